import ArgumentParser
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

    @Option(name: .shortAndLong, help: "File to write.")
    var output = "Sources/InformationExtraction/Resources/Relations/relations.weights"

    @Option(help: "Binary logarithm of the number of weights.")
    var rowBits = RelationTraining.defaultRowBits

    func run() throws {
        let training = RelationTraining(lexicon: try Lexicon.builtInForRelations(), rowBits: rowBits)
        let articles = try TrainingCorpus(folder: corpus).articles(without: Set(without))
        try training.trained(on: articles).write(to: output)
    }
}
