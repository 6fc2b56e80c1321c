import EventModel
import GRDB

/// Reads the relations of ties, looked up one by one.
struct RelationReader {
    private let database: Database
    private let values: StoredValues

    /// Ties whose relations are read at a time.
    private static let batchSize = 500

    init(_ database: Database, path: String) {
        self.database = database
        values = StoredValues(path: path)
    }

    /// The relations of ties, and the articles that state them.
    /// - Parameter unquoted: those of the ties whose relations come without the passages that state them, most of what
    ///   there is to read.
    /// - Complexity: O(n log n) in the number of relations and evidence.
    func relations(of ties: [Int64], unquoted: Set<Int64> = []) throws -> RelationTable {
        var drafts: [Place: RelationDraft] = [:]
        for start in stride(from: 0, to: ties.count, by: Self.batchSize) {
            let batch = ties[start..<min(start + Self.batchSize, ties.count)]
            let list = batch.jsonList
            try readRelations(list, into: &drafts)
            let quoted = batch.filter { !unquoted.contains($0) }
            if !quoted.isEmpty { try readEvidence(quoted.jsonList, into: &drafts) }
            try readSectors(list, into: &drafts)
        }
        let byArticle = Dictionary(grouping: drafts, by: \.key.article)
        let articles = try articles(with: byArticle.keys.sorted())
        let actors = Set(drafts.values.lazy.flatMap { [$0.source, $0.target] }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
        var table = RelationTable(
            actors: try actorIdentifiers(of: actors), articles: articles.map(\.article), rows: [])
        table.rows.reserveCapacity(drafts.count)
        for (position, entry) in articles.enumerated() {
            for draft in byArticle[entry.key, default: []].sorted(by: { $0.key.position < $1.key.position }) {
                table.rows.append(draft.value.row(article: position, positions: positions))
            }
        }
        return table
    }

    /// Articles by their keys, in order of identifier.
    private func articles(with keys: [Int64]) throws -> [(key: Int64, article: RelationTable.Article)] {
        let sourceIDs = try SourceReader(database).sourceIDs(ofArticles: keys)
        let statement = try database.cachedStatement(
            sql: "SELECT identifier, published, url FROM article INDEXED BY articleByKey WHERE id = ?")
        return try keys.compactMap { key in
            guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
            let id = try values.text(in: row, at: 0)
            let article = RelationTable.Article(
                id: id, sourceID: sourceIDs[id], url: row.storedText(at: 2), published: try values.date(in: row, at: 1))
            return (key, article)
        }.sorted { $0.article.id < $1.article.id }
    }

    private func readRelations(_ list: String, into drafts: inout [Place: RelationDraft]) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT relation.articleId, relation.position, relation.type, sourceId, targetId, status, dateStart,
                        dateEnd, amountValue, amountCurrency, confidence
                    FROM json_each(?) CROSS JOIN tie ON tie.id = value
                    CROSS JOIN relation INDEXED BY relationByTie ON tieId = tie.id
                    """), arguments: [list])
        while let row = try rows.next() {
            drafts[Place(article: row[0], position: row[1])] = RelationDraft(
                type: try values.value(RelationType.self, in: row, at: 2), source: row[3], target: row[4],
                status: try values.value(RelationStatus.self, in: row, at: 5),
                date: try values.eventDate(in: row, at: 6), amount: try values.amount(in: row, at: 8),
                confidence: row[10])
        }
    }

    private func readEvidence(_ list: String, into drafts: inout [Place: RelationDraft]) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT relation.articleId, relation.position, text, byteStart, byteEnd, triggerText
                    FROM json_each(?) CROSS JOIN relation INDEXED BY relationByTie ON tieId = value
                    CROSS JOIN evidence ON evidence.articleId = relation.articleId
                        AND relationPosition = relation.position
                    ORDER BY evidence.articleId, relationPosition, evidence.position
                    """), arguments: [list])
        while let row = try rows.next() {
            drafts[Place(article: row[0], position: row[1])]?.evidence.append(try values.evidence(in: row, at: 2))
        }
    }

    private func readSectors(_ list: String, into drafts: inout [Place: RelationDraft]) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT relation.articleId, relation.position, sector
                    FROM json_each(?) CROSS JOIN relation INDEXED BY relationByTie ON tieId = value
                    CROSS JOIN relationSector ON relationSector.articleId = relation.articleId
                        AND relationPosition = relation.position
                    ORDER BY relationSector.articleId, relationPosition, relationSector.position
                    """), arguments: [list])
        while let row = try rows.next() {
            drafts[Place(article: row[0], position: row[1])]?.sectors.append(
                try values.value(Sector.self, in: row, at: 2))
        }
    }

    private func actorIdentifiers(of keys: [Int64]) throws -> [ActorID] {
        let statement = try database.cachedStatement(sql: "SELECT identifier FROM actor WHERE id = ?")
        return try keys.map { key in
            guard let row = try Row.fetchOne(statement, arguments: [key]) else {
                throw values.damage("a relation lacks the actor at its end")
            }
            return ActorID(rawValue: try values.text(in: row, at: 0))
        }
    }
}

/// Where a relation is stored.
private struct Place: Hashable {
    let article: Int64
    let position: Int
}

/// A relation while its rows are being read.
private struct RelationDraft {
    let type: RelationType
    let source: Int64
    let target: Int64
    let status: RelationStatus
    let date: EventDate?
    let amount: Amount?
    let confidence: Double
    var sectors: [Sector] = []
    var evidence: [Evidence] = []

    func row(article: Int, positions: [Int64: Int]) -> RelationTable.Row {
        RelationTable.Row(
            article: article, source: positions[source, default: 0], target: positions[target, default: 0], type: type,
            status: status, date: date, amount: amount, confidence: confidence, sectors: sectors, evidence: evidence)
    }
}
