import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// `liaison show`: everything about one actor.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one actor: its names, its place in the graph, its relations by type.",
        discussion: """
            ACTOR is an id (company/sonatrach) or any of its names, case and accents aside.

            Examples:
              liaison show Sonatrach
              liaison show "ministère de l'Énergie" --type heads --evidence
              liaison show Gazprom --type owns --direction out --only company
            """)

    @Argument(help: ArgumentHelp("Id or any name of the actor.", valueName: "actor"))
    var actor: String

    @OptionGroup var filters: FilterOptions
    @OptionGroup var partners: PartnerOptions
    @OptionGroup var length: LengthOptions

    @Flag(help: "Quote every passage in full, with its article and bytes.")
    var evidence = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let workspace = try store.open()
        let ties = try workspace.ties(
            ofActorNamed: actor, filter: filters.filter(), partners: partners.filter(in: workspace),
            mostOfEachType: length.most(in: answer.format, byDefault: LengthOptions.tiesOfEachType),
            articleLists: answer.articleLists)
        let node = ties.actor
        var report = PartnershipReport(ties)
        report.standing = try workspace.standing(of: node)
        guard answer.format == .text else {
            return report.text(as: answer.format, withAllEvidence: true, terminal: .current)
        }
        var lines = [report.headline(.current)]
        lines.append("  id         \(node.actorID)")
        if !node.aliases.isEmpty { lines.append("  names      \(node.aliases.joined(separator: ", "))") }
        lines.append("  articles   \(articles(of: node))")
        let relations = Format.count(ties.totals.count, "relation")
        lines.append("  degree     \(relations) with \(Format.count(ties.totals.neighbours, "actor"))")
        if let standing = report.standing {
            lines.append("  centrality \(standing.line)")
        } else if ties.totals.count > 0 {
            lines.append("  centrality not ranked since the store changed: liaison rank --by pagerank")
        }
        if ties.partnerships.isEmpty {
            lines.append("  no such relation")
        } else {
            lines.append("")
            lines += report.tableLines(withAllEvidence: evidence, terminal: .current)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The articles that name the actor: how many where they are many or repeat each other, and the first of them.
    private func articles(of node: ActorNode) -> String {
        let shown = node.articleIDs.prefix(Self.mostArticles).joined(separator: ", ")
        let isCut = node.articleIDs.count > Self.mostArticles
        let count =
            isCut || node.sourceCount < node.articleCount
            ? Format.sources(node.sourceCount, articles: node.articleCount) + ": " : ""
        return count + shown + (isCut ? ", … (all: --format json)" : "")
    }

    /// More articles are counted, not listed.
    private static let mostArticles = 100
}
