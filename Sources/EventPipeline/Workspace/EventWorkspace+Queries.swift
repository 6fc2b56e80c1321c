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

    /// The most connected of the actors that have a text in any of their names; among equals by identifier.
    /// - Parameters:
    ///   - text: what to look for, case and accents aside; blank for all actors.
    ///   - most: how many at most.
    ///   - articleLists: whether they come with the lists of their articles.
    /// - Returns: the actors, the number of relations of each, and how many more actors have the text in a name.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(m log n) for m actors found among n names, and O(k) in the number of their relations.
    public func actors(
        matching text: String, mostConnected most: Int, articleLists: ArticleLists = .asked
    ) throws -> (actors: [ActorNode], relationCounts: [ActorID: Int], omitted: Int) {
        let found = try store.actorIDs(matchingKey: NameKey.key(of: text))
        let counts = try store.tieCounts(of: found)
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let actors = graph(of: try store.part(of: Array(ranked.prefix(most)), articleLists: articleLists)).nodes
        return (actors, counts, max(0, ranked.count - most))
    }

    /// Some actors without their ties, but for those that tell which of them belong to a country.
    /// - Throws: `EventStoreError`.
    package func graph(
        ofActors actors: [ActorID], country: ActorID? = nil, articleLists: ArticleLists = .asked
    ) throws -> EventGraph {
        graph(of: try store.part(of: actors, articleLists: articleLists, country: country))
    }

    /// Some edges of a graph of this store and the actors at their ends, with all that articles say of them.
    /// - Throws: `EventStoreError`.
    package func graph(
        of edges: [RelationEdge], in graph: EventGraph, articleLists: ArticleLists = .asked
    ) throws -> EventGraph {
        let part = EventGraph(nodes: graph.nodes, edges: edges.sorted(by: RelationEdge.isBefore))
        let outline = GraphOutline(part).withoutLoneActors()
        return self.graph(of: try store.part(of: outline, articleLists: articleLists))
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
        let graph = try graph(ofActors: actors, country: country)
        return graph.members(ofCountry: country).intersection(actors)
    }

    /// The actors at most `depth` ties away from one, and all ties among them.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of relations and evidence of the part.
    public func graph(
        around actor: ActorID, depth: Int, types: Set<RelationType>? = nil, articleLists: ArticleLists = .asked,
        evidence: EvidenceSelection = .all
    ) throws -> EventGraph {
        graph(
            of: try store.part(
                around: actor, depth: depth, types: types, articleLists: articleLists, evidence: evidence))
    }

    /// Who is tied to whom by what, for all actors, without names, dates and passages.
    ///
    /// It is kept in the store until that changes; a store that cannot be written to at the moment keeps nothing.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n) in the number of stored actors and relations where it was kept, else O(n log n), at a small
    ///   part of what `graph` takes.
    package func outline() throws -> GraphOutline {
        if let kept = try store.keptOutline() { return kept }
        let revision = try store.revision()
        let part = try store.outline()
        let outline = GraphBuilder.settled(part.outline, by: part.unsettled, identities: part.identities)
        _ = try store.keep(outline, at: revision)
        return outline
    }

    /// The part of the graph that a map is made of: what surrounds the focus, what ties the best placed actors to one
    /// another, or everything.
    ///
    /// It is enough for the request that comes with it, in any style but for other places and posts; for another request
    /// the part has to be read anew.
    /// - Parameters:
    ///   - request: what to draw.
    ///   - evidence: relations whose passages are needed; see `MapFormat.evidence`.
    /// - Returns: the graph, and the request with the focus by its identifier and the best placed actors as chosen.
    /// - Throws: `ActorNameError` where the focus names no actor, or several; `MapSelectionError` where the measure that
    ///   actors are placed by does not settle; `EventStoreError`.
    public func graph(
        for request: MapRequest, evidence: EvidenceSelection = .all
    ) throws -> (graph: EventGraph, request: MapRequest) {
        if request.canChooseByOutline {
            let outline = try outline()
            if let chosen = try ChosenActors(from: outline, as: request) {
                var request = request
                request.chosen = chosen
                request.wholeActorCount = outline.actors.count
                return (graph(of: try store.part(of: chosen.part, evidence: evidence)), request)
            }
        }
        // Groups and places in a ranking are those of the whole.
        guard let focus = request.focus, request.community == nil, request.top == nil else {
            return (try graph(articleLists: .asked, evidence: evidence), request)
        }
        let actor = try actor(named: focus).actorID
        var request = request
        request.focus = actor.rawValue
        request.wholeActorCount = try store.actorCount()
        let part = try graph(
            around: actor, depth: max(0, request.depth), types: request.filter.types, evidence: evidence)
        return (part, request)
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

    /// At most five actors with a name near to a key, the nearest first, then by identifier; where some are a slip or two
    /// away, only those.
    func nearestActors(toKey key: String) throws -> [ActorNode] {
        if key.isEmpty { return [] }
        let nearness = NameNearness(to: key)
        for bound in nearness.bounds {
            let nearest = try nearestActors(by: nearness, within: bound)
            if !nearest.isEmpty { return nearest }
        }
        return []
    }

    private func nearestActors(by nearness: NameNearness, within bound: Int?) throws -> [ActorNode] {
        var near: [(rank: Int, distance: Int, number: Int64)] = []
        func add(_ candidate: String, number: Int64) {
            if let rank = nearness.rank(of: candidate, within: bound) {
                near.append((rank.rank, rank.distance, number))
            }
        }
        if let pieces = bound.flatMap(nearness.pieces) {
            // Whatever is within the bound has one of the pieces whole, which an index finds.
            try store.forEachNameKey(withAnyOf: pieces, add)
        } else {
            try store.forEachNameKey(add)
        }
        // Names by decision have no number in the store: theirs are negative.
        let decided = try store.identities().names.sorted { $0.key < $1.key }
        for (index, entry) in decided.enumerated() { add(NameKey.key(of: entry.value), number: -1 - Int64(index)) }
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
