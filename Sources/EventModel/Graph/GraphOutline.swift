/// Who is tied to whom by what, without names, dates and passages: enough to place the actors of a large graph, and a
/// small part of what there is to read of it.
package struct GraphOutline: Hashable, Sendable {
    /// An edge of the graph.
    package struct Tie: Hashable, Sendable {
        /// Position of the actor that it starts from.
        package let source: NodeID
        /// Position of the actor that it leads to.
        package let target: NodeID
        /// What it is.
        package let type: RelationType
        /// Status over all that states it.
        package let status: RelationStatus
        /// Where the numbers of its sources begin in `GraphOutline.sources`.
        package let firstSource: Int32

        /// Makes an edge from its parts.
        package init(source: NodeID, target: NodeID, type: RelationType, status: RelationStatus, firstSource: Int) {
            self.source = source
            self.target = target
            self.type = type
            self.status = status
            self.firstSource = Int32(firstSource)
        }
    }

    /// The actors, by identifier.
    package let actors: [ActorID]
    /// The edges, by source, target and type.
    package let ties: [Tie]
    /// The numbers of the sources that state the edges, those of an edge after those of the one before it: an article,
    /// or all that carry the same text, has one number, which stands once for each of them.
    package let sources: [Int32]

    /// Makes an outline from its parts.
    package init(actors: [ActorID], ties: [Tie], sources: [Int32]) {
        self.actors = actors
        self.ties = ties
        self.sources = sources
    }

    /// The numbers of the sources that state the edge at a position, in no particular order; one may come several times.
    package func sources(ofTieAt position: Int) -> ArraySlice<Int32> {
        let end = position + 1 < ties.count ? Int(ties[position + 1].firstSource) : sources.count
        return sources[Int(ties[position].firstSource)..<end]
    }

    /// The outline with some of its edges alone, and the same actors.
    /// - Complexity: O(n) in the number of edges and sources.
    package func keepingTies(at positions: some Sequence<Int>) -> GraphOutline {
        var kept: [Tie] = []
        var keptSources: [Int32] = []
        for position in positions {
            let tie = ties[position]
            kept.append(
                Tie(
                    source: tie.source, target: tie.target, type: tie.type, status: tie.status,
                    firstSource: keptSources.count))
            keptSources += sources(ofTieAt: position)
        }
        return GraphOutline(actors: actors, ties: kept, sources: keptSources)
    }

    /// The outline without the actors that have no edge; the others are numbered anew, in the same order.
    /// - Complexity: O(n) in the number of actors and edges.
    package func withoutLoneActors() -> GraphOutline {
        var positions = [Int32](repeating: -1, count: actors.count)
        for tie in ties {
            positions[Int(tie.source.rawValue)] = 0
            positions[Int(tie.target.rawValue)] = 0
        }
        var kept: [ActorID] = []
        for position in positions.indices where positions[position] == 0 {
            positions[position] = Int32(kept.count)
            kept.append(actors[position])
        }
        if kept.count == actors.count { return self }
        let renumbered = ties.map { tie in
            Tie(
                source: NodeID(rawValue: positions[Int(tie.source.rawValue)]),
                target: NodeID(rawValue: positions[Int(tie.target.rawValue)]), type: tie.type, status: tie.status,
                firstSource: Int(tie.firstSource))
        }
        return GraphOutline(actors: kept, ties: renumbered, sources: sources)
    }

    /// The position of an actor; nil where the outline has none.
    /// - Complexity: O(log n) in the number of actors.
    package func position(of actor: ActorID) -> NodeID? {
        let position = actors.partitionPoint { $0 < actor }
        return position < actors.count && actors[position] == actor ? NodeID(rawValue: Int32(position)) : nil
    }

    /// The position of the edge of a type between two actors, in its direction; nil where the outline has none.
    /// - Complexity: O(log n) in the number of edges.
    package func position(from source: NodeID, to target: NodeID, type: RelationType) -> Int? {
        let key = (source, target, type.declarationIndex)
        let position = ties.partitionPoint { ($0.source, $0.target, $0.type.declarationIndex) < key }
        guard position < ties.count else { return nil }
        let tie = ties[position]
        return tie.source == source && tie.target == target && tie.type == type ? position : nil
    }

    /// The outline with other statuses of the edges at some positions.
    /// - Complexity: O(n) in the number of edges.
    package func replacingStatuses(_ statuses: [Int: RelationStatus]) -> GraphOutline {
        if statuses.isEmpty { return self }
        var ties = ties
        for (position, status) in statuses {
            let tie = ties[position]
            ties[position] = Tie(
                source: tie.source, target: tie.target, type: tie.type, status: status,
                firstSource: Int(tie.firstSource))
        }
        return GraphOutline(actors: actors, ties: ties, sources: sources)
    }
}
