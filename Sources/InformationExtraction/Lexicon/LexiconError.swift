/// A mistake in a lexicon file.
public struct LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of mistake.
    public enum Code: String, Sendable, Hashable {
        /// The file is missing, a folder, or may not be read.
        case unreadable
        /// The file's bytes are not UTF-8.
        case notUTF8
        /// The file holds no section.
        case empty
        /// The file is not YAML.
        case syntax
        /// A section or key that no lexicon has.
        case unknownKey
        /// A list where a word is expected, or the like.
        case wrongType
        /// A word outside a closed vocabulary, such as an unknown actor type.
        case unknownValue
        /// An entry lacks a key that it must have.
        case missingKey
        /// The same entry or key twice in one file.
        case duplicate
    }

    /// The kind of mistake.
    public let code: Code
    /// The file as it was named.
    public let path: String
    /// Line of the mistake from 1; nil where it concerns the whole file.
    public let line: Int?
    /// Column of the mistake from 1, in Unicode scalars; nil where it concerns the whole file.
    public let column: Int?
    /// What is wrong and what to do about it.
    public let reason: String
    /// The line of the file that holds the mistake.
    public let sourceLine: String?

    init(
        _ code: Code, path: String, line: Int? = nil, column: Int? = nil, reason: String, sourceLine: String? = nil
    ) {
        self.code = code
        self.path = path
        self.line = line
        self.column = column
        self.reason = reason
        self.sourceLine = sourceLine
    }

    /// `file:line:column: error: reason`, then the source line with a caret below the mistake.
    public var description: String {
        guard let line, let column else { return "\(path): error: \(reason)" }
        let head = "\(path):\(line):\(column): error: \(reason)"
        guard let sourceLine else { return head }
        // A tab in the source stays one in the caret's line, so that both are indented alike.
        let indent = sourceLine.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        return "\(head)\n  \(sourceLine)\n  \(indent)^"
    }
}
