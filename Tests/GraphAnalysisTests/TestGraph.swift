import EventModel
import GraphAnalysis

/// Extractions and graphs in a few words.
enum TestGraph {
    static func actor(_ name: String, _ type: ActorType = .company, aliases: [String] = []) -> Actor {
        Actor(name: name, type: type, aliases: aliases)
    }

    static func id(_ name: String, _ type: ActorType = .company) -> ActorID { ActorID(type: type, name: name) }

    static func relation(
        _ type: RelationType, _ source: String, _ target: String, _ status: RelationStatus = .actual,
        date: String? = nil, sectors: [Sector] = [], amount: Amount? = nil, confidence: Double = 1, at offset: Int = 0
    ) -> Relation {
        let evidence = Evidence(text: "…", span: TextSpan(start: offset, end: offset + 3), trigger: type.rawValue)
        return Relation(
            type: type, source: id(source), target: id(target), status: status,
            date: date.flatMap { EventDate(iso: $0) },
            sectors: sectors, amount: amount, confidence: confidence, evidence: [evidence])
    }

    /// An article whose actors are the ends of its relations, all of them companies.
    static func article(_ id: String, on day: String? = nil, _ relations: Relation...) -> Extraction {
        var names: [String] = []
        for end in relations.flatMap({ [$0.source, $0.target] }) {
            let name = String(end.rawValue.dropFirst("company/".count))
            if !names.contains(name) { names.append(name) }
        }
        return Extraction(
            id: id, published: day.flatMap { CalendarDate(iso: $0) }, actors: names.map { actor($0) },
            relations: relations)
    }

    static func graph(_ articles: Extraction...) -> EventGraph { graph(articles) }

    static func graph(_ articles: [Extraction]) -> EventGraph {
        var builder = GraphBuilder()
        for article in articles { builder.add(article) }
        return builder.graph()
    }

    /// A graph of actors without relations.
    static func actors(_ actors: Actor...) -> EventGraph { graph(Extraction(id: "a", actors: actors)) }

    static func names(_ graph: EventGraph) -> [String] { graph.nodes.map(\.name) }

    /// Edges as `source type target status`.
    static func lines(_ graph: EventGraph) -> [String] {
        graph.edges.map { "\(graph[$0.source].name) \($0.type) \(graph[$0.target].name) \($0.status)" }
    }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
