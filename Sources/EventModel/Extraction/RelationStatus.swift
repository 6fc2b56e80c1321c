/// Whether a relation holds, as its article states it.
public enum RelationStatus: String, CaseIterable, Hashable, Sendable, Codable {
    /// Holds or has happened.
    case actual
    /// Announced, agreed or scheduled.
    case planned
    /// Sought, discussed, wished for, conditional.
    case possible
    /// Stopped, dissolved, former.
    case ended
    /// The text says that it does not hold.
    case denied

    /// The statuses of a relation that nothing has closed, each before those that it goes before.
    package static let open: [RelationStatus] = [.actual, .planned, .possible]
}
