public import EventModel

extension EventStore {
    /// The actors that are the same by decision; none yet.
    public func identities() throws(EventStoreError) -> ActorIdentities { ActorIdentities() }
}
