import EventModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import EventStorage

@Suite struct StoreAuditTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func storeStaysSoundWhateverComesAndGoes(seed: UInt64) throws {
        let store = try EventStore.inMemory()
        var press = PressGenerator(seed: seed, actorCount: 25)
        var kept: [String: StoredArticle] = [:]
        for _ in 0..<25 {
            var batch: [StoredArticle] = []
            for _ in 0..<6 {
                let id = "a\(press.number(below: 60))"
                let originals = kept.keys.sorted()
                let isCopy = press.number(below: 3) == 0 && !originals.isEmpty
                let original = isCopy ? kept[originals[press.number(below: originals.count)]] : nil
                let article = original.map { press.copy(of: $0, id: id) } ?? press.article(id)
                batch.append(article)
                kept[id] = article
            }
            try store.save(batch)
            let gone = kept.keys.sorted().filter { _ in press.number(below: 12) == 0 }
            #expect(try store.remove(articleIDs: gone) == gone)
            for id in gone { kept[id] = nil }
            #expect(try store.defects() == [])
        }
        // The same articles in one go, in another order, fall into the same groups.
        let other = try EventStore.inMemory()
        try other.save(kept.keys.sorted().reversed().compactMap { kept[$0] })
        #expect(try other.sourceIDs() == store.sourceIDs())
        #expect(try !store.sourceIDs().isEmpty)
        let counts = "SELECT identifier, articleCount, repeatCount FROM actor ORDER BY identifier"
        #expect(
            try other.writer.read { try Row.fetchAll($0, sql: counts) }
                == store.writer.read { try Row.fetchAll($0, sql: counts) })
    }

    @Test(
        arguments: [
            (
                "UPDATE evidence SET text = 'autre' WHERE articleId = 1 AND relationPosition = 0", .offset,
                "a passage is not what stands at its place in article “a", 1
            ),
            (
                "UPDATE mention SET byteStart = byteStart + 1 WHERE articleId = 1 AND actorPosition = 0", .offset,
                "a mention is not what stands at its place in article “a", 1
            ),
            (
                "UPDATE actorName SET aliasCount = aliasCount + 1 WHERE actorId = 1", .derived,
                "the names counted are not those of the articles, as for “kind/", nil
            ),
            (
                "UPDATE nameKey SET key = 'x'||key WHERE id = 1", .derived, "a name is filed under a wrong key, as “",
                nil
            ),
            (
                "INSERT INTO nameKeyText (nameKeyText, rowid, key) SELECT 'delete', id, key FROM nameKey WHERE id = 1",
                .derived, "a name cannot be found by its letters, as “", 1
            ),
            (
                """
                INSERT INTO articleSearch (articleSearch, rowid, title, text)
                SELECT 'delete', id, title, text FROM article WHERE id = 1
                """, .derived, "an article cannot be found by its words, as “a", 1
            ),
            (
                "UPDATE actorType SET type = 'event' WHERE actorId = 1", .derived,
                "the types counted are not those of the articles, as for “kind/", nil
            ),
            (
                "UPDATE actor SET articleCount = 99 WHERE id = 1", .derived,
                "the articles counted are not those that name the actor, as for “kind/", 2
            ),
            (
                "UPDATE relation SET tieId = NULL WHERE articleId = 1 AND tieId IS NOT NULL", .derived,
                "a relation leads to a wrong tie, as one of “kind/", nil
            ),
            (
                "UPDATE tie SET relationCount = 99 WHERE id = 1", .derived,
                "the relations counted are not those of the tie, as for “kind/", 2
            ),
            (
                "UPDATE articleSketch SET wordDigest = 1 WHERE articleId = 2", .derived,
                "the sketch of a text is not that of its article, as “a", 1
            ),
            (
                "DELETE FROM sketchBand WHERE articleId = 2", .derived,
                "the sketch of a text is not that of its article", 1
            ),
            (
                "INSERT INTO sketchBand VALUES (1, 999)", .derived,
                "the index of sketches lists articles that are gone", 1
            ),
            (
                "UPDATE articleSketch SET groupId = articleId", .derived,
                "an article is in a wrong group of duplicates, as “copie”", 1
            ),
            (
                "UPDATE actor SET repeatCount = 5 WHERE repeatCount = 0 AND id = 1", .derived,
                "the repetitions counted are not those of the groups, as for “kind/", 1
            ),
        ] as [(String, StoreDefect.Kind, String, Int?)])
    func everyKindOfDefectIsFoundAndMended(sql: String, kind: StoreDefect.Kind, reason: String, count: Int?) throws {
        let store = try EventStore.inMemory()
        var press = PressGenerator(seed: 5, actorCount: 12)
        var articles: [StoredArticle] = []
        // The first must have what is broken.
        while articles.count < 20 {
            let article = press.article("a\(articles.count)")
            let ties = article.extraction.relations.filter { $0.source != $0.target }
            if !articles.isEmpty || (ties.count > 1 && article.extraction.relations.first == ties.first) {
                articles.append(article)
            }
        }
        articles.append(press.copy(of: articles[4], id: "copie"))
        try store.save(articles)
        #expect(try store.defects() == [])
        try store.writer.write { try $0.execute(sql: sql) }
        let defects = try store.defects()
        let defect = try #require(defects.first { $0.reason.hasPrefix(reason) }, "\(defects)")
        #expect(defect.kind == kind)
        if let count { #expect(defect.count == count) }
        guard kind == .derived else { return }
        try store.deriveAnew()
        #expect(try store.defects() == [])
    }

    @Test func remedies() {
        let reasons = StoreDefect.Kind.allCases.map { StoreDefect(kind: $0, reason: "x", count: 1).description }
        #expect(
            reasons == [
                "x. Move the file away and build the store again from the articles",
                "x. Move the file away and build the store again from the articles",
                "x. Take the article out (liaison remove ID) and build it again from its file",
                "x. Run: liaison check --mend, which derives them anew from the articles",
            ])
    }

    @Test func missingRowsAndBrokenPagesAreFound() throws {
        let directory = try TemporaryDirectory()
        let path = directory.url.appendingPathComponent("s.sqlite").path
        let store = try EventStore(path: path)
        var press = PressGenerator(seed: 6, actorCount: 12)
        try store.save((0..<20).map { press.article("a\($0)") })
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try other.write { try $0.execute(sql: "DELETE FROM actor WHERE id = 1") }
        let defects = try store.defects()
        #expect(defects.first?.kind == .reference)
        #expect(defects.first?.reason.hasSuffix("refer to a missing “actor”") == true)
        try other.write { try $0.execute(sql: "PRAGMA writable_schema = 1") }
        try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        // A row without its entry in the index, as a failing disk leaves it.
        try other.write { database in
            try database.execute(
                sql:
                    "UPDATE sqlite_master SET sql = replace(sql, '(actorId)', '(position)') WHERE name = 'articleActorByActor'"
            )
        }
        try other.close()
        let file = try EventStore(path: path).defects()
        #expect(file.map(\.kind) == [.file])
        #expect(file.first?.reason.hasPrefix("the file is damaged: ") == true)
    }
}
