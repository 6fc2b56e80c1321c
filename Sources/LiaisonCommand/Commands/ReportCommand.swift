import ArgumentParser
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import GraphExport

/// `liaison report`: map, figures, relations and every passage that states them, as a page.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a page: map, key figures, relations, quoted passages, sources.",
        discussion: """
            The extension of FILE names the format: .html (one page with everything in it, for the screen and for print)
            or .md (Markdown, with the map in a .svg beside it). Of some of the actors (--top, --only) it lists what ties
            them to one another, and what the labels of the map tell of them.

            Examples:
              liaison report --focus Gazprom --depth 2 -o gazprom.html
              liaison report --type partnersWith signsWith --since 2025 --labels en -o partners.md
            """)

    @Option(help: ArgumentHelp("Tell of what surrounds this actor (id or any name).", valueName: "actor"))
    var focus: String?

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("Heading of the page (default: made from the focus).", valueName: "text"))
    var title: String?

    @OptionGroup var filters: FilterOptions

    @Option(help: "How to lay the map out.")
    var layout: LayoutChoice = .auto

    @Option(help: "Language of everything but the quoted passages.")
    var labels: LabelChoice = .fr

    @Option(help: ArgumentHelp("Seconds that a large map may take.", valueName: "seconds"))
    var timeout = 60

    @Option(
        name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"),
        completion: .file(extensions: ReportFormat.allCases.map(\.rawValue)))
    var output: String

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if timeout < 1 { throw ValidationError("--timeout takes a number of seconds from 1 on, not \(timeout).") }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        // Checked first: a wrong name should not cost the reading of a large store.
        _ = try ReportFormat(path: output)
        let workspace = try store.open()
        var style = MapComposer.Configuration()
        style.language = labels.language
        style.layout = layout.engine
        style.title = title
        let (graph, request) = try part(
            of: workspace, for: selection.request(about: focus, filter: filters.filter(), style: style))
        let articles = try workspace.store.articles(
            withIDs: Set(graph.edges.lazy.flatMap(\.statements).map(\.articleID)))
        let report: EventPipeline.RelationReport
        do throws(MapSelectionError) {
            report = try EventPipeline.RelationReport(of: graph, articles: articles, as: request)
        } catch {
            throw CommandFailure(error, in: graph)
        }
        ActivityLine.current.tell("drawing")
        let files = try ReportWriter(renderer: .ofThisProgram(timeLimit: timeout)).write(report, to: output)
        let parts = [
            files.joined(separator: ", "), Format.count(report.graph.nodes.count, "actor"),
            Format.count(report.graph.edges.count, "relation"), Format.count(report.quotationCount, "passage"),
            Format.count(report.sourceCount, "article"), Format.seconds(start.duration(to: clock.now)),
        ]
        try StandardOutput.print(" " + parts.joined(separator: "  ·  ") + "\n")
    }

    /// What of the graph the report is about, before its filter.
    private func part(of workspace: EventWorkspace, for request: MapRequest) throws -> (EventGraph, MapRequest) {
        do {
            return try workspace.graph(for: request)
        } catch let error as ActorNameError {
            throw CommandFailure(error)
        } catch let error as MapSelectionError {
            throw CommandFailure.unselectable(error)
        }
    }
}
