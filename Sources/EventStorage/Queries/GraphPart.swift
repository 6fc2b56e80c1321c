public import EventModel

/// Which actors of a part of the graph come with the list of their articles; the numbers come for all.
public enum ArticleLists: Hashable, Sendable {
    /// Those that were asked about, and those that decisions joined, which are put together from their articles.
    case asked
    /// All of them: a frequent actor has very many.
    case all
}

/// Which relations come with the passages that state them, the bulk of a graph.
public enum EvidenceSelection: Hashable, Sendable {
    /// All of them.
    case all
    /// Those of some types.
    case of(Set<RelationType>)
}

/// What a store gives of a graph or a part of it: everything that a graph builder needs.
public struct GraphPart: Sendable {
    /// Actors that no decision joins with others, in no particular order.
    public let tallies: [ActorTally]
    /// What articles say of the actors that are one by decision, without relations.
    public let joinedActors: [Extraction]
    /// Of articles in `joinedActors` that carry the text of another, the first that does.
    public let sourceIDs: [String: String]
    /// The relations among the actors.
    public let relations: RelationTable
    /// The actors that are the same by decision.
    public let identities: ActorIdentities
}

/// What a store gives of the outline of its graph: everything that a graph builder needs.
package struct OutlinePart: Sendable {
    /// The outline, the ends and denials of relations not yet weighed against what else is said of them.
    package let outline: GraphOutline
    /// The relations of those edges whose status depends on when what was said.
    package let unsettled: RelationTable
    /// The actors that are the same by decision.
    package let identities: ActorIdentities
}
