public import EventModel

extension EventStore {
    /// The actors that are the same, and the names and types of actors, by decision.
    /// - Complexity: O(n²) in the number of decisions.
    public func identities() throws(EventStoreError) -> ActorIdentities { ActorIdentities(try decisions()) }
}
