/// Something that articles are read from: a file, or standard input.
public struct ArticleSource: Hashable, Sendable {
    /// Path of the file as given or found; `-` for standard input.
    public let path: String
    /// Size of the file in bytes; nil for standard input.
    public let byteCount: Int?

    /// Makes a source.
    public init(path: String, byteCount: Int?) {
        self.path = path
        self.byteCount = byteCount
    }

    /// Whether this is standard input.
    public var isStandardInput: Bool { path == "-" }
}
