/// What is wrong with a file of weights or a compiled table.
public struct ModelFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Sendable, Hashable {
        /// Missing, a folder, or not to be read.
        case unreadable
        /// Not of the form that its reader expects, cut short, or changed since it was written.
        case damaged
        /// Of a version or of dimensions that this program does not know.
        case unsupported
    }

    /// The kind of failure.
    public let code: Code
    /// The file as it was named.
    public let path: String
    /// What is wrong and what to do about it.
    public let reason: String

    /// Makes an error from its parts.
    public init(_ code: Code, path: String, reason: String) {
        self.code = code
        self.path = path
        self.reason = reason
    }

    /// The file and the reason.
    public var description: String { "\(path): \(reason)" }
}
