/// An actor of one article, resolved: one canonical name, one type, every place where it is named.
public struct Actor: Hashable, Sendable, Codable, Identifiable {
    /// Identifier, the same in every article.
    public let id: ActorID
    /// Canonical name: the fullest form, without leading article or title.
    public let name: String
    /// What it is.
    public let type: ActorType
    /// Other forms that the article uses for it, in order of appearance.
    public let aliases: [String]
    /// Places where it is named, in order of position.
    public let mentions: [Mention]

    /// Makes an actor; its identifier is `type/slug` of the canonical name unless given.
    public init(id: ActorID? = nil, name: String, type: ActorType, aliases: [String] = [], mentions: [Mention] = []) {
        self.id = id ?? ActorID(type: type, name: name)
        self.name = name
        self.type = type
        self.aliases = aliases
        self.mentions = mentions
    }
}
