import EventModel
import EventPipeline
import EventStorage

/// Stores with known content.
enum HostileStore {
    /// Names that a page must show as they are, or without what no page may hold.
    static let names = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE actor; --", "A & B <i>",
        "Lyon\u{202E}tfel", "]]> & <![CDATA[", "سوناطراك", "株式会社🚀", "javascript:alert(1)", "</style><script>",
        "{{7*7}} ${7*7}", "nul\u{0}byte", String(repeating: "très long ", count: 60),
    ]

    /// An actor with a hostile name.
    static func actor(_ position: Int) -> ActorID { ActorID(rawValue: "company/hostile-\(position)") }

    /// A store whose every text is hostile.
    static func workspace() throws -> EventWorkspace {
        let workspace = try EventWorkspace.inMemory()
        let text = names.joined(separator: " ; ") + "\nÉtat : l’accord est signé."
        let actors = names.enumerated().map { position, name in
            Actor(
                id: actor(position), name: name, type: ActorType.allCases[position % ActorType.allCases.count],
                aliases: ["alias " + name])
        }
        let relations = names.indices.dropFirst().map { position in
            Relation(
                type: RelationType.allCases[position % RelationType.allCases.count], source: actor(0),
                target: actor(position), status: RelationStatus.allCases[position % 5],
                date: EventDate(iso: "202\(position % 6)-0\(1 + position % 9)"), confidence: 0.5,
                evidence: [passage(names[position], in: text)])
        }
        try workspace.store.save([
            StoredArticle(
                extraction: Extraction(
                    id: "a/../<b>", title: "<h1>\(names[0])</h1>", published: CalendarDate(iso: "2025-09-08"),
                    actors: actors, relations: relations),
                source: "javascript:alert(1)", digest: "1", text: text)
        ])
        return workspace
    }

    /// A store of three partners and a member, in two articles.
    static func plain() throws -> EventWorkspace {
        let workspace = try EventWorkspace.inMemory()
        let first = "Sonatrach et Gazprom ont signé un accord. L’ONG Énergie proteste."
        let second = "Gazprom possède VESNA. L’accord entre Sonatrach et Gazprom est signé."
        func actor(_ name: String, _ type: ActorType, in text: String) -> Actor {
            let mentions = [passage(name, in: text)].map { Mention(text: $0.text, span: $0.span) }
            return Actor(name: name, type: type, mentions: mentions)
        }
        let sonatrach = ActorID(type: .company, name: "Sonatrach")
        let gazprom = ActorID(type: .company, name: "Gazprom")
        let vesna = ActorID(type: .company, name: "VESNA")
        func signature(_ text: String, _ words: String, date: String) -> Relation {
            Relation(
                type: .signsWith, source: sonatrach, target: gazprom, date: EventDate(iso: date), confidence: 0.9,
                evidence: [passage(words, in: text, trigger: "signé")])
        }
        try workspace.store.save([
            StoredArticle(
                extraction: Extraction(
                    id: "un", title: "Un accord", published: CalendarDate(iso: "2024-03-01"),
                    actors: [
                        actor("Sonatrach", .company, in: first), actor("Gazprom", .company, in: first),
                        actor("Énergie", .organization, in: first),
                    ],
                    relations: [signature(first, "Sonatrach et Gazprom ont signé un accord.", date: "2024-02")]),
                source: "https://example.org/un?a=1&b=2", digest: "1", text: first),
            StoredArticle(
                extraction: Extraction(
                    id: "deux", published: CalendarDate(iso: "2025-09-08"),
                    actors: [
                        actor("Gazprom", .company, in: second), actor("VESNA", .company, in: second),
                        actor("Sonatrach", .company, in: second),
                    ],
                    relations: [
                        Relation(
                            type: .owns, source: gazprom, target: vesna, confidence: 0.8,
                            evidence: [passage("Gazprom possède VESNA.", in: second, trigger: "possède")]),
                        signature(second, "L’accord entre Sonatrach et Gazprom est signé.", date: "2025-09-07"),
                    ]),
                source: "deux.txt", digest: "2", text: second),
        ])
        return workspace
    }

    /// A passage of a text; the whole text where it does not hold the words.
    static func passage(_ words: String, in text: String, trigger: String = "") -> Evidence {
        let bytes = Array(text.utf8)
        let wanted = Array(words.utf8)
        let start = bytes.firstRange(of: wanted)?.lowerBound
        let span = start.map { TextSpan(start: $0, end: $0 + wanted.count) } ?? TextSpan(start: 0, end: bytes.count)
        return Evidence(text: start == nil ? text : words, span: span, trigger: trigger)
    }
}
