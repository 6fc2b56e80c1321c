public import EventStorage
import Foundation
import GraphExport

/// A format that a map can be written in, chosen by the file's extension.
public enum MapFormat: String, CaseIterable, Hashable, Sendable {
    /// Graphviz's language: the drawing before layout, the same bytes on every run.
    case dot
    /// A picture that browsers show and people zoom into.
    case svg
    /// A page to explore the map in, with its evidence.
    case html
    /// A bitmap, for programs that show nothing else.
    case png
    /// A page of its own size, for print and LaTeX.
    case pdf

    /// The format of a file name.
    /// - Throws: `MapError.unsupportedFormat` where the extension names none.
    public init(path: String) throws(MapError) {
        guard let format = MapFormat(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased()) else {
            throw .unsupportedFormat(path: path)
        }
        self = format
    }

    /// The relations whose passages a map in this format needs: a page quotes all of them, a picture names posts by
    /// their words.
    public var evidence: EvidenceSelection { self == .html ? .all : .of(LabelFolding.postTypes) }
}

/// Why a map could not be written.
public enum MapError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's extension names no format that maps are written in.
    case unsupportedFormat(path: String)
    /// The file could not be written.
    case unwritable(path: String, reason: String)

    /// What is wrong with which file, and what to do.
    public var description: String {
        switch self {
        case .unsupportedFormat(let path):
            let name = URL(fileURLWithPath: path).lastPathComponent
            let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            let names = MapFormat.allCases.map { ".\($0.rawValue)" }
            let known = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
            return "cannot write “\(name)”: maps are written as \(known). Try: -o \(stem).svg"
        case .unwritable(let path, let reason):
            return "cannot write “\(path)”: \(reason). Choose another place with -o."
        }
    }
}
