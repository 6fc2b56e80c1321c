import EventModel
import EventStorage

/// Articles for the tests of the store.
enum SampleArticle {
    /// Every kind of value that an extraction can hold, and texts that a database may stumble over.
    static let full = Extraction(
        id: "été ‘2025’; DROP TABLE article", title: "L’« accord » d’Alger", published: CalendarDate(iso: "2025-09-11"),
        language: "fr",
        actors: [
            Actor(
                name: "Sonatrach", type: .company, aliases: ["la compagnie", "Groupe", "", "zéro\u{0}octet"],
                mentions: [
                    Mention(text: "Sonatrach", span: TextSpan(start: 10, end: 19)),
                    Mention(text: "la\u{0}compagnie", span: TextSpan(start: 19, end: 31)),
                ]),
            Actor(name: "Gazprom", type: .company, aliases: ["b", "a"]),
            Actor(id: ActorID(rawValue: "country/dz"), name: "Algérie", type: .country),
            Actor(name: "سوناطراك", type: .project),
        ],
        relations: [
            Relation(
                type: .partnersWith, source: ActorID(rawValue: "company/sonatrach"),
                target: ActorID(rawValue: "company/gazprom"), status: .planned, date: EventDate(iso: "2025-09/2026"),
                sectors: [.hydrocarbons, .aerospace], amount: Amount(value: 1_700_000_000.5, currency: "USD"),
                confidence: 0.1 + 0.2,
                evidence: [
                    Evidence(text: "le partenariat", span: TextSpan(start: 30, end: 44), trigger: "partenariat"),
                    Evidence(text: "s’allient", span: TextSpan(start: 60, end: 71), trigger: ""),
                ]),
            Relation(
                type: .owns, source: ActorID(rawValue: "country/dz"), target: ActorID(rawValue: "company/sonatrach"),
                status: .denied, date: backwardInterval, confidence: 1, evidence: []),
            Relation(
                type: .owns, source: ActorID(rawValue: "country/dz"), target: ActorID(rawValue: "company/sonatrach"),
                status: .ended, date: EventDate(iso: "1971-02-24"), confidence: 0, evidence: []),
        ])

    /// An interval whose ends an article states in the wrong order.
    private static var backwardInterval: EventDate? {
        CalendarDate(iso: "2025").map { EventDate($0, to: CalendarDate(iso: "2024")) }
    }

    static func stored(
        _ extraction: Extraction, source: String = "articles/a.txt", digest: String = "d1", text: String = "Texte."
    ) -> StoredArticle {
        StoredArticle(extraction: extraction, source: source, digest: digest, text: text)
    }

    /// An article in which each actor owns the next.
    static func chain(_ id: String, _ names: String..., digest: String = "d1") -> StoredArticle {
        let actors = names.map { name in
            Actor(
                name: name, type: .company, aliases: [name.uppercased()],
                mentions: [Mention(text: name, span: TextSpan(start: 0, end: name.utf8.count))])
        }
        let relations = zip(actors, actors.dropFirst()).map { source, target in
            Relation(
                type: .owns, source: source.id, target: target.id, sectors: [.mining],
                evidence: [Evidence(text: "possède", span: TextSpan(start: 3, end: 11), trigger: "possède")])
        }
        return stored(Extraction(id: id, actors: actors, relations: relations), digest: digest)
    }

    /// Everything that a store gives back.
    static func extractions(of store: EventStore) throws -> [Extraction] {
        var extractions: [Extraction] = []
        try store.forEachExtraction { extractions.append($0) }
        return extractions
    }
}
