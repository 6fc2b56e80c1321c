/// What articles state of the ties between actors, with actors and articles by position.
///
/// The hand-over from a store to graph building: an identifier stands here once, however many relations name it.
public struct RelationTable: Hashable, Sendable {
    /// An article that states relations.
    public struct Article: Hashable, Sendable {
        /// The article's identifier.
        public let id: String
        /// The first of the articles that carry the same text; the article itself where no other does.
        public let sourceID: String
        /// Address of the original, where known.
        public let url: String?
        /// The article's day of publication, where known.
        public let published: CalendarDate?

        /// Makes an article; unless said otherwise, it is a source of its own.
        public init(id: String, sourceID: String? = nil, url: String? = nil, published: CalendarDate? = nil) {
            self.id = id
            self.sourceID = sourceID ?? id
            self.url = url
            self.published = published
        }
    }

    /// A relation as one article states it.
    public struct Row: Hashable, Sendable {
        /// Position of the article.
        public let article: Int
        /// Position of the actor that the relation starts from.
        public let source: Int
        /// Position of the actor that it leads to.
        public let target: Int
        /// What the tie is.
        public let type: RelationType
        /// Whether it holds.
        public let status: RelationStatus
        /// When it happened or began, where the article says so.
        public let date: EventDate?
        /// The sum involved, where stated.
        public let amount: Amount?
        /// How sure the extractor is, 0 to 1.
        public let confidence: Double
        /// What it is about, in order of declaration.
        public var sectors: [Sector]
        /// The passages that state it, in order of position; empty where they were not asked for.
        public var evidence: [Evidence]

        /// Makes a row from its parts.
        public init(
            article: Int, source: Int, target: Int, type: RelationType, status: RelationStatus, date: EventDate?,
            amount: Amount?, confidence: Double, sectors: [Sector] = [], evidence: [Evidence] = []
        ) {
            self.article = article
            self.source = source
            self.target = target
            self.type = type
            self.status = status
            self.date = date
            self.amount = amount
            self.confidence = confidence
            self.sectors = sectors
            self.evidence = evidence
        }
    }

    /// The actors at the ends of relations, by the identifiers that articles give them.
    public var actors: [ActorID]
    /// The articles, by identifier.
    public var articles: [Article]
    /// The relations; those of an article in its order, from first to last.
    public var rows: [Row]

    /// Makes a table from its parts; by default an empty one.
    public init(actors: [ActorID] = [], articles: [Article] = [], rows: [Row] = []) {
        self.actors = actors
        self.articles = articles
        self.rows = rows
    }
}
