import ArgumentParser
import EventPipeline
import Foundation

/// The options of commands that read articles.
struct PipelineOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Articles: .txt, .md, .html, .jsonl files, folders of them, or - for standard input.", valueName: "input"),
        completion: .file(extensions: ["txt", "md", "html", "htm", "jsonl", "ndjson"]))
    var inputs: [String]

    @Option(
        name: .customLong("lexicon"), parsing: .singleValue,
        help: ArgumentHelp("A lexicon to add to the built-in one (YAML; may be repeated).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var lexicons: [String] = []

    @Option(help: ArgumentHelp("Articles worked on at the same time (default: one for each core).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Show no progress bar.")
    var noProgress = false

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("Name at least one file or folder, or - for standard input.") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs).") }
    }

    /// The pipeline that the options describe.
    func pipeline() throws -> ArticlePipeline {
        var configuration = ArticlePipeline.Configuration()
        if let jobs { configuration.jobs = jobs }
        return try ArticlePipeline(lexiconFiles: lexicons, configuration: configuration)
    }
}
