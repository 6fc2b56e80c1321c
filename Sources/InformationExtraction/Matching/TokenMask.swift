/// Some tokens of a sentence, asked for one by one.
struct TokenMask: Sendable {
    private let range: Range<Int>
    private var isIn: [Bool]

    /// - Parameters:
    ///   - range: Tokens of the sentence.
    ///   - spans: Tokens that are in the mask; what lies outside the sentence is left out.
    init(_ range: Range<Int>, covering spans: some Sequence<Range<Int>>) {
        self.range = range
        isIn = [Bool](repeating: false, count: range.count)
        for span in spans {
            for token in span.clamped(to: range) { isIn[token - range.lowerBound] = true }
        }
    }

    /// Whether a token is in the mask; no token outside the sentence is.
    func contains(_ token: Int) -> Bool { range.contains(token) && isIn[token - range.lowerBound] }
}

extension SentenceMentions {
    /// The tokens of names; nouns that stand for a name are left out.
    var namedTokens: TokenMask {
        TokenMask(range, covering: mentions.lazy.filter { $0.anaphor == nil }.map(\.name))
    }
}
