import EventModel
import TestSupport
import Testing

struct ActorResolutionTests {
    @Test(arguments: [
        (
            "L'Algérie et la Russie coopèrent. Les deux pays ont signé un accord.",
            "signsWith country/algerie ↔ country/russie actual"
        ),
        (
            "Sonatrach et Gazprom coopèrent. Les deux groupes ont signé un accord.",
            "signsWith company/gazprom ↔ company/sonatrach actual"
        ),
        (
            "Le groupe Orvalis a signé un accord avec Sonatrach. Le groupe investit en Tunisie.",
            "investsIn company/orvalis → country/tunisie actual"
        ),
        (
            "Karim Belhadj dirige le groupe Orvalis. Belhadj a reçu Lina Haddad.",
            "meetsWith person/karim-belhadj ↔ person/lina-haddad actual"
        ),
        (
            "Le groupe Orvalis, basé à Marseille, a signé un accord avec Sonatrach.",
            "locatedIn company/orvalis → place/marseille actual"
        ),
    ])
    func `What stands for a name ties the one who bears it`(text: String, expected: String) throws {
        #expect(try SampleExtraction(text).relations.contains(expected))
    }

    @Test func `An acronym in brackets is a further name`() throws {
        let sample = try SampleExtraction(
            "L'Agence de développement des oasis du Sud (ADOS) recrute. L'ADOS a signé un accord avec Sonatrach.")
        let agency = try #require(sample.extraction.actors.first)
        #expect(agency.name == "Agence de développement des oasis du Sud")
        #expect(agency.aliases == ["ADOS"])
        #expect(agency.mentions.map(\.text) == ["Agence de développement des oasis du Sud", "ADOS", "ADOS"])
        #expect(
            sample.relations == [
                "signsWith company/sonatrach ↔ government/agence-de-developpement-des-oasis-du-sud actual"
            ])
    }

    @Test func `What a demonstrative points to is no actor of its own`() throws {
        let sample = try SampleExtraction(
            "Le Forum d'affaires algéro-russe s'est ouvert à Oran. Ce forum de deux jours est organisé par Sonatrach.")
        #expect(sample.actors.filter { $0.hasPrefix("event/") } == ["event/forum-d-affaires-algero-russe"])
        #expect(sample.relations.contains("organizes company/sonatrach → event/forum-d-affaires-algero-russe actual"))
    }

    @Test func `A demonstrative leaves a name with its state`() throws {
        let sample = try SampleExtraction("Sonatrach a signé un accord avec ce gouvernement malien de transition.")
        #expect(sample.actors == ["company/sonatrach", "country/mali"])
    }

    @Test(arguments: [
        ("Le gisement de Gara Djebilet, dans la région de Tindouf, attend son train.", "place/region-de-tindouf"),
        (
            "Sonarem creuse dans la province de Tindouf. La province de Tindouf finance une route.",
            "government/province-de-tindouf"
        ),
    ])
    func `A region is a place where nothing governs`(text: String, expected: String) throws {
        let actors = try SampleExtraction(text).actors
        #expect(actors.filter { $0.hasSuffix("de-tindouf") } == [expected])
    }

    @Test func `A surname alone is the person named before`() throws {
        let sample = try SampleExtraction("Karim Belhadj dirige le groupe Orvalis. M. Belhadj a reçu Lina Haddad.")
        #expect(sample.actors == ["person/karim-belhadj", "company/orvalis", "person/lina-haddad"])
    }

    @Test func `A capital is the state where it acts and a town where things happen`() throws {
        let sample = try SampleExtraction(
            "Alger et Moscou ont signé un accord. Le salon GITEX Africa 2025 se tient à Alger.")
        #expect(sample.actors.contains("country/algerie"))
        #expect(sample.actors.contains("place/alger"))
    }

    @Test(arguments: [
        ("Sonatrach recrute. SONATRACH investit.", ["company/sonatrach"]),
        ("L’Algérie avance. Alger et Moscou ont signé un accord.", ["country/algerie", "country/russie"]),
        ("La Banque africaine de développement prête. La BAD investit.", ["organization/bad"]),
    ])
    func `Forms of one name are one actor`(text: String, expected: [String]) throws {
        #expect(try SampleExtraction(text).actors == expected)
    }
}
