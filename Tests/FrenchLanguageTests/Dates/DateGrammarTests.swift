import EventModel
import FrenchLanguage
import Testing

struct DateGrammarTests {
    private func dates(_ text: String, published: String? = nil) -> [String] {
        let tokens = Tokenizer().tokens(in: text)
        return DateGrammar().expressions(in: tokens[...], published: published.flatMap { CalendarDate(iso: $0) })
            .map { $0.date.description }
    }

    @Test(arguments: [
        ("signé le 8 septembre 2025 à Alger", "2025-09-08"), ("le 1er mars 2007", "2007-03-01"),
        ("du 14 au 16 avril 2025", "2025-04-14/2025-04-16"), ("entre le 3 et le 5 mai 2020", "2020-05-03/2020-05-05"),
        ("du 29 février au 2 mars 2024", "2024-02-29/2024-03-02"), ("en août 2006", "2006-08"), ("fin 2025", "2025"),
        ("En 2015, l’État", "2015"), ("depuis 2024", "2024"), ("paru le 17/06/2008", "2008-06-17"),
        ("01 - 04 - 2025", "2025-04-01"), ("2025-09-11", "2025-09-11"), ("30.09.2025", "2025-09-30"),
        ("les dix premiers mois de 2024", "2024-01/2024-10"), ("au premier semestre 2024", "2024-01/2024-06"),
        ("au premier trimestre de 2005", "2005-01/2005-03"), ("de 2015 à 2021", "2015/2021"),
        ("2015-2021", "2015/2021"),
        ("les années 1990", "1990/1999"), ("8 sept 2023", "2023-09-08"), ("l’accord de 2004 a expiré", "2004"),
    ])
    func `A date that stands by itself`(text: String, expected: String) {
        #expect(dates(text) == [expected])
    }

    @Test(arguments: [
        ("a reçu le 8 septembre dernier", "2025-09-11", "2025-09-08"),
        ("les 27 et 28 septembre", "2025-09-11", "2025-09-27/2025-09-28"),
        ("Réunis ce mardi à Alger", "2025-11-12", "2025-11-11"), ("a reçu mardi", "2025-10-14", "2025-10-14"),
        ("mardi dernier", "2025-10-14", "2025-10-07"), ("lundi prochain", "2025-10-14", "2025-10-20"),
        ("il recevra lundi le ministre", "2025-10-14", "2025-10-20"), ("ont signé hier", "2024-03-01", "2024-02-29"),
        ("avant-hier", "2025-01-01", "2024-12-30"), ("aujourd’hui", "2025-01-01", "2025-01-01"),
        ("demain", "2024-12-31", "2025-01-01"), ("prévue ce mois de septembre", "2025-09-11", "2025-09"),
        ("le mois dernier", "2025-01-15", "2024-12"), ("l’an dernier", "2025-01-15", "2024"),
        ("cette année", "2025-01-15", "2025"), ("est prévue le 2 décembre", "2025-10-14", "2025-12-02"),
        ("La crise avait éclaté le 1er janvier", "2024-12-12", "2024-01-01"),
        ("a gelé en mai", "2023-06-09", "2023-05"),
        ("depuis septembre", "2004-11-22", "2004-09"), ("livrera dès janvier", "2025-11-13", "2026-01"),
        ("Réunis lundi et mardi", "2025-06-18", "2025-06-16/2025-06-17"),
        ("mardi 8 septembre", "2026-01-05", "2026-09-08"),
        ("en mai prochain", "2024-05-12", "2025-05"),
        ("du 28 décembre au 3 janvier", "2025-01-10", "2024-12-28/2025-01-03"),
        ("réunis la semaine dernière", "2025-09-11", "2025-09"), ("la semaine passée", "2025-09-05", "2025-08"),
        ("verra la semaine prochaine", "2023-05-31", "2023-06"), ("cette semaine", "2024-12-31", "2025-01"),
        ("reçu ce matin", "2025-09-11", "2025-09-11"), ("cet après-midi", "2025-09-11", "2025-09-11"),
        ("dirige depuis huit mois", "2026-03-06", "2025-07"), ("alliés depuis dix ans", "2025-07-08", "2015"),
        ("depuis un an", "2025-07-08", "2024"), ("depuis 12 mois", "2025-07-08", "2024-07"),
    ])
    func `A date that needs the day of publication`(text: String, published: String, expected: String) {
        #expect(dates(text, published: published) == [expected])
        #expect(dates(text) == [])
    }

    @Test(arguments: [
        "", "récemment", "la semaine précédente", "un matin", "depuis longtemps", "pendant dix ans",
        "le 31 février 2025", "2000 tonnes", "1,5 million", "jusqu’en 2027",
        "mars", "le monde d’hier", "12/34/2025", "le 8",
    ])
    func `What is no date`(text: String) {
        #expect(dates(text, published: "2025-09-11") == [])
    }

    @Test func `Ranges count the tokens of the document`() throws {
        let text = "À Alger, le 8 septembre 2025, rien."
        let tokens = Tokenizer().tokens(in: text)
        let found = try #require(DateGrammar().expressions(in: tokens[3...], published: nil).first)
        #expect(found.tokenRange == 4..<7)
        let bytes = Array(text.utf8)[found.span.start..<found.span.end]
        #expect(String(decoding: bytes, as: UTF8.self) == "8 septembre 2025")
    }
}
