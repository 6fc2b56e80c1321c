import EventStorage
import Foundation
public import GraphvizRendering

/// A format that a report can be written in, chosen by the file's extension.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
    /// One page with everything in it.
    case html
    /// Text with the map in a file beside it.
    case markdown = "md"

    /// The format of a file name.
    /// - Throws: `ReportError.unsupportedFormat` where the extension names none.
    public init(path: String) throws(ReportError) {
        guard let format = ReportFormat(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased()) else {
            throw .unsupportedFormat(path: path)
        }
        self = format
    }
}

/// Why a report could not be written.
public enum ReportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's extension names no format that reports are written in.
    case unsupportedFormat(path: String)

    /// What is wrong with which file, and what to do.
    public var description: String {
        switch self {
        case .unsupportedFormat(let path):
            let file = URL(fileURLWithPath: path)
            return """
                cannot write “\(file.lastPathComponent)”: reports are written as .html or .md. Try: \
                -o \(file.deletingPathExtension().lastPathComponent).html
                """
        }
    }
}

/// Writes reports as files.
public struct ReportWriter: Sendable {
    /// Who lays the maps out.
    public var renderer: GraphvizRenderer

    /// Makes a writer; by default one that draws in this process.
    public init(renderer: GraphvizRenderer = GraphvizRenderer()) { self.renderer = renderer }

    /// The report as one page of HTML.
    /// - Throws: `RenderingError` where the map cannot be drawn.
    public func html(of report: RelationReport) throws(RenderingError) -> String {
        HTMLReport(report).page(svg: try renderer.svg(for: report.map.drawing))
    }

    /// The report as Markdown that names the file of its map.
    /// - Parameter mapFile: name of the picture, relative to the text.
    public func markdown(of report: RelationReport, mapFile: String) -> String {
        MarkdownReport(report).text(mapFile: mapFile)
    }

    /// Writes a report in the format that the file's extension names, each file whole or not at all.
    /// - Returns: the files that were written: the report and, for Markdown, the map beside it.
    /// - Throws: `ReportError` for an unknown extension; `MapError` for a file that cannot be written; `RenderingError`.
    @discardableResult
    public func write(_ report: RelationReport, to path: String) throws -> [String] {
        switch try ReportFormat(path: path) {
        case .html:
            try AtomicFile.write(html(of: report), to: path)
            return [path]
        case .markdown:
            let mapPath = (path as NSString).deletingPathExtension + "-map.svg"
            // A name of its own: a map that somebody drew beside the report stays what it is.
            let svg = try renderer.svg(for: report.map.drawing)
            let mapFile = (mapPath as NSString).lastPathComponent
            // The map first: a text never names a picture that is not there.
            try AtomicFile.write(svg, to: mapPath)
            try AtomicFile.write(markdown(of: report, mapFile: mapFile), to: path)
            return [path, mapPath]
        }
    }
}

extension EventWorkspace {
    /// The report of a part of the store's graph.
    /// - Throws: `MapSelectionError`, `EventStoreError`.
    public func report(_ request: MapRequest = MapRequest()) throws -> RelationReport {
        try RelationReport(of: graph(), articles: store.articles(), as: request)
    }
}
