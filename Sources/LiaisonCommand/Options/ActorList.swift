import EventPipeline
import Foundation

/// A file that names an actor a line.
enum ActorList {
    /// The names of a file, or of standard input where the path is `-`; empty lines are passed over.
    static func names(in path: String) throws -> [String] {
        let data: Data
        if path == "-" {
            data = try FileHandle.standardInput.readToEnd() ?? Data()
        } else {
            guard let content = FileManager.default.contents(atPath: path) else {
                throw CommandFailure.unreadable(path: path)
            }
            data = content
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
