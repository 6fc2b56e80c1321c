import EventModel
import GRDB

extension EventStore {
    /// Calls `body` with every article as it was saved, by identifier, all of one state of the store.
    ///
    /// One article is held in memory at a time, whatever their number. Others may write meanwhile; the log of what they
    /// write grows until the last article was given. `body` must not use this store itself.
    /// - Throws: `EventStoreError`, and whatever `body` throws.
    /// - Complexity: O(n log n) in the number of stored actors, mentions and relations.
    public func forEachArticle(_ body: (ArticleContent) throws -> Void) throws {
        try readForCaller { database in
            let reader = ExtractionReader(database, path: path)
            let rows = try Row.fetchCursor(database, sql: "SELECT id, source, text FROM article ORDER BY identifier")
            while let row = try rows.next() {
                guard let extraction = try reader.extraction(withKey: row[0]) else { continue }
                try body(
                    ArticleContent(
                        extraction: extraction, source: row.storedText(at: 1) ?? "", text: row.storedText(at: 2) ?? ""))
            }
        }
    }

    /// Reads in one snapshot; what a caller's own code throws comes as it is.
    func readForCaller(_ access: (Database) throws -> Void) throws {
        do { try writer.read(access) } catch let error as DatabaseError { throw EventStoreError(error, path: path) }
    }
}
