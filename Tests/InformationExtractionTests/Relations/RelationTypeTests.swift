import EventModel
import TestSupport
import Testing

struct RelationTypeTests {
    /// At least one plain sentence for every type, with all the relations that it states.
    static let sentences: [(text: String, expected: [String])] = [
        ("Sonatrach coopère avec Gazprom.", ["partnersWith company/gazprom ↔ company/sonatrach actual"]),
        ("Le partenariat algéro-russe se renforce.", ["partnersWith country/algerie ↔ country/russie actual"]),
        ("Sonatrach a signé un accord avec Gazprom.", ["signsWith company/gazprom ↔ company/sonatrach actual"]),
        ("Un accord a été signé entre Sonatrach et Gazprom.", ["signsWith company/gazprom ↔ company/sonatrach actual"]),
        ("Un accord entre Alger et Moscou a été signé.", ["signsWith country/algerie ↔ country/russie actual"]),
        (
            "Sonatrach, Eni et Gazprom ont signé un accord.",
            [
                "signsWith company/eni ↔ company/gazprom actual", "signsWith company/eni ↔ company/sonatrach actual",
                "signsWith company/gazprom ↔ company/sonatrach actual",
            ]
        ),
        (
            "L'Algérie et la Russie ont conclu un partenariat.",
            [
                "partnersWith country/algerie ↔ country/russie actual",
                "signsWith country/algerie ↔ country/russie actual",
            ]
        ),
        (
            "Mohamed Arkab s'est entretenu avec Alexeï Likhatchev.",
            ["meetsWith person/alexei-likhatchev ↔ person/mohamed-arkab actual"]
        ),
        (
            "Karim Belhadj, PDG du groupe Orvalis, a reçu Lina Haddad.",
            [
                "heads person/karim-belhadj → company/orvalis actual",
                "meetsWith person/karim-belhadj ↔ person/lina-haddad actual",
            ]
        ),
        ("Sonatrach négocie avec Eni.", ["negotiatesWith company/eni ↔ company/sonatrach actual"]),
        (
            "Les négociations entre Sonatrach et Eni continuent.",
            ["negotiatesWith company/eni ↔ company/sonatrach actual"]
        ),
        ("Alexeï Likhatchev dirige Rosatom.", ["heads person/alexei-likhatchev → company/rosatom actual"]),
        (
            "Mohamed Arkab, ministre de l'Énergie, a parlé.",
            ["heads person/mohamed-arkab → government/ministere-de-l-energie actual"]
        ),
        (
            "Claire Dumont, porte-parole de Sonatrach, a parlé.",
            ["worksFor person/claire-dumont → company/sonatrach actual"]
        ),
        ("Gazprom possède VESNA.", ["owns company/gazprom → company/vesna actual"]),
        ("La société VESNA est une filiale de Rosatom.", ["owns company/rosatom → company/vesna actual"]),
        (
            "La société Kersanté Marine a été rachetée par le groupe Orvalis.",
            ["acquires company/orvalis → company/kersante-marine actual"]
        ),
        ("L'Algérie a adhéré à l'OPEP.", ["memberOf country/algerie → organization/opep actual"]),
        (
            "L'Algérie organise le Forum d'affaires algéro-russe.",
            [
                "organizes country/algerie → event/forum-d-affaires-algero-russe actual",
                "partnersWith country/algerie ↔ country/russie actual",
            ]
        ),
        (
            "Sonatrach participe au salon GITEX Africa 2025.",
            ["participatesIn company/sonatrach → event/gitex-africa-2025 actual"]
        ),
        (
            "La société russe VESNA est basée à Moscou.",
            ["locatedIn company/vesna → country/russie actual", "locatedIn company/vesna → place/moscou actual"]
        ),
        (
            "Le salon GITEX Africa 2025 se tient à Marrakech.",
            ["locatedIn event/gitex-africa-2025 → place/marrakech actual"]
        ),
        (
            "Sonatrach investit 200 millions de dollars en Tunisie.",
            ["investsIn company/sonatrach → country/tunisie actual for 200000000 USD"]
        ),
        ("La Russie livre du blé à l'Algérie.", ["supplies country/russie → country/algerie actual"]),
        ("La Russie exporte du blé vers l'Algérie.", ["supplies country/russie → country/algerie actual"]),
        (
            "Les échanges commerciaux entre l'Algérie et la Russie progressent.",
            ["tradesWith country/algerie ↔ country/russie actual"]
        ),
        ("Sonatrach construit le gazoduc Medgaz.", ["builds company/sonatrach → project/medgaz actual"]),
        (
            "La Banque africaine de développement a accordé un prêt de 120 millions d'euros à la Tunisie.",
            ["finances organization/bad → country/tunisie actual for 120000000 EUR"]
        ),
        ("La Turquie soutient la Somalie.", ["supports country/turquie → country/somalie actual"]),
        ("Le litige entre Sonatrach et Eni dure.", ["disputesWith company/eni ↔ company/sonatrach actual"]),
        ("Les États-Unis ont sanctionné Gazprom.", ["sanctions country/etats-unis → company/gazprom actual"]),
        ("L'OCP concurrence Yara.", ["competesWith company/ocp ↔ company/yara actual"]),
        ("Gazprom est le concurrent de Sonatrach.", ["competesWith company/gazprom ↔ company/sonatrach actual"]),
    ]

    @Test(arguments: sentences)
    func `A sentence states these relations and no others`(text: String, expected: [String]) throws {
        #expect(try SampleExtraction(text).relations == expected)
    }

    @Test func `Every type has a sentence`() {
        let covered = Set(
            Self.sentences.flatMap(\.expected).compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(RelationType.allCases.map(\.rawValue).filter { !covered.contains($0) } == [])
    }

    @Test(arguments: ["", "Sonatrach et Gazprom.", "Sonatrach est un groupe. Gazprom en est un autre."])
    func `Names alone state nothing`(text: String) throws { #expect(try SampleExtraction(text).relations == []) }
}
