import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// `liaison actors`: find actors.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "Find actors by a part of any of their names; without a text, list all.",
        discussion: """
            The most connected come first.

            Examples:
              liaison actors gaz
              liaison actors --type company --country Russie
              liaison actors --named banque bank --format csv
            """)

    @Argument(help: ArgumentHelp("Part of a name; case and accents aside.", valueName: "text"))
    var text: String?

    @Option(
        name: .customLong("type"), parsing: .upToNextOption,
        help: ArgumentHelp("Only actors of these types.", valueName: "type"))
    var types: [ActorType] = []

    @OptionGroup var origin: OriginOptions
    @OptionGroup var length: LengthOptions

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let (listing, omitted) = try listing(in: store.open())
        switch answer.format {
        case .text:
            var table = TextTable(["name", "type", "relations", "articles", "id", "other names"])
            for entry in listing.entries {
                let node = entry.node
                table.add([
                    node.name, node.type.rawValue, String(entry.relationCount),
                    Format.sourceCell(node.sourceCount, articles: node.articleCount), node.actorID.rawValue,
                    node.aliases.joined(separator: ", "),
                ])
            }
            var lines = listing.entries.isEmpty ? ["No actor matches."] : table.lines(for: .current)
            if omitted > 0 { lines.append("  " + Terminal.current.faint("… \(omitted) more (--all for all)")) }
            return lines.map { $0 + "\n" }.joined()
        case .json:
            return listing.json.document + "\n"
        case .csv:
            var table = CommaSeparatedValues(["id", "name", "type", "relations", "articles", "sources", "aliases"])
            for entry in listing.entries {
                let node = entry.node
                table.add([
                    node.actorID.rawValue, node.name, node.type.rawValue, String(entry.relationCount),
                    String(node.articleCount), String(node.sourceCount), node.aliases.joined(separator: "; "),
                ])
            }
            return table.text
        }
    }

    /// The actors asked for, and how many more there are.
    private func listing(in workspace: EventWorkspace) throws -> (listing: ActorListing, omitted: Int) {
        let lists: ArticleLists = answer.format == .json ? .all : .asked
        let most = length.most(in: answer.format, byDefault: LengthOptions.actors)
        let country = try origin.country(in: workspace)
        let filter = PartnerFilter(types: types.isEmpty ? nil : Set(types), words: origin.named)
        if let most, country == nil, filter.isOpen {
            let found = try workspace.actors(matching: text ?? "", mostConnected: most, articleLists: lists)
            return (ActorListing(of: found.actors, type: nil, relationCounts: found.relationCounts), found.omitted)
        }
        let found = try workspace.actors(matching: text ?? "", articleLists: lists)
        let graph = EventGraph(nodes: found, edges: [])
        var nodes = graph.nodes(passing: filter).map { graph[$0] }
        if let country {
            let members = try workspace.members(ofCountry: country, among: nodes.map(\.actorID))
            nodes = nodes.filter { members.contains($0.actorID) }
        }
        let listing = ActorListing(of: nodes, type: nil, relationCounts: try workspace.relationCounts(of: nodes))
        return (listing.first(most ?? .max), max(0, nodes.count - (most ?? .max)))
    }
}
