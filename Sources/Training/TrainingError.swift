/// Why training cannot begin: what is missing or wrong, and what to do about it.
public struct TrainingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder as it was named.
    public let path: String
    /// What is wrong and what to do about it.
    public let reason: String

    /// Makes an error from its parts.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The path and the reason.
    public var description: String { "\(path): \(reason)" }
}
