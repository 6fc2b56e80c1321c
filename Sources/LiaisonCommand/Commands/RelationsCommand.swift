import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

/// `liaison relations`: relations without naming an actor.
struct RelationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relations",
        abstract: "List relations by type, date, status, sector and the actors at their ends.",
        discussion: """
            A relation is listed where an actor at either end passes --only, --country and --named together.

            Examples:
              liaison relations --type signsWith --since 2025
              liaison relations --type owns acquires --only company --country Russie
              liaison relations --status ended --evidence
            """)

    @OptionGroup var filters: FilterOptions
    @OptionGroup var actors: ActorOptions

    @Option(help: ArgumentHelp("Show only the first so many.", valueName: "n"))
    var top: Int?

    @Flag(help: "Quote every passage in full, with its article and bytes.")
    var evidence = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    }

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let workspace = try store.open()
        let (relations, graph) = try workspace.relations(
            filter: filters.filter(), actors: actors.filter(in: workspace), top: top, articleLists: answer.articleLists)
        let report = RelationListReport(graph: graph, relations: relations)
        return report.text(as: answer.format, withAllEvidence: evidence, terminal: .current)
    }
}
