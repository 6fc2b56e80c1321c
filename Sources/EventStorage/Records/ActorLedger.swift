import EventModel
import GRDB

/// Changes in what articles say of actors, summed over a batch so that an actor of many articles is written once.
struct ActorLedger {
    private struct NameEntry: Hashable, Comparable {
        let actor: Int64
        let name: String

        static func < (left: NameEntry, right: NameEntry) -> Bool {
            (left.actor, left.name) < (right.actor, right.name)
        }
    }

    private struct NameCounts {
        var canonical = 0
        var alias = 0
    }

    private var names: [NameEntry: NameCounts] = [:]
    private var types: [Int64: [String: Int]] = [:]
    private var articleCounts: [Int64: Int] = [:]

    /// Counts what an article says of an actor, once more or once less.
    mutating func count(actor: Int64, name: String, type: String, aliases: [String], by change: Int) {
        names[NameEntry(actor: actor, name: name), default: NameCounts()].canonical += change
        for alias in Set(aliases) { names[NameEntry(actor: actor, name: alias), default: NameCounts()].alias += change }
        types[actor, default: [:]][type, default: 0] += change
        articleCounts[actor, default: 0] += change
    }

    /// Counts what a stored article says of its actors.
    mutating func count(article: Int64, by change: Int, in database: Database) throws {
        var aliases: [Int: [String]] = [:]
        let aliasStatement = try database.cachedStatement(
            sql: "SELECT actorPosition, name FROM actorAlias WHERE articleId = ?")
        for row in try Row.fetchAll(aliasStatement, arguments: [article]) {
            aliases[row[0], default: []].append(row.storedText(at: 1) ?? "")
        }
        let statement = try database.cachedStatement(
            sql: "SELECT position, actorId, name, type FROM articleActor WHERE articleId = ?")
        for row in try Row.fetchAll(statement, arguments: [article]) {
            count(
                actor: row[1], name: row.storedText(at: 2) ?? "", type: row[3], aliases: aliases[row[0]] ?? [],
                by: change)
        }
    }

    /// Writes the sums, and forgets them.
    mutating func write(to database: Database) throws {
        for (entry, counts) in names.sorted(by: { $0.key < $1.key }) where counts.canonical != 0 || counts.alias != 0 {
            try write(counts, of: entry, to: database)
        }
        for (actor, counts) in types.sorted(by: { $0.key < $1.key }) {
            for (type, change) in counts.sorted(by: { $0.key < $1.key }) where change != 0 {
                try write(change, ofType: type, actor: actor, to: database)
            }
        }
        let articles = try database.cachedStatement(
            sql: "UPDATE actor SET articleCount = articleCount + ? WHERE id = ?")
        for (actor, change) in articleCounts.sorted(by: { $0.key < $1.key }) where change != 0 {
            try articles.execute(arguments: [change, actor])
        }
        try Self.indexKeys(in: database)
        self = ActorLedger()
    }

    private func write(_ counts: NameCounts, of entry: NameEntry, to database: Database) throws {
        let name = entry.name.storedText
        try database.cachedStatement(
            sql: """
                UPDATE actorName SET canonicalCount = canonicalCount + ?, aliasCount = aliasCount + ?
                WHERE actorId = ? AND name = ?
                """
        ).execute(arguments: [counts.canonical, counts.alias, entry.actor, name])
        if database.changesCount == 0 {
            try database.cachedStatement(
                sql: """
                    INSERT INTO actorName (actorId, name, keyId, canonicalCount, aliasCount) VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [
                entry.actor, name, Self.keyID(of: NameKey.key(of: entry.name), in: database), counts.canonical,
                counts.alias,
            ])
        } else if counts.canonical < 0 || counts.alias < 0 {
            try database.cachedStatement(
                sql: """
                    DELETE FROM actorName WHERE actorId = ? AND name = ? AND canonicalCount = 0 AND aliasCount = 0
                    """
            ).execute(arguments: [entry.actor, name])
        }
    }

    private func write(_ change: Int, ofType type: String, actor: Int64, to database: Database) throws {
        // SQLite looks at the row offered, which may hold no negative count, before it finds the one to be changed.
        if change > 0 {
            try database.cachedStatement(
                sql: """
                    INSERT INTO actorType (actorId, type, articleCount) VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET articleCount = articleCount + excluded.articleCount
                    """
            ).execute(arguments: [actor, type, change])
        } else {
            try database.cachedStatement(
                sql: "UPDATE actorType SET articleCount = articleCount + ? WHERE actorId = ? AND type = ?"
            ).execute(arguments: [change, actor, type])
            try database.cachedStatement(
                sql: "DELETE FROM actorType WHERE actorId = ? AND type = ? AND articleCount = 0"
            ).execute(arguments: [actor, type])
        }
    }

    /// The number of a name's key in the vocabulary, which only grows: unused keys cost little and lead nowhere.
    private static func keyID(of key: String, in database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(sql: "SELECT id FROM nameKey WHERE key = ?")
        if let id = try Int64.fetchOne(statement, arguments: [key]) { return id }
        // In a store of an old format a trigger inserts rows, too.
        let insert = try database.cachedStatement(sql: "INSERT INTO nameKey (key) VALUES (?) RETURNING id")
        return try Int64.fetchOne(insert, arguments: [key]) ?? 0
    }

    /// Adds the keys that came last to the index of their letters.
    private static func indexKeys(in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO nameKeyText (rowid, key) SELECT id, key FROM nameKey
                WHERE id > (SELECT IFNULL(MAX(id), 0) FROM nameKeyText_docsize)
                """
        ).execute()
    }
}
