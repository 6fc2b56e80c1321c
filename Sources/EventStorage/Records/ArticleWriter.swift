import EventModel
import GRDB

/// Writes and removes articles within one transaction.
struct ArticleWriter {
    private let database: Database
    private let path: String
    private var actorKeys: [ActorID: Int64] = [:]
    /// Actors of removed articles, which may be named nowhere else.
    private var abandonedActors: Set<Int64> = []
    private var actors = ActorLedger()
    private var ties = TieLedger()
    private var duplicates: DuplicateIndex
    private var content = ContentBuffer()
    private var hasChanges = false

    init(_ database: Database, path: String) {
        self.database = database
        self.path = path
        duplicates = DuplicateIndex(database)
    }

    /// Stores an article in place of one with the same identifier; one that is equal is left as it is.
    mutating func save(_ article: StoredArticle) throws {
        let extraction = article.extraction
        try checkConsistency(of: extraction)
        let old = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, source, digest, text FROM article WHERE identifier = ?"),
            arguments: [extraction.id.storedText])
        var key: Int64?
        if let old {
            let oldKey: Int64 = old[0]
            if content.holds(article: oldKey) { try content.write(to: database) }
            let isUnchanged =
                old.storedText(at: 1) == article.source && old.storedText(at: 2) == article.digest
                && old.storedText(at: 3) == article.text
            let reader = ExtractionReader(database, path: path)
            if isUnchanged, try reader.extraction(withKey: oldKey) == extraction { return }
            try remove(articleWithKey: oldKey)
            key = oldKey
        }
        try insert(article, key: key)
    }

    /// Removes an article; false where there is none.
    mutating func remove(articleID: String) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT id FROM article WHERE identifier = ?")
        guard let key = try Int64.fetchOne(statement, arguments: [articleID.storedText]) else { return false }
        try remove(articleWithKey: key)
        return true
    }

    /// Brings what is derived from the articles up to date; to be called once, last.
    mutating func finish() throws {
        guard hasChanges else { return }
        try content.write(to: database)
        try actors.write(to: database)
        try ties.write(to: database)
        try duplicates.settle()
        try removeAbandonedActors()
        try StoreRevision.advance(in: database)
    }

    /// Removes the actors that no article names any more.
    private func removeAbandonedActors() throws {
        let statement = try database.cachedStatement(
            sql: "DELETE FROM actor WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM articleActor WHERE actorId = ?1)")
        for key in abandonedActors.sorted() { try statement.execute(arguments: [key]) }
    }

    private mutating func remove(articleWithKey key: Int64) throws {
        hasChanges = true
        let named = try database.cachedStatement(sql: "SELECT actorId FROM articleActor WHERE articleId = ?")
        abandonedActors.formUnion(try Int64.fetchAll(named, arguments: [key]))
        try actors.count(article: key, by: -1, in: database)
        try ties.discount(article: key, in: database)
        try duplicates.remove(article: key)
        try database.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [key])
    }

    private func checkConsistency(of extraction: Extraction) throws {
        var named: Set<ActorID> = []
        for actor in extraction.actors where !named.insert(actor.id).inserted {
            throw EventStoreError.invalidArticle(
                path, reason: "article “\(extraction.id)” lists the actor “\(actor.id)” twice")
        }
        for end in extraction.relations.lazy.flatMap({ [$0.source, $0.target] }) where !named.contains(end) {
            throw EventStoreError.invalidArticle(
                path, reason: "a relation of article “\(extraction.id)” names “\(end)”, who is not among its actors")
        }
    }

    private mutating func insert(_ article: StoredArticle, key oldKey: Int64?) throws {
        hasChanges = true
        let extraction = article.extraction
        try database.cachedStatement(
            sql: """
                INSERT INTO article (id, identifier, title, published, url, language, source, digest, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            oldKey, extraction.id.storedText, extraction.title?.storedText, extraction.published?.description,
            extraction.url?.storedText, extraction.language.storedText, article.source.storedText,
            article.digest.storedText,
            article.text.storedText,
        ])
        let key = oldKey ?? database.lastInsertedRowID
        content.add(article: key)
        var ends: [ActorID: RelationEnd] = [:]
        for (position, actor) in extraction.actors.enumerated() {
            let actorKey = try self.key(of: actor.id)
            ends[actor.id] = RelationEnd(position: position, actor: actorKey)
            content.add(actor, withKey: actorKey, at: position, of: key)
            actors.count(
                actor: actorKey, name: actor.name, type: actor.type.rawValue, aliases: actor.aliases, by: 1)
        }
        for (position, relation) in extraction.relations.enumerated() {
            guard let source = ends[relation.source], let target = ends[relation.target] else { continue }
            let tie = try ties.tie(from: source.actor, to: target.actor, type: relation.type, in: database)
            content.add(
                relation, at: position, of: key, from: source.position, to: target.position, tie: tie)
        }
        if let sketch = article.sketch { try duplicates.insert(sketch, of: key) }
    }

    private mutating func key(of actor: ActorID) throws -> Int64 {
        if let key = actorKeys[actor] { return key }
        let statement = try database.cachedStatement(sql: "SELECT id FROM actor WHERE identifier = ?")
        let identifier = actor.rawValue.storedText
        if let key = try Int64.fetchOne(statement, arguments: [identifier]) {
            actorKeys[actor] = key
            return key
        }
        try database.cachedStatement(sql: "INSERT INTO actor (identifier) VALUES (?)").execute(arguments: [identifier])
        actorKeys[actor] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }
}

/// An end of a relation: the actor's place in the article, and its key in the store.
private struct RelationEnd {
    let position: Int
    let actor: Int64
}
