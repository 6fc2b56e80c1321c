import ArgumentParser
import EventModel
import EventPipeline
import GraphAnalysis

/// `liaison actors`: find actors.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "Find actors by a part of any of their names; without a text, list all.",
        discussion: """
            The most connected come first.

            Examples:
              liaison actors gaz
              liaison actors --type company --format csv
            """)

    @Argument(help: ArgumentHelp("Part of a name; case and accents aside.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("Only actors of this type.", valueName: "type"))
    var type: ActorType?

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let graph = try store.open().graph()
        let counts = graph.relationCounts
        let matches = text.map { ActorDirectory(graph).nodes(matching: $0).map { graph[$0] } } ?? graph.nodes
        let nodes = matches.filter { type == nil || $0.type == type }
            .sorted { left, right in
                let leftCount = counts[left.actorID] ?? 0
                let rightCount = counts[right.actorID] ?? 0
                return leftCount != rightCount ? leftCount > rightCount : left.actorID < right.actorID
            }
        switch answer.format {
        case .text:
            var table = TextTable(["name", "type", "relations", "articles", "id", "other names"])
            for node in nodes {
                table.add([
                    node.name, node.type.rawValue, String(counts[node.actorID] ?? 0), String(node.articleIDs.count),
                    node.actorID.rawValue, node.aliases.joined(separator: ", "),
                ])
            }
            let lines = nodes.isEmpty ? ["No actor matches."] : table.lines(for: .current)
            try StandardOutput.print(lines.map { $0 + "\n" }.joined())
        case .json:
            let values = nodes.map { node in
                JSONValue.object([("actor", .node(node)), ("relations", .integer(counts[node.actorID] ?? 0))])
            }
            try StandardOutput.print(JSONValue.array(values).document + "\n")
        case .csv:
            var table = CommaSeparatedValues(["id", "name", "type", "relations", "articles", "aliases"])
            for node in nodes {
                table.add([
                    node.actorID.rawValue, node.name, node.type.rawValue, String(counts[node.actorID] ?? 0),
                    String(node.articleIDs.count), node.aliases.joined(separator: "; "),
                ])
            }
            try StandardOutput.print(table.text)
        }
    }
}
