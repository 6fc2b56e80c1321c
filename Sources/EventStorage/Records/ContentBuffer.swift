import EventModel
import GRDB

/// What articles of a batch say, and their words for the full-text index, until it is written.
struct ContentBuffer {
    private var actors = RowBuffer(
        table: "articleActor", columns: ["articleId", "position", "actorId", "name", "type"])
    private var aliases = RowBuffer(
        table: "actorAlias", columns: ["articleId", "actorPosition", "position", "name"])
    private var mentions = RowBuffer(
        table: "mention", columns: ["articleId", "actorPosition", "position", "text", "byteStart", "byteEnd"])
    private var relations = RowBuffer(
        table: "relation",
        columns: [
            "articleId", "position", "type", "sourcePosition", "targetPosition", "status", "dateStart", "dateEnd",
            "amountValue", "amountCurrency", "confidence", "tieId",
        ])
    private var sectors = RowBuffer(
        table: "relationSector", columns: ["articleId", "relationPosition", "position", "sector"])
    private var evidence = RowBuffer(
        table: "evidence",
        columns: ["articleId", "relationPosition", "position", "text", "byteStart", "byteEnd", "triggerText"])
    /// The articles that wait, by key.
    private var articles: Set<Int64> = []

    /// Whether something of an article waits.
    func holds(article: Int64) -> Bool { articles.contains(article) }

    /// Adds an article, whose row is stored already.
    mutating func add(article: Int64) { articles.insert(article) }

    /// Adds an actor of an article.
    mutating func add(_ actor: Actor, withKey key: Int64, at position: Int, of article: Int64) {
        actors.add(article, position, key, actor.name.storedText, actor.type.rawValue)
        for (index, name) in actor.aliases.enumerated() { aliases.add(article, position, index, name.storedText) }
        for (index, mention) in actor.mentions.enumerated() {
            mentions.add(
                article, position, index, mention.text.storedText, mention.span.start, mention.span.end)
        }
    }

    /// Adds a relation of an article between the actors at two positions.
    mutating func add(
        _ relation: Relation, at position: Int, of article: Int64, from source: Int, to target: Int, tie: Int64?
    ) {
        relations.add(
            article, position, relation.type.rawValue, source, target, relation.status.rawValue,
            relation.date?.start.description, relation.date?.end?.description, relation.amount?.value,
            relation.amount?.currency.storedText, relation.confidence, tie)
        for (index, sector) in relation.sectors.enumerated() {
            sectors.add(article, position, index, sector.rawValue)
        }
        for (index, passage) in relation.evidence.enumerated() {
            evidence.add(
                article, position, index, passage.text.storedText, passage.span.start, passage.span.end,
                passage.trigger.storedText)
        }
    }

    /// Writes everything, what others refer to first, and forgets it.
    mutating func write(to database: Database) throws {
        try actors.write(to: database)
        try aliases.write(to: database)
        try mentions.write(to: database)
        try relations.write(to: database)
        try sectors.write(to: database)
        try evidence.write(to: database)
        try SearchSchema.index(articles: articles.sorted(), in: database)
        articles = []
    }
}
