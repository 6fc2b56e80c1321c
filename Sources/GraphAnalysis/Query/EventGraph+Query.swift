public import EventModel

/// A tie of one actor, seen from that actor.
public struct Tie: Sendable, Hashable {
    /// The edge.
    public let edge: RelationEdge
    /// The actor at the other end.
    public let other: NodeID
    /// Whether the edge starts from the actor asked about.
    public let isOutgoing: Bool

    /// Makes a tie from its parts.
    public init(edge: RelationEdge, other: NodeID, isOutgoing: Bool) {
        self.edge = edge
        self.other = other
        self.isOutgoing = isOutgoing
    }
}

// Graphs made here number their nodes anew, in the same order; `nodeID(of:)` finds an actor again.
extension EventGraph {
    /// The node of an actor; nil where the graph has none.
    /// - Complexity: O(log n) in the number of nodes.
    public func nodeID(of actorID: ActorID) -> NodeID? {
        let position = nodes.partitionPoint { $0.actorID < actorID }
        return position < nodes.count && nodes[position].actorID == actorID
            ? NodeID(rawValue: Int32(position)) : nil
    }

    /// The relations that pass a filter, with the actors at their ends.
    ///
    /// An edge keeps only the statements within the filter's window and confidence; its status, dates and count follow
    /// from these, while sectors and amount stay those of the whole edge. A statement lies in the window where its date
    /// touches it, or, without a date, its article's day of publication; one with neither lies in no window.
    /// An actor without a remaining relation is dropped, also where the filter lets every relation pass.
    /// - Complexity: O(n) in the number of nodes and statements.
    public func filtered(by filter: GraphFilter) -> EventGraph {
        let remaining = filter == GraphFilter() ? edges : edges.compactMap(filter.filtered)
        var isKept = [Bool](repeating: false, count: nodes.count)
        for edge in remaining {
            isKept[Int(edge.source.rawValue)] = true
            isKept[Int(edge.target.rawValue)] = true
        }
        return EventGraph(nodes: nodes, edges: remaining).subgraph(keeping: isKept)
    }

    /// The actors at most `depth` ties away from one, in either direction, and every relation among them.
    ///
    /// The actor itself stays even without a tie.
    /// - Complexity: O(n) in the number of nodes and edges.
    public func neighbourhood(of center: NodeID, depth: Int) -> EventGraph {
        let adjacency = AdjacencyList(self)
        var isKept = [Bool](repeating: false, count: nodes.count)
        isKept[Int(center.rawValue)] = true
        var frontier = [Int(center.rawValue)]
        var distance = 0
        while distance < depth, !frontier.isEmpty {
            var next: [Int] = []
            for node in frontier {
                for neighbour in adjacency.neighbours(of: node) where !isKept[Int(neighbour)] {
                    isKept[Int(neighbour)] = true
                    next.append(Int(neighbour))
                }
            }
            frontier = next
            distance += 1
        }
        return subgraph(keeping: isKept)
    }

    /// The `count` actors with the most distinct neighbours, the smaller identifier first where two have as many, and
    /// every relation among them.
    /// - Complexity: O(n log n) in the number of nodes and edges.
    public func mostConnected(_ count: Int) -> EventGraph {
        let adjacency = AdjacencyList(self)
        let ranked = nodes.indices.sorted { left, right in
            (-adjacency.neighbours(of: left).count, left) < (-adjacency.neighbours(of: right).count, right)
        }
        var isKept = [Bool](repeating: false, count: nodes.count)
        for node in ranked.prefix(max(0, count)) { isKept[node] = true }
        return subgraph(keeping: isKept)
    }

    /// The ties of an actor, by relation type in order of declaration, then by the other actor, outgoing first.
    /// - Complexity: O(n) in the number of edges.
    public func ties(of node: NodeID) -> [Tie] {
        let ties = edges.compactMap { edge -> Tie? in
            if edge.source == node { return Tie(edge: edge, other: edge.target, isOutgoing: true) }
            if edge.target == node { return Tie(edge: edge, other: edge.source, isOutgoing: false) }
            return nil
        }
        return ties.sorted { left, right in
            (left.edge.type.declarationIndex, left.other, left.isOutgoing ? 0 : 1)
                < (right.edge.type.declarationIndex, right.other, right.isOutgoing ? 0 : 1)
        }
    }

    /// These actors, and every relation among them.
    /// - Complexity: O(n) in the number of nodes and edges.
    public func subgraph(of actors: some Sequence<NodeID>) -> EventGraph {
        var isKept = [Bool](repeating: false, count: nodes.count)
        for actor in actors { isKept[Int(actor.rawValue)] = true }
        return subgraph(keeping: isKept)
    }

    /// The best placed actors that are tied to one another, `count` in all, and every relation among them.
    ///
    /// Actors are taken in order of their places until so many of those taken have a tie to another taken one; those
    /// without are left out again, and one that would bring more than are wanted is passed over.
    /// - Complexity: O(n + m) for n nodes and m edges.
    public func bestTied(_ count: Int, by ranking: ActorRanking) -> EventGraph {
        subgraph(keeping: AdjacencyList(self).bestTied(count, by: ranking))
    }

    /// An actor and the best placed ones that hang together with it, `count` in all, and every relation among them.
    ///
    /// The best placed actor with a tie to one that is taken comes next, so that the actors hang together.
    /// - Complexity: O(c × n + m) for c actors wanted among n with m edges.
    public func bestTied(_ count: Int, by ranking: ActorRanking, around center: NodeID) -> EventGraph {
        let adjacency = AdjacencyList(self)
        var isTaken = [Bool](repeating: false, count: nodes.count)
        var isNear = isTaken
        func take(_ node: Int) {
            isTaken[node] = true
            for neighbour in adjacency.neighbours(of: node) { isNear[Int(neighbour)] = true }
        }
        take(Int(center.rawValue))
        for _ in 1..<max(1, count) {
            let next = ranking.places.first { isNear[Int($0.node.rawValue)] && !isTaken[Int($0.node.rawValue)] }
            guard let next else { break }
            take(Int(next.node.rawValue))
        }
        return subgraph(keeping: isTaken)
    }

    private func subgraph(keeping isKept: [Bool]) -> EventGraph {
        if isKept.allSatisfy(\.self) { return self }
        var positions = [NodeID?](repeating: nil, count: nodes.count)
        var kept: [ActorNode] = []
        for (index, node) in nodes.enumerated() where isKept[index] {
            positions[index] = NodeID(rawValue: Int32(kept.count))
            kept.append(node)
        }
        let keptEdges = edges.compactMap { edge -> RelationEdge? in
            guard let source = positions[Int(edge.source.rawValue)], let target = positions[Int(edge.target.rawValue)]
            else { return nil }
            return edge.renumbered(source: source, target: target)
        }
        return EventGraph(nodes: kept, edges: keptEdges)
    }
}
