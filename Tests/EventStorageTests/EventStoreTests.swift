import EventModel
import EventStorage
import Foundation
import GRDB
import GraphAnalysis
import TestSupport
import Testing

@Suite struct EventStoreTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.url.appendingPathComponent("liaison.sqlite").path
    }

    /// Rows of every table, counted by another connection.
    private func rowCounts(_ path: String) throws -> [String: Int] {
        try DatabaseQueue(path: path).read { database in
            let tables = [
                "article", "actor", "articleActor", "actorAlias", "mention", "relation", "relationSector", "evidence",
            ]
            return try Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    (table, try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \(table)") ?? -1)
                })
        }
    }

    @Test func newStoreIsEmpty() throws {
        for store in [try EventStore(path: path), try EventStore.inMemory()] {
            #expect(try store.contentDigests().isEmpty)
            #expect(try store.articles().isEmpty)
            #expect(try SampleArticle.extractions(of: store).isEmpty)
            #expect(try store.remove(articleIDs: ["a"]).isEmpty)
            #expect(try store.text(ofArticle: "a") == nil)
            try store.save([])
            #expect(try store.articles().isEmpty)
        }
    }

    @Test func givesBackWhatWasSaved() throws {
        let empty = Extraction(id: "vide", language: "en")
        for store in [try EventStore(path: path), try EventStore.inMemory()] {
            try store.save([
                SampleArticle.stored(SampleArticle.full, text: "é\u{0}\r\n\u{FEFF}fin"), SampleArticle.stored(empty),
            ])
            #expect(try SampleArticle.extractions(of: store) == [empty, SampleArticle.full])
            #expect(try store.text(ofArticle: SampleArticle.full.id) == "é\u{0}\r\n\u{FEFF}fin")
        }
        let reopened = try EventStore(path: path)
        #expect(try SampleArticle.extractions(of: reopened) == [empty, SampleArticle.full])
    }

    @Test func listsArticlesByIdentifierWithCounts() throws {
        let store = try EventStore(path: path)
        try store.save([
            SampleArticle.chain("b", "x", "y", "z"),
            SampleArticle.stored(SampleArticle.full, source: "s.html", digest: "d2"),
            SampleArticle.stored(Extraction(id: "a")),
        ])
        #expect(
            try store.articles() == [
                ArticleSummary(
                    id: "a", title: nil, published: nil, source: "articles/a.txt", actorCount: 0, relationCount: 0),
                ArticleSummary(
                    id: "b", title: nil, published: nil, source: "articles/a.txt", actorCount: 3, relationCount: 2),
                ArticleSummary(
                    id: SampleArticle.full.id, title: "L’« accord » d’Alger",
                    published: CalendarDate(iso: "2025-09-11"),
                    source: "s.html", actorCount: 4, relationCount: 3),
            ])
        #expect(try store.contentDigests() == ["a": "d1", "b": "d1", SampleArticle.full.id: "d2"])
    }

    @Test func changedArticleReplacesItsOldSelf() throws {
        let store = try EventStore(path: path)
        try store.save([SampleArticle.chain("a", "x", "y", "z"), SampleArticle.chain("b", "x", "q")])
        try store.save([SampleArticle.chain("a", "x", "new", digest: "d2")])
        #expect(
            try SampleArticle.extractions(of: store) == [
                SampleArticle.chain("a", "x", "new").extraction, SampleArticle.chain("b", "x", "q").extraction,
            ])
        #expect(try store.contentDigests() == ["a": "d2", "b": "d1"])
        #expect(
            try rowCounts(path) == [
                "article": 2, "actor": 3, "articleActor": 4, "actorAlias": 4, "mention": 4, "relation": 2,
                "relationSector": 2, "evidence": 2,
            ])
    }

    @Test func removalTakesOutWhatOnlyThatArticleStated() throws {
        let store = try EventStore(path: path)
        try store.save([SampleArticle.chain("a", "x", "y"), SampleArticle.chain("b", "y", "z")])
        #expect(try store.remove(articleIDs: ["nobody", "b", "b"]) == ["b"])
        #expect(try SampleArticle.extractions(of: store) == [SampleArticle.chain("a", "x", "y").extraction])
        #expect(try rowCounts(path)["actor"] == 2)
        #expect(try store.remove(articleIDs: ["a"]) == ["a"])
        #expect(try rowCounts(path).values.allSatisfy { $0 == 0 })
    }

    @Test func lastOfTwoArticlesOfOneBatchCounts() throws {
        let store = try EventStore.inMemory()
        try store.save([SampleArticle.chain("a", "x", "y"), SampleArticle.chain("a", "p", "q", digest: "d2")])
        #expect(try SampleArticle.extractions(of: store) == [SampleArticle.chain("a", "p", "q").extraction])
    }

    @Test func savingTheSameAgainChangesNoRow() throws {
        func dump() throws -> String {
            let output = TextOutput()
            try DatabaseQueue(path: path).dumpContent(to: output)
            return output.text
        }
        let store = try EventStore(path: path)
        let articles = [
            SampleArticle.stored(SampleArticle.full), SampleArticle.chain("b", "x", "y"),
            SampleArticle.chain("a", "y", "z"),
        ]
        try store.save(articles)
        let before = try dump()
        try store.save(articles.reversed())
        try store.save([articles[1]])
        #expect(try dump() == before)
    }

    @Test func newDigestSourceOrTextAloneIsSaved() throws {
        let store = try EventStore.inMemory()
        try store.save([SampleArticle.stored(SampleArticle.full)])
        try store.save([SampleArticle.stored(SampleArticle.full, source: "s2", digest: "d2", text: "Autre.")])
        #expect(try store.contentDigests() == [SampleArticle.full.id: "d2"])
        #expect(try store.articles().map(\.source) == ["s2"])
        #expect(try store.text(ofArticle: SampleArticle.full.id) == "Autre.")
    }

    @Test func failureInTheMiddleOfABatchLeavesNothingOfIt() throws {
        let store = try EventStore(path: path)
        try store.save([SampleArticle.chain("a", "x", "y")])
        let twice = Extraction(id: "c", actors: [Actor(name: "x", type: .company), Actor(name: "X", type: .company)])
        let batch = [
            SampleArticle.chain("a", "p", "q"), SampleArticle.chain("b", "r", "s"), SampleArticle.stored(twice),
        ]
        let error = #expect(throws: EventStoreError.self) { try store.save(batch) }
        #expect(error?.code == .invalidArticle)
        #expect(
            error?.description == """
                \(path): article “c” lists the actor “company/x” twice. \
                Nothing was stored; leave the article out, and report it with its text
                """)
        #expect(try SampleArticle.extractions(of: store) == [SampleArticle.chain("a", "x", "y").extraction])
        #expect(try rowCounts(path)["actor"] == 2)
    }

    @Test func relationWithAStrangerIsRefused() throws {
        let store = try EventStore.inMemory()
        let relation = Relation(
            type: .owns, source: ActorID(rawValue: "company/x"), target: ActorID(rawValue: "company/y"), evidence: [])
        let extraction = Extraction(id: "a", actors: [Actor(name: "x", type: .company)], relations: [relation])
        let error = #expect(throws: EventStoreError.self) { try store.save([SampleArticle.stored(extraction)]) }
        #expect(error?.reason == "a relation of article “a” names “company/y”, who is not among its actors")
    }

    @Test func bodyMayUseTheStoreAndItsErrorComesThrough() throws {
        struct Stop: Error {}
        for store in [try EventStore(path: path), try EventStore.inMemory()] {
            try store.save([SampleArticle.chain("a", "x", "y"), SampleArticle.chain("b", "x", "y")])
            var seen: [String] = []
            try store.forEachExtraction { extraction in
                seen.append(extraction.id)
                let removed = try store.remove(articleIDs: ["a", "b"])
                #expect(removed.count == 2)
            }
            #expect(seen == ["a"])
            try store.save([SampleArticle.chain("a", "x", "y")])
            #expect(throws: Stop.self) { try store.forEachExtraction { _ in throw Stop() } }
        }
    }

    @Test func storedExtractionsMakeTheSameGraph() throws {
        let store = try EventStore.inMemory()
        let articles = [SampleArticle.stored(SampleArticle.full), SampleArticle.chain("b", "Sonatrach", "Gazprom")]
        var direct = GraphBuilder()
        for article in articles { direct.add(article.extraction) }
        try store.save(articles)
        var stored = GraphBuilder()
        try store.forEachExtraction { stored.add($0) }
        #expect(stored.graph() == direct.graph())
        #expect(stored.graph().edges.isEmpty == false)
    }

    @Test func thirtyThousandRelationsAreSavedAndReadInGoodTime() throws {
        let articles = (0..<300).map { article in
            let actors = (0..<40).map { Actor(name: "actor \((article * 7 + $0) % 5000)", type: .company) }
            let relations = (0..<100).map { index in
                Relation(
                    type: .owns, source: actors[index % 40].id, target: actors[(index * 3 + 1) % 40].id,
                    evidence: [Evidence(text: "possède", span: TextSpan(start: 3, end: 11), trigger: "possède")])
            }
            return SampleArticle.stored(Extraction(id: "a\(article)", actors: actors, relations: relations))
        }
        let store = try EventStore(path: path)
        let clock = ContinuousClock()
        let saving = try clock.measure { try store.save(articles) }
        var count = 0
        let reading = try clock.measure { try store.forEachExtraction { count += $0.relations.count } }
        #expect(count == 30_000)
        print("30 000 relations: saved in \(saving), read in \(reading)")
        // Seconds in debug code; the limit only catches a cost that grows with the square.
        #expect(saving < .seconds(120) && reading < .seconds(120))
    }
}

/// Text that a dump is written to.
private final class TextOutput: TextOutputStream {
    var text = ""
    func write(_ string: String) { text += string }
}
