import EventModel
import Foundation
import GraphAnalysis
import Testing

@Suite struct GraphBuilderTests {
    @Test func noArticleMakesAnEmptyGraph() {
        #expect(GraphBuilder().graph() == EventGraph(nodes: [], edges: []))
        #expect(TestGraph.graph(Extraction(id: "a")) == EventGraph(nodes: [], edges: []))
    }

    @Test func actorWithoutRelationIsANode() {
        let graph = TestGraph.actors(TestGraph.actor("b"), TestGraph.actor("a"))
        #expect(TestGraph.names(graph) == ["a", "b"])
        #expect(graph.edges.isEmpty)
    }

    @Test func sameActorOfSeveralArticlesIsOneNode() {
        let id = TestGraph.id("Sonatrach")
        func article(_ article: String, _ name: String, _ aliases: [String]) -> Extraction {
            Extraction(id: article, actors: [Actor(id: id, name: name, type: .company, aliases: aliases)])
        }
        let graph = TestGraph.graph(
            article("a3", "Sonatrach", ["la compagnie"]), article("a1", "Groupe Sonatrach", ["le groupe"]),
            article("a2", "Sonatrach", ["le groupe"]))
        #expect(
            graph.nodes == [
                ActorNode(
                    actorID: id, name: "Sonatrach", type: .company,
                    aliases: ["Groupe Sonatrach", "la compagnie", "le groupe"], articleIDs: ["a1", "a2", "a3"])
            ])
    }

    @Test(arguments: [
        (["AB", "ABC"], "ABC"), (["ABD", "ABC"], "ABC"), (["AB", "ABC", "AB"], "AB"), (["é", "ee"], "ee"),
        (["Z", "a"], "Z"),
    ])
    func nameIsOfMostArticlesThenLongestThenSmallest(names: [String], expected: String) {
        let id = ActorID(rawValue: "company/x")
        let articles = names.enumerated().map { index, name in
            Extraction(id: "a\(index)", actors: [Actor(id: id, name: name, type: .company)])
        }
        for order in [articles, articles.reversed()] {
            let node = TestGraph.graph(order).nodes.first
            #expect(node?.name == expected)
            #expect(node?.aliases == Set(names).subtracting([expected]).sorted())
        }
    }

    @Test func sameRelationOfSeveralArticlesIsOneEdge() throws {
        let graph = TestGraph.graph(
            TestGraph.article(
                "late", on: "2025-03-01",
                TestGraph.relation(
                    .partnersWith, "b", "a", date: "2025-02", sectors: [.mining, .hydrocarbons],
                    amount: Amount(value: 5, currency: "USD"), confidence: 0.5)),
            TestGraph.article(
                "undated",
                TestGraph.relation(.partnersWith, "a", "b", .planned, date: "2026", sectors: [.hydrocarbons])),
            TestGraph.article(
                "early", on: "2025-01-01",
                TestGraph.relation(
                    .partnersWith, "a", "b", date: "2024-12-31", amount: Amount(value: 7, currency: "USD"),
                    confidence: 0.75)))
        let edge = try #require(graph.edges.first)
        #expect(graph.edges.count == 1)
        #expect(edge.statements.map(\.articleID) == ["undated", "early", "late"])
        #expect(edge.articleCount == 3)
        #expect(edge.status == .actual)
        #expect(edge.firstDate?.description == "2024-12-31")
        #expect(edge.lastDate?.description == "2026")
        #expect(edge.sectors == [.hydrocarbons, .mining])
        #expect(edge.amount == Amount(value: 7, currency: "USD"))
        #expect(edge.confidence == 1)
    }

    @Test func directionAndTypeKeepEdgesApart() {
        let graph = TestGraph.graph(
            TestGraph.article(
                "a", TestGraph.relation(.owns, "b", "a"), TestGraph.relation(.supplies, "a", "b"),
                TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.meetsWith, "b", "a")))
        #expect(
            TestGraph.lines(graph) == [
                "a meetsWith b actual", "a owns b actual", "a supplies b actual", "b owns a actual",
            ])
    }

    @Test func repeatedRelationOfOneArticleIsOneStatement() throws {
        let graph = TestGraph.graph(
            TestGraph.article(
                "a", TestGraph.relation(.owns, "a", "b", .planned, date: "2027", confidence: 0.9, at: 50),
                TestGraph.relation(.owns, "a", "b", .actual, date: "2025-05", confidence: 0.6, at: 10),
                TestGraph.relation(.owns, "a", "b", .actual, confidence: 0.7, at: 10)))
        let statement = try #require(graph.edges.first?.statements.first)
        #expect(graph.edges.first?.articleCount == 1)
        #expect(statement.status == .actual)
        #expect(statement.date?.description == "2025-05")
        #expect(statement.confidence == 0.9)
        #expect(statement.evidence.map(\.span.start) == [10, 50])
    }

    @Test func relationWithAStrangerOrWithItselfIsPassedOver() {
        let stranger = Extraction(
            id: "a", actors: [TestGraph.actor("a")],
            relations: [TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.owns, "a", "a")])
        let other = Extraction(id: "c", actors: [TestGraph.actor("b")])
        #expect(TestGraph.graph(stranger, other).edges.isEmpty)
    }

    @Test func laterArticleOfTheSameIdentifierReplacesTheEarlier() {
        let first = TestGraph.article("a", TestGraph.relation(.owns, "x", "y"))
        let second = TestGraph.article("a", TestGraph.relation(.supplies, "y", "z"))
        #expect(TestGraph.graph(first, second) == TestGraph.graph(second))
        #expect(TestGraph.graph(first, second, first) == TestGraph.graph(first))
    }

    @Test(arguments: [
        ([1.0, 3.0], ["USD", "USD"], 3.0, "USD"), ([1, 3], ["EUR", "USD"], 1, "EUR"),
        ([1, 2, 9], ["USD", "USD", "EUR"], 2, "USD"),
    ])
    func amountIsTheLargestOfTheUsualCurrency(
        values: [Double], currencies: [String], value: Double, currency: String
    ) {
        let articles = zip(values, currencies).enumerated().map { index, amount in
            TestGraph.article(
                "a\(index)",
                TestGraph.relation(.owns, "a", "b", amount: Amount(value: amount.0, currency: amount.1)))
        }
        for order in [articles, articles.reversed()] {
            #expect(TestGraph.graph(order).edges.first?.amount == Amount(value: value, currency: currency))
        }
    }

    /// Statements as day of January 2025 (0: undated) and status.
    @Test(arguments: [
        ([(1, RelationStatus.possible)], RelationStatus.possible),
        ([(1, .possible), (2, .planned)], .planned),
        ([(1, .actual), (2, .planned), (3, .possible)], .actual),
        ([(1, .actual), (2, .ended)], .ended),
        ([(1, .actual), (2, .denied)], .denied),
        ([(1, .ended), (2, .actual)], .actual),
        ([(0, .ended), (1, .actual)], .actual),
        ([(0, .actual), (1, .denied)], .denied),
        ([(0, .actual), (0, .denied)], .denied),
        ([(2, .actual), (2, .ended)], .ended),
        ([(2, .denied), (2, .ended)], .ended),
        ([(1, .ended), (2, .denied)], .denied),
        ([(1, .denied), (2, .ended)], .ended),
        ([(1, .actual), (2, .ended), (3, .planned)], .planned),
        ([(1, .actual), (2, .ended), (3, .planned), (4, .denied)], .denied),
        ([(0, .denied)], .denied),
    ])
    func statusOfAnEdge(statements: [(Int, RelationStatus)], expected: RelationStatus) {
        let articles = statements.enumerated().map { index, statement in
            TestGraph.article(
                "a\(index)", on: statement.0 == 0 ? nil : "2025-01-0\(statement.0)",
                TestGraph.relation(.owns, "a", "b", statement.1))
        }
        for order in [articles, articles.reversed()] {
            #expect(TestGraph.graph(order).edges.first?.status == expected)
        }
    }

    @Test(arguments: UInt64(1)...8)
    func orderOfArticlesChangesNothing(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let articles = Self.randomArticles(60, actors: 12, &generator)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let expected = try encoder.encode(TestGraph.graph(articles))
        for _ in 0..<5 {
            #expect(try encoder.encode(TestGraph.graph(articles.shuffled(using: &generator))) == expected)
        }
    }

    @Test(arguments: UInt64(1)...4)
    func graphIsSortedAndKeepsEveryActorAndTie(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let articles = Self.randomArticles(40, actors: 15, &generator)
        let graph = TestGraph.graph(articles)
        #expect(graph.nodes.map(\.actorID) == Set(articles.flatMap(\.actors).map(\.id)).sorted())
        let ends = graph.edges.map { [Int($0.source.rawValue), Int($0.target.rawValue)] }
        #expect(zip(ends, ends.dropFirst()).allSatisfy { ($0[0], $0[1]) <= ($1[0], $1[1]) })
        let ties = Set(articles.flatMap(\.relations).map { "\($0.type) \($0.source) \($0.target)" })
        #expect(
            Set(graph.edges.map { "\($0.type) \(graph[$0.source].actorID) \(graph[$0.target].actorID)" }) == ties)
        #expect(graph.edges.count == ties.count)
    }

    @Test func manyRelationsMergeInGoodTime() {
        var generator = SeededGenerator(seed: 1)
        let articles = Self.randomArticles(20_000, actors: 5000, &generator)
        var graph = EventGraph(nodes: [], edges: [])
        let duration = ContinuousClock().measure { graph = TestGraph.graph(articles) }
        #expect(graph.nodes.count == 5000)
        // A quadratic merge would need minutes; debug code on a busy machine needs seconds.
        #expect(duration < .seconds(60))
    }

    private static func randomArticles(
        _ count: Int, actors: Int, _ generator: inout SeededGenerator
    ) -> [Extraction] {
        (0..<count).map { index in
            var relations: [Relation] = []
            for _ in 0..<5 {
                let source = Int.random(in: 0..<actors, using: &generator)
                let target = (source + Int.random(in: 1..<actors, using: &generator)) % actors
                relations.append(
                    TestGraph.relation(
                        [.owns, .partnersWith, .supplies].randomElement(using: &generator) ?? .owns, "n\(source)",
                        "n\(target)", RelationStatus.allCases.randomElement(using: &generator) ?? .actual,
                        date: ["2024", "2025-01", "2024/2025", nil].randomElement(using: &generator) ?? nil,
                        sectors: [Sector.allCases.randomElement(using: &generator) ?? .trade],
                        amount: Amount(
                            value: Double(Int.random(in: 1...3, using: &generator)),
                            currency: ["USD", "EUR"].randomElement(using: &generator) ?? "USD"),
                        at: Int.random(in: 0..<4, using: &generator)))
            }
            let day = ["2025-01-01", "2025-01-02", nil].randomElement(using: &generator) ?? nil
            let names = Set(relations.flatMap { [$0.source, $0.target] }).sorted()
            return Extraction(
                id: "a\(index)", published: day.flatMap { CalendarDate(iso: $0) },
                actors: names.map { id in
                    let spelling = ["N", "nn", "Nn"].randomElement(using: &generator) ?? "N"
                    return Actor(id: id, name: spelling, type: .company, aliases: [id.rawValue])
                }, relations: relations)
        }
    }
}
