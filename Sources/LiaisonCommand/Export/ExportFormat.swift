import ArgumentParser
import Foundation

/// The formats that a store is exported in.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    /// A line for each article, as `liaison extract` writes it.
    case jsonl
    /// The graph as one JSON object.
    case json
    /// The graph for programs that read graphs.
    case graphml
    /// A table of the relations.
    case csv

    /// The format that a file's extension names; nil where it names none.
    init?(path: String) {
        let fileExtension = URL(fileURLWithPath: path).pathExtension.lowercased()
        self.init(rawValue: fileExtension == "ndjson" ? "jsonl" : fileExtension)
    }
}
