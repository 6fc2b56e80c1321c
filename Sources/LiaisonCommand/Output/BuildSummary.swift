import EventAnswers
import EventModel
import EventPipeline

/// The closing line of a build.
struct BuildSummary {
    /// What the run did.
    let report: PipelineReport
    /// Articles in the store.
    let articleCount: Int
    /// The graph over the store.
    let graph: EventGraph
    /// How long the run took.
    let duration: Duration
    /// The store's file.
    let store: String

    private var counts: [(String, Int)] {
        [
            ("new", report.new.count), ("changed", report.changed.count), ("unchanged", report.unchanged.count),
            ("failed", report.failures.count),
        ]
    }

    /// The summary in a format.
    func text(as format: OutputFormat) -> String {
        let totals = [
            ("articles", articleCount), ("actors", graph.nodes.count), ("relations", graph.edges.count),
        ]
        switch format {
        case .text:
            let details = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
            let isPlain = report.new.count == articleCount && report.failures.isEmpty
            let articles = Format.count(articleCount, "article") + (isPlain || details.isEmpty ? "" : " (\(details))")
            let parts = [
                articles, Format.count(graph.nodes.count, "actor"), Format.count(graph.edges.count, "relation"),
                Format.seconds(duration),
            ]
            return " " + parts.joined(separator: "  ·  ") + "  →  \(store)\n"
        case .json:
            let members = (totals + counts).map { ($0.0, JSONValue.integer($0.1)) }
            let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
            return JSONValue.object(members + [("seconds", .number(seconds)), ("store", .string(store))]).line + "\n"
        case .csv:
            var table = CommaSeparatedValues((totals + counts).map(\.0) + ["store"])
            table.add((totals + counts).map { String($0.1) } + [store])
            return table.text
        }
    }
}
