import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

/// `liaison communities`: which groups there are.
struct CommunitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communities", abstract: "Find the groups of actors with more ties inside than chance would put.",
        discussion: """
            A group is named after its most central actors. Ties weigh as many articles as state them, directions
            aside; denied ones count only with --status denied. The same store, options and seed give the same groups.

            Examples:
              liaison communities
              liaison communities --resolution 2 --type partnersWith signsWith
              liaison communities --format csv
            """)

    @Option(help: ArgumentHelp("How to search: leiden or louvain.", valueName: "method"))
    var method: CommunityMethod = .leiden

    @Option(help: ArgumentHelp("Above 1 smaller groups, below 1 larger ones.", valueName: "number"))
    var resolution = 1.0

    @Option(help: ArgumentHelp("Seed of the search: another may find other groups.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Show only the largest groups.", valueName: "n"))
    var top: Int?

    @OptionGroup var filters: FilterOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
        if !(resolution >= 0 && resolution < .infinity) {
            throw ValidationError("--resolution takes a number from 0 on, not \(resolution).")
        }
    }

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let listing = try store.open().communities(filter: filters.filter(), by: search, top: top)
        switch answer.format {
        case .text: return lines(listing).map { $0 + "\n" }.joined()
        case .json: return listing.json.document + "\n"
        case .csv: return table(listing).text
        }
    }

    private var search: ActorCommunities.Search {
        switch method {
        case .leiden: .leiden(Leiden(resolution: resolution, iterations: 10, seed: seed))
        case .louvain: .louvain(Louvain(resolution: resolution, seed: seed))
        }
    }

    private func lines(_ listing: CommunityListing) -> [String] {
        guard !listing.shown.isEmpty else { return ["No actor has such a relation."] }
        var table = TextTable(["group", "actors", "ties", "around", "also"])
        for (position, group) in listing.shown.enumerated() {
            table.add([
                String(position + 1), String(group.members.count), String(group.tieCount),
                DisplayText.truncated(listing.label(of: group), to: 60),
                group.members.dropFirst(3).compactMap { listing[$0.node]?.name }.joined(separator: ", "),
            ])
        }
        let counts = [
            Format.count(listing.communities.groups.count, "group"), Format.count(listing.actorCount, "actor"),
            "modularity \(Format.decimal(listing.communities.modularity, 3))",
        ]
        return [" " + counts.joined(separator: "  ·  ")] + table.lines(for: .current)
    }

    /// A row for each actor.
    private func table(_ listing: CommunityListing) -> CommaSeparatedValues {
        var table = CommaSeparatedValues(["group", "label", "id", "name", "type", "pagerank"])
        for (position, group) in listing.shown.enumerated() {
            for member in group.members {
                guard let node = listing[member.node] else { continue }
                table.add([
                    String(position + 1), listing.label(of: group), node.actorID.rawValue, node.name,
                    node.type.rawValue, JSONValue.number(member.pagerank).line,
                ])
            }
        }
        return table
    }
}

/// How groups are searched for.
enum CommunityMethod: String, CaseIterable, ExpressibleByArgument {
    case leiden, louvain
}
