import EventModel
import GRDB

/// Reads the relations of ties, looked up one by one.
struct RelationReader {
    private let database: Database
    private let values: StoredValues

    init(_ database: Database, path: String) {
        self.database = database
        values = StoredValues(path: path)
    }

    /// The relations of ties, and the articles that state them.
    /// - Parameters:
    ///   - evidence: relations that come with the passages that state them, most of what there is to read.
    ///   - unquoted: those of the ties whose relations come without in any case.
    /// - Complexity: O(n log n) in the number of relations and evidence.
    func relations(
        of ties: [Int64], evidence: EvidenceSelection = .all, unquoted: Set<Int64> = []
    ) throws -> RelationTable {
        var drafts: [RelationDraft] = []
        try read(ties.filter { !unquoted.contains($0) }, with: evidence, into: &drafts)
        try read(ties.filter { unquoted.contains($0) }, with: .of([]), into: &drafts)
        let byArticle = Dictionary(grouping: drafts, by: \.article)
        let articles = try articles(with: byArticle.keys.sorted())
        let actors = Set(drafts.lazy.flatMap { [$0.source, $0.target] }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
        var table = RelationTable(
            actors: try actorIdentifiers(of: actors), articles: articles.map(\.article), rows: [])
        table.rows.reserveCapacity(drafts.count)
        for (position, entry) in articles.enumerated() {
            for draft in byArticle[entry.key, default: []].sorted(by: { $0.position < $1.position }) {
                table.rows.append(draft.row(article: position, positions: positions))
            }
        }
        return table
    }

    /// Articles by their keys, in order of identifier.
    private func articles(with keys: [Int64]) throws -> [(key: Int64, article: RelationTable.Article)] {
        let sourceIDs = try SourceReader(database).sourceIDs(ofArticles: keys)
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT article.id, identifier, published, url FROM json_each(?)
                    CROSS JOIN article INDEXED BY articleByKey ON article.id = value
                    """), arguments: [keys.jsonList])
        var articles: [(key: Int64, article: RelationTable.Article)] = []
        while let row = try rows.next() {
            articles.append((row[0], try values.article(in: row, at: 1, sourceIDs: sourceIDs)))
        }
        return articles.sorted { $0.article.id < $1.article.id }
    }

    /// Appends the relations of ties; those of a tie in no particular order.
    private func read(
        _ ties: [Int64], with evidence: EvidenceSelection, into drafts: inout [RelationDraft]
    ) throws {
        if ties.isEmpty { return }
        let types: Set<RelationType>? = if case .of(let types) = evidence { types } else { nil }
        let passages = "evidence.position, text, byteStart, byteEnd, triggerText"
        let join = """
            LEFT JOIN evidence ON evidence.articleId = relation.articleId
                AND relationPosition = relation.position\(GraphPartReader.condition(types))
            """
        let isQuoted = types?.isEmpty != true
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT relation.articleId, relation.position, relation.type, sourceId, targetId, status, dateStart,
                        dateEnd, amountValue, amountCurrency, confidence,
                        (SELECT group_concat(sector) FROM (SELECT sector FROM relationSector
                            WHERE relationSector.articleId = relation.articleId
                                AND relationSector.relationPosition = relation.position
                            ORDER BY relationSector.position)),
                        \(isQuoted ? passages : "NULL")
                    FROM json_each(?) CROSS JOIN tie ON tie.id = value
                    CROSS JOIN relation INDEXED BY relationByTie ON tieId = tie.id \(isQuoted ? join : "")
                    """), arguments: [ties.jsonList])
        while let row = try rows.next() {
            let (article, position): (Int64, Int) = (row[0], row[1])
            // The passages of a relation follow one another.
            if drafts.last?.article != article || drafts.last?.position != position {
                drafts.append(
                    RelationDraft(
                        article: article, position: position,
                        type: try values.value(RelationType.self, in: row, at: 2), source: row[3], target: row[4],
                        status: try values.value(RelationStatus.self, in: row, at: 5),
                        date: try values.eventDate(in: row, at: 6), amount: try values.amount(in: row, at: 8),
                        confidence: row[10], sectors: try values.list(of: Sector.self, in: row, at: 11)))
            }
            if let place: Int = row[12] {
                drafts[drafts.count - 1].evidence.append((place, try values.evidence(in: row, at: 13)))
            }
        }
    }

    private func actorIdentifiers(of keys: [Int64]) throws -> [ActorID] {
        let identifiers = try ActorReader(database, path: values.path).identifiers(of: keys)
        return try keys.map { key in
            guard let identifier = identifiers[key] else {
                throw values.damage("a relation lacks the actor at its end")
            }
            return identifier
        }
    }
}

/// A relation while its rows are being read.
private struct RelationDraft {
    /// Key of the article, and the position in it.
    let article: Int64
    let position: Int
    let type: RelationType
    let source: Int64
    let target: Int64
    let status: RelationStatus
    let date: EventDate?
    let amount: Amount?
    let confidence: Double
    let sectors: [Sector]
    /// Passages with their places in order.
    var evidence: [(place: Int, passage: Evidence)] = []

    func row(article: Int, positions: [Int64: Int]) -> RelationTable.Row {
        RelationTable.Row(
            article: article, source: positions[source, default: 0], target: positions[target, default: 0], type: type,
            status: status, date: date, amount: amount, confidence: confidence, sectors: sectors,
            evidence: evidence.sorted { $0.place < $1.place }.map(\.passage))
    }
}
