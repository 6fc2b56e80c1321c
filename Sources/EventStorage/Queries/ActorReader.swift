import EventModel
import GRDB

/// Reads what is counted of actors, by their keys in the store.
struct ActorReader {
    private let database: Database
    private let path: String

    init(_ database: Database, path: String) {
        self.database = database
        self.path = path
    }

    /// Keys of those of the actors that the store has, in order of key.
    func keys(of actors: [ActorID]) throws -> [Int64] {
        let statement = try database.cachedStatement(sql: "SELECT id FROM actor WHERE identifier = ?")
        return try actors.compactMap { try Int64.fetchOne(statement, arguments: [$0.rawValue.storedText]) }.sorted()
    }

    /// Identifiers of actors.
    func identifiers(of keys: [Int64]) throws -> [Int64: ActorID] {
        let statement = try database.cachedStatement(sql: "SELECT identifier FROM actor WHERE id = ?")
        var identifiers: [Int64: ActorID] = [:]
        for key in keys {
            guard let row = try Row.fetchOne(statement, arguments: [key]) else { continue }
            identifiers[key] = ActorID(rawValue: row.storedText(at: 0) ?? "")
        }
        return identifiers
    }

    /// What articles say of an actor, with the articles themselves where asked for.
    func tally(of key: Int64, withArticles: Bool) throws -> ActorTally? {
        let actorStatement = try database.cachedStatement(
            sql: "SELECT identifier, articleCount, repeatCount FROM actor WHERE id = ?")
        guard let actor = try Row.fetchOne(actorStatement, arguments: [key]) else { return nil }
        let nameStatement = try database.cachedStatement(
            sql: "SELECT name, canonicalCount FROM actorName WHERE actorId = ?")
        let names = try Row.fetchAll(nameStatement, arguments: [key]).map { row in
            ActorTally.Name(text: row.storedText(at: 0) ?? "", canonicalCount: row[1])
        }
        let typeStatement = try database.cachedStatement(
            sql: "SELECT type, articleCount FROM actorType WHERE actorId = ?")
        var types: [ActorType: Int] = [:]
        for row in try Row.fetchAll(typeStatement, arguments: [key]) {
            let name = row.storedText(at: 0) ?? ""
            guard let type = ActorType(rawValue: name) else {
                throw EventStoreError.damaged(
                    path, reason: "the content of the store is damaged: “\(name)” is no known ActorType")
            }
            types[type] = row[1]
        }
        let articleCount: Int = actor[1]
        let repeatCount: Int = actor[2]
        return ActorTally(
            actorID: ActorID(rawValue: actor.storedText(at: 0) ?? ""), names: names, articleCountByType: types,
            articleIDs: withArticles ? try articleIDs(naming: key) : [], articleCount: articleCount,
            sourceCount: articleCount - repeatCount)
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
