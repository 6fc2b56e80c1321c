import ArgumentParser
import Training

/// `liaison-train words`: the dictionary and the weights for parts of speech.
struct WordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words", abstract: "Make the table of word forms and the weights for parts of speech.")

    @Option(help: "Folder with the word list and the treebanks.")
    var data: String

    @Option(name: .shortAndLong, help: "Folder to write to.")
    var output = "Sources/FrenchLanguage/Resources/Words"

    func run() throws {
        try WordResources(data: data).write(to: output)
    }
}
