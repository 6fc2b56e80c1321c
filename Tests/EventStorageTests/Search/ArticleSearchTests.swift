import EventModel
import EventStorage
import TestSupport
import Testing

/// Full-text search of articles.
@Suite struct ArticleSearchTests {
    let store: EventStore

    init() throws {
        store = try EventStore.inMemory()
        try store.save([
            Self.article(
                "h2", "L’hydrogène vert en Algérie",
                "Alger veut produire de l’hydrogène vert. Le cœur du projet est à Arzew.\nUn accord a été signé hier."),
            Self.article("gaz", "Le gaz", "Le gaz algérien. L'hydrogène bleu vient du gaz. Le vert viendra après."),
            Self.article("mer", nil, "Une œuvre sur la mer. Des dunes, des bateaux et l'eau de mer."),
        ])
    }

    private static func article(_ id: String, _ title: String?, _ text: String) -> StoredArticle {
        StoredArticle(extraction: Extraction(id: id, title: title), source: id, digest: id, text: text)
    }

    private func ids(_ query: String) throws -> [String] { try store.search(query).map(\.articleID) }

    @Test(arguments: [
        ("hydrogène", ["gaz", "h2"]), ("HYDROGENE", ["gaz", "h2"]), ("\"hydrogène vert\"", ["h2"]),
        ("hydrogène vert", ["gaz", "h2"]), ("hydro*", ["gaz", "h2"]), ("\"hydrogène v\"*", ["h2"]),
        ("vert -bleu", ["h2"]),
        ("bleu OR mer", ["gaz", "mer"]), ("bleu OU mer", ["gaz", "mer"]), ("coeur", ["h2"]), ("cœur", ["h2"]),
        ("oeuvre", ["mer"]), ("OEUVRE", ["mer"]), ("l'eau", ["mer"]), ("eau-de-mer", ["mer"]), ("xyz", []),
        ("hydrogène xyz", []), ("gaz gaz", ["gaz"]), ("(gaz", ["gaz"]), ("gaz)", ["gaz"]), ("gaz AND mer", []),
    ])
    func finds(query: String, expected: [String]) throws {
        #expect(try ids(query).sorted() == expected)
    }

    @Test func betterArticlesComeFirst() throws {
        // Twice in the text against once, and in a headline.
        #expect(try ids("gaz OR mer").first == "gaz")
        #expect(try ids("hydrogène") == ["h2", "gaz"])
    }

    @Test func passagesAreBytesOfTheText() throws {
        for query in ["hydrogène", "vert", "mer", "coeur", "signé", "l'eau"] {
            for hit in try store.search(query) {
                let text = Array(try #require(try store.text(ofArticle: hit.articleID)).utf8)
                #expect(String(decoding: text[hit.span.start..<hit.span.end], as: UTF8.self) == hit.passage)
                #expect(!hit.passage.contains("\u{FFFD}"))
                #expect(!hit.passage.contains("\n"))
                #expect(hit.matches.allSatisfy { hit.span.start <= $0.start && $0.end <= hit.span.end })
            }
        }
        let hit = try #require(try store.search("signé").first)
        #expect(hit.passage == "Un accord a été signé hier.")
    }

    @Test func theIndexFollowsChanges() throws {
        _ = try store.remove(articleIDs: ["gaz"])
        #expect(try ids("gaz") == [])
        try store.save([Self.article("h2", nil, "Autre chose.")])
        #expect(try ids("hydrogène") == [])
        #expect(try ids("chose") == ["h2"])
    }

    @Test func anArticleThatComesTwiceInABatchIsIndexedOnce() throws {
        try store.save([
            Self.article("port", nil, "Le chalutier est rentré."), Self.article("port", nil, "Le cargo est reparti."),
        ])
        #expect(try ids("chalutier") == [])
        #expect(try ids("cargo") == ["port"])
        #expect(try store.defects() == [])
        _ = try store.remove(articleIDs: ["port"])
        #expect(try ids("cargo") == [])
        #expect(try store.defects() == [])
    }

    @Test func termsAreCounted() throws {
        let counts = try store.termCounts(of: "hydrogène hydrogne \"eau de mer\"")
        #expect(counts.map(\.articleCount) == [2, 0, 1])
        #expect(counts[1].alternatives == ["hydrogene"])
    }

    /// No query is an error of SQLite: it has words or it is refused.
    @Test func anyQueryIsReadOrRefused() throws {
        let pieces = [
            "gaz", "\"", "«", "»", "“", "*", "-", "(", ")", "AND", "OR", "NOT", "NEAR(", "^", ":", "text:", "title:",
            "{", "}", "+",
            "'", "’", ";", "--", "\u{0}", "é", "œ", "🇩🇿", "1", " ", "  ", "\n", "%", "_", "\\", "OU", "|", "٣", "ⅷ", "ª",
            "ℌ",
        ]
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let query = (0..<Int.random(in: 0...8, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            do { _ = try store.search(query) } catch is SearchError {}
        }
    }
}
