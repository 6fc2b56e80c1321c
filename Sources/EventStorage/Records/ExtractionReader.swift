import EventModel
import GRDB

/// Reads extractions back as they were saved.
struct ExtractionReader {
    private let database: Database
    private let values: StoredValues

    init(_ database: Database, path: String) {
        self.database = database
        values = StoredValues(path: path)
    }

    /// The extraction of an article; nil where there is none with this key.
    func extraction(withKey key: Int64) throws -> Extraction? {
        let statement = try database.cachedStatement(
            sql: "SELECT identifier, title, published, url, language FROM article WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
        let actors = try actors(of: key)
        return Extraction(
            id: try values.text(in: row, at: 0), title: row.storedText(at: 1),
            published: try values.date(in: row, at: 2),
            url: row.storedText(at: 3), language: try values.text(in: row, at: 4), actors: actors,
            relations: try relations(of: key, between: actors))
    }

    private func actors(of article: Int64) throws -> [Actor] {
        let aliases = try grouped(
            "SELECT actorPosition, name FROM actorAlias WHERE articleId = ? ORDER BY actorPosition, position", article
        ) { try values.text(in: $0, at: 1) }
        let mentions = try grouped(
            """
            SELECT actorPosition, text, byteStart, byteEnd FROM mention WHERE articleId = ?
            ORDER BY actorPosition, position
            """, article
        ) { Mention(text: try values.text(in: $0, at: 1), span: try values.span(in: $0, at: 2)) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT actor.identifier, name, type FROM articleActor JOIN actor ON actor.id = actorId
                WHERE articleId = ? ORDER BY position
                """)
        return try Row.fetchAll(statement, arguments: [article]).enumerated().map { position, row in
            Actor(
                id: ActorID(rawValue: try values.text(in: row, at: 0)), name: try values.text(in: row, at: 1),
                type: try values.value(ActorType.self, in: row, at: 2), aliases: aliases[position] ?? [],
                mentions: mentions[position] ?? [])
        }
    }

    private func relations(of article: Int64, between actors: [Actor]) throws -> [Relation] {
        let sectors = try grouped(
            """
            SELECT relationPosition, sector FROM relationSector WHERE articleId = ?
            ORDER BY relationPosition, position
            """, article
        ) { try values.value(Sector.self, in: $0, at: 1) }
        let evidence = try grouped(
            """
            SELECT relationPosition, text, byteStart, byteEnd, triggerText FROM evidence WHERE articleId = ?
            ORDER BY relationPosition, position
            """, article
        ) { try values.evidence(in: $0, at: 1) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT type, sourcePosition, targetPosition, status, dateStart, dateEnd, amountValue, amountCurrency,
                    confidence
                FROM relation WHERE articleId = ? ORDER BY position
                """)
        return try Row.fetchAll(statement, arguments: [article]).enumerated().map { position, row in
            Relation(
                type: try values.value(RelationType.self, in: row, at: 0),
                source: try actor(in: row, at: 1, of: actors).id,
                target: try actor(in: row, at: 2, of: actors).id,
                status: try values.value(RelationStatus.self, in: row, at: 3),
                date: try values.eventDate(in: row, at: 4),
                sectors: sectors[position] ?? [],
                amount: try values.amount(in: row, at: 6),
                confidence: row[8],
                evidence: evidence[position] ?? [])
        }
    }

    /// Rows of an article by their first column, the position of what they belong to.
    private func grouped<Element>(
        _ sql: String, _ article: Int64, _ element: (Row) throws -> Element
    ) throws -> [Int: [Element]] {
        var groups: [Int: [Element]] = [:]
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [article])
        while let row = try rows.next() { groups[row[0], default: []].append(try element(row)) }
        return groups
    }

    private func actor(in row: Row, at column: Int, of actors: [Actor]) throws -> Actor {
        let position: Int = row[column]
        guard actors.indices.contains(position) else { throw values.damage("a relation lacks the actor at its end") }
        return actors[position]
    }
}
