public import EventModel
import GRDB

/// An actor's place by a measure.
public struct MeasuredPlace: Hashable, Sendable {
    /// The actor.
    public let actor: ActorID
    /// The measure's value.
    public let value: Double
    /// Rank among the actors, from 1.
    public let rank: Int

    /// Makes a place from its parts.
    public init(actor: ActorID, value: Double, rank: Int) {
        self.actor = actor
        self.value = value
        self.rank = rank
    }
}

extension EventStore {
    /// Keeps the places of all actors by a measure, for as long as the store does not change.
    /// - Parameters:
    ///   - places: every actor that is tied to another.
    ///   - measure: what they are ranked by.
    ///   - revision: the store's revision before its graph was read.
    /// - Returns: whether they were kept; they are not where the store has changed meanwhile.
    public func keep(_ places: [MeasuredPlace], by measure: String, at revision: Int) throws(EventStoreError) -> Bool {
        try keep(at: revision) { database in
            try database.execute(sql: "DELETE FROM measureValue WHERE name = ?", arguments: [measure])
            try database.execute(sql: "DELETE FROM measure WHERE name = ?", arguments: [measure])
            try database.execute(
                sql: "INSERT INTO measure (name, revision, actorCount) VALUES (?, ?, ?)",
                arguments: [measure, revision, places.count])
            let statement = try database.cachedStatement(
                sql: "INSERT INTO measureValue (name, identifier, value, rank) VALUES (?, ?, ?, ?)")
            for place in places {
                try statement.execute(arguments: [
                    measure, place.actor.rawValue.storedText, place.value, place.rank,
                ])
            }
        }
    }

    /// An actor's places by the measures that were kept since the store last changed, by measure, each with the number
    /// of actors ranked.
    public func places(
        of actor: ActorID
    ) throws(EventStoreError) -> [String: (place: MeasuredPlace, actorCount: Int)] {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT measure.name, value, rank, actorCount FROM measure
                        CROSS JOIN measureValue ON measureValue.name = measure.name AND identifier = ?
                        WHERE revision = ?
                        """,
                    arguments: [actor.rawValue.storedText, StoreRevision.current(in: database)])
                return rows.reduce(into: [:]) { places, row in
                    places[row[0]] = (MeasuredPlace(actor: actor, value: row[1], rank: row[2]), row[3])
                }
            }
        }
    }

    /// Writes what was computed from the store at a revision.
    ///
    /// No other program is waited for: what can be computed again is not worth an answer that comes later.
    /// - Returns: whether it was written; it is not where the store has changed since, where another program writes, where
    ///   this one may not, or where there is no room.
    func keep(at revision: Int, _ write: (Database) throws -> Void) throws(EventStoreError) -> Bool {
        if isReadOnly { return false }
        do {
            return try StoreFile.translatingErrors(path: path) {
                try writer.writeWithoutTransaction { database in
                    let timeout = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 0
                    try database.execute(sql: "PRAGMA busy_timeout = 0")
                    let isKept = Result { try keepInTransaction(at: revision, in: database, write) }
                    try database.execute(sql: "PRAGMA busy_timeout = \(timeout)")
                    return try isKept.get()
                }
            }
        } catch {
            if [.locked, .readOnly, .diskFull].contains(error.code) { return false }
            throw error
        }
    }

    private func keepInTransaction(
        at revision: Int, in database: Database, _ write: (Database) throws -> Void
    ) throws -> Bool {
        var isKept = false
        try database.inTransaction(.immediate) {
            guard try StoreRevision.current(in: database) == revision else { return .rollback }
            try write(database)
            isKept = true
            return .commit
        }
        return isKept
    }
}
