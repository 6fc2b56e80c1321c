import ArgumentParser
import Foundation
import InformationExtraction

/// `liaison-train lexicon`: the compiled entries that the program starts with.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Compile the lexicon from its YAML files and lists.")

    /// Folder with the files that the lexicon is compiled from.
    static let folder = "Sources/InformationExtraction/Resources/Lexicon"

    @Option(help: "Folder with the files that the lexicon is compiled from.")
    var lexicon = folder

    @Option(name: .shortAndLong, help: "File to write.")
    var output = folder + "/" + LexiconTable.file

    func run() throws {
        let bytes = LexiconTable.bytes(of: try Lexicon.sources(in: lexicon).entries)
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
