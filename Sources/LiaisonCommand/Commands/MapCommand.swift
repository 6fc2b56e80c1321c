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
            The extension of FILE names the format: .svg (for web pages and reports), .html (a page to explore the map
            in, with its evidence), .pdf (print, LaTeX), .png (where nothing else is taken) or .dot (Graphviz's
            language). Several -o write the same map in several formats; several --focus into a FOLDER/ write a map
            for each actor. Where something lies and who holds which post is told in the labels, unless --places and
            --posts ask for it to be drawn.

            Examples:
              liaison map --focus Gazprom --depth 2 -o gazprom.svg
              liaison map --top 40 --by pagerank --type partnersWith signsWith --labels en -o map.svg -o map.pdf
              liaison map --community Sonatrach --min-confidence 0.6 -o sonatrach.html
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

    @OptionGroup var selection: SelectionOptions

    @Flag(help: "Draw places and locations, rather than tell them in labels.")
    var places = false

    @Flag(help: "Draw who holds which post, rather than tell it in labels.")
    var posts = false

    @OptionGroup var filters: FilterOptions

    @Option(help: "How to lay the map out.")
    var layout: LayoutChoice = .auto

    @Option(help: "Language of the words in the picture.")
    var labels: LabelChoice = .fr

    @Option(help: ArgumentHelp("Title above the map.", valueName: "text"))
    var title: String?

    @Flag(inversion: .prefixedNo, help: "Whether to draw a legend.")
    var legend = true

    @Option(help: "Ground that an SVG is made for: auto is dark for readers who ask for dark pages.")
    var theme: ThemeChoice = .auto

    @Option(
        help: """
            Where the lines of an SVG lead: to the article's address where known, else to #evidence-… in the page that \
            it stands in; always to the latter; or nowhere.
            """)
    var links: EvidenceLinks = .articles

    @Option(
        name: .customLong("id"),
        help: ArgumentHelp(
            "Prefix of the identifiers in an SVG; by default made from what it shows.", valueName: "name"))
    var identifier: String?

    @OptionGroup var outputs: MapOutputs

    @OptionGroup var rendering: RenderingOptions

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if let identifier, DrawingIdentifier(identifier) == nil {
            throw ValidationError(
                "--id takes a letter and up to 63 more letters, digits and underscores, not “\(identifier)”.")
        }
    }

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let names = focus + (try focusList.map(ActorList.names) ?? [])
        if focusList != nil, names.isEmpty {
            return StandardError.report("the list of actors is empty: nothing to draw")
        }
        try outputs.check(mapCount: names.count)
        let pool = rendering.pool(mapCount: outputs.drawsPictures ? max(1, names.count) : 0)
        let workspace = try store.open()
        var maps: [(map: RelationMap, focus: ActorID?)] = []
        var failures: [String] = []
        for name in names.isEmpty ? [nil] : names.map(Optional.some) {
            do {
                let (graph, located) = try workspace.graph(
                    for: request(about: name), evidence: outputs.evidence)
                do throws(MapSelectionError) {
                    let map = try RelationMap(of: graph, as: located)
                    maps.append((map, map.focus))
                } catch {
                    failures.append("\(CommandFailure(error, in: graph))")
                }
            } catch let error as ActorNameError {
                failures.append("\(CommandFailure(error))")
            } catch let error as MapSelectionError {
                failures.append("\(CommandFailure.unselectable(error))")
            }
        }
        let files = try outputs.files(for: maps.map(\.focus))
        let pictures = zip(maps, files).flatMap { map, paths in paths.map { (map: map.map, path: $0) } }
        if outputs.drawsPictures { ActivityLine.current.tell("drawing") }
        let outcomes = await rendering.writer(pool: pool)
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
        style.title = title
        style.showsPlaces = places
        style.showsPosts = posts
        style.showsLegend = legend
        style.theme = theme.theme
        style.links = links
        style.identifier = identifier.flatMap { DrawingIdentifier($0) }
        return selection.request(about: focus, filter: filters.filter(), style: style)
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

/// The grounds that a user can name.
enum ThemeChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, light, dark

    /// Ground of the picture.
    var theme: DrawingTheme {
        switch self {
        case .auto: .automatic
        case .light: .light
        case .dark: .dark
        }
    }
}
