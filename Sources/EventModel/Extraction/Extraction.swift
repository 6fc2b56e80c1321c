/// Everything found in one article: the hand-over from reading to graph building.
public struct Extraction: Hashable, Sendable, Codable, Identifiable {
    /// The article's identifier.
    public let id: String
    /// The article's headline, where known.
    public let title: String?
    /// The article's day of publication, where known.
    public let published: CalendarDate?
    /// Address of the original, where known.
    public let url: String?
    /// Language of the article, an ISO 639 code.
    public let language: String
    /// The actors, in order of first mention.
    public let actors: [Actor]
    /// The relations, in order of first evidence.
    ///
    /// Both ends of each are among `actors`.
    public let relations: [Relation]

    /// Makes an extraction from its parts.
    public init(
        id: String, title: String? = nil, published: CalendarDate? = nil, url: String? = nil,
        language: String = "fr", actors: [Actor] = [], relations: [Relation] = []
    ) {
        self.id = id
        self.title = title
        self.published = published
        self.url = url
        self.language = language
        self.actors = actors
        self.relations = relations
    }

    /// The same extraction with the address of the original.
    public func published(at url: String?) -> Extraction {
        Extraction(
            id: id, title: title, published: published, url: url, language: language, actors: actors,
            relations: relations)
    }
}
