import EventModel
public import FrenchLanguage
public import InformationExtraction
import LinearModels

/// Learns to find names and to tell their types from annotated articles.
public struct NameTraining: Sendable {
    private let extractor: NameFeatureExtractor
    /// Binary logarithm of the number of rows.
    public let rowBits: Int
    /// Number of passes over the sentences.
    public let passes: Int

    /// Makes a course of training.
    /// - Parameters:
    ///   - lexicon: The lexicon whose hits are features; its own weights are not used.
    ///   - words: Tells parts of speech.
    ///   - rowBits: Binary logarithm of the number of rows.
    ///   - passes: Number of passes over the sentences.
    public init(lexicon: Lexicon, words: WordAnalyzer, rowBits: Int = 17, passes: Int = 8) {
        extractor = NameFeatureExtractor(lexicon: lexicon, words: words)
        self.rowBits = rowBits
        self.passes = passes
    }

    /// Sentences with features and labels.
    public func examples(of articles: [CorpusArticle]) -> [StructuredPerceptron.Example] {
        articles.flatMap { article in
            let labels = NameAnnotation(article).labels
            let rows = extractor.features(of: article.document, rowBits: rowBits)
            return zip(rows, article.document.sentences).map { rows, sentence in
                StructuredPerceptron.Example(features: rows, labels: Array(labels[sentence]))
            }
        }
    }

    /// What the articles teach.
    public func trained(on articles: [CorpusArticle]) -> HashedLinearModelWriter {
        StructuredPerceptron(classes: NameLabel.all, rowBits: rowBits, passes: passes, isAllowed: NameLabel.isAllowed)
            .trained(on: examples(of: articles))
    }
}
