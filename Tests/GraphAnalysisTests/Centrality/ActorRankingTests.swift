import EventModel
import GraphAnalysis
import Testing

@Suite struct ActorRankingTests {
    @Test(
        arguments: [
            ([], [], []), ([5], [0], [1]), ([1, 3, 2], [1, 2, 0], [1, 2, 3]),
            ([2, 3, 3, 1], [1, 2, 0, 3], [1, 1, 3, 4]),
            ([0, 0], [0, 1], [1, 1]), ([0.1 + 0.2, 0.3], [0, 1], [1, 1]), ([1e-300, 2e-300], [1, 0], [1, 2]),
        ] as [([Double], [Int32], [Int])])
    func equalsShareARank(values: [Double], nodes: [Int32], ranks: [Int]) {
        let places = ActorRanking(values: values).places
        #expect(places.map(\.node.rawValue) == nodes)
        #expect(places.map(\.rank) == ranks)
    }

    @Test func placeOfAnActor() {
        let ranking = ActorRanking(values: [1, 3, 2])
        #expect(ranking.place(of: NodeID(rawValue: 2))?.rank == 2)
        #expect(ranking.place(of: NodeID(rawValue: 3)) == nil)
        #expect(ActorRanking(values: [0.123_456_789_012]).places[0].value == 0.123_456_789)
    }

    /// a in the middle of b, c, d, of whom two articles tie b and a; e apart, but for a tie that was denied.
    private static let graph = TestGraph.graph(
        TestGraph.article("1", TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.supplies, "b", "a")),
        TestGraph.article("2", TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.owns, "c", "a")),
        TestGraph.article("3", TestGraph.relation(.heads, "d", "a"), TestGraph.relation(.owns, "e", "a", .denied)))

    @Test(
        arguments: [
            (.degree, [3, 1, 1, 1, 0]), (.core, [1, 1, 1, 1, 0]), (.betweenness, [3, 0, 0, 0, 0]),
            (.closeness, [0.75, 0.45, 0.45, 0.45, 0]), (.harmonic, [0.75, 0.5, 0.5, 0.5, 0]),
        ] as [(CentralityMeasure, [Double])])
    func valuesByDefinition(measure: CentralityMeasure, expected: [Double]) throws {
        #expect(TestGraph.names(Self.graph) == ["a", "b", "c", "d", "e"])
        let values = try measure.values(of: Self.graph)
        #expect(zip(values, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(values)")
    }

    @Test(arguments: CentralityMeasure.allCases)
    func theCentreLeads(measure: CentralityMeasure) throws {
        let values = try measure.values(of: Self.graph)
        #expect(values[0] >= (values.max() ?? 0))
        #expect(values[2] == values[3])
        #expect(values[4] <= (values.min() ?? 0))
        #expect(values == (try measure.values(of: Self.graph, threads: 3)))
        let denied = try measure.values(of: Self.graph, statuses: [.denied])
        #expect(denied[0] == denied[4], "a and e alone are tied")
    }

    @Test func articlesWeighInPageRank() throws {
        let values = try CentralityMeasure.pagerank.values(of: Self.graph)
        #expect(values[1] > values[2])
        #expect(abs(values.reduce(0, +) - 1) < 1e-9)
    }
}
