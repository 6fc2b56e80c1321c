import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

extension ProgramInterface {
    /// Questions about the graph as a whole.
    static let wholeEndpoints: [Endpoint] = [
        Endpoint(
            name: "rank", summary: "The actors by their place in the graph.", command: "rank",
            parameters: [
                Parameter(
                    name: "by", meaning: "what to rank by; degree unless said otherwise",
                    kind: .word(CentralityMeasure.allCases.map(\.rawValue))),
                Parameter(name: "top", meaning: "how many actors; 20 unless said otherwise", kind: .integer(1...1000)),
                Parameter(
                    name: "only", meaning: "only actors of this type; they are ranked among all",
                    kind: .word(ActorType.allCases.map(\.rawValue))),
            ] + Parameter.relations,
            answer: AnswerSchema.reference("Ranking"), failures: [422],
            make: { question in
                let reader = question.reader
                let choice = try RelationChoice(question.query)
                do {
                    return try CentralityRanking(
                        of: try question.whole().graph, filter: choice.filter(),
                        by: try reader.word("by", CentralityMeasure.self) ?? .degree,
                        actorType: try reader.word("only", ActorType.self),
                        top: try reader.integer("top", in: 1...1000) ?? 20, exactLimit: 10_000
                    ).json
                } catch let error as ConvergenceError {
                    throw PageFailure(status: 422, reason: "\(error)")
                }
            }),
        Endpoint(
            name: "communities", summary: "Groups of actors with more ties inside than chance would put.",
            command: "communities",
            parameters: [
                Parameter(
                    name: "method", meaning: "how to search; leiden unless said otherwise",
                    kind: .word(["leiden", "louvain"])),
                Parameter(
                    name: "resolution", meaning: "above 1 smaller groups, below 1 larger ones", kind: .number(0...100)),
                Parameter(name: "seed", meaning: "seed of the search", kind: .integer(0...Int(Int32.max))),
                Parameter(name: "top", meaning: "only the largest groups", kind: .integer(1...1000)),
            ] + Parameter.relations,
            answer: AnswerSchema.reference("Communities"),
            make: { question in
                let reader = question.reader
                let choice = try RelationChoice(question.query)
                let resolution = try reader.number("resolution", in: 0...100) ?? 1
                let seed = UInt64(try reader.integer("seed", in: 0...Int(Int32.max)) ?? 1)
                let isLouvain = question.query.value("method") == "louvain"
                if let method = question.query.value("method"), !["leiden", "louvain"].contains(method) {
                    throw PageFailure.malformed("“method” is “\(method)”; expected one of leiden, louvain")
                }
                return CommunityListing(
                    of: try question.whole().graph, filter: choice.filter(),
                    by: isLouvain
                        ? .louvain(Louvain(resolution: resolution, seed: seed))
                        : .leiden(Leiden(resolution: resolution, iterations: 10, seed: seed)),
                    top: try reader.integer("top", in: 1...1000)
                ).json
            }),
        Endpoint(
            name: "map", summary: "What the map page draws: the neighbours of actors, or the best connected actors.",
            parameters: [
                Parameter(
                    name: "actor",
                    meaning: "id or any name of an actor whose neighbours are wanted; repeat for several",
                    kind: .text(limit: 120), isRepeated: true, example: .actor),
                Parameter(
                    name: "limit", meaning: "most actors; \(MapState.defaultLimit) unless said otherwise",
                    kind: .integer(2...MapState.greatestLimit)),
            ] + Parameter.relations,
            answer: AnswerSchema.reference("Map"), failures: [404, 409],
            make: { question in
                let items = question.query.items
                var state = try MapState(QueryItems(items.filter { $0.name != "actor" })) {
                    try question.graphs.actor(named: $0).actorID
                }
                // A name of blanks is a name that no actor has.
                for item in items where item.name == "actor" {
                    let actor = try question.graphs.actor(named: item.value).actorID
                    if !state.expanded.contains(actor) { state.expanded.append(actor) }
                }
                let snapshot =
                    try state.expanded.isEmpty ? question.whole() : question.graphs.snapshot(around: state.expanded)
                return json(of: MapPart(of: snapshot, as: state))
            }),
    ]

    /// A part of the graph for programs.
    private static func json(of part: MapPart) -> JSONValue {
        let actors = part.graph.nodes.map { node in
            JSONValue.object([
                ("actor", .node(node)), ("hiddenRelations", .integer(part.hiddenCounts[node.actorID] ?? 0)),
            ])
        }
        // Each tie once: from its source, as the partner of its target.
        let relations = part.graph.nodes.flatMap { node -> [JSONValue] in
            part.graph.partnerships(of: node, filter: GraphFilter())
                .filter { part.graph[$0.edge.source].actorID == node.actorID }
                .map(JSONValue.relation)
        }
        return .object([
            ("actorCount", .integer(part.actorCount)), ("actors", .array(actors)), ("relations", .array(relations)),
        ])
    }
}
