import Foundation

/// A text file, unpacked where its name ends in `.xz`.
public struct CompressedText: Sendable {
    /// The text.
    public let text: String

    /// Reads a file; `.xz` through the program of that name.
    /// - Throws: ``TrainingError`` where the file is missing, no UTF-8, or cannot be unpacked.
    public init(path: String) throws(TrainingError) {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw TrainingError(
                path: path, reason: "the file is not there; name the folder that holds it with SHARED=FOLDER")
        }
        let data: Data
        do {
            data = path.hasSuffix(".xz") ? try Self.unpacked(path) : try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw TrainingError(path: path, reason: "the file cannot be read (\(error)); is xz installed?")
        }
        guard !data.isEmpty, let text = String(data: data, encoding: .utf8) else {
            throw TrainingError(path: path, reason: "the file holds no UTF-8 text")
        }
        self.text = text
    }

    private static func unpacked(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xz", "--decompress", "--stdout", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : Data()
    }
}
