import ArgumentParser
import EventStorage

/// How an answer is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
}

/// The options of commands that answer.
struct AnswerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How to write the answer.", valueName: "text|json|csv"))
    var format: OutputFormat = .text

    /// Which actors are written with the list of their articles.
    var articleLists: ArticleLists { format == .json ? .all : .asked }
}
