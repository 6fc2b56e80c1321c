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
    /// What ties them, with all evidence.
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
    /// The ties of an actor that pass a filter: by relation type, most articles first, then name.
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
        let part = filtered(by: filter)
        guard let position = part.nodeID(of: actor.actorID) else { return [] }
        let order = Dictionary(
            uniqueKeysWithValues: RelationType.allCases.enumerated().map { ($0.element, $0.offset) })
        return part.ties(of: position)
            .map { tie in
                Partnership(
                    actor: actor, partner: part[tie.other],
                    isOutgoing: tie.isOutgoing || tie.edge.type.isSymmetric, edge: tie.edge)
            }
            .sorted { left, right in
                let leftKey = (order[left.edge.type] ?? 0, -left.edge.articleCount, left.partner.name)
                let rightKey = (order[right.edge.type] ?? 0, -right.edge.articleCount, right.partner.name)
                return leftKey != rightKey ? leftKey < rightKey : left.partner.actorID < right.partner.actorID
            }
    }
}
