import ArgumentParser

/// Makes the weights and tables that the package ships, from the data they are derived from.
@main
struct TrainTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "liaison-train", abstract: "Makes the weights and tables that Liaison ships.",
        subcommands: [
            LexiconCommand.self, WordsCommand.self, NamesCommand.self, RelationsCommand.self, MeasureCommand.self,
        ])
}
