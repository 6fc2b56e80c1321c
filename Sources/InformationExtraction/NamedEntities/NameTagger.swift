public import EventModel
package import FrenchLanguage
package import LinearModels

/// Finds names and tells their types by trained weights, where the grammar has no rule.
package struct NameTagger: Sendable, Hashable {
    /// Tells parts of speech, by which names are told.
    package let words: WordAnalyzer
    private let model: SequenceModel

    /// Maps a file of weights.
    /// - Throws: ``LinearModels/ModelFileError`` where the file is missing, damaged or knows other labels.
    package init(words: WordAnalyzer, path: String) throws(ModelFileError) {
        self.words = words
        model = try SequenceModel(paths: [path])
        guard model.classes == NameLabel.all else {
            throw ModelFileError(.damaged, path: path, reason: "the model knows other types of names; run `make train`")
        }
    }

    /// The names of a document, by position.
    package func names(in document: Document, lexicon: Lexicon) -> [TaggedName] {
        names(
            in: DocumentScan(document: document, book: RuleBook(lexicon: lexicon)),
            analysis: words.analysis(of: document))
    }

    /// The names of a document, by position.
    func names(in scan: DocumentScan, analysis: WordAnalysis) -> [TaggedName] {
        let features = NameFeatures(scan: scan, analysis: analysis)
        var names: [TaggedName] = []
        var workspace = model.workspace()
        for sentence in scan.document.sentences {
            workspace.features.removeAll()
            features.append(of: sentence, to: &workspace.features)
            model.label(&workspace)
            names += TaggedName.names(of: workspace.labels[...], from: sentence.lowerBound)
        }
        return names
    }
}

/// A name as the trained weights see it.
public struct TaggedName: Sendable, Hashable {
    /// Tokens of the name.
    public let range: Range<Int>
    /// What it names.
    public let type: ActorType

    /// The names that labels mark.
    /// - Parameters:
    ///   - labels: Labels of a sentence's tokens.
    ///   - start: Token of the first label.
    package static func names(of labels: ArraySlice<UInt8>, from start: Int) -> [TaggedName] {
        var names: [TaggedName] = []
        var position = labels.startIndex
        while position < labels.endIndex {
            let first = position
            position += 1
            guard let type = NameLabel.type(beginning: labels[first]) else { continue }
            while position < labels.endIndex, NameLabel.continues(labels[position], labels[first]) { position += 1 }
            let offset = start - labels.startIndex
            names.append(TaggedName(range: first + offset..<position + offset, type: type))
        }
        return names
    }
}

/// The labels of tokens: outside, first of a name of a type, inside one.
package enum NameLabel {
    /// Names of the labels: « O », then « B- » and « I- » of each type.
    package static let all = ["O"] + ActorType.allCases.flatMap { ["B-\($0.rawValue)", "I-\($0.rawValue)"] }
    /// The label of a token outside names.
    package static let outside: UInt8 = 0

    /// The label of a name's first token.
    package static func first(_ type: ActorType) -> UInt8 {
        UInt8(1 + 2 * (ActorType.allCases.firstIndex(of: type) ?? 0))
    }

    /// Whether a label may follow another; nil stands for the beginning of a sentence.
    package static func isAllowed(_ previous: Int?, _ next: Int) -> Bool {
        // Inside labels are the even ones; they follow the first or an inside label of their type.
        next == 0 || next % 2 == 1 || previous == next || previous == next - 1
    }

    static func type(beginning label: UInt8) -> ActorType? {
        label % 2 == 1 ? ActorType.allCases[Int(label / 2)] : nil
    }

    static func continues(_ label: UInt8, _ first: UInt8) -> Bool { label == first + 1 }
}
