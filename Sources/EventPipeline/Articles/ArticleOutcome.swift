public import EventModel

/// What became of one article of a run.
public enum ArticleOutcome: Sendable {
    /// It was read and its actors and relations extracted.
    case extracted(ProcessedArticle)
    /// It was passed over: the caller has its extraction already.
    case unchanged(id: String)
    /// It was left out.
    case failed(ArticleFailure)
}

/// An article with what was found in it.
public struct ProcessedArticle: Sendable {
    /// The article as read.
    public let article: Article
    /// Whether the caller knew an article of this identifier, with another digest.
    public let isKnown: Bool
    /// What was found in it.
    public let extraction: Extraction
    /// The file that it came from, `-` for standard input.
    public let source: String
    /// Digest of the article and of what read it.
    public let digest: String
    /// Sketch of its text; nil where it has no word.
    public let sketch: TextSketch?
}
