public import EventModel

/// Makes an article ready for extraction: boilerplate out, tokens, sentences, day of publication.
public struct DocumentAnalyzer: Sendable {
    /// Makes an analyzer.
    public init() {}

    /// The document of an article. Its offsets point into the article's text as read.
    /// - Complexity: O(n) in the number of bytes.
    public func document(for article: Article) -> Document {
        let bytes = Array(article.text.utf8)
        let regions = [TextSpan(start: 0, end: bytes.count)]
        let tokens = Tokenizer().tokens(in: bytes, regions: regions)
        let sentences = SentenceSplitter().sentences(of: tokens, in: bytes)
        return Document(
            article: article, bytes: bytes, tokens: tokens, sentences: sentences, published: article.published)
    }
}
