public import EventModel
public import EventStorage
public import GraphAnalysis

extension EventWorkspace {
    /// The chains of ties that connect two actors, the best first, as `EventGraph.chains` finds them in the whole graph;
    /// of equally good ones that do not all find a place, perhaps others.
    ///
    /// Where fewer steps are better, the store is read from both ends until no better chain can be missing. The best
    /// attested chain may be of any length: for it the whole graph is read.
    /// - Returns: the chains, and a graph that holds the two actors and those on the chains.
    /// - Throws: `EventStoreError`.
    /// - Complexity: that of `EventStore.connection` for each further step that it takes to find enough chains.
    public func chains(
        from source: ActorID, to target: ActorID, search: EvidenceChains = EvidenceChains(),
        filter: GraphFilter = GraphFilter(), maximumLength: Int? = nil, articleLists: ArticleLists = .asked
    ) throws -> (graph: EventGraph, chains: [ActorChain]) {
        var filter = filter
        filter.statuses = filter.statuses ?? GraphFilter.connectingStatuses
        guard search.order == .fewestSteps else {
            let graph = try graph()
            guard let start = graph.nodeID(of: source), let end = graph.nodeID(of: target) else { return (graph, []) }
            let chains = graph.chains(
                from: graph[start], to: graph[end], search: search, filter: filter, maximumLength: maximumLength)
            return (graph, chains)
        }
        let found = try skeletons(from: source, to: target, search: search, filter: filter, maximumLength)
        let actors = Set(found.flatMap(\.actors)).union([source, target]).sorted()
        let graph = graph(of: try store.part(among: actors, types: filter.types, articleLists: articleLists))
        let part = graph.filtered(by: filter)
        // What another program takes out of the store between the two readings is on no chain.
        return (graph, found.compactMap { graph.chain(along: $0.actors, strength: $0.strength, in: part) })
    }

    private struct Skeleton {
        let actors: [ActorID]
        let strength: Double
    }

    /// The best chains, found among relations without their passages.
    private func skeletons(
        from source: ActorID, to target: ActorID, search: EvidenceChains, filter: GraphFilter, _ maximumLength: Int?
    ) throws -> [Skeleton] {
        var slack = 0
        while true {
            let part = try store.connection(
                from: source, to: target, slack: slack, types: filter.types, maximumLength: maximumLength)
            let graph = Self.bareGraph(of: part).filtered(by: filter)
            var chains: [EvidenceChains.Chain] = []
            if let start = graph.nodeID(of: source), let end = graph.nodeID(of: target) {
                chains = search.chains(from: start, to: end, in: graph)
            }
            // A longer one may have rivals that were not read.
            let longest = part.isComplete ? maximumLength ?? .max : part.length
            chains = chains.filter { $0.nodes.count - 1 <= longest }
            if part.isComplete || chains.count >= search.count {
                return chains.map { chain in
                    Skeleton(actors: chain.nodes.map { graph[$0].actorID }, strength: chain.strength)
                }
            }
            slack = 2 * slack + 1
        }
    }

    /// The graph of relations whose actors are known by identifier alone.
    private static func bareGraph(of part: ConnectingPart) -> EventGraph {
        let nodes = Set(part.relations.actors.map(part.identities.canonicalID)).sorted().map { actor in
            ActorNode(actorID: actor, name: "", type: .organization, aliases: [], articleIDs: [])
        }
        return GraphBuilder.graph(of: nodes, relations: part.relations, identities: part.identities)
    }
}
