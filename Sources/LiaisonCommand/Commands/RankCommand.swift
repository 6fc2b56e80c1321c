import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage
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

            A ranking of the whole graph is kept for `liaison show` until the store changes.

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
        help: ArgumentHelp(
            "In a graph of more actors than this, betweenness is estimated from a sample, within 0.01 of all pairs.",
            valueName: "n"))
    var exactUpTo = 20_000

    @OptionGroup(title: "Actors shown; they are ranked among all") var actors: ActorOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
        if exactUpTo < 0 { throw ValidationError("--exact-up-to takes a number from 0 on, not \(exactUpTo).") }
    }

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let workspace = try store.open()
        let ranking = try workspace.ranking(
            by: by, filter: filters.filter(), among: actors.filter(in: workspace), top: top, exactLimit: exactUpTo,
            articleLists: answer.articleLists)
        if let estimate = ranking.estimate {
            StandardError.report(
                "betweenness is estimated from \(estimate.sampleCount) actors; with a probability of 95 % no value is "
                    + "off by more than \(Format.decimal(estimate.errorBound, 1)). "
                    + "Exact values: --exact-up-to \(ranking.actorCount)")
        }
        switch answer.format {
        case .text: return lines(ranking).map { $0 + "\n" }.joined()
        case .json: return ranking.json.document + "\n"
        case .csv: return table(ranking).text
        }
    }

    private func lines(_ ranking: CentralityRanking) -> [String] {
        guard !ranking.places.isEmpty else { return ["No actor has such a relation."] }
        var table = TextTable(["rank", "name", "type", by.rawValue, "relations", "articles"])
        for place in ranking.places {
            let node = place.actor
            table.add([
                String(place.rank), node.name, node.type.rawValue, by.text(of: place.value),
                String(place.relationCount),
                Format.sourceCell(node.sourceCount, articles: node.articleCount),
            ])
        }
        return table.lines(for: .current)
    }

    private func table(_ ranking: CentralityRanking) -> CommaSeparatedValues {
        var table = CommaSeparatedValues(["rank", "id", "name", "type", by.rawValue, "relations", "articles"])
        for place in ranking.places {
            let node = place.actor
            table.add([
                String(place.rank), node.actorID.rawValue, node.name, node.type.rawValue,
                JSONValue.number(place.value).line, String(place.relationCount),
                String(node.articleCount),
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
