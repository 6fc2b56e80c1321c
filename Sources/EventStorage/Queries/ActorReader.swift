import EventModel
import GRDB

/// Reads what is counted of actors, by their keys in the store.
struct ActorReader {
    private let database: Database
    private let values: StoredValues

    init(_ database: Database, path: String) {
        self.database = database
        values = StoredValues(path: path)
    }

    /// Keys of those of the actors that the store has, in order of key.
    func keys(of actors: [ActorID]) throws -> [Int64] {
        let statement = try database.cachedStatement(sql: "SELECT id FROM actor WHERE identifier = ?")
        return try actors.compactMap { try Int64.fetchOne(statement, arguments: [$0.rawValue.storedText]) }.sorted()
    }

    /// Identifiers of actors.
    func identifiers(of keys: [Int64]) throws -> [Int64: ActorID] {
        let statement = try database.cachedStatement(
            sql: "SELECT actor.id, identifier FROM json_each(?) CROSS JOIN actor ON actor.id = value")
        var identifiers: [Int64: ActorID] = [:]
        identifiers.reserveCapacity(keys.count)
        let rows = try Row.fetchCursor(statement, arguments: [keys.jsonList])
        while let row = try rows.next() { identifiers[row[0]] = ActorID(rawValue: try values.text(in: row, at: 1)) }
        return identifiers
    }

    /// What articles say of actors, in order of key.
    /// - Parameters:
    ///   - keys: of the actors, ascending.
    ///   - naming: those that come with the articles that name them; nil for all.
    /// - Complexity: O(n log m) for n actors and their names among m in the store.
    func tallies(of keys: [Int64], withArticlesOf naming: Set<Int64>?) throws -> [ActorTally] {
        let list = keys.jsonList
        var names = try database.rowGroups(
            "SELECT actorId, name, canonicalCount FROM json_each(?) CROSS JOIN actorName ON actorId = value", [list]
        ) { ActorTally.Name(text: try values.text(in: $0, at: 1), canonicalCount: $0[2]) }
        var types = try database.rowGroups(
            "SELECT actorId, actorType.type, articleCount FROM json_each(?) CROSS JOIN actorType ON actorId = value",
            [list]
        ) { (try values.value(ActorType.self, in: $0, at: 1), $0[2] as Int) }
        let actors = try database.cachedStatement(
            sql: """
                SELECT actor.id, identifier, articleCount, repeatCount FROM json_each(?)
                CROSS JOIN actor ON actor.id = value
                """)
        var tallies: [ActorTally] = []
        tallies.reserveCapacity(keys.count)
        let rows = try Row.fetchCursor(actors, arguments: [list])
        while let row = try rows.next() {
            let (key, articleCount, repeatCount): (Int64, Int, Int) = (row[0], row[2], row[3])
            let (names, types) = (names.take(key), types.take(key))
            let isListed = naming?.contains(key) ?? true
            tallies.append(
                ActorTally(
                    actorID: ActorID(rawValue: try values.text(in: row, at: 1)), names: Array(names),
                    articleCountByType: Dictionary(types.lazy.map { ($0.0, $0.1) }, uniquingKeysWith: +),
                    articleIDs: isListed ? try articleIDs(naming: key) : [], articleCount: articleCount,
                    sourceCount: articleCount - repeatCount))
        }
        return tallies
    }

    /// The articles that name an actor, sorted.
    func articleIDs(naming key: Int64) throws -> [String] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT identifier FROM articleActor INDEXED BY articleActorByActor
                CROSS JOIN article INDEXED BY articleByKey ON article.id = articleId WHERE actorId = ?
                """)
        return try Row.fetchAll(statement, arguments: [key]).map { $0.storedText(at: 0) ?? "" }.sorted()
    }

    /// What each article says of some actors, without relations: for actors that are one by decision, whose counts
    /// cannot be added up where an article names several of them.
    func articles(naming keys: [Int64]) throws -> [Extraction] {
        var actors: [String: [(position: Int, actor: Actor)]] = [:]
        let statement = try database.cachedStatement(
            sql: """
                SELECT article.identifier, articleId, position, name, type, actor.identifier
                FROM articleActor INDEXED BY articleActorByActor
                CROSS JOIN article INDEXED BY articleByKey ON article.id = articleId
                CROSS JOIN actor ON actor.id = actorId WHERE actorId = ?
                """)
        let aliasStatement = try database.cachedStatement(
            sql: "SELECT name FROM actorAlias WHERE articleId = ? AND actorPosition = ? ORDER BY position")
        for key in keys {
            for row in try Row.fetchAll(statement, arguments: [key]) {
                let article: Int64 = row[1]
                let position: Int = row[2]
                let aliases = try Row.fetchAll(aliasStatement, arguments: [article, position])
                let actor = Actor(
                    id: ActorID(rawValue: row.storedText(at: 5) ?? ""), name: row.storedText(at: 3) ?? "",
                    type: ActorType(rawValue: row[4]) ?? .organization,
                    aliases: aliases.map { $0.storedText(at: 0) ?? "" })
                actors[row.storedText(at: 0) ?? "", default: []].append((position, actor))
            }
        }
        return actors.keys.sorted().map { id in
            let named = actors[id, default: []].sorted { $0.position < $1.position }
            return Extraction(id: id, actors: named.map(\.actor))
        }
    }
}
