import Foundation

/// The text of a lexicon file, which can point at its own mistakes.
struct LexiconText {
    let path: String
    let text: String

    /// Reads a file.
    ///
    /// - Throws: ``LexiconError`` where it cannot be read or is not UTF-8.
    init(path: String) throws(LexiconError) {
        self.path = path
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            let reason =
                if !FileManager.default.fileExists(atPath: path) {
                    "no such file; check the path given for the lexicon"
                } else if URL(fileURLWithPath: path).resolvingSymlinksInPath().hasDirectoryPath {
                    "this is a folder; name a YAML file in it"
                } else {
                    "the file cannot be read; check its permissions"
                }
            throw LexiconError(.unreadable, path: path, reason: reason)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw LexiconError(
                .notUTF8, path: path, reason: "the file is not UTF-8; save it as UTF-8 and try again")
        }
        self.text = text
    }

    /// An error at a place in the file.
    ///
    /// - Parameters:
    ///   - line: From 1.
    ///   - column: From 1, in Unicode scalars.
    func error(_ code: LexiconError.Code, line: Int, column: Int, _ reason: String) -> LexiconError {
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        let source = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
        return LexiconError(code, path: path, line: line, column: column, reason: reason, sourceLine: source)
    }
}
