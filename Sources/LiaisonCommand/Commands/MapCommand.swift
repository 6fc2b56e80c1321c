import ArgumentParser
import EventModel
import EventPipeline
import GraphAnalysis
import GraphExport

/// `liaison map`: the graph, or a part of it, as a picture.
struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Draw the map of actors and relations.",
        discussion: """
            The extension of FILE names the format: .dot (Graphviz) or .svg (picture).

            Examples:
              liaison map --focus Gazprom --depth 2 -o gazprom.svg
              liaison map --top 40 --type partnersWith signsWith --labels en -o partners.svg
            """)

    @Option(help: ArgumentHelp("Draw what surrounds this actor (id or any name).", valueName: "actor"))
    var focus: String?

    @Option(help: ArgumentHelp("How many steps from the focus to go.", valueName: "n"))
    var depth = 1

    @Option(help: ArgumentHelp("Draw only the most connected actors.", valueName: "n"))
    var top: Int?

    @OptionGroup var filters: FilterOptions

    @Option(help: "How to lay the map out.")
    var layout: LayoutChoice = .auto

    @Option(help: "Language of the words in the picture.")
    var labels: LabelChoice = .fr

    @Option(
        name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"),
        completion: .file(extensions: MapFormat.allCases.map(\.rawValue)))
    var output: String

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if depth < 0 { throw ValidationError("--depth takes a number from 0 on, not \(depth).") }
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        // Checked first: a wrong name should not cost the reading of a large store.
        _ = try MapFormat(path: output)
        let graph = try store.open().graph()
        var style = MapComposer.Configuration()
        style.language = labels.language
        style.layout = layout.engine
        let request = MapRequest(focus: focus, depth: depth, top: top, filter: filters.filter(), style: style)
        let map: RelationMap
        do { map = try RelationMap(of: graph, as: request) } catch { throw CommandFailure(error, in: graph) }
        try map.write(to: output)
        let parts = [
            output, Format.count(map.graph.nodes.count, "actor"), Format.count(map.graph.edges.count, "relation"),
            Format.seconds(start.duration(to: clock.now)),
        ]
        try StandardOutput.print(" " + parts.joined(separator: "  ·  ") + "\n")
    }
}

/// The layouts that a user can name.
enum LayoutChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, dot, neato, sfdp, twopi, circo

    /// Graphviz's engine; nil leaves the choice to the size of the map.
    var engine: LayoutEngine? { LayoutEngine(rawValue: rawValue) }
}

/// The languages that a user can name.
enum LabelChoice: String, CaseIterable, ExpressibleByArgument {
    case fr, en

    /// Language of the labels.
    var language: LabelLanguage { self == .fr ? .french : .english }
}
