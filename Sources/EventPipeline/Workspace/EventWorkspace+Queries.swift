public import EventModel
public import EventStorage
import GraphAnalysis

// Answers about a part of the graph, without reading the rest: the same nodes and edges as the whole graph has, but for
// their positions and, where not asked for, the lists of articles of other actors.
extension EventWorkspace {
    /// The actor that a name means.
    /// - Parameter name: identifier or any name, case and accents aside.
    /// - Throws: `ActorNameError` where the name means no actor, or several; `EventStoreError`.
    /// - Complexity: O(log n) in the number of names, but O(n) for the nearest ones of an unknown name.
    public func actor(named name: String) throws -> ActorNode {
        let key = NameKey.key(of: name)
        let candidates = try store.actorIDs(withIdentifier: name, orNameKey: key)
        let graph = graph(of: try store.part(of: candidates))
        do {
            return graph[try ActorDirectory(graph).node(named: name)]
        } catch ActorLookupError.ambiguous(_, let nodes) {
            throw try error(.ambiguous, name: name, actors: nodes.map { graph[$0] })
        } catch {
            throw try self.error(.unknown, name: name, actors: nearestActors(toKey: key))
        }
    }

    /// The actors that have a text in any of their names, case and accents aside, by identifier; all where it is blank.
    /// - Parameter articleLists: whether they come with the lists of their articles.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(m log n) for m actors found among n names.
    public func actors(matching text: String, articleLists: ArticleLists = .asked) throws -> [ActorNode] {
        let found = try store.actorIDs(matchingKey: NameKey.key(of: text))
        return graph(of: try store.part(of: found, articleLists: articleLists)).nodes
    }

    /// Number of relations of each actor.
    /// - Throws: `EventStoreError`.
    public func relationCounts(of actors: [ActorNode]) throws -> [ActorID: Int] {
        try store.tieCounts(of: actors.map(\.actorID))
    }

    /// Those of the actors that belong to a country, as `EventGraph.members(ofCountry:)` says.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of actors and of the relations that tie them to the country.
    public func members(ofCountry country: ActorID, among actors: [ActorID]) throws -> Set<ActorID> {
        let graph = graph(of: try store.part(of: actors, country: country))
        return graph.members(ofCountry: country).intersection(actors)
    }

    /// An actor and its ties, without those among the others.
    /// - Parameter country: a country; the ties that tell which of the others belong to it are there, too.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of relations and evidence of the actor, and of those that tie the others to
    ///   the country.
    public func graph(
        tiesOf actor: ActorID, types: Set<RelationType>? = nil, articleLists: ArticleLists = .asked,
        country: ActorID? = nil
    ) throws -> EventGraph {
        graph(
            of: try store.part(
                around: actor, depth: nil, types: types, articleLists: articleLists, country: country))
    }

    /// The actors at most `depth` ties away from one, and all ties among them.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of relations and evidence of the part.
    public func graph(
        around actor: ActorID, depth: Int, types: Set<RelationType>? = nil, articleLists: ArticleLists = .asked
    ) throws -> EventGraph {
        graph(of: try store.part(around: actor, depth: depth, types: types, articleLists: articleLists))
    }

    /// The part of the graph that a map shows, before its filter: what surrounds the focus, or everything.
    /// - Parameters:
    ///   - request: what to draw.
    ///   - evidence: relations whose passages are needed, where the whole graph is read; see `MapFormat.evidence`.
    /// - Returns: the graph, and the request with the focus by its identifier.
    /// - Throws: `ActorNameError` where the focus names no actor, or several; `EventStoreError`.
    public func graph(
        for request: MapRequest, evidence: EvidenceSelection = .all
    ) throws -> (graph: EventGraph, request: MapRequest) {
        // Groups and places in a ranking are those of the whole.
        guard let focus = request.focus, request.community == nil, request.top == nil else {
            return (try graph(articleLists: .asked, evidence: evidence), request)
        }
        let actor = try actor(named: focus).actorID
        var request = request
        request.focus = actor.rawValue
        request.wholeActorCount = try store.counts().actors
        return (try graph(around: actor, depth: max(0, request.depth), types: request.filter.types), request)
    }

    /// The graph of what a store gave.
    func graph(of part: GraphPart) -> EventGraph {
        var joined = GraphBuilder(identities: part.identities)
        for extraction in part.joinedActors { joined.add(extraction, sourceID: part.sourceIDs[extraction.id]) }
        let nodes = part.tallies.map { part.identities.decided(ActorNode($0)) } + joined.graph().nodes
        return GraphBuilder.graph(
            of: nodes.sorted { $0.actorID < $1.actorID }, relations: part.relations, identities: part.identities)
    }

    private func error(_ code: ActorNameError.Code, name: String, actors: [ActorNode]) throws -> ActorNameError {
        ActorNameError(code: code, name: name, actors: actors, relationCounts: try relationCounts(of: actors))
    }

    /// At most five actors with a name near to a key, the nearest first, then by identifier.
    func nearestActors(toKey key: String) throws -> [ActorNode] {
        if key.isEmpty { return [] }
        let nearness = NameNearness(to: key)
        var near: [(rank: Int, distance: Int, number: Int64)] = []
        try store.forEachNameKey { candidate, number in
            if let rank = nearness.rank(of: candidate) { near.append((rank.rank, rank.distance, number)) }
        }
        // Names by decision have no number in the store: theirs are negative.
        let decided = try store.identities().names.sorted { $0.key < $1.key }
        for (index, entry) in decided.enumerated() {
            guard let rank = nearness.rank(of: NameKey.key(of: entry.value)) else { continue }
            near.append((rank.rank, rank.distance, -1 - Int64(index)))
        }
        near.sort(by: <)
        var nearest: [ActorID] = []
        var position = 0
        // Some more than needed: an actor by decision may be of articles that are gone.
        while position < near.count, nearest.count < 5 + decided.count {
            let rank = (near[position].rank, near[position].distance)
            var equals: Set<ActorID> = []
            while position < near.count, (near[position].rank, near[position].distance) == rank {
                let number = near[position].number
                equals.formUnion(
                    number < 0 ? [decided[Int(-1 - number)].key] : try store.actorIDs(withNameKeyNumber: number))
                position += 1
            }
            nearest += equals.subtracting(nearest).sorted()
        }
        let graph = graph(of: try store.part(of: Array(nearest.prefix(5 + decided.count))))
        return nearest.compactMap { graph.nodeID(of: $0) }.prefix(5).map { graph[$0] }
    }
}
