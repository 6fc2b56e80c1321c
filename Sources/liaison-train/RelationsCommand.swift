import ArgumentParser
import EventModel
import Foundation
import FrenchLanguage
import InformationExtraction
import Training

/// `liaison-train relations`: the weights by which it is decided what a text states.
struct RelationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relations", abstract: "Make the weights for relations from the annotated articles.")

    @Option(help: "Folder with the folders of annotated articles.")
    var corpus = "corpus"

    @Option(help: "A folder of the corpus to leave out; for measuring on it.")
    var without: [String] = []

    @Option(help: "Folder with the files that the lexicon is compiled from.")
    var lexicon = LexiconCommand.folder

    @Option(help: "Folder with the table of word forms and the weights for parts of speech.")
    var words = "Sources/FrenchLanguage/Resources/Words"

    @Option(help: "File of weights for names.")
    var names = "Sources/InformationExtraction/Resources/Names/names.weights"

    @Option(name: .shortAndLong, help: "Folder to write to.")
    var output = "Sources/InformationExtraction/Resources/Relations"

    @Option(help: "Binary logarithm of the number of weights.")
    var rowBits = RelationTraining.defaultRowBits

    @Option(help: "File for a line about every relation missed or wrong in folders left out, by kind.")
    var errors: String?

    func run() throws {
        let rules = try Lexicon.sources(in: lexicon)
        let training = RelationTraining(
            lexicon: try rules.tellingNames(by: names), rules: rules,
            words: try WordAnalyzer(folder: words), rowBits: rowBits)
        let articles = try TrainingCorpus(folder: corpus).articles(without: Set(without))
        let result = try training.trained(on: articles)
        try result.write(to: output)
        let share = 2 * result.precision * result.recall / max(result.precision + result.recall, .leastNormalMagnitude)
        func rounded(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
        print(
            "relations on folders left out: precision \(rounded(result.precision)), recall \(rounded(result.recall)), "
                + "F1 \(rounded(share))")
        print(
            "dates on folders left out: precision \(rounded(result.datePrecision)), recall \(rounded(result.dateRecall))"
        )
        for kind in RelationDiagnosis.Kind.allCases {
            let types = RelationType.allCases.map { "\($0.rawValue) \(result.diagnosis.count(kind, $0))" }
            print("\(result.diagnosis.count(kind))\t\(kind.rawValue)\t\(types.joined(separator: " "))")
        }
        if let errors {
            let lines = RelationDiagnosis.Kind.allCases.dropFirst().flatMap { kind in
                result.diagnosis.cases.filter { $0.kind == kind }.map { error in
                    "\(kind.rawValue)\t\(error.article)\t\(error.type.rawValue)\t\(error.source) → \(error.target)\t"
                        + error.passage.replacing("\n", with: " ")
                }
            }
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: errors))
        }
    }
}
