import EventModel
import FrenchLanguage
import TestSupport
import Testing

@testable import InformationExtraction

/// What the classifier finds beside the rules: states that stand for three, words that only may state a relation.
struct RelationReachTests {
    @Test(arguments: [
        (
            "L'Algérie a conclu des accords avec la Zambie, le Gabon et la Guinée.",
            [
                "signsWith country/algerie ↔ country/gabon actual", "signsWith country/algerie ↔ country/guinee actual",
                "signsWith country/algerie ↔ country/zambie actual",
            ]
        ),
        (
            "Le groupe Orvalis est dirigé par Karim Belhadj. Son porte-parole, Lina Haddad, a démenti.",
            ["worksFor person/lina-haddad → company/orvalis actual"]
        ),
        (
            "Sonatrach et Gazprom se connaissent bien. Les deux groupes ont signé lundi un accord.",
            ["signsWith company/gazprom ↔ company/sonatrach actual"]
        ),
        (
            "Karim Belhadj, qui dirige le groupe Orvalis, a reçu Lina Haddad.",
            [
                "heads person/karim-belhadj → company/orvalis actual",
                "meetsWith person/karim-belhadj ↔ person/lina-haddad actual",
            ]
        ),
    ])
    func `What rules find, the weights keep`(text: String, expected: [String]) throws {
        let relations = Set(try SampleExtraction(text).relations)
        #expect(relations.isSuperset(of: expected), "\(relations.sorted())")
    }

    @Test(arguments: [
        (
            "Le groupe Orvalis a mis la main sur la société Kersanté Marine.",
            "acquires company/orvalis → company/kersante-marine actual", RelationType.acquires
        ),
        (
            "Le groupe Orvalis a commandé douze navires à la société Kersanté Marine.",
            "supplies company/kersante-marine → company/orvalis actual", .supplies
        ),
        (
            "Lina Haddad conseille le groupe Orvalis.", "worksFor person/lina-haddad → company/orvalis actual",
            .worksFor
        ),
    ])
    func `Relations beyond the reach of the rules`(text: String, expected: String, type: RelationType) throws {
        #expect(try SampleExtraction(text).relations.contains(expected))
        let rules = InformationExtractor(lexicon: try Lexicon.builtInForRelations())
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        #expect(!rules.extraction(of: document).relations.contains { $0.type == type }, "the rules find it too")
    }

    @Test func `Three states that were named before`() throws {
        let sample = try SampleExtraction(
            "L'Algérie, l'Italie et la Tunisie se connaissent. Les trois pays ont signé un accord.")
        #expect(sample.relations.count == 3)
        #expect(sample.relations.allSatisfy { $0.hasPrefix("signsWith country/") })
    }

    private func reading(_ text: String) throws -> DocumentReading {
        DocumentReading(
            document: DocumentAnalyzer().document(for: Article(id: "a", text: text)),
            book: RuleBook(lexicon: try Lexicon.builtInForRelations()))
    }

    @Test func `A pronoun agrees with its antecedent`() throws {
        let reading = try reading("Le groupe Orvalis conseille la banque Solveris. Elle a racheté la société Kersanté.")
        let genders = GrammaticalGenders(scan: reading.scan, sentences: reading.sentences)
        let group = try #require(reading.table.index(named: "orvalis"))
        let bank = try #require(reading.table.index(named: "solveris"))
        #expect(genders.admit("il", for: group))
        #expect(!genders.admit("elle", for: group))
        #expect(genders.admit("elle", for: bank))
        #expect(!genders.admit("il", for: bank))
        #expect(genders.admit("son", for: group))
    }

    @Test func `What is enumerated has one place and one preposition`() throws {
        let reading = try reading("Sonatrach a signé avec Gazprom, Rosatom et Eni. Paris suit.")
        let slots = SlotFinder(
            scan: reading.scan, sentences: reading.sentences, rules: reading.rules, type: { reading.table[$0].type },
            homeland: { $0 }
        ).explicit[0]
        #expect(slots.map(\.member) == [0, 0, 1, 2])
        #expect(Set(slots.dropFirst().map(\.group)).count == 1)
        #expect(Set(slots.dropFirst().map(\.preposition)) == [PrepositionCode.code("avec")])
        #expect(slots[0].group == slots[0].phrase)
    }

    @Test func `Names side by side state nothing`() throws {
        let sample = try SampleExtraction("À la une : Sonatrach, Gazprom et Eni. Le temps sera doux.")
        #expect(sample.relations == [])
    }
}
