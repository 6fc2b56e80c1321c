import EventModel
public import FrenchLanguage

/// How many tokens of a treebank get the part of speech that it gives them.
public struct PartOfSpeechScore: Sendable, Hashable {
    /// Tokens tagged right.
    public let right: Int
    /// All tokens.
    public let total: Int

    /// Share of tokens tagged right, 0 to 1.
    public var accuracy: Double { total == 0 ? 0 : Double(right) / Double(total) }

    /// Tags a treebank.
    public init(of analyzer: WordAnalyzer, on treebank: Treebank) {
        var right = 0
        var total = 0
        for sentence in treebank.sentences {
            let document = Document(
                article: Article(id: "", text: ""), bytes: sentence.bytes, tokens: sentence.tokens,
                sentences: [sentence.tokens.indices], published: nil)
            let tags = analyzer.analysis(of: document).partsOfSpeech
            right += zip(tags, sentence.tags).count { $0 == $1 }
            total += tags.count
        }
        self.right = right
        self.total = total
    }
}
