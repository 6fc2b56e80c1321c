import ArgumentParser
import EventModel
import EventPipeline
import Foundation
import GraphAnalysis

/// `liaison rank`: who matters most.
struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Rank the actors by their place in the graph.",
        discussion: """
            Ties between two actors count as one, directions aside; denied ones count
            only with --status denied.
              degree        number of actors it is tied to
              betweenness   pairs of others whose shortest chains pass it
              closeness     how few steps it is from the others
              harmonic      the same: mean of 1 over the steps to each other
              pagerank      how important those tied to it are, by articles
              eigenvector   the same, for the centre of the densest part
              core          k where it lies among actors with k ties each

            Examples:
              liaison rank --by betweenness --top 10
              liaison rank --type partnersWith signsWith --since 2025 --only company
              liaison rank --by pagerank --format csv
            """)

    @Option(help: ArgumentHelp("What to rank by.", valueName: "measure"))
    var by: CentralityMeasure = .degree

    @Option(help: ArgumentHelp("How many actors to show.", valueName: "n"))
    var top = 20

    @Option(
        name: .customLong("only"),
        help: ArgumentHelp("Show only actors of this type; they are ranked among all.", valueName: "actor-type"))
    var actorType: ActorType?

    @Option(
        help: ArgumentHelp(
            "In a graph of more actors than this, betweenness is estimated from a sample, within 0.01 of all pairs.",
            valueName: "n"))
    var exactUpTo = 20_000

    @OptionGroup var filters: FilterOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
        if exactUpTo < 0 { throw ValidationError("--exact-up-to takes a number from 0 on, not \(exactUpTo).") }
    }

    func run() throws {
        let graph = try store.open().graph().filtered(by: filters.filter())
        let values = try values(of: graph)
        let places = ActorRanking(values: values).places
            .filter { actorType == nil || graph[$0.node].type == actorType }
            .prefix(top)
        let counts = graph.relationCounts
        switch answer.format {
        case .text: try StandardOutput.print(lines(places, graph, counts).map { $0 + "\n" }.joined())
        case .json: try StandardOutput.print(json(places, graph, counts).document + "\n")
        case .csv: try StandardOutput.print(table(places, graph, counts).text)
        }
    }

    private func values(of graph: EventGraph) throws -> [Double] {
        let threads = ProcessInfo.processInfo.activeProcessorCount
        guard by == .betweenness, graph.nodes.count > exactUpTo else {
            return try by.values(of: graph, statuses: filters.foldedStatuses, threads: threads)
        }
        let compact = CompactGraph(
            folding: graph, by: EdgeFolding(statuses: filters.foldedStatuses, weight: .none))
        let estimate = SampledBetweennessCentrality(exactLimit: exactUpTo).estimate(of: compact, threads: threads)
        let others = Double(graph.nodes.count - 1)
        let pairs = others * (others - 1) / 2
        if estimate.sampleCount > 0 {
            StandardError.report(
                "betweenness is estimated from \(estimate.sampleCount) actors; with a probability of 95 % no value is "
                    + "off by more than \(Format.decimal(estimate.errorBound * pairs, 1)). "
                    + "Exact values: --exact-up-to \(graph.nodes.count)")
        }
        return estimate.values.map { $0 * pairs }
    }

    private func lines(
        _ places: ArraySlice<ActorRanking.Place>, _ graph: EventGraph, _ counts: [ActorID: Int]
    ) -> [String] {
        guard !places.isEmpty else { return ["No actor has such a relation."] }
        var table = TextTable(["rank", "name", "type", by.rawValue, "relations", "articles"])
        for place in places {
            let node = graph[place.node]
            table.add([
                String(place.rank), node.name, node.type.rawValue, by.text(of: place.value),
                String(counts[node.actorID] ?? 0), String(node.articleIDs.count),
            ])
        }
        return table.lines(for: .current)
    }

    private func json(
        _ places: ArraySlice<ActorRanking.Place>, _ graph: EventGraph, _ counts: [ActorID: Int]
    ) -> JSONValue {
        .object([
            ("measure", .string(by.rawValue)), ("actorCount", .integer(graph.nodes.count)),
            (
                "ranking",
                .array(
                    places.map { place in
                        .object([
                            ("rank", .integer(place.rank)), ("value", .number(place.value)),
                            ("relations", .integer(counts[graph[place.node].actorID] ?? 0)),
                            ("actor", .node(graph[place.node])),
                        ])
                    })
            ),
        ])
    }

    private func table(
        _ places: ArraySlice<ActorRanking.Place>, _ graph: EventGraph, _ counts: [ActorID: Int]
    ) -> CommaSeparatedValues {
        var table = CommaSeparatedValues(["rank", "id", "name", "type", by.rawValue, "relations", "articles"])
        for place in places {
            let node = graph[place.node]
            table.add([
                String(place.rank), node.actorID.rawValue, node.name, node.type.rawValue,
                JSONValue.number(place.value).line, String(counts[node.actorID] ?? 0), String(node.articleIDs.count),
            ])
        }
        return table
    }
}

extension CentralityMeasure {
    /// A value as people read it.
    func text(of value: Double) -> String {
        isCount ? String(Int(value)) : Format.decimal(value, self == .betweenness ? 1 : 4)
    }
}
