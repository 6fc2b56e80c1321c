import ArgumentParser
import FrenchLanguage
import InformationExtraction
import Training

/// `liaison-train names`: the weights by which names are told.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Make the weights for names from the annotated articles.")

    @Option(help: "Folder with the folders of annotated articles.")
    var corpus = "corpus"

    @Option(help: "A folder of the corpus to leave out; for measuring on it.")
    var without: [String] = []

    @Option(help: "Folder with the files that the lexicon is compiled from.")
    var lexicon = LexiconCommand.folder

    @Option(help: "Folder with the table of word forms and the weights for parts of speech.")
    var words = "Sources/FrenchLanguage/Resources/Words"

    @Option(name: .shortAndLong, help: "File to write.")
    var output = "Sources/InformationExtraction/Resources/Names/names.weights"

    @Option(help: "Binary logarithm of the number of rows of weights.")
    var rowBits = NameTraining.defaultRowBits

    @Option(help: "Number of passes over the articles.")
    var passes = NameTraining.defaultPasses

    @Option(help: "Number of runs whose mean the weights are.")
    var runs = NameTraining.defaultRuns

    func run() throws {
        let training = NameTraining(
            lexicon: try Lexicon.sources(in: lexicon), words: try WordAnalyzer(folder: words), rowBits: rowBits,
            passes: passes,
            runs: runs)
        let articles = try TrainingCorpus(folder: corpus).articles(without: Set(without))
        try training.trained(on: articles).write(to: output)
    }
}
