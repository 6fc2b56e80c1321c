import EventPipeline
import Foundation

/// Adds uploaded articles to the store, one upload at a time, by the ordinary build.
actor UploadDesk {
    /// What is to be read.
    struct File: Sendable {
        /// Name of the file, as its sender gives it.
        let name: String
        /// Its bytes.
        let content: [UInt8]
    }

    /// What became of an upload.
    struct Outcome: Sendable {
        /// What the build did.
        let report: PipelineReport
        /// The failures, without the names of folders.
        let failures: [String]
    }

    private let workspace: EventWorkspace
    private let makePipeline: @Sendable () throws -> ArticlePipeline
    private let root: URL
    private var pipeline: ArticlePipeline?
    private var isBusy = false

    /// Makes a desk.
    /// - Parameters:
    ///   - workspace: the store.
    ///   - root: the folder in which files lie while they are read.
    ///   - makePipeline: how articles are read; called at the first upload.
    init(
        _ workspace: EventWorkspace, root: URL = FileManager.default.temporaryDirectory,
        makePipeline: @escaping @Sendable () throws -> ArticlePipeline
    ) {
        self.root = root
        self.workspace = workspace
        self.makePipeline = makePipeline
    }

    /// Reads files and stores their articles.
    ///
    /// The files lie for that time in a folder that nobody else can read, under names made from the given ones.
    /// - Throws: a failure of 503 while another upload is read, errors of the store.
    func add(_ files: [File]) async throws -> Outcome {
        guard !isBusy else {
            throw PageFailure(
                status: 503, reason: "another upload is being read; try again in a moment",
                headers: [("Retry-After", "5")])
        }
        isBusy = true
        defer { isBusy = false }
        let folder = root.appending(path: "liaison-upload-\(Nonce.random())")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch {
                // The system empties its folder for temporary files.
            }
        }
        var paths: [String] = []
        for (position, file) in files.enumerated() {
            // Each in a folder of its own: two files of one name are the build's to tell of.
            let place = folder.appending(path: "\(position + 1)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            let path = place.appending(path: Self.safeName(file.name))
            try Data(file.content).write(to: path)
            paths.append(path.path)
        }
        let pipeline = try self.pipeline ?? makePipeline()
        self.pipeline = pipeline
        let prefix = folder.path + "/"
        let report = try await workspace.build(from: paths, using: pipeline, naming: { Self.shortened($0, prefix) })
        return Outcome(report: report, failures: report.failures.map { Self.shortened($0.description, prefix) })
    }

    /// A text without the folders of an upload.
    private static func shortened(_ text: String, _ prefix: String) -> String {
        text.split(separator: prefix, omittingEmptySubsequences: false).enumerated()
            .map { position, piece in
                // What follows the folder is a number and a slash.
                position == 0 ? String(piece) : String(piece.drop { $0.isNumber }.dropFirst())
            }
            .joined()
    }

    /// A file name without folders, control characters and leading dots, at most 120 bytes before its extension.
    static func safeName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var plain = ""
        for scalar in last.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: continue
            default: plain.unicodeScalars.append(scalar)
            }
        }
        let (stem, ending) =
            plain.lastIndex(of: ".").map { dot in
                (String(plain[..<dot]), String(plain[dot...].prefix(12)))
            } ?? (plain, "")
        var short = ""
        for character in stem.drop(while: { $0 == "." || $0 == " " || $0 == "-" }) {
            if short.utf8.count + character.utf8.count > 120 { break }
            short.append(character)
        }
        return (short.isEmpty ? "article" : short) + ending
    }
}
