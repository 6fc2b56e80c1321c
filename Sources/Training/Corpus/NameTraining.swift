import EventModel
public import FrenchLanguage
public import InformationExtraction
import LinearModels

/// Learns to find names and to tell their types from annotated articles.
public struct NameTraining: Sendable {
    /// Binary logarithm of the number of rows of the weights that are shipped.
    public static let defaultRowBits = 16
    /// Number of passes by which the weights that are shipped are learnt.
    public static let defaultPasses = 8
    /// Number of runs whose mean the weights that are shipped are.
    public static let defaultRuns = 4

    private let extractor: NameFeatureExtractor
    /// Binary logarithm of the number of rows.
    public let rowBits: Int
    /// Number of passes over the sentences.
    public let passes: Int
    /// Number of runs whose mean the weights are.
    public let runs: Int

    /// Makes a course of training.
    /// - Parameters:
    ///   - lexicon: The lexicon whose hits are features; its own weights are not used.
    ///   - words: Tells parts of speech.
    ///   - rowBits: Binary logarithm of the number of rows.
    ///   - passes: Number of passes over the sentences.
    ///   - runs: Number of runs whose mean the weights are.
    public init(
        lexicon: Lexicon, words: WordAnalyzer, rowBits: Int = defaultRowBits, passes: Int = defaultPasses,
        runs: Int = defaultRuns
    ) {
        extractor = NameFeatureExtractor(lexicon: lexicon, words: words)
        self.rowBits = rowBits
        self.passes = passes
        self.runs = runs
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
        learner.trained(on: examples(of: articles))
    }

    /// The digest that weights learnt from the articles bear; far quicker than learning them.
    public func digest(of articles: [CorpusArticle]) -> UInt64 { learner.digest(of: examples(of: articles)) }

    private var learner: StructuredPerceptron {
        StructuredPerceptron(
            classes: NameLabel.all, rowBits: rowBits, passes: passes, runs: runs,
            isAllowed: NameLabel.isAllowed)
    }
}
