import EventModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import EventStorage

@Suite struct StoreSchemaTests {
    /// Tables of the second format, in an order that does not depend on when an article came.
    private static let derived = [
        "SELECT identifier, articleCount, repeatCount FROM actor ORDER BY 1",
        """
        SELECT identifier, name, key, canonicalCount, aliasCount FROM actorName JOIN actor ON actor.id = actorId
        JOIN nameKey ON nameKey.id = keyId ORDER BY 1, 2
        """,
        "SELECT identifier, type, actorType.articleCount FROM actorType JOIN actor ON actor.id = actorId ORDER BY 1, 2",
        """
        SELECT source.identifier, target.identifier, type, relationCount FROM tie
        JOIN actor source ON source.id = sourceId JOIN actor target ON target.id = targetId ORDER BY 1, 2, 3
        """,
        """
        SELECT identifier, wordDigest, minima, (SELECT MIN(identifier) FROM articleSketch other
        JOIN article ON article.id = other.articleId WHERE other.groupId = articleSketch.groupId)
        FROM articleSketch JOIN article ON article.id = articleId ORDER BY 1
        """,
        "SELECT key, identifier FROM sketchBand JOIN article ON article.id = articleId ORDER BY 1, 2",
    ]

    @Test func aStoreOfTheFirstFormatIsBroughtUpToDate() throws {
        let directory = try TemporaryDirectory()
        let path = directory.url.appendingPathComponent("old.sqlite").path
        var press = PressGenerator(seed: 7, actorCount: 30)
        var articles = (0..<60).map { press.article("a\($0)") }
        articles.append(press.copy(of: articles[3], id: "copie"))
        let present = try EventStore.inMemory()
        try present.save(articles)

        let old = try DatabaseQueue(path: path)
        try StoreSchema.migrator.migrate(old, upTo: "1 articles, actors, relations")
        // What the first format has of each table, in its order of columns.
        try present.writer.read { source in
            try old.write { target in
                for table in [
                    "article", "actor", "articleActor", "actorAlias", "mention", "relation", "relationSector",
                    "evidence",
                ] {
                    let columns = try target.columns(in: table).map(\.name)
                    let list = columns.joined(separator: ", ")
                    let marks = columns.map { _ in "?" }.joined(separator: ", ")
                    for row in try Row.fetchAll(source, sql: "SELECT \(list) FROM \(table)") {
                        try target.execute(
                            sql: "INSERT INTO \(table) (\(list)) VALUES (\(marks))",
                            arguments: StatementArguments(row.databaseValues))
                    }
                }
            }
        }
        try old.close()

        let upgraded = try EventStore(path: path)
        #expect(try upgraded.defects() == [])
        for sql in Self.derived {
            let rows = try upgraded.writer.read { try Row.fetchAll($0, sql: sql) }
            #expect(!rows.isEmpty)
            #expect(try present.writer.read { try Row.fetchAll($0, sql: sql) } == rows)
        }
        #expect(try upgraded.sourceIDs() == present.sourceIDs())
        #expect(try upgraded.articles().map(\.url).allSatisfy { $0 == nil })
    }

    @Test func aStoreOfTheThirdFormatIsBroughtUpToDate() throws {
        let directory = try TemporaryDirectory()
        let path = directory.url.appendingPathComponent("third.sqlite").path
        func article(_ id: String, _ text: String) -> StoredArticle {
            let actor = Actor(name: "Société \(id)", type: .company)
            return StoredArticle(extraction: Extraction(id: id, actors: [actor]), source: id, digest: text, text: text)
        }
        let old = try DatabaseQueue(path: path)
        try StoreSchema.migrator.migrate(old, upTo: "3 search, decisions")
        // Its triggers index what it writes.
        try old.write { database in
            try database.execute(
                sql: """
                    INSERT INTO article (identifier, language, source, digest, text)
                    VALUES ('ancien', 'fr', 'a', '1', 'Le chalutier est rentré.');
                    INSERT INTO articleSketch VALUES (1, 0, x'', 1);
                    """)
        }
        try old.close()

        let store = try EventStore(path: path)
        #expect(try store.search("chalutier").map(\.articleID) == ["ancien"])
        try store.save([article("neuf", "Le cargo est parti."), article("ancien", "La vedette est là.")])
        #expect(try store.search("cargo").map(\.articleID) == ["neuf"])
        #expect(try store.search("vedette").map(\.articleID) == ["ancien"])
        #expect(try store.search("chalutier").map(\.articleID) == [])
        let named = try store.actorIDs(matchingKey: "ete neu")
        #expect(named.map(\.rawValue) == ["company/societe-neuf"])
        let indexed = try store.writer.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM articleSearch_docsize") }
        #expect(indexed == 2)
    }

    @Test(arguments: [63, 64, 65, 129]) func rowsAreWrittenWholly(count: Int) throws {
        let mentions = (0..<count).map { Mention(text: "x", span: TextSpan(start: $0, end: $0 + 1)) }
        let extraction = Extraction(
            id: "long", actors: [Actor(name: "X", type: .company, mentions: mentions)])
        let store = try EventStore.inMemory()
        try store.save([
            StoredArticle(
                extraction: extraction, source: "s", digest: "1", text: String(repeating: "x", count: count))
        ])
        var read: [Extraction] = []
        try store.forEachExtraction { read.append($0) }
        #expect(read == [extraction])
        #expect(try store.defects() == [])
    }

    @Test func derivingAnewGivesTheSame() throws {
        let store = try EventStore.inMemory()
        var press = PressGenerator(seed: 8, actorCount: 20)
        try store.save((0..<40).map { press.article("a\($0)") })
        func rows() throws -> [[Row]] {
            try store.writer.read { database in try Self.derived.map { try Row.fetchAll(database, sql: $0) } }
        }
        let before = try rows()
        try store.deriveAnew()
        #expect(try rows() == before)
        #expect(try store.defects() == [])
    }
}
