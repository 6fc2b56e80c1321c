public import EventModel
import GRDB

extension EventStore {
    /// The actors with an identifier or a name, decisions considered: all that a look-up by this name could mean.
    /// - Parameters:
    ///   - identifier: what may be an identifier.
    ///   - key: the name's key (`NameKey`).
    /// - Complexity: O(log n) in the number of names.
    public func actorIDs(withIdentifier identifier: String, orNameKey key: String) throws(EventStoreError) -> [ActorID]
    {
        try actorIDs(calledAnyOf: [identifier: key])
    }

    /// The actors with any of some identifiers or names, as `actorIDs(withIdentifier:orNameKey:)` finds them for each.
    /// - Parameter names: keys of names, by what may be an identifier.
    /// - Complexity: O(m log n) for m names, in the number of names n.
    public func actorIDs(calledAnyOf names: [String: String]) throws(EventStoreError) -> [ActorID] {
        let identifiers = Set(names.keys.flatMap { [$0, TextFolding.folded($0)] }).sorted()
        let keys = Set(names.values).subtracting([""])
        let isMeant: (ActorIdentities) -> Set<ActorID> = { identities in
            let led = identifiers.map { identities.canonicalID(of: ActorID(rawValue: $0)) }
            return Set(led).union(identities.names.filter { keys.contains(NameKey.key(of: $0.value)) }.keys)
        }
        return try canonicalIDs(orDecided: isMeant) { database in
            let byIdentifier = try database.cachedStatement(sql: "SELECT identifier FROM actor WHERE identifier = ?")
            let byKey = try database.cachedStatement(
                sql: """
                    SELECT DISTINCT identifier FROM nameKey
                    CROSS JOIN actorName INDEXED BY actorNameByKey ON keyId = nameKey.id
                    CROSS JOIN actor ON actor.id = actorId WHERE key = ?
                    """)
            return try identifiers.flatMap { try Row.fetchAll(byIdentifier, arguments: [$0.storedText]) }
                + keys.sorted().flatMap { try Row.fetchAll(byKey, arguments: [$0]) }
        }
    }

    /// The actors that have a text in a name's key, decisions considered; every actor where it is empty.
    /// - Complexity: O(m log n) for m actors found; O(n) in the number of names for a text of one or two letters.
    public func actorIDs(matchingKey text: String) throws(EventStoreError) -> [ActorID] {
        let isMeant: (ActorIdentities) -> Set<ActorID> = { identities in
            Set(identities.names.filter { NameKey.key(of: $0.value).contains(text) }.keys)
        }
        return try canonicalIDs(orDecided: isMeant) { database in
            if text.isEmpty { return try Row.fetchAll(database, sql: "SELECT identifier FROM actor") }
            // The index is of three letters.
            let keys =
                text.unicodeScalars.count < 3
                ? "SELECT id FROM nameKey WHERE instr(key, ?1) > 0"
                : "SELECT rowid FROM nameKeyText WHERE nameKeyText MATCH '\"' || ?1 || '\"'"
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT identifier FROM actor WHERE id IN (
                        SELECT actorId FROM actorName INDEXED BY actorNameByKey WHERE keyId IN (\(keys)))
                    """, arguments: [text])
        }
    }

    /// Calls `body` with the key of every name and a number that stands for it, in no particular order.
    ///
    /// A key may be of a name that no actor has any more. Names by decision are not among them.
    /// - Complexity: O(n) in the number of names.
    public func forEachNameKey(_ body: (_ key: String, _ number: Int64) -> Void) throws(EventStoreError) {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let rows = try Row.fetchCursor(database, sql: "SELECT key, id FROM nameKey")
                while let row = try rows.next() { body(row[0], row[1]) }
            }
        }
    }

    /// Calls `body` with the key of every name that has one of some texts in it, of three letters at least, and a number
    /// that stands for it.
    /// - Complexity: O(m log n) for m names found among n.
    public func forEachNameKey(
        withAnyOf texts: [String], _ body: (_ key: String, _ number: Int64) -> Void
    ) throws(EventStoreError) {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let quoted = texts.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT key, id FROM nameKey
                        WHERE id IN (SELECT rowid FROM nameKeyText WHERE nameKeyText MATCH ?)
                        """, arguments: [quoted.joined(separator: " OR ")])
                while let row = try rows.next() { body(row[0], row[1]) }
            }
        }
    }

    /// The actors with a name of a key, by the number that stands for the key.
    public func actorIDs(withNameKeyNumber number: Int64) throws(EventStoreError) -> [ActorID] {
        try canonicalIDs { database in
            try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT DISTINCT identifier FROM actorName INDEXED BY actorNameByKey
                        CROSS JOIN actor ON actor.id = actorId WHERE keyId = ?
                        """), arguments: [number])
        }
    }

    /// Actors of rows whose first column is an identifier, as decided, and those that decisions alone lead to, each once,
    /// sorted; those that the store does not have among the latter.
    private func canonicalIDs(
        orDecided decided: (ActorIdentities) -> Set<ActorID> = { _ in [] }, _ rows: (Database) throws -> [Row]
    ) throws(EventStoreError) -> [ActorID] {
        let identities = try identities()
        let found = try StoreFile.translatingErrors(path: path) { try writer.read(rows) }
        let actors = found.map { identities.canonicalID(of: ActorID(rawValue: $0.storedText(at: 0) ?? "")) }
        return decided(identities).union(actors).sorted()
    }
}
