public import EventModel

/// Name of the place in a page that quotes the evidence of a tie.
///
/// Maps link their lines to `#name`; a report gives the passages that state the tie the element identifier `name`. Both
/// make the name from what the tie is, so that it stays the same from run to run and from machine to machine, whatever
/// else the map or the report shows.
public struct EvidenceAnchor: Hashable, Sendable, CustomStringConvertible {
    /// The element identifier, such as `evidence-partnersWith-0c5f3a9be1d24768`; letters, digits and hyphens only.
    public let name: String

    /// The anchor of the tie of this type between two actors; the order of the ends of a symmetric type is no matter.
    ///
    /// The ends are hashed: identifiers of actors may hold any letter, element identifiers that every
    /// tool takes may not.
    public init(type: RelationType, source: ActorID, target: ActorID) {
        let isSwapped = type.isSymmetric && target < source
        let ends = isSwapped ? (target, source) : (source, target)
        // A line break stands in no identifier, so that no two pairs of ends make one text.
        let hash = StableHash(of: "\(type.rawValue)\n\(ends.0)\n\(ends.1)")
        name = "evidence-\(type.rawValue)-\(hash.hexadecimal)"
    }

    /// The anchor of an edge of a graph.
    public init(of edge: RelationEdge, in graph: EventGraph) {
        self.init(type: edge.type, source: graph[edge.source].actorID, target: graph[edge.target].actorID)
    }

    /// What a link to the place says: `#` and the name.
    public var fragment: String { "#" + name }

    /// The name.
    public var description: String { name }
}
