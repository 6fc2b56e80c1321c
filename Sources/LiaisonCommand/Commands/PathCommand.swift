import ArgumentParser
import EventModel
import EventPipeline
import GraphAnalysis

/// `liaison path`: how two actors are connected.
struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Tell how two actors are connected: the chains of relations between them.",
        discussion: """
            The shortest chains come first, of equally long ones the best attested. Relations are followed in either
            direction; denied ones are not, unless --status names them. With --by evidence the best attested chain comes
            first, however long it is: two articles attest more than one, a sure passage more than an unsure one.

            Examples:
              liaison path Sonarem Sonatrach
              liaison path Sonarem Gazprom --k 3 --max-length 4 --evidence
              liaison path company/sonarem company/gazprom --type owns partnersWith --format json
            """)

    @Argument(help: ArgumentHelp("Id or any name of the actor where the chains begin.", valueName: "from"))
    var source: String

    @Argument(help: ArgumentHelp("Id or any name of the actor where they end.", valueName: "to"))
    var target: String

    @Option(name: .customLong("k"), help: ArgumentHelp("How many chains to show.", valueName: "n"))
    var count = 1

    @Option(help: ArgumentHelp("Most steps of a chain.", valueName: "n"))
    var maxLength: Int?

    @Option(name: .customLong("by"), help: ArgumentHelp("Which chains come first.", valueName: "length|evidence"))
    var order: ChainOrder = .length

    @OptionGroup var filters: FilterOptions

    @Flag(help: "Quote every passage in full, with its article and bytes.")
    var evidence = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if count < 1 { throw ValidationError("--k takes a number from 1 on, not \(count).") }
        if let maxLength {
            if maxLength < 1 { throw ValidationError("--max-length takes a number from 1 on, not \(maxLength).") }
            if order == .evidence {
                throw ValidationError("--max-length goes with --by length; the best attested chain may be long.")
            }
        }
    }

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let workspace = try store.open()
        let start = try workspace.actorOrFailure(named: source)
        let end = try workspace.actorOrFailure(named: target)
        guard start.actorID != end.actorID else {
            throw ValidationError("“\(source)” and “\(target)” are the same actor, \(start.actorID). Name two.")
        }
        let (graph, chains) = try workspace.chains(
            from: start.actorID, to: end.actorID, search: EvidenceChains(count: count, order: order.order),
            filter: filters.filter(), maximumLength: maxLength, articleLists: answer.articleLists)
        let report = ChainReport(
            graph: graph, start: try graph.actor(named: start.actorID.rawValue),
            end: try graph.actor(named: end.actorID.rawValue), chains: chains, maximumLength: maxLength)
        return report.text(as: answer.format, withAllEvidence: evidence, terminal: .current)
    }
}

/// The orders of chains that a user can name.
enum ChainOrder: String, CaseIterable, ExpressibleByArgument {
    case length, evidence

    /// The search's order.
    var order: EvidenceChains.Order { self == .length ? .fewestSteps : .strongest }
}
