import EventAnswers
import EventModel
import EventPipeline
import EventStorage

/// The closing line of a build.
struct BuildSummary {
    /// What the run did.
    let report: PipelineReport
    /// What the store holds now.
    let counts: StoreCounts
    /// How long the run took.
    let duration: Duration
    /// The store's file.
    let store: String

    private var outcomes: [(String, Int)] {
        [
            ("new", report.new.count), ("changed", report.changed.count), ("unchanged", report.unchanged.count),
            ("failed", report.failures.count),
        ]
    }

    /// The summary in a format.
    func text(as format: OutputFormat) -> String {
        let totals = [
            ("articles", counts.articles), ("sources", counts.sources), ("actors", counts.actors),
            ("relations", counts.ties),
        ]
        switch format {
        case .text:
            let details = outcomes.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
            let isPlain = report.new.count == counts.articles && report.failures.isEmpty
            let articles =
                Format.sources(counts.sources, articles: counts.articles)
                + (isPlain || details.isEmpty ? "" : " (\(details))")
            let parts = [
                articles, Format.count(counts.actors, "actor"), Format.count(counts.ties, "relation"),
                Format.seconds(duration),
            ]
            return " " + parts.joined(separator: "  ·  ") + "  →  \(store)\n"
        case .json:
            let members = (totals + outcomes).map { ($0.0, JSONValue.integer($0.1)) }
            let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
            return JSONValue.object(members + [("seconds", .number(seconds)), ("store", .string(store))]).line + "\n"
        case .csv:
            var table = CommaSeparatedValues((totals + outcomes).map(\.0) + ["store"])
            table.add((totals + outcomes).map { String($0.1) } + [store])
            return table.text
        }
    }
}
