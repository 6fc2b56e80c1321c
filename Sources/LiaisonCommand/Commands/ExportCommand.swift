import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import Foundation

/// `liaison export`: everything that the store holds, for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything that the store holds, for other programs; the same store gives the same bytes.",
        discussion: """
            jsonl    a line for each article, by id, as `liaison extract` writes it; decisions by hand are not in it.
                     With --text each line also has the article's address and text: `liaison build` reads it back
            json     the graph: actors and relations, with every passage that states them
            graphml  the graph for Gephi, yEd, Cytoscape, networkx, igraph
            csv      a row for each relation of the graph (actors: liaison actors --format csv)

            Without --format the extension of -o names the format, else it is jsonl. Memory does not grow with the store;
            what others add meanwhile is left out.

            Examples:
              liaison export > articles.jsonl
              liaison export -o graph.graphml
              liaison export --text | liaison build - --store copy.sqlite
            """)

    @Option(help: ArgumentHelp("What to write.", valueName: "jsonl|json|graphml|csv"))
    var format: ExportFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write it; standard output unless given.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Write the text of each article, too (jsonl).")
    var text = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if let output, format == nil, ExportFormat(path: output) == nil {
            throw ValidationError(
                "“\(output)” names no format: end it in .jsonl, .json, .graphml or .csv, or name one with --format.")
        }
        if text, wanted != .jsonl { throw ValidationError("--text goes with --format jsonl.") }
        if let output, ["", "-wal", "-shm"].contains(where: { Self.isSame(output, store.store + $0) }) {
            throw ValidationError("“\(output)” is the store itself. Choose another file with -o.")
        }
    }

    func run() throws {
        let workspace = try store.open()
        guard let output else {
            var standardOutput = StandardOutput()
            try export(workspace) { try standardOutput.write($0) }
            return try standardOutput.flush()
        }
        var file = try ExportFile(path: output)
        do {
            try export(workspace) { try file.write($0) }
            try file.finish()
        } catch {
            file.discard()
            throw error
        }
    }

    private var wanted: ExportFormat { format ?? output.flatMap(ExportFormat.init(path:)) ?? .jsonl }

    private func export(_ workspace: EventWorkspace, to write: (String) throws -> Void) throws {
        switch wanted {
        case .jsonl:
            var progress = try ExportProgress("articles") { try workspace.store.counts().articles }
            try workspace.store.forEachArticle { article in
                progress.add(1)
                try write((text ? JSONValue.article(article) : .extraction(article.extraction)).line + "\n")
            }
        case .json: try export(workspace, by: GraphJSONExporter(), to: write)
        case .graphml: try export(workspace, by: GraphMLExporter(), to: write)
        case .csv: try export(workspace, by: RelationTableExporter(), to: write)
        }
    }

    private func export(
        _ workspace: EventWorkspace, by exporter: some GraphExporter, to write: (String) throws -> Void
    ) throws {
        var exporter = exporter
        try write(exporter.opening)
        if exporter.hasActors {
            var progress = try ExportProgress("actors") { try workspace.store.actorCount() }
            try workspace.forEachActorSlice { nodes in
                progress.add(nodes.count)
                for node in nodes { try write(exporter.text(for: node)) }
            }
        }
        try write(exporter.middle)
        var progress = try ExportProgress("relations") { try workspace.store.counts().ties }
        try workspace.forEachEdgeSlice { graph in
            progress.add(graph.edges.count)
            for edge in graph.edges { try write(exporter.text(for: edge, in: graph)) }
        }
        try write(exporter.closing)
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        return resolved(path) == resolved(other)
    }
}

/// How many of what is exported have been written.
private struct ExportProgress {
    private let unit: String
    private let total: Int?
    private var done = 0

    /// - Parameter total: how many there are, asked where somebody watches.
    init(_ unit: String, total: () throws -> Int) rethrows {
        self.unit = unit
        self.total = ActivityLine.current.isActive ? try total() : nil
    }

    mutating func add(_ count: Int) {
        guard let total else { return }
        done += count
        ActivityLine.current.tell("exporting", share: .init(done: done, total: total, unit: unit))
    }
}
