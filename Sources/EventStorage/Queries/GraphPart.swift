public import EventModel

/// Which actors of a part of the graph come with the list of their articles; the numbers come for all.
public enum ArticleLists: Hashable, Sendable {
    /// Those that were asked about, and those that decisions joined, which are put together from their articles.
    case asked
    /// All of them: a frequent actor has very many.
    case all
}

/// What a store gives of a part of the graph: everything that a graph builder needs.
public struct GraphPart: Sendable {
    /// Actors that no decision joins with others, in no particular order.
    public let tallies: [ActorTally]
    /// What articles say of the actors that are one by decision, without relations.
    public let joinedActors: [Extraction]
    /// The relations among the actors, by article; the actors at their ends are not listed there.
    public let relations: [Extraction]
    /// Of articles in `joinedActors` and `relations` that carry the text of another, the first that does.
    public let sourceIDs: [String: String]
}
