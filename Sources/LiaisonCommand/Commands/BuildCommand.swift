import ArgumentParser
import EventPipeline
import EventStorage

/// `liaison build`: articles into the store.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Add articles to the store: new and changed ones are read, unchanged ones passed over.",
        discussion: """
            A run that is stopped keeps what it has committed; the next one adds the rest.

            Examples:
              liaison build articles/
              liaison build articles/ --store press.sqlite --lexicon my-names.yaml
            """)

    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let articlePipeline = try pipeline.pipeline()
        let workspace = try store.makeOrOpen()
        let bar = ProgressBar(isWanted: !pipeline.noProgress)
        let report: PipelineReport
        do {
            report = try await workspace.build(from: pipeline.inputs, using: articlePipeline, progress: bar.show)
        } catch {
            bar.clear()
            throw error
        }
        bar.clear()
        for failure in report.failures { StandardError.report(failure.description) }
        let summary = BuildSummary(
            report: report, counts: try workspace.store.counts(), duration: start.duration(to: clock.now),
            store: store.store)
        try StandardOutput.print(summary.text(as: answer.format))
        if !report.failures.isEmpty { throw ExitCode.failure }
    }
}
