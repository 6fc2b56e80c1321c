import EventModel
import FrenchLanguage
import LinearModels
import Testing

struct WordFormTableTests {
    private let table: WordFormTable

    init() throws { table = try WordAnalyzer.builtIn().table }

    @Test(arguments: [
        ("partenariat", WordClasses.noun), ("économique", .adjective), ("signent", .finiteVerb),
        ("signer", .infinitive),
        ("signé", .pastParticiple), ("signant", .presentParticiple), ("rapidement", .adverb), ("vingt", .numeral),
        ("elle", .pronoun), ("sophie", .givenName), ("paris", .properNoun), ("avec", .preposition),
    ])
    func wordHasItsClass(word: String, expected: WordClasses) {
        #expect(table.classes(of: word).contains(expected))
    }

    @Test(arguments: ["sonatrach", "rosatom", "xyzzy", ""])
    func unknownWordHasNone(word: String) {
        #expect(table.classes(of: word).isEmpty)
        #expect(table.classes(ofFolded: word).isEmpty)
    }

    @Test func foldedFormStandsForEveryAccent() {
        #expect(table.classes(of: "accuse").isDisjoint(with: [.pastParticiple]))
        #expect(table.classes(ofFolded: "accuse").isSuperset(of: [.pastParticiple, .finiteVerb]))
        #expect(table.classes(of: "etat").isEmpty)
        #expect(table.classes(ofFolded: "etat").contains(.noun))
    }

    @Test func missingFileIsNamed() {
        let error = #expect(throws: ModelFileError.self) { try WordFormTable(path: "/nowhere/words.table") }
        #expect(error?.path == "/nowhere/words.table")
    }
}
