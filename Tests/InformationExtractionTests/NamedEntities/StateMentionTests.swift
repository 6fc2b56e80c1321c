import EventModel
import FrenchLanguage
import Testing

@testable import InformationExtraction

/// States spoken of by a noun with their adjective, and by the bodies that they share.
struct StateMentionTests {
    /// The states of a text with the words that stand for them.
    private func states(_ text: String) throws -> [String] {
        try SampleExtraction(text).extraction.actors.filter { $0.type == .country }
            .map { "\($0.name): \($0.mentions.map(\.text).joined(separator: ", "))" }
    }

    @Test(arguments: [
        ("L'État mauritanien détient 62 % de Tasiast Fer.", ["Mauritanie: mauritanien"]),
        ("La partie tunisienne a reçu Gazprom.", ["Tunisie: tunisienne"]),
        ("Gazprom a remercié les autorités maliennes.", ["Mali: maliennes"]),
        ("Selon Gazprom, l'accord lie des autorités maliennes.", ["Mali: maliennes"]),
        ("Le Kazakhstan est producteur. L'État détient 40 % de Kazatom.", ["Kazakhstan: Kazakhstan"]),
        ("Une partie russe du gazoduc est achevée.", []), ("Gazprom est une société d'État russe.", ["Russie: russe"]),
        ("L'État islamique a pris la ville. L'État de São Paulo a protesté.", []),
    ])
    func `A noun with the adjective of a state stands for it`(text: String, expected: [String]) throws {
        #expect(try states(text) == expected)
    }

    @Test(arguments: [
        (
            "Le Conseil d'affaires turco-russe s'est réuni à Istanbul.",
            "partnersWith country/russie ↔ country/turquie actual"
        ),
        (
            "La Chambre de commerce franco-ouzbèke a élu son bureau.",
            "partnersWith country/france ↔ country/ouzbekistan actual"
        ),
        ("L'État mauritanien détient 62 % de Tasiast Fer.", "owns country/mauritanie → company/tasiast-fer actual"),
        (
            "OCP n'a rien signé avec la société Steppe Uran et ne négocie rien avec elle.",
            "negotiatesWith company/ocp ↔ company/steppe-uran denied"
        ),
    ])
    func `What such words state is told`(text: String, expected: String) throws {
        let relations = try SampleExtraction(text).relations
        #expect(relations.contains(expected), "\(relations)")
    }

    @Test func `A shared body is known by the name up to the adjective`() throws {
        let document = DocumentAnalyzer().document(
            for: Article(
                id: "sample", published: nil,
                text: "Le Conseil d'affaires algéro-russe, et le volume d'échanges algéro-russe."))
        let scan = DocumentScan(document: document, book: RuleBook(lexicon: try Lexicon.builtInForRelations()))
        let bodies = MentionFinder(scan: scan).mentions(in: document.sentences[0]).sharedBodies
        #expect(bodies.map { scan.text($0.words) } == ["Conseil d'affaires algéro-russe"])
        #expect(bodies.first?.countries.count == 2)
    }
}
