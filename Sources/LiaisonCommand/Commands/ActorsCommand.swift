import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline

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
        let listing = ActorListing(matching: text, type: type, in: try store.open().graph())
        switch answer.format {
        case .text:
            var table = TextTable(["name", "type", "relations", "articles", "id", "other names"])
            for entry in listing.entries {
                let node = entry.node
                table.add([
                    node.name, node.type.rawValue, String(entry.relationCount), String(node.articleIDs.count),
                    node.actorID.rawValue, node.aliases.joined(separator: ", "),
                ])
            }
            let lines = listing.entries.isEmpty ? ["No actor matches."] : table.lines(for: .current)
            try StandardOutput.print(lines.map { $0 + "\n" }.joined())
        case .json:
            try StandardOutput.print(listing.json.document + "\n")
        case .csv:
            var table = CommaSeparatedValues(["id", "name", "type", "relations", "articles", "aliases"])
            for entry in listing.entries {
                let node = entry.node
                table.add([
                    node.actorID.rawValue, node.name, node.type.rawValue, String(entry.relationCount),
                    String(node.articleIDs.count), node.aliases.joined(separator: "; "),
                ])
            }
            try StandardOutput.print(table.text)
        }
    }
}
