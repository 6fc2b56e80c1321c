public import EventModel

/// An article as a store takes it: what was found in it, where it came from, and its text.
public struct StoredArticle: Sendable {
    /// What was found; its identifier is the article's.
    public let extraction: Extraction
    /// Path or address that the article was read from.
    public let source: String
    /// Fingerprint of the content, by which an unchanged article is recognised.
    public let digest: String
    /// The text that the byte offsets of the extraction point into.
    public let text: String
    /// Sketch of the text, by which other articles that carry it are found; nil where it has no word.
    public let sketch: TextSketch?

    /// Makes a stored article and sketches its text.
    public init(extraction: Extraction, source: String, digest: String, text: String) {
        self.init(extraction: extraction, source: source, digest: digest, text: text, sketch: TextSketch(of: text))
    }

    /// Makes a stored article from its parts.
    /// - Parameter sketch: that of the text, made beforehand.
    public init(extraction: Extraction, source: String, digest: String, text: String, sketch: TextSketch?) {
        self.extraction = extraction
        self.source = source
        self.digest = digest
        self.text = text
        self.sketch = sketch
    }
}

/// A line of the list of articles.
public struct ArticleSummary: Hashable, Sendable, Codable, Identifiable {
    /// The article's identifier.
    public let id: String
    /// The article's headline, where known.
    public let title: String?
    /// The article's day of publication, where known.
    public let published: CalendarDate?
    /// Path or address that the article was read from.
    public let source: String
    /// Address of the original, where known.
    public let url: String?
    /// Number of actors found in it.
    public let actorCount: Int
    /// Number of relations found in it.
    public let relationCount: Int

    /// Makes a summary from its parts.
    public init(
        id: String, title: String?, published: CalendarDate?, source: String, url: String? = nil, actorCount: Int,
        relationCount: Int
    ) {
        self.id = id
        self.title = title
        self.published = published
        self.source = source
        self.url = url
        self.actorCount = actorCount
        self.relationCount = relationCount
    }
}
