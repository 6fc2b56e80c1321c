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
    /// The ends are hashed by 64-bit FNV-1a: identifiers of actors may hold any letter, element identifiers that every
    /// tool takes may not.
    public init(type: RelationType, source: ActorID, target: ActorID) {
        let isSwapped = type.isSymmetric && target < source
        let ends = isSwapped ? (target, source) : (source, target)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        // A line break stands in no identifier, so that no two pairs of ends make one text.
        for byte in "\(type.rawValue)\n\(ends.0)\n\(ends.1)".utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        name = "evidence-\(type.rawValue)-" + String(repeating: "0", count: 16 - digits.count) + digits
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
