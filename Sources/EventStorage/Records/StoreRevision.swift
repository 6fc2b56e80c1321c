import GRDB

/// The number of changes that a store has seen: what was computed at another number may be out of date.
enum StoreRevision {
    /// Counts a change; to be called in every transaction that changes what the graph is made of.
    static func advance(in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE storeState SET revision = revision + 1").execute()
    }

    /// The present number.
    static func current(in database: Database) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "SELECT revision FROM storeState")) ?? 0
    }
}
