/// What articles say of an actor, counted: enough to make its node without reading them.
public struct ActorTally: Hashable, Sendable {
    /// A name and how often articles use it.
    public struct Name: Hashable, Sendable {
        /// The name.
        public let text: String
        /// Number of articles that take it for the canonical name.
        public let canonicalCount: Int

        /// Makes a count.
        public init(text: String, canonicalCount: Int) {
            self.text = text
            self.canonicalCount = canonicalCount
        }
    }

    /// The actor.
    public let actorID: ActorID
    /// Every name that an article uses for it.
    public let names: [Name]
    /// Number of articles that take it for an actor of a type.
    public let articleCountByType: [ActorType: Int]
    /// Articles that name it, sorted; empty where they were not asked for.
    public let articleIDs: [String]
    /// Number of articles that name it.
    public let articleCount: Int
    /// Number of independent sources among them.
    public let sourceCount: Int

    /// Makes a tally from its parts.
    public init(
        actorID: ActorID, names: [Name], articleCountByType: [ActorType: Int], articleIDs: [String] = [],
        articleCount: Int, sourceCount: Int
    ) {
        self.actorID = actorID
        self.names = names
        self.articleCountByType = articleCountByType
        self.articleIDs = articleIDs
        self.articleCount = articleCount
        self.sourceCount = sourceCount
    }
}
