/// An article's text made ready for extraction: its bytes, its tokens and its sentences, boilerplate left out.
public struct Document: Sendable {
    /// The article whose text the offsets point into.
    public let article: Article
    /// The article's text as UTF-8 bytes.
    public let bytes: [UInt8]
    /// Tokens of the article proper in reading order; boilerplate has none.
    public let tokens: [Token]
    /// Sentences as ranges of `tokens`, in order, without overlap.
    public let sentences: [Range<Int>]
    /// Day of publication: the article's own, else as found in the text.
    public let published: CalendarDate?

    /// Makes a document from its parts.
    public init(
        article: Article, bytes: [UInt8], tokens: [Token], sentences: [Range<Int>], published: CalendarDate?
    ) {
        self.article = article
        self.bytes = bytes
        self.tokens = tokens
        self.sentences = sentences
        self.published = published
    }

    /// The text of a span, byte for byte.
    /// - Complexity: O(n) in the span's length.
    public func text(of span: TextSpan) -> String {
        String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// The bytes from the first to the last token of a non-empty range.
    public func span(of range: Range<Int>) -> TextSpan {
        TextSpan(start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
    }
}
