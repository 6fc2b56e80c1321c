import EventModel
import TestSupport
import Testing

struct ExtractionRobustnessTests {
    private static let article = """
        Énergie : Alger et Moscou signent

        ALGER, 8 septembre 2025 – Le ministre de l’Énergie, Mohamed Arkab, s’est entretenu à Alger avec Alexeï Likhatchev, \
        directeur général de Rosatom. « L’Algérie et la Russie coopèrent », a-t-il dit. Les deux pays ont signé lundi \
        un accord de 1,7 milliard de dollars. L’Agence de développement des oasis du Sud (ADOS) n’a pas signé de contrat \
        avec la société russe VESNA, filiale de Rosatom. Sonatrach participera au salon GITEX Africa 2025, à Marrakech. 🎉
        """

    /// Every place where a download could have been cut.
    @Test(.timeLimit(.minutes(5)))
    func `Every beginning of an article`() throws {
        #expect(Self.article.utf8.count > 500)
        for end in Self.article.indices { _ = try SampleExtraction(String(Self.article[..<end])) }
    }

    @Test(arguments: 1...12)
    func `Random bytes`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        _ = try SampleExtraction(String(decoding: bytes, as: UTF8.self))
    }

    /// Pieces that the rules look for, in senseless order.
    @Test(arguments: 1...12)
    func `Random words`(seed: UInt64) throws {
        let pieces = [
            "Sonatrach", "Gazprom", "a signé", "un accord", "avec", "entre", "et", ",", ".", "(", ")", "«", "»", "l’",
            "d’",
            "le groupe", "les deux pays", "Alger", "algéro-russe", "ministre", "de l’Énergie", "Mohamed Arkab",
            "n’a pas",
            "filiale de", "lundi", "2025", "12 millions d’euros", "\n", "\n\n", "le 8 septembre", "PDG", "salon", "M.",
        ]
        var generator = SeededGenerator(seed: seed)
        let words = (0..<500).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
        _ = try SampleExtraction(words.joined(separator: " "), published: "2025-09-10")
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "", " ", "\n\n\n", "\u{FEFF}", "🎉👩‍🚀🇩🇿", "سوناطراك توقع اتفاقا مع غازبروم.",
            "Газпром подписал соглашение с Сонатрак.",
            "So\u{200B}na\u{200D}trach a signé\u{202E} un accord\u{202C} avec \u{2066}Gazprom\u{2069}.",
            "S\u{AD}onatrach coopère avec Gazp\u{AD}rom.", "\u{0}\u{1}\u{7F}", "((((((((", "]]>", "L’", "« « « »", "M.",
            "d’",
        ])
    func `Odd texts`(text: String) throws { _ = try SampleExtraction(text) }

    /// Work per name may not grow with the number of names without bound.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            String(repeating: "Alpha ", count: 2_000), String(repeating: "ALPHA ", count: 2_000),
            String(repeating: ",", count: 20_000), String(repeating: "(", count: 20_000),
            String(repeating: "Sonatrach et ", count: 2_000), String(repeating: "l’", count: 20_000),
            String(repeating: "M. Jean Dupont, PDG de Sonatrach, ", count: 300),
            String(repeating: "Sonatrach signe avec Gazprom, ", count: 300),
        ])
    func `Long runs of one thing`(text: String) throws { _ = try SampleExtraction(text) }

    @Test func `The same text twice gives the same extraction`() throws {
        #expect(try SampleExtraction(Self.article).extraction == SampleExtraction(Self.article).extraction)
    }
}
