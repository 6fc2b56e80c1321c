import ArgumentParser
import EventModel
import EventPipeline
import Foundation
import GraphAnalysis
import GraphExport

/// `liaison map`: the graph, or a part of it, as a picture.
struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Draw the map of actors and relations.",
        discussion: """
            The extension of FILE names the format: .svg (for web pages and reports), .pdf (print, LaTeX), .png (where
            nothing else is taken) or .dot (Graphviz's language). Several -o write the same map in several formats;
            several --focus into a FOLDER/ write a map for each actor.

            Examples:
              liaison map --focus Gazprom --depth 2 -o gazprom.svg
              liaison map --top 40 --type partnersWith signsWith --labels en -o partners.svg -o partners.pdf
              liaison map --focus Gazprom --focus Sonatrach -o maps/ --format svg pdf
            """)

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Draw what surrounds this actor (id or any name; may be repeated).", valueName: "actor"))
    var focus: [String] = []

    @Option(
        help: ArgumentHelp(
            "Draw a map for each actor that a line of this file names (- for standard input).", valueName: "file"),
        completion: .file())
    var focusList: String?

    @Option(help: ArgumentHelp("How many steps from the focus to go.", valueName: "n"))
    var depth = 1

    @Option(help: ArgumentHelp("Draw only the most connected actors.", valueName: "n"))
    var top: Int?

    @OptionGroup var filters: FilterOptions

    @Option(help: "How to lay the map out.")
    var layout: LayoutChoice = .auto

    @Option(help: "Language of the words in the picture.")
    var labels: LabelChoice = .fr

    @OptionGroup var outputs: MapOutputs

    @OptionGroup var rendering: RenderingOptions

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if depth < 0 { throw ValidationError("--depth takes a number from 0 on, not \(depth).") }
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let names = focus + (try focusList.map(ActorList.names) ?? [])
        if focusList != nil, names.isEmpty {
            return StandardError.report("the list of actors is empty: nothing to draw")
        }
        try outputs.check(mapCount: names.count)
        let workspace = try store.open()
        var maps: [(map: RelationMap, focus: ActorID?)] = []
        var failures: [String] = []
        for name in names.isEmpty ? [nil] : names.map(Optional.some) {
            do {
                let (graph, located) = try workspace.graph(for: request(about: name))
                maps.append((try RelationMap(of: graph, as: located), located.focus.map(ActorID.init(rawValue:))))
            } catch let error as ActorNameError {
                failures.append("\(CommandFailure(error))")
            }
        }
        let files = try outputs.files(for: maps.map(\.focus))
        let pictures = zip(maps, files).flatMap { map, paths in paths.map { (map: map.map, path: $0) } }
        let outcomes = await rendering.writer(pictureCount: pictures.count)
            .write(pictures, jobs: ProcessInfo.processInfo.activeProcessorCount)
        for (picture, outcome) in zip(pictures, outcomes) {
            if let outcome {
                failures.append(pictures.count > 1 ? "\(picture.path): \(outcome)" : "\(outcome)")
            } else {
                let parts = [
                    picture.path, Format.count(picture.map.graph.nodes.count, "actor"),
                    Format.count(picture.map.graph.edges.count, "relation"),
                ]
                let time = pictures.count == 1 ? [Format.seconds(start.duration(to: clock.now))] : []
                try StandardOutput.print(" " + (parts + time).joined(separator: "  ·  ") + "\n")
            }
        }
        if pictures.count > 1 {
            let count = outcomes.count { $0 == nil }
            try StandardOutput.print(
                " \(Format.count(count, "file"))  ·  \(Format.seconds(start.duration(to: clock.now)))\n")
        }
        for failure in failures { StandardError.report(failure) }
        if !failures.isEmpty { throw ExitCode.failure }
    }

    /// The part of the graph that the options name, around an actor or as a whole.
    private func request(about focus: String?) -> MapRequest {
        var style = MapComposer.Configuration()
        style.language = labels.language
        style.layout = layout.engine
        return MapRequest(focus: focus, depth: depth, top: top, filter: filters.filter(), style: style)
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
