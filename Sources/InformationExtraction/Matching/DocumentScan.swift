import EventModel
import FrenchLanguage

/// A document with everything that the lexicon, the dates and the amounts say about its tokens.
struct DocumentScan: Sendable {
    let document: Document
    let book: RuleBook
    /// Phrases by their first token.
    private let matches: [PhraseTrie<RuleBook.Payload>.Match]
    private let firstMatch: [Int]
    /// Folded words that stand in lower case somewhere in the document.
    let lowerCaseWords: Set<String>

    init(document: Document, book: RuleBook) {
        self.document = document
        self.book = book
        let matches = book.trie.matches(in: document.tokens)
        var firstMatch = [Int](repeating: 0, count: document.tokens.count + 1)
        for match in matches { firstMatch[match.range.lowerBound + 1] += 1 }
        for index in 1..<firstMatch.count { firstMatch[index] += firstMatch[index - 1] }
        self.matches = matches
        self.firstMatch = firstMatch
        var lower: Set<String> = []
        for token in document.tokens where token.shape.isEmpty { lower.insert(token.folded) }
        lowerCaseWords = lower
    }

    var tokens: [Token] { document.tokens }

    /// Phrases that begin at a token, shorter before longer.
    func matches(at token: Int) -> ArraySlice<PhraseTrie<RuleBook.Payload>.Match> {
        matches[firstMatch[token]..<firstMatch[token + 1]]
    }

    /// The longest phrase that begins at a token and whose payload the closure accepts, with what the closure makes of it.
    func longest<Value>(
        at token: Int, _ accept: (RuleBook.Payload) -> Value?
    ) -> (range: Range<Int>, value: Value)? {
        for match in matches(at: token).reversed() {
            if let value = accept(match.payload) { return (match.range, value) }
        }
        return nil
    }

    func folded(_ token: Int) -> String { document.tokens[token].folded }

    func isCapitalized(_ token: Int) -> Bool { document.tokens[token].shape.contains(.capitalized) }

    func text(_ range: Range<Int>) -> String { document.text(of: document.span(of: range)) }

    /// The text of tokens with plain spaces and without line breaks: a name for people.
    func name(_ range: Range<Int>) -> String {
        text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a word is known as a common French word.
    func isCommon(_ folded: String) -> Bool {
        book.commonWords.contains(folded) || lowerCaseWords.contains(folded)
    }
}
