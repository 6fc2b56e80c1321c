import EventModel
import EventStorage
import GraphAnalysis

/// A small world that questions are asked about: who is tied to whom, a relation a line.
enum QuestionGraph {
    /// Actors: type, name, other names.
    private static let actors = """
        country | Algérie | Alger, République algérienne
        country | Russie | Moscou, Fédération de Russie
        country | Italie | Rome
        country | Tunisie | Tunis
        country | Allemagne |
        country | Iran |
        country | États-Unis | Washington
        country | Chine | Pékin
        company | Gazprom | le géant gazier
        company | Sonatrach | la compagnie nationale, SONATRACH
        company | Sonarem | groupe Sonarem
        company | VESNA | société VESNA
        company | Rosatom |
        company | VNG |
        company | Eni |
        company | Banque extérieure d'Algérie | BEA
        company | Sberbank | banque Sberbank
        company | Loukoïl | Lukoil
        company | Air Algérie |
        government | COMENA | Commissariat à l'énergie atomique
        government | Ministère de l'Énergie et des Mines | ministère de l'Énergie, ministre de l'Énergie
        government | Ambassade de Russie en Algérie | ambassadeur de Russie en Algérie
        organization | OPEP | Organisation des pays exportateurs de pétrole
        organization | OPEP+ |
        organization | Union européenne | UE
        organization | Banque mondiale |
        person | Belkacem Soltani | Soltani
        person | Mohamed Arkab | Arkab
        person | Alexeï Miller | Miller
        person | Valerian Chouvaev | Chouvaev
        event | IATF 2025 | foire commerciale intra-africaine
        event | Forum d'affaires algéro-russe |
        place | Hassi Messaoud |
        place | Oran |
        project | Medgaz | gazoduc Medgaz
        project | South2 |
        """

    /// Relations: source, type, target, status, date, sectors.
    private static let relations = """
        Gazprom partnersWith Sonatrach actual 2025-09-08 hydrocarbons
        Sonatrach signsWith VNG actual 2024-10 hydrogen
        Sonatrach signsWith Eni planned 2026 hydrocarbons
        Sonatrach signsWith Loukoïl actual 2023-05-02 hydrocarbons
        Sonatrach partnersWith Rosatom possible - nuclear
        COMENA meetsWith Rosatom actual 2025-09-03 nuclear
        Rosatom partnersWith COMENA actual 2025-09-03 nuclear
        Belkacem Soltani heads Sonarem actual - -
        Alexeï Miller heads Gazprom actual - -
        Mohamed Arkab heads Ministère de l'Énergie et des Mines actual - -
        Mohamed Arkab heads Sonatrach ended 2020 -
        Valerian Chouvaev worksFor Ambassade de Russie en Algérie actual - -
        Mohamed Arkab meetsWith Valerian Chouvaev actual 2025-09-10 -
        Mohamed Arkab meetsWith Alexeï Miller actual 2024-03-01 -
        Gazprom owns VESNA actual - -
        Algérie owns Sonatrach actual - -
        Gazprom acquires VESNA actual 2019 -
        Algérie memberOf OPEP actual - -
        Iran memberOf OPEP actual - -
        Russie memberOf OPEP+ actual - -
        Sonarem meetsWith VESNA actual 2025-09-09 mining
        Gazprom locatedIn Russie actual - -
        VESNA locatedIn Russie actual - -
        Rosatom locatedIn Russie actual - -
        Sberbank locatedIn Russie actual - -
        Loukoïl locatedIn Russie actual - -
        Sonatrach locatedIn Algérie actual - -
        Sonarem locatedIn Algérie actual - -
        VNG locatedIn Allemagne actual - -
        Eni locatedIn Italie actual - -
        Ambassade de Russie en Algérie locatedIn Algérie actual - -
        Forum d'affaires algéro-russe locatedIn Oran actual 2025-06 -
        Algérie organizes IATF 2025 actual 2025-09 -
        Gazprom participatesIn Forum d'affaires algéro-russe actual 2025-06 -
        Sonatrach participatesIn IATF 2025 actual 2025-09 -
        Algérie supplies Italie actual - hydrocarbons
        Sonatrach supplies Eni actual 2025 hydrocarbons
        Gazprom supplies Allemagne ended 2022 hydrocarbons
        Eni investsIn Algérie planned 2026 hydrocarbons
        Sonatrach builds Medgaz actual - hydrocarbons
        Banque mondiale finances Medgaz actual - hydrocarbons
        Sberbank finances Sonarem possible - mining
        Union européenne sanctions Russie actual 2022 -
        États-Unis sanctions Iran actual - -
        Algérie disputesWith Tunisie denied - -
        Gazprom competesWith Eni actual - hydrocarbons
        Algérie tradesWith Russie actual 2024 -
        Algérie negotiatesWith Italie actual 2025 hydrogen
        Algérie partnersWith Russie actual 2025 -
        Union européenne supports South2 actual 2025-01-20 hydrogen
        """

    /// The articles: one for each relation.
    static func articles() throws -> [StoredArticle] {
        var known: [String: Actor] = [:]
        for line in actors.split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
            guard let type = ActorType(rawValue: cells[0]) else { continue }
            let aliases = cells[2].split(separator: ",").map { trimmed($0) }
            known[cells[1]] = Actor(name: cells[1], type: type, aliases: aliases)
        }
        let every = known.keys.sorted().compactMap { known[$0] }
        var articles = [
            StoredArticle(extraction: Extraction(id: "all", actors: every), source: "all.txt", digest: "0", text: "")
        ]
        for (number, line) in relations.split(separator: "\n").enumerated() {
            guard let (relation, source, target) = relation(String(line), known) else { continue }
            articles.append(
                StoredArticle(
                    extraction: Extraction(
                        id: "r\(number)", published: CalendarDate(iso: "2025-09-11"), actors: [source, target],
                        relations: [relation]),
                    source: "r\(number).txt", digest: "0", text: String(line)))
        }
        return articles
    }

    /// The graph of the articles.
    static func graph() throws -> EventGraph {
        var builder = GraphBuilder()
        for article in try articles() { builder.add(article.extraction) }
        return builder.graph()
    }

    private static func relation(_ line: String, _ known: [String: Actor]) -> (Relation, Actor, Actor)? {
        var words = line.split(separator: " ").map(String.init)
        let sectors = words.removeLast().split(separator: "+").compactMap { Sector(rawValue: String($0)) }
        let date = EventDate(iso: words.removeLast())
        guard let status = RelationStatus(rawValue: words.removeLast()),
            let position = words.firstIndex(where: { RelationType(rawValue: $0) != nil }),
            let type = RelationType(rawValue: words[position]),
            let source = known[words[..<position].joined(separator: " ")],
            let target = known[words[(position + 1)...].joined(separator: " ")]
        else { return nil }
        let evidence = Evidence(text: line, span: TextSpan(start: 0, end: line.utf8.count), trigger: type.rawValue)
        return (
            Relation(
                type: type, source: source.id, target: target.id, status: status, date: date, sectors: sectors,
                evidence: [evidence]),
            source, target
        )
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
