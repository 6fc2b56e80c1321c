import EventModel
import GRDB

/// Reads the relations of ties, by article, without the actors that the articles list.
struct RelationReader {
    private let database: Database
    private let values: StoredValues

    /// Ties whose relations are read at a time.
    private static let batchSize = 500

    init(_ database: Database, path: String) {
        self.database = database
        values = StoredValues(path: path)
    }

    /// The relations of ties as parts of extractions, and the keys of their articles.
    /// - Complexity: O(n log n) in the number of relations and evidence.
    func relations(of ties: [Int64]) throws -> (extractions: [Extraction], articleKeys: [Int64]) {
        var drafts: [Place: RelationDraft] = [:]
        for start in stride(from: 0, to: ties.count, by: Self.batchSize) {
            let batch = ties[start..<min(start + Self.batchSize, ties.count)]
            let list = "[" + batch.map(String.init).joined(separator: ",") + "]"
            try readRelations(list, into: &drafts)
            try readEvidence(list, into: &drafts)
            try readSectors(list, into: &drafts)
        }
        let byArticle = Dictionary(grouping: drafts, by: \.key.article)
        let keys = byArticle.keys.sorted()
        let identifiers = try actorIdentifiers(of: drafts.values)
        let statement = try database.cachedStatement(
            sql: "SELECT identifier, published, url FROM article INDEXED BY articleByKey WHERE id = ?")
        let extractions = try keys.compactMap { key -> Extraction? in
            guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
            let relations = try byArticle[key, default: []].sorted { $0.key.position < $1.key.position }.map { entry in
                guard let source = identifiers[entry.value.source], let target = identifiers[entry.value.target] else {
                    throw values.damage("a relation lacks the actor at its end")
                }
                return entry.value.relation(from: source, to: target)
            }
            return Extraction(
                id: try values.text(in: row, at: 0), published: try values.date(in: row, at: 1),
                url: row.storedText(at: 2), relations: relations)
        }
        return (extractions, keys)
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
            let start = try values.date(in: row, at: 6)
            let end = try values.date(in: row, at: 7)
            let amount: Double? = row[8]
            drafts[Place(article: row[0], position: row[1])] = RelationDraft(
                type: try values.value(RelationType.self, in: row, at: 2), source: row[3], target: row[4],
                status: try values.value(RelationStatus.self, in: row, at: 5),
                date: start.map { EventDate($0, to: end) },
                amount: try amount.map { Amount(value: $0, currency: try values.text(in: row, at: 9)) },
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
            drafts[Place(article: row[0], position: row[1])]?.evidence.append(
                Evidence(
                    text: try values.text(in: row, at: 2), span: try values.span(in: row, at: 3),
                    trigger: try values.text(in: row, at: 5)))
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

    private func actorIdentifiers(of drafts: some Sequence<RelationDraft>) throws -> [Int64: ActorID] {
        var keys: Set<Int64> = []
        for draft in drafts { keys.formUnion([draft.source, draft.target]) }
        let statement = try database.cachedStatement(sql: "SELECT identifier FROM actor WHERE id = ?")
        var identifiers: [Int64: ActorID] = [:]
        for key in keys.sorted() {
            guard let row = try Row.fetchOne(statement, arguments: [key]) else { continue }
            identifiers[key] = ActorID(rawValue: try values.text(in: row, at: 0))
        }
        return identifiers
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

    func relation(from source: ActorID, to target: ActorID) -> Relation {
        Relation(
            type: type, source: source, target: target, status: status, date: date, sectors: sectors, amount: amount,
            confidence: confidence, evidence: evidence)
    }
}
