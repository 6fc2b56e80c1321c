import EventModel
import GRDB

/// Counts edges of the graph: ties, those that a decision makes one counted once.
struct TieCounter {
    private let database: Database
    private let path: String
    private let identities: ActorIdentities

    init(_ database: Database, path: String, identities: ActorIdentities) {
        self.database = database
        self.path = path
        self.identities = identities
    }

    private struct Edge: Hashable {
        let ends: [ActorID]
        let type: String
    }

    /// Number of ties with other actors of those that the store has, where no decision joins any.
    func counts(of actors: [ActorID]) throws -> [ActorID: Int] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT (SELECT COUNT(*) FROM tie WHERE sourceId = actor.id)
                    + (SELECT COUNT(*) FROM tie WHERE targetId = actor.id)
                FROM actor WHERE identifier = ?
                """)
        return try actors.reduce(into: [:]) { counts, actor in
            counts[actor] = try Int.fetchOne(statement, arguments: [actor.rawValue.storedText])
        }
    }

    /// Number of ties of an actor with other actors, decisions considered.
    func count(of keys: [Int64]) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                SELECT source.identifier, target.identifier, type FROM tie JOIN actor source ON source.id = sourceId
                JOIN actor target ON target.id = targetId WHERE sourceId = ?1 OR targetId = ?1
                """)
        var edges: Set<Edge> = []
        for key in keys {
            for row in try Row.fetchAll(statement, arguments: [key]) {
                if let edge = edge(of: row) { edges.insert(edge) }
            }
        }
        return edges.count
    }

    /// Number of ties between two actors, of all.
    func total() throws -> Int {
        let all = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM tie") ?? 0
        if identities.isEmpty { return all }
        // Only ties of joined actors can fall together or vanish.
        let reader = ActorReader(database, path: path)
        let keys = try reader.keys(of: identities.standingIDs.flatMap { identities.memberIDs(of: $0) })
        let statement = try database.cachedStatement(
            sql: """
                SELECT source.identifier, target.identifier, type, tie.id FROM tie
                JOIN actor source ON source.id = sourceId JOIN actor target ON target.id = targetId
                WHERE sourceId = ?1 OR targetId = ?1
                """)
        var edges: Set<Edge> = []
        var ties: Set<Int64> = []
        for key in keys {
            for row in try Row.fetchAll(statement, arguments: [key]) {
                ties.insert(row[3])
                if let edge = edge(of: row) { edges.insert(edge) }
            }
        }
        return all - ties.count + edges.count
    }

    private func edge(of row: Row) -> Edge? {
        let source = identities.canonicalID(of: ActorID(rawValue: row.storedText(at: 0) ?? ""))
        let target = identities.canonicalID(of: ActorID(rawValue: row.storedText(at: 1) ?? ""))
        if source == target { return nil }
        let type: String = row[2]
        let isSymmetric = RelationType(rawValue: type)?.isSymmetric ?? false
        return Edge(ends: isSymmetric && target < source ? [target, source] : [source, target], type: type)
    }
}
