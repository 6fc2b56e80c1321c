public import EventModel

/// Why a name leads to no single actor.
public enum ActorLookupError: Error, Sendable, Hashable {
    /// No actor has the name; `nearest` holds at most five that are spelt alike, nearest first.
    case unknown(name: String, nearest: [NodeID])
    /// Several actors have the name, in order of identifier.
    case ambiguous(name: String, candidates: [NodeID])
}
