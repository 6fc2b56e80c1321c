import EventModel
import Foundation
import GRDB

/// What is checked of a store, one after the other.
public enum StoreCheck: Int, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case file, references, passages, names, counts, ties, sketches, groups, words

    /// The check's object in a word or two.
    public var description: String {
        switch self {
        case .file: "the file"
        case .references: "references"
        case .passages: "passages"
        case .names: "names"
        case .counts: "counts"
        case .ties: "relations"
        case .sketches: "sketches of texts"
        case .groups: "groups of duplicates"
        case .words: "the index of words"
        }
    }
}

/// Compares what a store holds with what follows from the articles in it.
struct StoreAudit {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Everything that is wrong, in the order of the checks; at most one defect of a check, with an example.
    func defects(_ progress: (StoreCheck) -> Void) throws -> [StoreDefect] {
        var defects: [StoreDefect] = []
        for check in StoreCheck.allCases {
            progress(check)
            defects += try self.defects(by: check)
            // Where the file itself is broken, what it says means nothing.
            if check == .file, !defects.isEmpty { break }
        }
        return defects
    }

    private func defects(by check: StoreCheck) throws -> [StoreDefect] {
        switch check {
        case .file: try fileDefects()
        case .references: try referenceDefects()
        case .passages: try offsetDefects()
        case .names: try nameDefects()
        case .counts: try countDefects()
        case .ties: try tieDefects()
        case .sketches: try sketchDefects()
        case .groups: try groupDefects()
        case .words: try searchDefects()
        }
    }

    private func fileDefects() throws -> [StoreDefect] {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        if lines == ["ok"] { return [] }
        let reason = "the file is damaged: \(lines.first ?? "integrity_check says nothing")"
        return [StoreDefect(kind: .file, reason: reason, count: lines.count)]
    }

    private func referenceDefects() throws -> [StoreDefect] {
        let rows = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        guard let first = rows.first else { return [] }
        let table: String = first[0]
        let parent: String = first[2]
        return [
            StoreDefect(
                kind: .reference, reason: "\(rows.count) rows, the first in “\(table)”, refer to a missing “\(parent)”",
                count: rows.count)
        ]
    }

    private func offsetDefects() throws -> [StoreDefect] {
        try ["evidence", "mention"].flatMap { table in
            try differences(
                .offset,
                "\(table == "evidence" ? "a passage" : "a mention") is not what stands at its place in article",
                """
                SELECT article.identifier || '”, bytes ' || byteStart || '–' || byteEnd || ', “'
                FROM \(table) JOIN article ON article.id = \(table).articleId
                WHERE substr(CAST(article.text AS BLOB), byteStart + 1, byteEnd - byteStart)
                    <> CAST(\(table).text AS BLOB)
                """)
        }
    }

    private func nameDefects() throws -> [StoreDefect] {
        let counted = """
            SELECT actorId, name, SUM(isCanonical), SUM(isAlias) FROM (
                SELECT actorId, name, 1 AS isCanonical, 0 AS isAlias FROM articleActor
                UNION ALL
                SELECT actorId, alias.name, 0, 1
                FROM (SELECT DISTINCT articleId, actorPosition, name FROM actorAlias) AS alias
                JOIN articleActor ON articleActor.articleId = alias.articleId AND position = actorPosition)
            GROUP BY actorId, name
            """
        var defects = try mismatches(
            "the names counted are not those of the articles, as for", of: "actorId", counted,
            "SELECT actorId, name, canonicalCount, aliasCount FROM actorName")
        let rows = try Row.fetchCursor(
            database, sql: "SELECT name, key FROM actorName JOIN nameKey ON nameKey.id = keyId")
        var wrong = 0
        var example = ""
        while let row = try rows.next() {
            let name = row.storedText(at: 0) ?? ""
            if NameKey.key(of: name) != row.storedText(at: 1) {
                if wrong == 0 { example = name }
                wrong += 1
            }
        }
        if wrong > 0 {
            defects.append(
                StoreDefect(kind: .derived, reason: "a name is filed under a wrong key, as “\(example)”", count: wrong))
        }
        return try defects
            + differences(
                .derived, "a name cannot be found by its letters, as",
                "SELECT key FROM nameKey EXCEPT SELECT key FROM ("
                    + "SELECT nameKey.key FROM nameKeyText_docsize JOIN nameKey ON nameKey.id = nameKeyText_docsize.id)"
            )
    }

    private func searchDefects() throws -> [StoreDefect] {
        try differences(
            .derived, "an article cannot be found by its words, as",
            "SELECT identifier FROM article WHERE id NOT IN (SELECT id FROM articleSearch_docsize)")
            + differences(
                .derived, "the index of words holds an article that is not stored, as number",
                "SELECT id FROM articleSearch_docsize WHERE id NOT IN (SELECT id FROM article)")
    }

    private func countDefects() throws -> [StoreDefect] {
        let types = try mismatches(
            "the types counted are not those of the articles, as for", of: "actorId",
            "SELECT actorId, type, COUNT(*) FROM articleActor GROUP BY actorId, type",
            "SELECT actorId, type, articleCount FROM actorType")
        let articles = try mismatches(
            "the articles counted are not those that name the actor, as for", of: "actorId",
            "SELECT actorId, COUNT(*) FROM articleActor GROUP BY actorId",
            "SELECT id AS actorId, articleCount FROM actor")
        return types + articles
    }

