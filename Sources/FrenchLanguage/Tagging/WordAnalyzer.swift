public import EventModel
import Foundation
public import LinearModels

/// Tells the parts of speech of a document's tokens: a dictionary says what a word may be, a trained model what it is here.
///
/// The model has two members, trained apart on treebanks of different licences, whose scores are added.
public struct WordAnalyzer: Sendable, Hashable {
    /// The dictionary.
    public let table: WordFormTable
    private let model: SequenceModel

    /// The analyzer that the package ships.
    /// - Throws: ``LinearModels/ModelFileError`` where a file is missing or damaged.
    public static func builtIn() throws(ModelFileError) -> WordAnalyzer {
        guard let folder = Bundle.module.resourceURL else {
            throw ModelFileError(
                .unreadable, path: "Words", reason: "the built-in weights are not beside the program; install it again")
        }
        return try WordAnalyzer(folder: folder.appendingPathComponent("Words").path)
    }

    /// Maps the files of a folder, which are named as the built-in ones.
    /// - Throws: ``LinearModels/ModelFileError`` where a file is missing or damaged.
    public init(folder: String) throws(ModelFileError) {
        table = try WordFormTable(path: folder + "/" + Self.tableFile)
        let paths = Self.modelFiles.map { folder + "/" + $0 }
        model = try SequenceModel(paths: paths)
        guard model.classes == PartOfSpeech.allCases.map(\.tag) else {
            throw ModelFileError(
                .damaged, path: paths[0], reason: "the model knows other parts of speech; run `make train`")
        }
    }

    /// What is known of each token of a document.
    /// - Complexity: O(n) in the bytes of the tokens.
    public func analysis(of document: Document) -> WordAnalysis {
        let forms = document.tokens.map { WordForm($0.span, in: document.bytes, table: table) }
        var tags = [PartOfSpeech](repeating: .other, count: forms.count)
        var workspace = model.workspace()
        for sentence in document.sentences {
            workspace.features.removeAll()
            PartOfSpeechFeatures.append(of: forms[sentence], to: &workspace.features)
            model.label(&workspace)
            for (index, label) in zip(sentence, workspace.labels) {
                tags[index] = PartOfSpeech(rawValue: label) ?? .other
            }
        }
        return WordAnalysis(forms: forms, partsOfSpeech: tags)
    }

    /// Name of the dictionary's file.
    package static let tableFile = "word-forms.table"
    /// Names of the files of weights: one for each licence of the treebanks.
    package static let modelFiles = ["parts-of-speech-cc-by-sa.weights", "parts-of-speech-lgpl-lr.weights"]
}

/// What is known of each token of a document.
public struct WordAnalysis: Sendable {
    /// Hashes and patterns of the letters.
    package let forms: [WordForm]
    /// Parts of speech by token.
    public let partsOfSpeech: [PartOfSpeech]

    /// Parts of speech that the dictionary gives a token; empty for an unknown word.
    public func classes(of token: Int) -> WordClasses { forms[token].classes }
}
