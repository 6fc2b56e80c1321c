public import EventModel
public import GraphAnalysis

/// A tie of an actor, seen from that actor.
public struct Partnership: Hashable, Sendable, CustomStringConvertible {
    /// The actor asked about.
    public let actor: ActorNode
    /// The one at the other end.
    public let partner: ActorNode
    /// Whether the tie runs from the actor to the partner; true for ties without direction.
    public let isOutgoing: Bool
    /// What ties them, with all evidence; its ends are nodes of the graph that was asked.
    public let edge: RelationEdge

    /// Such as `Gazprom partnersWith Sonatrach (actual)`.
    public var description: String {
        let (from, to) = isOutgoing ? (actor, partner) : (partner, actor)
        return "\(from.name) \(edge.type.rawValue) \(to.name) (\(edge.status.rawValue))"
    }
}

extension GraphFilter {
    /// What “partners” means without further words: partnerships and signed agreements.
    public static let partnerships = GraphFilter(types: [.partnersWith, .signsWith])

    /// Where actors have their seats.
    public static let seats = GraphFilter(types: [.locatedIn])
}

extension EventGraph {
    /// The ties of an actor that pass a filter: by relation type, most sources first, then name.
    /// - Parameters:
    ///   - name: identifier or any name of the actor, case and accents aside.
    ///   - filter: which ties count; partnerships and signed agreements by default.
    /// - Throws: `ActorLookupError` where the name means no actor, or several.
    public func partnerships(
        of name: String, filter: GraphFilter = .partnerships
    ) throws(ActorLookupError) -> [Partnership] {
        let actor = self[try ActorDirectory(self).node(named: name)]
        return partnerships(of: actor, filter: filter)
    }

    /// The ties of an actor of this graph that pass a filter.
    public func partnerships(of actor: ActorNode, filter: GraphFilter) -> [Partnership] {
        // The filtered part numbers its nodes anew; what is handed out has the numbers of this graph.
        let part = filtered(by: filter)
        guard let position = part.nodeID(of: actor.actorID), let ownPosition = nodeID(of: actor.actorID)
        else { return [] }
        return part.ties(of: position)
            .compactMap { tie -> Partnership? in
                let partner = part[tie.other]
                guard let partnerPosition = nodeID(of: partner.actorID) else { return nil }
                let (source, target) =
                    tie.isOutgoing ? (ownPosition, partnerPosition) : (partnerPosition, ownPosition)
                return Partnership(
                    actor: actor, partner: partner, isOutgoing: tie.isOutgoing || tie.edge.type.isSymmetric,
                    edge: tie.edge.numbered(source: source, target: target))
            }
            // Sources are counted once for each, not for each comparison.
            .map { (tie: $0, rank: ($0.edge.type.declarationIndex, -$0.edge.sourceCount, $0.partner.name)) }
            .sorted { left, right in
                left.rank != right.rank ? left.rank < right.rank : left.tie.partner.actorID < right.tie.partner.actorID
            }
            .map(\.tie)
    }
}

extension RelationEdge {
    /// The same edge between nodes of another numbering.
    func numbered(source: NodeID, target: NodeID) -> RelationEdge {
        RelationEdge(
            type: type, source: source, target: target, status: status, firstDate: firstDate, lastDate: lastDate,
            sectors: sectors, amount: amount, statements: statements)
    }
}
