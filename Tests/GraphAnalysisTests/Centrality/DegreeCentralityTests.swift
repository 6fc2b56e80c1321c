import EventModel
import GraphAnalysis
import Testing

@Suite struct DegreeCentralityTests {
    private static func graph(_ pairs: [(String, String)]) -> EventGraph {
        TestGraph.graph(
            pairs.enumerated().map { TestGraph.article("a\($0)", TestGraph.relation(.owns, $1.0, $1.1)) })
    }

    @Test(arguments: [
        ([("a", "b"), ("b", "c")], [0.5, 1, 0.5]),
        ([("a", "b"), ("a", "c"), ("a", "d"), ("a", "e")], [1, 0.25, 0.25, 0.25, 0.25]),
        ([("a", "b"), ("b", "c"), ("c", "a")], [1, 1, 1]),
        ([("a", "b"), ("b", "a")], [1, 1]),
    ])
    func ofKnownGraphs(pairs: [(String, String)], expected: [Double]) {
        #expect(DegreeCentrality().values(of: Self.graph(pairs)) == expected)
    }

    @Test func severalRelationsBetweenTwoActorsCountOnce() {
        let graph = TestGraph.graph(
            TestGraph.article(
                "1", TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.supplies, "a", "b"),
                TestGraph.relation(.owns, "c", "d")))
        let expected = [Double](repeating: 1 / 3, count: 4)
        #expect(DegreeCentrality().values(of: graph) == expected)
    }

    @Test func ofNoneAndOne() {
        #expect(DegreeCentrality().values(of: EventGraph(nodes: [], edges: [])).isEmpty)
        #expect(DegreeCentrality().values(of: TestGraph.actors(TestGraph.actor("a"))) == [0])
    }
}
