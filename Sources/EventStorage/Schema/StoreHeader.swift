import Foundation

/// The head of a database file, read without opening the database (https://www.sqlite.org/fileformat2.html, 1.3).
struct StoreHeader {
    private let bytes: [UInt8]

    /// Reads a file's head; nil where it is no database.
    init?(path: String) {
        guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 100),
            head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8))
        else { return nil }
        bytes = Array(head)
    }

    /// Whether it is a store of the present format with a write-ahead log, as far as the head can tell.
    var isReady: Bool {
        number(at: 68) == StoreSchema.applicationID && number(at: 60) == StoreSchema.version && bytes[18] == 2
            && bytes[19] == 2
    }

    private func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
}
