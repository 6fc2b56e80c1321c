public import EventModel

/// Makes an article ready for extraction: boilerplate out, tokens, sentences, day of publication.
public struct DocumentAnalyzer: Sendable {
    /// Makes an analyzer.
    public init() {}

    /// The document of an article.
    ///
    /// Its offsets point into the article's text as read. The article's own day of publication wins over one that its text states.
    /// - Complexity: O(n) in the number of bytes.
    public func document(for article: Article) -> Document {
        let bytes = Array(article.text.utf8)
        var regions = BoilerplateRemover().regions(in: bytes)
        let publication = PublicationDateFinder().finding(in: bytes)
        if let publication {
            regions = regions.flatMap { $0.subtracting(publication.span) }
        }
        let tokens = Tokenizer().tokens(in: bytes, regions: regions)
        let sentences = SentenceSplitter().sentences(of: tokens, in: bytes)
        return Document(
            article: article, bytes: bytes, tokens: tokens, sentences: sentences,
            published: article.published ?? publication?.date)
    }
}

extension TextSpan {
    /// What remains of the span without the bytes of another: nothing, one or two spans.
    fileprivate func subtracting(_ other: TextSpan) -> [TextSpan] {
        guard overlaps(other) else { return [self] }
        var rest: [TextSpan] = []
        if start < other.start { rest.append(TextSpan(start: start, end: other.start)) }
        if other.end < end { rest.append(TextSpan(start: other.end, end: end)) }
        return rest
    }
}
