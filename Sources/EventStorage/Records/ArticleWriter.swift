import EventModel
import GRDB

/// Writes and removes articles within one transaction.
struct ArticleWriter {
    private let database: Database
    private let path: String
    private var actorKeys: [ActorID: Int64] = [:]
    /// Actors of removed articles, which may be named nowhere else.
    private var abandonedActors: Set<Int64> = []

    init(_ database: Database, path: String) {
        self.database = database
        self.path = path
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

    /// Removes the actors that no article names any more; to be called last.
    func removeAbandonedActors() throws {
        let statement = try database.cachedStatement(
            sql: "DELETE FROM actor WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM articleActor WHERE actorId = ?1)")
        for key in abandonedActors.sorted() { try statement.execute(arguments: [key]) }
    }

    private mutating func remove(articleWithKey key: Int64) throws {
        let actors = try database.cachedStatement(sql: "SELECT actorId FROM articleActor WHERE articleId = ?")
        abandonedActors.formUnion(try Int64.fetchAll(actors, arguments: [key]))
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
        let extraction = article.extraction
        try database.cachedStatement(
            sql: """
                INSERT INTO article (id, identifier, title, published, language, source, digest, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            oldKey, extraction.id.storedText, extraction.title?.storedText, extraction.published?.description,
            extraction.language.storedText, article.source.storedText, article.digest.storedText,
            article.text.storedText,
        ])
        let key = oldKey ?? database.lastInsertedRowID
        var positions: [ActorID: Int] = [:]
        for (position, actor) in extraction.actors.enumerated() {
            positions[actor.id] = position
            try insert(actor, at: position, of: key)
        }
        for (position, relation) in extraction.relations.enumerated() {
            try insert(
                relation, at: position, of: key, source: positions[relation.source], target: positions[relation.target])
        }
    }

    private mutating func insert(_ actor: Actor, at position: Int, of article: Int64) throws {
        try database.cachedStatement(
            sql: "INSERT INTO articleActor (articleId, position, actorId, name, type) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [article, position, key(of: actor.id), actor.name.storedText, actor.type.rawValue])
        let alias = try database.cachedStatement(
            sql: "INSERT INTO actorAlias (articleId, actorPosition, position, name) VALUES (?, ?, ?, ?)")
        for (index, name) in actor.aliases.enumerated() {
            try alias.execute(arguments: [article, position, index, name.storedText])
        }
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO mention (articleId, actorPosition, position, text, byteStart, byteEnd)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for (index, mention) in actor.mentions.enumerated() {
            try statement.execute(arguments: [
                article, position, index, mention.text.storedText, mention.span.start, mention.span.end,
            ])
        }
    }

    private func insert(
        _ relation: Relation, at position: Int, of article: Int64, source: Int?, target: Int?
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO relation (articleId, position, type, sourcePosition, targetPosition, status, dateStart,
                    dateEnd, amountValue, amountCurrency, confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            article, position, relation.type.rawValue, source, target, relation.status.rawValue,
            relation.date?.start.description, relation.date?.end?.description, relation.amount?.value,
            relation.amount?.currency.storedText, relation.confidence,
        ])
        let sectorStatement = try database.cachedStatement(
            sql: "INSERT INTO relationSector (articleId, relationPosition, position, sector) VALUES (?, ?, ?, ?)")
        for (index, sector) in relation.sectors.enumerated() {
            try sectorStatement.execute(arguments: [article, position, index, sector.rawValue])
        }
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO evidence (articleId, relationPosition, position, text, byteStart, byteEnd, triggerText)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for (index, evidence) in relation.evidence.enumerated() {
            try statement.execute(arguments: [
                article, position, index, evidence.text.storedText, evidence.span.start, evidence.span.end,
                evidence.trigger.storedText,
            ])
        }
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
