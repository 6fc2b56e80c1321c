import EventModel
import GRDB

/// The ties that relations belong to, and changes in the number of their relations, summed over a batch.
struct TieLedger {
    private struct Key: Hashable {
        let source: Int64
        let target: Int64
        let type: RelationType
    }

    private var ids: [Key: Int64] = [:]
    private var changes: [Int64: Int] = [:]

    /// The tie that a relation between two actors belongs to, made where there is none; nil for an actor's relation
    /// with itself.
    mutating func tie(from source: Int64, to target: Int64, type: RelationType, in database: Database) throws -> Int64?
    {
        if source == target { return nil }
        let key = Key(source: source, target: target, type: type)
        let id = try ids[key] ?? storedTie(key, in: database)
        ids[key] = id
        changes[id, default: 0] += 1
        return id
    }

    /// Takes the relations of a stored article out of the count.
    mutating func discount(article: Int64, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT tieId FROM relation WHERE articleId = ? AND tieId IS NOT NULL")
        for id in try Int64.fetchAll(statement, arguments: [article]) { changes[id, default: 0] -= 1 }
    }

    /// Writes the sums, and drops ties without a relation; relations must be written or removed before.
    mutating func write(to database: Database) throws {
        let update = try database.cachedStatement(sql: "UPDATE tie SET relationCount = relationCount + ? WHERE id = ?")
        let delete = try database.cachedStatement(sql: "DELETE FROM tie WHERE id = ? AND relationCount = 0")
        for (id, change) in changes.sorted(by: { $0.key < $1.key }) {
            if change != 0 { try update.execute(arguments: [change, id]) }
            if change <= 0 { try delete.execute(arguments: [id]) }
        }
        self = TieLedger()
    }

    private func storedTie(_ key: Key, in database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: "SELECT id FROM tie WHERE sourceId = ? AND targetId = ? AND type = ?")
        let arguments: StatementArguments = [key.source, key.target, key.type.rawValue]
        if let id = try Int64.fetchOne(statement, arguments: arguments) { return id }
        try database.cachedStatement(
            sql: "INSERT INTO tie (sourceId, targetId, type, relationCount) VALUES (?, ?, ?, 0)"
        ).execute(arguments: arguments)
        return database.lastInsertedRowID
    }
}
