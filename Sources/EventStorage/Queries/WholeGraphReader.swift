import EventModel
import GRDB

/// Reads all actors and ties, each table from its first row to its last.
///
/// What belongs to one actor or relation lies together in every table, in order of the same key: rows of several tables
/// are joined by going through them side by side, which costs less than a look-up for each.
struct WholeGraphReader {
    private let database: Database
    private let values: StoredValues
    /// Keys of actors, ascending.
    private let actorKeys: [Int64]
    private let actors: [(id: ActorID, articleCount: Int, repeatCount: Int)]
    /// Articles by identifier.
    private let articles: [RelationTable.Article]
    private let articlePositions: KeyPositions
    /// Of articles that carry the text of another, the first that does.
    let sourceIDs: [String: String]

    /// Reads what everything else refers to: actors and articles.
    init(_ database: Database, path: String) throws {
        self.database = database
        let values = StoredValues(path: path)
        self.values = values
        var actorKeys: [Int64] = []
        var actors: [(id: ActorID, articleCount: Int, repeatCount: Int)] = []
        let actorRows = try Row.fetchCursor(
            database, sql: "SELECT id, identifier, articleCount, repeatCount FROM actor ORDER BY id")
        while let row = try actorRows.next() {
            actorKeys.append(row[0])
            actors.append((ActorID(rawValue: try values.text(in: row, at: 1)), row[2], row[3]))
        }
        let sourceIDs = try SourceReader(database).sourceIDs()
        var articles: [(key: Int64, article: RelationTable.Article)] = []
        let articleRows = try Row.fetchCursor(
            database, sql: "SELECT id, identifier, published, url FROM article INDEXED BY articleByKey")
        while let row = try articleRows.next() {
            articles.append((row[0], try values.article(in: row, at: 1, sourceIDs: sourceIDs)))
        }
        articles.sort { $0.article.id < $1.article.id }
        self.actorKeys = actorKeys
        self.actors = actors
        self.sourceIDs = sourceIDs
        self.articles = articles.map(\.article)
        articlePositions = KeyPositions(of: articles.map(\.key))
    }

    // MARK: Actors

    /// What articles say of every actor but some.
    func tallies(without left: Set<Int64>, withArticles: Bool) throws -> [ActorTally] {
        var names = try database.rowGroups("SELECT actorId, name, canonicalCount FROM actorName ORDER BY actorId") {
            row in
            ActorTally.Name(text: try values.text(in: row, at: 1), canonicalCount: row[2])
        }
        var types = try database.rowGroups("SELECT actorId, type, articleCount FROM actorType ORDER BY actorId") {
            row in
            (try values.value(ActorType.self, in: row, at: 1), row[2] as Int)
        }
        var naming =
            try withArticles
            ? database.rowGroups(
                "SELECT actorId, articleId FROM articleActor INDEXED BY articleActorByActor ORDER BY actorId"
            ) { articlePositions[$0[1]] } : RowGroups()
        var tallies: [ActorTally] = []
        tallies.reserveCapacity(actors.count)
        for (key, actor) in zip(actorKeys, actors) {
            let (names, types, naming) = (names.take(key), types.take(key), naming.take(key))
            if left.contains(key) { continue }
            tallies.append(
                ActorTally(
                    actorID: actor.id, names: Array(names),
                    articleCountByType: Dictionary(types.lazy.map { ($0.0, $0.1) }, uniquingKeysWith: +),
                    articleIDs: naming.compactMap(\.self).sorted().map { articles[$0].id },
                    articleCount: actor.articleCount, sourceCount: actor.articleCount - actor.repeatCount))
        }
        return tallies
    }

    // MARK: Relations

    /// Every relation.
    /// - Parameter evidence: those that come with the passages that state them.
    func relations(with evidence: EvidenceSelection) throws -> RelationTable {
        var table = RelationTable(actors: actors.map(\.id), articles: articles)
        let places = try readRows(into: &table)
        try readSectors(into: &table, at: places)
        try readEvidence(evidence, into: &table, at: places)
        return table
    }

    /// Where a relation is stored.
    private struct Place: Comparable {
        let article: Int64
        let position: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.article, left.position) < (right.article, right.position)
        }
    }

    /// Reads the relations and tells where each is stored, in ascending order.
    private func readRows(into table: inout RelationTable) throws -> [Place] {
        let positions = KeyPositions(of: actorKeys)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT relation.articleId, relation.position, sourceId, targetId, relation.type, status, dateStart,
                    dateEnd, amountValue, amountCurrency, confidence
                FROM relation CROSS JOIN tie ON tie.id = tieId ORDER BY relation.articleId, relation.position
                """)
        var places: [Place] = []
        while let row = try rows.next() {
            let place = Place(article: row[0], position: row[1])
            guard let article = articlePositions[place.article], let source = positions[row[2]],
                let target = positions[row[3]]
            else { throw values.damage("a relation lacks its article or the actor at its end") }
            places.append(place)
            table.rows.append(
                RelationTable.Row(
                    article: article, source: source, target: target,
                    type: try values.value(RelationType.self, in: row, at: 4),
                    status: try values.value(RelationStatus.self, in: row, at: 5),
                    date: try values.eventDate(in: row, at: 6), amount: try values.amount(in: row, at: 8),
                    confidence: row[10]))
        }
        return places
    }

    private func readSectors(into table: inout RelationTable, at places: [Place]) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT articleId, relationPosition, sector FROM relationSector
                ORDER BY articleId, relationPosition, position
                """)
        try forEach(rows, at: places) { row, relation in
            table.rows[relation].sectors.append(try values.value(Sector.self, in: row, at: 2))
        }
    }

    private func readEvidence(
        _ selection: EvidenceSelection, into table: inout RelationTable, at places: [Place]
    ) throws {
        var condition = ""
        if case .of(let types) = selection {
            if types.isEmpty { return }
            let names = types.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            condition = "WHERE relation.type IN (\(names))"
        }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT evidence.articleId, relationPosition, text, byteStart, byteEnd, triggerText
                FROM relation CROSS JOIN evidence
                    ON evidence.articleId = relation.articleId AND relationPosition = relation.position
                \(condition) ORDER BY relation.articleId, relation.position, evidence.position
                """)
        try forEach(rows, at: places) { row, relation in
            table.rows[relation].evidence.append(try values.evidence(in: row, at: 2))
        }
    }

    /// Goes through rows that begin with a place, in order of it, beside the places of the relations.
    private func forEach(_ rows: RowCursor, at places: [Place], _ body: (Row, Int) throws -> Void) throws {
        var relation = 0
        while let row = try rows.next() {
            let place = Place(article: row[0], position: row[1])
            while relation < places.count, places[relation] < place { relation += 1 }
            if relation < places.count, places[relation] == place { try body(row, relation) }
        }
    }
}
