import EventModel
import TestSupport
import Testing

/// What only the classifier finds: actors behind pronouns, in enumerations, in the sentence before.
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
        (
            "Le groupe Orvalis a mis la main sur la société Kersanté Marine.",
            ["acquires company/orvalis → company/kersante-marine actual"]
        ),
    ])
    func `Relations beyond the reach of the rules`(text: String, expected: [String]) throws {
        let relations = Set(try SampleExtraction(text).relations)
        #expect(relations.isSuperset(of: expected), "\(relations.sorted())")
    }

    /// « Elle » is not a group that is called « le groupe ».
    @Test func `A pronoun agrees with its antecedent`() throws {
        let sample = try SampleExtraction(
            "Le groupe Orvalis conseille la banque Solveris. Elle a racheté la société Kersanté Marine.")
        #expect(!sample.relations.contains("acquires company/orvalis → company/kersante-marine actual"))
    }

    @Test func `Names side by side state nothing`() throws {
        let sample = try SampleExtraction("À la une : Sonatrach, Gazprom et Eni. Le temps sera doux.")
        #expect(sample.relations == [])
    }
}
