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

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let listing = try listing(in: store.open())
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
            let lines = listing.entries.isEmpty ? ["No actor matches."] : table.lines(for: .current)
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

    private func listing(in workspace: EventWorkspace) throws -> ActorListing {
        let lists: ArticleLists = answer.format == .json ? .all : .asked
        let country = try origin.country(in: workspace)
        let found = try workspace.actors(matching: text ?? "", articleLists: lists)
        let graph = EventGraph(nodes: found, edges: [])
        let filter = PartnerFilter(types: types.isEmpty ? nil : Set(types), words: origin.named)
        var nodes = graph.nodes(passing: filter).map { graph[$0] }
        if let country {
            let members = try workspace.members(ofCountry: country, among: nodes.map(\.actorID))
            nodes = nodes.filter { members.contains($0.actorID) }
        }
        return ActorListing(of: nodes, type: nil, relationCounts: try workspace.relationCounts(of: nodes))
    }
}
