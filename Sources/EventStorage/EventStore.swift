public import EventModel
import Foundation
import GRDB

/// What a store is opened for.
public enum StoreAccess: Hashable, Sendable {
    /// Reading and writing.
    case full
    /// Reading and writing where both are permitted, else reading alone.
    case asPermitted
    /// The same for who asks one thing after the other: opens in a third of the time, but questions of several threads
    /// wait for each other.
    case oneByOne

    /// Whether a store that may not be written is opened all the same.
    var permitsReadingAlone: Bool { self != .full }
}

/// Articles and what was found in them, in one SQLite file.
///
/// Every change is one transaction: a run that is killed leaves whole articles only. Several programs and threads may
/// use a file at once; writers wait for each other, readers wait for nobody.
public final class EventStore: Sendable {
    /// The store's file, or `:memory:`.
    public let path: String

    let writer: any DatabaseWriter

    /// Opens a store, creates the file where there is none, and brings an older format to the present one.
    ///
    /// A file that is not a store is left as it is.
    /// - Parameters:
    ///   - path: the store's file.
    ///   - access: whether a store that may only be read is opened all the same; `isReadOnly` then says so.
    /// - Throws: `folderMissing`, `isFolder`, `cannotOpen`, `readOnly`, `notADatabase`, `foreignDatabase`,
    ///   `newerVersion`, `diskFull`, `locked` (after ten seconds), `damaged`.
    public convenience init(path: String, access: StoreAccess = .full) throws(EventStoreError) {
        try self.init(path: path, access: access, busyTimeout: 10)
    }

    /// Opens a store that waits for other writers so many seconds.
    convenience init(
        path: String, access: StoreAccess = .full, busyTimeout: TimeInterval
    ) throws(EventStoreError) {
        self.init(path: path, writer: try StoreFile.open(path: path, access: access, busyTimeout: busyTimeout))
    }

    /// Whether the store was opened for reading alone: every change fails with `readOnly`.
    public var isReadOnly: Bool { writer.configuration.readonly }

    private init(path: String, writer: any DatabaseWriter) {
        self.path = path
        self.writer = writer
    }

    /// Reads in one snapshot.
    func read<Result>(_ access: (Database) throws -> Result) throws -> Result {
        try StoreFile.translatingErrors(path: path) { try writer.read(access) }
    }

    /// Writes in one transaction.
    func write<Result>(_ access: (Database) throws -> Result) throws -> Result {
        try StoreFile.translatingErrors(path: path) { try writer.write(access) }
    }

    /// An empty store that lives as long as the value.
    public static func inMemory() throws(EventStoreError) -> EventStore {
        let path = ":memory:"
        let queue = try StoreFile.translatingErrors(path: path) {
            let queue = try DatabaseQueue()
            try StoreFile.migrate(queue)
            return queue
        }
        return EventStore(path: path, writer: queue)
    }

    /// Fingerprints of the stored articles by article identifier.
    /// - Complexity: O(n) in the number of articles.
    public func contentDigests() throws(EventStoreError) -> [String: String] {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let rows = try Row.fetchCursor(database, sql: "SELECT identifier, digest FROM article")
                var digests: [String: String] = [:]
                while let row = try rows.next() {
                    if let id = row.storedText(at: 0) { digests[id] = row.storedText(at: 1) }
                }
                return digests
            }
        }
    }

    /// Fingerprint of a stored article; nil where the article is not stored.
    public func contentDigest(ofArticle id: String) throws(EventStoreError) -> String? {
        try StoreFile.translatingErrors(path: path) {
            // One statement needs no transaction, which would take most of the time.
            try writer.unsafeRead { database in
                let statement = try database.cachedStatement(sql: "SELECT digest FROM article WHERE identifier = ?")
                return try Row.fetchOne(statement, arguments: [id.storedText])?.storedText(at: 0)
            }
        }
    }

    /// Stores articles in one transaction: all of them or, where it throws, none.
    ///
    /// An article replaces the one of the same identifier with everything that only it stated; an equal one is left
    /// untouched.
    /// - Throws: `invalidArticle` where an extraction lists an actor twice or a relation's end is not among its actors;
    ///   `readOnly`, `diskFull`, `locked`, `damaged`, `failed`.
    /// - Complexity: O(n log n) in the number of actors, mentions and relations.
    public func save(_ articles: [StoredArticle]) throws(EventStoreError) {
        try StoreFile.translatingErrors(path: path) {
            try writer.write { database in
                var articleWriter = ArticleWriter(database, path: path)
                for article in articles { try articleWriter.save(article) }
                try articleWriter.finish()
            }
        }
    }

    /// Removes articles with everything that only they stated, in one transaction.
    /// - Returns: Those of the identifiers that were there, in the given order.
    public func remove(articleIDs: [String]) throws(EventStoreError) -> [String] {
        try StoreFile.translatingErrors(path: path) {
            try writer.write { database in
                var articleWriter = ArticleWriter(database, path: path)
                let removed = try articleIDs.filter { try articleWriter.remove(articleID: $0) }
                try articleWriter.finish()
                return removed
            }
        }
    }

    /// The text of an article as it was read; nil where the article is not stored.
    public func text(ofArticle id: String) throws(EventStoreError) -> String? {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                try Row.fetchOne(
                    database, sql: "SELECT text FROM article WHERE identifier = ?", arguments: [id.storedText]
                )?.storedText(at: 0)
            }
        }
    }

    /// Calls `body` with each extraction as it was saved, by article identifier, holding one at a time in memory.
    ///
    /// `body` may use the store. Of an article that is changed meanwhile, `body` sees the old or the new state, or
    /// nothing if it was removed, but never a part.
    /// - Parameter body: what to do with each.
    /// - Throws: `EventStoreError`, and whatever `body` throws.
    public func forEachExtraction(_ body: (Extraction) throws -> Void) throws {
        let keys = try StoreFile.translatingErrors(path: path) {
            try writer.read { try Int64.fetchAll($0, sql: "SELECT id FROM article ORDER BY identifier") }
        }
        for key in keys {
            let extraction = try StoreFile.translatingErrors(path: path) {
                try writer.read { database in
                    try ExtractionReader(database, path: path).extraction(withKey: key)
                }
            }
            if let extraction { try body(extraction) }
        }
    }
}
