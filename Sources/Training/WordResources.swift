import Foundation
public import FrenchLanguage

/// Makes the dictionary and the weights for parts of speech, from the data that they are derived from.
public struct WordResources: Sendable {
    /// Folder with `lexicon` and `treebank`.
    private let data: String

    /// Makes a course of training over a folder of data.
    public init(data: String) { self.data = data }

    /// The dictionary's file: the Dicollecte word list compiled.
    public func table() throws(TrainingError) -> [UInt8] {
        var builder = WordFormTableBuilder()
        builder.add(try CompressedText(path: data + "/lexicon/hunspell-fr-expanded.tsv.xz").text)
        return builder.bytes()
    }

    /// The files of weights, in the order of their names in the program: each from the treebanks of one licence.
    public func partOfSpeechWeights(table: WordFormTable) throws(TrainingError) -> [[UInt8]] {
        try treebanks().map { PartOfSpeechTraining(table: table).trained(on: $0).bytes(step: Self.step) }
    }

    /// The digests that these files bear, in the same order.
    public func partOfSpeechDigests(table: WordFormTable) throws(TrainingError) -> [UInt64] {
        try treebanks().map { PartOfSpeechTraining(table: table).digest(of: $0) }
    }

    private func treebanks() throws(TrainingError) -> [[Treebank]] {
        var groups: [[Treebank]] = []
        for names in Self.treebankNames {
            var group: [Treebank] = []
            for name in names { group.append(try treebank(name)) }
            groups.append(group)
        }
        return groups
    }

    /// A treebank of the folder by name: « fr_gsd-ud-test ».
    public func treebank(_ name: String) throws(TrainingError) -> Treebank {
        Treebank(conllu: try CompressedText(path: data + "/treebank/\(name).conllu.xz").text)
    }

    /// Writes all files into a folder.
    public func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let tablePath = folder + "/" + WordAnalyzer.tableFile
        try Data(table()).write(to: URL(fileURLWithPath: tablePath), options: .atomic)
        let weights = try partOfSpeechWeights(table: WordFormTable(path: tablePath))
        for (name, bytes) in zip(WordAnalyzer.modelFiles, weights) {
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name), options: .atomic)
        }
    }

    /// What one step of a weight is worth, the same in all files, so that their weights can be added.
    private static let step: Float = 1 / 6

    /// Treebanks under CC BY-SA, then those under LGPL-LR; those for testing are not among them.
    private static let treebankNames = [
        ["fr_gsd-ud-dev", "fr_pud-ud-test", "fr_rhapsodie-ud-train"], ["fr_sequoia-ud-train", "fr_sequoia-ud-dev"],
    ]
}