    private func tieDefects() throws -> [StoreDefect] {
        let ends = """
            SELECT source.actorId AS actorId, target.actorId AS targetId, relation.type AS type, relation.articleId,
                relation.position
            FROM relation
            JOIN articleActor source ON source.articleId = relation.articleId AND source.position = sourcePosition
            JOIN articleActor target ON target.articleId = relation.articleId AND target.position = targetPosition
            WHERE source.actorId <> target.actorId
            """
        let led = try mismatches(
            "a relation leads to a wrong tie, as one of", of: "actorId", ends,
            """
            SELECT sourceId AS actorId, targetId, tie.type, relation.articleId, relation.position
            FROM relation JOIN tie ON tie.id = tieId
            """)
        let counted = try mismatches(
            "the relations counted are not those of the tie, as for", of: "actorId",
            "SELECT actorId, targetId, type, COUNT(*) FROM (\(ends)) GROUP BY actorId, targetId, type",
            "SELECT sourceId AS actorId, targetId, type, relationCount FROM tie")
        return led + counted
    }

    private func sketchDefects() throws -> [StoreDefect] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT identifier, text, wordDigest, minima, article.id FROM article
                LEFT JOIN articleSketch ON articleId = article.id ORDER BY article.id
                """)
        let hasBand = try database.makeStatement(sql: "SELECT 1 FROM sketchBand WHERE key = ? AND articleId = ?")
        var wrong = 0
        var example = ""
        var bandCount = 0
        while let row = try rows.next() {
            let expected = TextSketch(of: row.storedText(at: 1) ?? "")
            let digest: Int64? = row[2]
            let minima: Data? = row[3]
            var isRight = expected.map { Int64(bitPattern: $0.wordDigest) } == digest
            isRight = isRight && expected.map { Data($0.bytes) } == minima
            let article: Int64 = row[4]
            for key in expected?.bandKeys ?? [] {
                bandCount += 1
                if isRight { isRight = try Bool.fetchOne(hasBand, arguments: [key, article]) != nil }
            }
            if !isRight {
                if wrong == 0 { example = row.storedText(at: 0) ?? "" }
                wrong += 1
            }
        }
        if wrong == 0, try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sketchBand") != bandCount {
            return [StoreDefect(kind: .derived, reason: "the index of sketches lists articles that are gone", count: 1)]
        }
        if wrong == 0 { return [] }
        return [
            StoreDefect(
                kind: .derived, reason: "the sketch of a text is not that of its article, as “\(example)”", count: wrong
            )
        ]
    }

    private func groupDefects() throws -> [StoreDefect] {
        let stored = try DuplicateGroups(database).stored()
        let expected = try DuplicateGroups(database).derived()
        var defects: [StoreDefect] = []
        if let article = expected.keys.sorted().first(where: { expected[$0] != stored[$0] }) {
            let wrong = expected.reduce(into: 0) { count, entry in count += stored[entry.key] == entry.value ? 0 : 1 }
            let name = try articleName(article)
            defects.append(
                StoreDefect(
                    kind: .derived, reason: "an article is in a wrong group of duplicates, as “\(name)”", count: wrong))
        }
        return try defects
            + mismatches(
                "the repetitions counted are not those of the groups, as for", of: "actorId",
                """
                SELECT actorId, SUM(count - 1) FROM (
                    SELECT actorId, groupId, COUNT(*) AS count FROM articleSketch JOIN articleActor USING (articleId)
                    GROUP BY actorId, groupId)
                GROUP BY actorId HAVING SUM(count - 1) > 0
                """,
                "SELECT id AS actorId, repeatCount FROM actor WHERE repeatCount > 0")
    }

    /// A defect where two queries, the first column of each naming an actor, give different rows.
    private func mismatches(
        _ reason: String, of column: String, _ expected: String, _ stored: String
    ) throws -> [StoreDefect] {
        try differences(
            .derived, reason,
            """
            SELECT identifier FROM (
                SELECT * FROM (\(expected)) EXCEPT SELECT * FROM (\(stored))
            ) AS row LEFT JOIN actor ON actor.id = row.\(column)
            UNION ALL
            SELECT identifier FROM (
                SELECT * FROM (\(stored)) EXCEPT SELECT * FROM (\(expected))
            ) AS row LEFT JOIN actor ON actor.id = row.\(column)
            """)
    }

    /// A defect where a query for names of what is wrong gives any.
    private func differences(_ kind: StoreDefect.Kind, _ reason: String, _ sql: String) throws -> [StoreDefect] {
        let rows = try Row.fetchCursor(database, sql: sql)
        var count = 0
        var example = ""
        while let row = try rows.next() {
            let name = row.storedText(at: 0) ?? "?"
            if count == 0 || name < example { example = name }
            count += 1
        }
        if count == 0 { return [] }
        let quoted = example.hasSuffix(", “") ? "“" + example.dropLast(3) : "“\(example)”"
        return [StoreDefect(kind: kind, reason: "\(reason) \(quoted)", count: count)]
    }

    private func articleName(_ key: Int64) throws -> String {
        let row = try Row.fetchOne(database, sql: "SELECT identifier FROM article WHERE id = ?", arguments: [key])
        return row?.storedText(at: 0) ?? "?"
    }
}
