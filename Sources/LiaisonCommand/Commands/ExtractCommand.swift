import ArgumentParser
import EventAnswers
import EventPipeline

/// `liaison extract`: articles to JSON lines, without a store.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write what articles state as JSON, a line for each article; keeps no store.",
        discussion: """
            Examples:
              liaison extract article.txt
              liaison extract articles/ --jobs 4 > extractions.jsonl
              curl -s https://example.org/a.html | liaison extract -
            """)

    @OptionGroup var pipeline: PipelineOptions

    func run() async throws {
        let bar = ProgressBar(isWanted: !pipeline.noProgress)
        var output = StandardOutput()
        var hasFailed = false
        try await pipeline.pipeline().run(inputs: pipeline.inputs, progress: bar.show) { outcome in
            switch outcome {
            case .extracted(let processed):
                try output.writeLine(JSONValue.extraction(processed.extraction).line)
            case .failed(let failure):
                hasFailed = true
                bar.clear()
                StandardError.report(failure.description)
            case .unchanged: break
            }
        }
        bar.clear()
        try output.flush()
        if hasFailed { throw ExitCode.failure }
    }
}
