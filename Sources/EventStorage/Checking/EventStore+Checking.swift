import GRDB

extension EventStore {
    /// Verifies the store: SQLite's own structures, references, the places of passages in the texts, and that names,
    /// counts, ties, groups of duplicates and the index of words are those of the articles.
    /// - Parameter progress: called before each check.
    /// - Returns: what is wrong; nothing in a sound store.
    /// - Complexity: O(n log n) in the size of the store; other programs may read and write meanwhile.
    public func defects(progress: (StoreCheck) -> Void = { _ in }) throws(EventStoreError) -> [StoreDefect] {
        try StoreFile.translatingErrors(path: path) { try writer.read { try StoreAudit($0).defects(progress) } }
    }

    /// Derives names, counts, ties, groups of duplicates and the index of words anew from the articles, in one transaction.
    /// - Complexity: O(n log n) in the size of the store.
    public func deriveAnew() throws(EventStoreError) {
        try StoreFile.translatingErrors(path: path) {
            try writer.write { database in
                try StoreSchema.emptyQueryTables(in: database)
                try StoreSchema.fillQueryTables(in: database)
                try SearchSchema.indexAnew(in: database)
                try StoreRevision.advance(in: database)
            }
        }
    }
}
