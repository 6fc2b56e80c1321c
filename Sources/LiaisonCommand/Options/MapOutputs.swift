import ArgumentParser
import EventModel
import EventPipeline
import EventStorage
import Foundation

/// The files that maps are written to: named one by one, or a folder in which each map gets a file of its own.
struct MapOutputs: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")], parsing: .singleValue,
        help: ArgumentHelp(
            "The file to write, or a FOLDER/ for a file named after each focus (may be repeated).", valueName: "file"),
        completion: .file(extensions: MapFormat.allCases.map(\.rawValue)))
    var paths: [String]

    @Option(
        name: .customLong("format"), parsing: .upToNextOption,
        help: ArgumentHelp("Formats of the files in a FOLDER/ (default: svg).", valueName: "format"))
    var formats: [MapFormat] = []

    func validate() throws {
        if !formats.isEmpty, !paths.contains(where: Self.isFolder) {
            throw ValidationError("--format is for a folder, such as -o maps/; a file's extension names its format.")
        }
    }

    /// Checks the names of the files; a wrong one should not cost the reading of a large store.
    /// - Throws: `MapError`, and a `ValidationError` where several maps would be one file.
    func check(mapCount: Int) throws {
        for path in paths where !Self.isFolder(path) {
            _ = try MapFormat(path: path)
            if mapCount > 1 {
                throw ValidationError("\(mapCount) maps do not fit into \(path): name a folder, such as -o maps/.")
            }
        }
    }

    /// Whether a file is more than Graphviz's language, which nobody lays out.
    var drawsPictures: Bool { !writtenFormats.subtracting([.dot]).isEmpty }

    /// The relations whose passages the files need.
    var evidence: EvidenceSelection { writtenFormats.contains(.html) ? .all : MapFormat.svg.evidence }

    private var writtenFormats: Set<MapFormat> {
        // A path that names no format is refused before anything is drawn.
        Set(
            paths.flatMap { path -> [MapFormat] in
                guard Self.isFolder(path) else { return [try? MapFormat(path: path)].compactMap(\.self) }
                return formats.isEmpty ? [.svg] : formats
            })
    }

    /// The files of each map, folders made where they are missing.
    /// - Parameter names: what each map is about; nil for the whole graph.
    /// - Throws: `MapError` where a folder cannot be made.
    func files(for names: [ActorID?]) throws -> [[String]] {
        for folder in paths where Self.isFolder(folder) { try MapError.makeFolder(folder) }
        let stems = Self.stems(for: names)
        return stems.map { stem in
            paths.flatMap { path -> [String] in
                guard Self.isFolder(path) else { return [path] }
                let base = path.hasSuffix("/") ? path : path + "/"
                return (formats.isEmpty ? [.svg] : formats).map { "\(base)\(stem).\($0.rawValue)" }
            }
        }
    }

    /// File names without extension: the actors' names in their identifiers, with the type where two have one name.
    static func stems(for names: [ActorID?]) -> [String] {
        let parts = names.map { $0?.rawValue.split(separator: "/", maxSplits: 1).map(String.init) ?? ["", "map"] }
        var counts: [String: Int] = [:]
        for part in parts { counts[part.last ?? "", default: 0] += 1 }
        return parts.map { part in
            let name = part.count > 1 ? part[1] : ""
            let stem = name.isEmpty || counts[name] ?? 0 > 1 ? part.filter { !$0.isEmpty }.joined(separator: "-") : name
            // File systems take 255 bytes; a letter may have four, and the extension wants some too.
            return String(stem.map { $0 == "/" ? "-" : $0 }.prefix(60))
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        if path.hasSuffix("/") { return true }
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension MapError {
    /// Makes a folder, and those above it, where it is missing.
    fileprivate static func makeFolder(_ path: String) throws(MapError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(path: path, reason: "the folder cannot be made (\(error.localizedDescription))")
        }
    }
}
