import Foundation
import FrenchLanguage
import InformationExtraction
import LinearModels
import TestSupport
import Testing
import Training

/// The shipped files are what `make train` makes of the data named in their licences.
///
/// Weights bear a digest of the examples that they were learnt from, and learning is deterministic: see
/// ``StructuredPerceptronTests``. So the digest is compared here, which takes seconds; `make check-train` learns everything
/// anew and compares all bytes.
struct ShippedWeightsTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let shared = ProcessInfo.processInfo.environment["SHARED"] ?? project.path + "/../shared"
    private static let hasShared = FileManager.default.fileExists(atPath: shared + "/data/treebank")

    private func resource(_ path: String) -> String { Self.project.path + "/Sources/" + path }

    @Test func namesAreLearntFromTheCorpus() throws {
        let words = try WordAnalyzer(folder: resource("FrenchLanguage/Resources/Words"))
        let articles = try TrainingCorpus(folder: Self.project.path + "/corpus").articles()
        let digest = NameTraining(lexicon: try Lexicon.builtInRules(), words: words).digest(of: articles)
        let shipped = try HashedLinearModel(path: resource("InformationExtraction/Resources/Names/names.weights"))
        #expect(shipped.source == digest, "the corpus, the lexicon or the features have changed: run `make train`")
    }

    @Test func relationsAreLearntFromTheCorpus() throws {
        let words = try WordAnalyzer(folder: resource("FrenchLanguage/Resources/Words"))
        let articles = try TrainingCorpus(folder: Self.project.path + "/corpus").articles()
        let digest = RelationTraining(
            lexicon: try Lexicon.builtInForRelations(), rules: try Lexicon.builtInRules(), words: words
        ).digest(of: articles)
        let shipped = try HashedLinearModel(
            path: resource("InformationExtraction/Resources/Relations/proposals.weights"))
        #expect(shipped.source == digest, "the corpus, the lexicon or the features have changed: run `make train`")
    }

    @Test(.enabled(if: hasShared)) func wordsAreLearntFromTheTreebanks() throws {
        let resources = WordResources(data: Self.shared + "/data")
        let folder = resource("FrenchLanguage/Resources/Words")
        let table = try resources.table()
        #expect(try Data(table) == Data(contentsOf: URL(fileURLWithPath: folder + "/word-forms.table")))
        let digests = try resources.partOfSpeechDigests(table: WordFormTable(path: folder + "/word-forms.table"))
        let shipped = try ["parts-of-speech-cc-by-sa.weights", "parts-of-speech-lgpl-lr.weights"].map {
            try HashedLinearModel(path: folder + "/" + $0).source
        }
        #expect(digests == shipped)
    }

    @Test(.enabled(if: hasShared), arguments: [("fr_gsd-ud-test", 0.960), ("fr_sequoia-ud-test", 0.975)])
    func partsOfSpeechAreMostlyRight(treebank: String, floor: Double) throws {
        let score = PartOfSpeechScore(
            of: try WordAnalyzer.builtIn(), on: try WordResources(data: Self.shared + "/data").treebank(treebank))
        #expect(score.accuracy >= floor)
    }
}
