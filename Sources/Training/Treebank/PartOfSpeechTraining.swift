import EventModel
public import FrenchLanguage
import LinearModels

/// Learns to tell parts of speech from treebanks.
public struct PartOfSpeechTraining: Sendable {
    private let table: WordFormTable
    /// Binary logarithm of the number of rows.
    public let rowBits: Int
    /// Number of passes over the sentences.
    public let passes: Int

    /// Makes a course of training.
    public init(table: WordFormTable, rowBits: Int = 16, passes: Int = 6) {
        self.table = table
        self.rowBits = rowBits
        self.passes = passes
    }

    /// What the sentences of some treebanks teach.
    public func trained(on treebanks: [Treebank]) -> HashedLinearModelWriter {
        learner.trained(on: examples(of: treebanks))
    }

    /// The digest that weights learnt from the treebanks bear; far quicker than learning them.
    public func digest(of treebanks: [Treebank]) -> UInt64 { learner.digest(of: examples(of: treebanks)) }

    private var learner: StructuredPerceptron {
        StructuredPerceptron(classes: PartOfSpeech.allCases.map(\.tag), rowBits: rowBits, passes: passes)
    }

    private func examples(of treebanks: [Treebank]) -> [StructuredPerceptron.Example] {
        treebanks.flatMap(\.sentences).map { sentence in
            var rows = FeatureRows(rowBits: rowBits)
            let forms = sentence.tokens.map { WordForm($0.span, in: sentence.bytes, table: table) }
            PartOfSpeechFeatures.append(of: forms[...], to: &rows)
            return StructuredPerceptron.Example(features: rows, labels: sentence.tags.map(\.rawValue))
        }
    }
}
