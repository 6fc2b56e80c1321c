public import EventModel

/// An article that has the words of a query, with the passage that has most of them.
public struct SearchHit: Hashable, Sendable {
    /// A relation that the article states in the passage.
    public struct StatedRelation: Hashable, Sendable {
        /// What it is.
        public let type: RelationType
        /// The actor that it starts from, as the article names it.
        public let source: ActorReference
        /// The actor that it leads to, as the article names it.
        public let target: ActorReference
        /// Whether it holds, as the article says.
        public let status: RelationStatus
        /// When it happened or began, where the article says so.
        public let date: EventDate?
    }

    /// An actor as an article names it.
    public struct ActorReference: Hashable, Sendable {
        /// Its identifier.
        public let id: ActorID
        /// Its name.
        public let name: String
    }

    /// The article.
    public let articleID: String
    /// Its headline, where known.
    public let title: String?
    /// Its day of publication, where known.
    public let published: CalendarDate?
    /// The passage: a sentence or a few, the bytes of the article between the offsets.
    public let passage: String
    /// Where the passage stands in the article's text.
    public let span: TextSpan
    /// Where the words that were looked for stand in the article's text, within the passage.
    public let matches: [TextSpan]
    /// How often the words occur in the whole article.
    public let matchCount: Int
    /// The relations stated in the passage, in order of the article.
    public let relations: [StatedRelation]
    /// How well the article fits, larger is better (BM25 over the index; a word in the headline counts thrice).
    public let score: Double
}
