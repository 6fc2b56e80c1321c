import EventModel
import FrenchLanguage
import TestSupport
import Testing

@testable import InformationExtraction

/// Adjectives of towns, names told by what they are, and words that stand for who speaks.
struct HomelandTests {
    @Test func `A town's adjective is a homeland, a continent's is none`() throws {
        let book = RuleBook(lexicon: try Lexicon.builtInRules())
        let town = try #require(book.homelands(ofAdjective: "toulousain").first)
        #expect(book.homelands[town].name == "Toulouse")
        #expect(book.homelands[town].type == .place)
        #expect(book.countries(ofAdjective: "toulousain").isEmpty)
        #expect(book.homelands(ofAdjective: "europeen").isEmpty)
        let state = try #require(book.homelands(ofAdjective: "russe").first)
        #expect(book.homelands[state].type == .country)
    }

    @Test func `A firm is where its adjective says`() throws {
        let sample = try SampleExtraction("Le groupe toulousain Orvalis a signé un accord avec Sonatrach.")
        #expect(sample.relations.contains("locatedIn company/orvalis → place/toulouse actual"), "\(sample.relations)")
    }

    @Test(
        arguments: [
            ("Le ministre a ouvert hier la 12e session de la commission mixte.", 12), ("La session a duré.", nil),
        ] as [(String, Int?)])
    func `The number of a session belongs to its fullest name`(text: String, number: Int?) throws {
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        let scan = DocumentScan(document: document, book: RuleBook(lexicon: try Lexicon.builtInForRelations()))
        let names = document.sentences.flatMap { MentionFinder(scan: scan).mentions(in: $0).mentions }
            .filter { $0.type == .event }.map(\.canonicalName)
        #expect(names.contains { $0.hasPrefix("12e session") } == (number != nil), "\(names)")
    }

    @Test func `« Nous » stands for the institution of who speaks, « je » for the person`() throws {
        let text = "Karim Belhadj, PDG de Sonatrach, répond. « Nous avons signé, et je suis content. »"
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        let reading = DocumentReading(
            document: document, book: RuleBook(lexicon: try Lexicon.builtInForRelations()))
        let persons = FirstPersons(
            scan: reading.scan, sentences: reading.sentences, rules: reading.rules, type: { reading.table[$0].type })
        let last = reading.sentences.count - 1
        let word = { (folded: String) in
            try #require(reading.scan.tokens.indices.first { reading.scan.folded($0) == folded })
        }
        let we = try #require(persons.word(at: try word("nous")))
        let first = try #require(persons.candidates(for: we, sentence: last).first)
        #expect(reading.table[first.actor].name == "Sonatrach")
        let me = try #require(persons.word(at: try word("je")))
        let speaker = try #require(persons.candidates(for: me, sentence: last).first)
        #expect(reading.table[speaker.actor].name == "Karim Belhadj")
        #expect(persons.word(at: try word("sonatrach")) == nil)
    }
}
