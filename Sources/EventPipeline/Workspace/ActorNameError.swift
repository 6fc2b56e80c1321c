public import EventModel

/// Why a name leads to no single actor of a store, with the actors that may be meant.
public struct ActorNameError: Error, Hashable, Sendable {
    /// Kind of failure.
    public enum Code: String, Hashable, Sendable {
        /// No actor has the name; `actors` are at most five that are spelt alike, nearest first.
        case unknown
        /// Several actors have the name; `actors` are these, by identifier.
        case ambiguous
    }

    /// Kind of failure.
    public let code: Code
    /// The name as given.
    public let name: String
    /// The actors that may be meant.
    public let actors: [ActorNode]
    /// Number of relations of each of them.
    public let relationCounts: [ActorID: Int]
}
