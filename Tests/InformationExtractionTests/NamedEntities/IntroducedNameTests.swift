import EventModel
import Testing

@testable import InformationExtraction

/// What a name is, by the words beside it.
struct IntroducedNameTests {
    private func actors(_ text: String) throws -> [String: ActorType] {
        let actors = try SampleExtraction(text).extraction.actors
        return Dictionary(actors.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        arguments: [
            ("La banque a cédé ses parts au fonds danois Øresund Africa.", "Øresund Africa", .company),
            ("Le contrat a été rédigé par le cabinet Halvorsen Priddle.", "Halvorsen Priddle", .company),
            ("Le Fonds national d’investissement finance l’usine.", "Fonds national d’investissement", .organization),
            ("Sont attendus l’Islandaise Kristrún Vé et ses amis.", "Kristrún Vé", .person),
            ("Il a rencontré la pianiste surinamaise Henna Wijngaarde.", "Henna Wijngaarde", .person),
            ("Elle a vendu l’usine à l’égyptien Farouk Gamal.", "Farouk Gamal", .company),
            ("L’aciérie Tafna Steel appartient à Sonatrach.", "Tafna Steel", .company),
            ("Ils soutiennent l’ONG Charte Nemiga depuis mai.", "Charte Nemiga", .organization),
            ("Le gouverneur de la Banque de Namibie a signé l’accord.", "Banque de Namibie", .government),
            (
                "Zeina Haddad a rejoint Soleil Levant Assurances, filiale malienne du groupe Horizons Unis.",
                "Soleil Levant Assurances", .company
            ),
        ] as [(String, String, ActorType)])
    func `A name is what its words say`(text: String, name: String, type: ActorType) throws {
        let actors = try actors(text)
        #expect(actors[name] == type, "\(actors)")
    }

    @Test(
        arguments: [
            (
                "La ministre algérienne du Commerce extérieur, Samia Kaci, a reçu le PDG de Sonatrach.",
                "ministère algérien du Commerce extérieur"
            ),
            ("La maire indépendante de Rundu, Emilie Kandjimi, a démissionné.", "mairie de Rundu"),
            ("Le ministre de la Justice Anatol Ciubuc a signé le décret.", "ministère de la Justice"),
        ])
    func `An office names its institution, without what is said of who holds it`(text: String, name: String) throws {
        let actors = try actors(text)
        #expect(actors[name] == .government, "\(actors)")
    }

    @Test func `A possessive is no acronym`() throws {
        let actors = try actors("Ses clients ont signé avec Sonatrach. Le satellite appartient à SES.")
        #expect(actors["SES"] == .company, "\(actors)")
        let sample = try SampleExtraction("Ses clients ont signé avec Sonatrach.")
        #expect(!sample.extraction.actors.contains { $0.name == "SES" })
    }

    @Test func `An acronym is short for a name that has its initial`() throws {
        let text = "Le sommet du Conseil de coopération du Golfe (CCG) s’est ouvert à Riyad. Le CCG salue l’accord."
        let actors = try SampleExtraction(text).extraction.actors
        #expect(!actors.contains { $0.type == .place && $0.aliases.contains("CCG") }, "\(actors)")
    }

    @Test func `A double surname is one word before an article with a capital`() throws {
        let actors = try actors("Le président de Bolto, Hamza Benkirane-Le Goff, a signé avec Sonatrach.")
        #expect(actors["Hamza Benkirane-Le Goff"] == .person, "\(actors)")
    }
}
