/// What an actor is.
public enum ActorType: String, CaseIterable, Hashable, Sendable, Codable {
    /// A state, also where its capital, its seat of power or an adjective stands for it.
    case country
    /// A part of a state: ministry, agency, regulator, embassy, parliament, army, town hall.
    case government
    /// An enterprise, state-owned or private.
    case company
    /// Any other organised body: union of states, chamber, council, association, university, party, media.
    case organization
    /// A named human being.
    case person
    /// A gathering with a name or a date of its own.
    case event
    /// A city, region, port, field or venue, as a location only.
    case place
    /// A named thing being built or run: pipeline, plant, field development, programme.
    case project
}
