public import EventModel
public import GraphAnalysis

/// A chain of ties from one actor to another.
public struct ActorChain: Hashable, Sendable {
    /// A step from one actor to the next.
    public struct Hop: Hashable, Sendable {
        /// The ties between the two, the best attested first, seen from the actor that the step leaves; never empty.
        public let ties: [Partnership]

        /// The actor that the step leaves.
        public var start: ActorNode { ties[0].actor }

        /// The actor that it leads to.
        public var end: ActorNode { ties[0].partner }
    }

    /// The steps in order; none from an actor to itself.
    public let hops: [Hop]
    /// How well the chain is attested, above 0 to 1, as `EvidenceChains` says.
    public let strength: Double
}

extension GraphFilter {
    /// The statuses of ties that connect actors where none are named: all but denied.
    public static let connectingStatuses: Set<RelationStatus> = [.actual, .planned, .possible, .ended]
}

extension EventGraph {
    /// The chains of ties that connect two actors, the best first.
    /// - Parameters:
    ///   - source: identifier or any name of the actor where chains begin, case and accents aside.
    ///   - target: the same of the actor where they end.
    ///   - search: how many chains, and which are best.
    ///   - filter: which ties count; where it names no status, denied ones do not.
    ///   - maximumLength: most steps of a chain; longer ones of those found are left out.
    /// - Throws: `ActorLookupError` where a name means no actor, or several.
    public func chains(
        from source: String, to target: String, search: EvidenceChains = EvidenceChains(),
        filter: GraphFilter = GraphFilter(), maximumLength: Int? = nil
    ) throws(ActorLookupError) -> [ActorChain] {
        let directory = ActorDirectory(self)
        return chains(
            from: self[try directory.node(named: source)], to: self[try directory.node(named: target)],
            search: search, filter: filter, maximumLength: maximumLength)
    }

    /// The chains of ties that connect two actors of this graph, the best first.
    public func chains(
        from source: ActorNode, to target: ActorNode, search: EvidenceChains = EvidenceChains(),
        filter: GraphFilter = GraphFilter(), maximumLength: Int? = nil
    ) -> [ActorChain] {
        var filter = filter
        filter.statuses = filter.statuses ?? GraphFilter.connectingStatuses
        let part = filtered(by: filter)
        guard let start = part.nodeID(of: source.actorID), let end = part.nodeID(of: target.actorID) else { return [] }
        return search.chains(from: start, to: end, in: part)
            .filter { $0.nodes.count - 1 <= maximumLength ?? .max }
            .map { chain in
                ActorChain(
                    hops: zip(chain.nodes, chain.nodes.dropFirst()).map { hop(from: $0, to: $1, in: part) },
                    strength: chain.strength)
            }
    }

    /// A chain along actors of this graph.
    /// - Parameter part: what passes the filter of this graph's ties.
    /// - Returns: nil where two actors that follow each other have no tie.
    func chain(along actors: [ActorID], strength: Double, in part: EventGraph) -> ActorChain? {
        let nodes = actors.compactMap { part.nodeID(of: $0) }
        guard nodes.count == actors.count else { return nil }
        let steps = Array(zip(nodes, nodes.dropFirst()))
        guard steps.allSatisfy({ step in part.ties(of: step.0).contains { $0.other == step.1 } }) else { return nil }
        return ActorChain(hops: steps.map { hop(from: $0, to: $1, in: part) }, strength: strength)
    }

    /// A step of a chain in a part of this graph, whose ties have the numbers of this graph.
    private func hop(from start: NodeID, to end: NodeID, in part: EventGraph) -> ActorChain.Hop {
        let actor = part[start]
        let partner = part[end]
        let ties = part.ties(of: start).compactMap { tie -> Partnership? in
            guard tie.other == end, let own = nodeID(of: actor.actorID), let other = nodeID(of: partner.actorID)
            else { return nil }
            let (source, target) = tie.isOutgoing ? (own, other) : (other, own)
            return Partnership(
                actor: actor, partner: partner, isOutgoing: tie.isOutgoing || tie.edge.type.isSymmetric,
                edge: tie.edge.numbered(source: source, target: target))
        }
        // `ties(of:)` has an order of its own, which decides among the equally well attested.
        let ranked = ties.enumerated().sorted { left, right in
            let leftRank = (left.element.edge.evidenceStrength, -left.offset)
            return leftRank > (right.element.edge.evidenceStrength, -right.offset)
        }
        return ActorChain.Hop(ties: ranked.map(\.element))
    }
}
