import Foundation

/// A file or standard input, read in chunks.
struct ByteStream {
    private let path: String
    private let handle: FileHandle
    private var pending: Data?

    private static let chunkSize = 1 << 18

    /// Opens a file; `-` is standard input.
    init(path: String) throws(ArticleReadingError) {
        self.path = path
        if path == "-" {
            handle = .standardInput
            return
        }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path) }
        guard !isFolder.boolValue else { throw .unreadable(path, cause: "Is a directory") }
        // FileHandle's own message says neither why nor what; the system's reason is almost always this one.
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(path, cause: "Permission denied")
        }
        self.handle = handle
    }

    /// The next bytes; nil at the end.
    mutating func next() throws(ArticleReadingError) -> Data? {
        if let chunk = pending {
            pending = nil
            return chunk
        }
        do {
            guard let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty else { return nil }
            return chunk
        } catch {
            throw .unreadable(path, cause: error.localizedDescription)
        }
    }

    /// The first bytes with something else than white space in them, which ``next()`` gives once more.
    mutating func peek() throws(ArticleReadingError) -> Data {
        var head = Data()
        while !head.contains(where: { $0 > 0x20 }), head.count < Self.chunkSize {
            guard let chunk = try next() else { break }
            head += chunk
        }
        pending = head
        return head
    }

    /// Everything up to the end, no more than `limit` bytes.
    mutating func all(limit: Int) throws(ArticleReadingError) -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try next() {
            bytes += chunk
            if bytes.count > limit { throw .tooLarge(path, size: nil, limit: limit) }
        }
        return bytes
    }

    /// The path as given, for messages.
    var name: String { path }
}
