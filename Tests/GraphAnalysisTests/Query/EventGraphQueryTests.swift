import EventModel
import GraphAnalysis
import Testing

@Suite struct EventGraphQueryTests {
    /// A ring of a, b and e; c hangs on b, d on c; f is alone.
    private let graph = TestGraph.graph(
        TestGraph.article(
            "1", TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.supplies, "c", "b"),
            TestGraph.relation(.owns, "c", "d"), TestGraph.relation(.meetsWith, "b", "e"),
            TestGraph.relation(.owns, "b", "a"), TestGraph.relation(.supplies, "e", "a")),
        Extraction(id: "2", actors: [TestGraph.actor("f")]))

    private func node(_ name: String) throws -> NodeID { try #require(graph.nodeID(of: TestGraph.id(name))) }

    @Test func findsEveryActorByIdentifier() {
        for (index, node) in graph.nodes.enumerated() {
            #expect(graph.nodeID(of: node.actorID) == NodeID(rawValue: Int32(index)))
        }
        #expect(graph.nodeID(of: TestGraph.id("zz")) == nil)
        #expect(EventGraph(nodes: [], edges: []).nodeID(of: TestGraph.id("a")) == nil)
    }

    @Test(arguments: [
        ("a", 0, ["a"]), ("a", 1, ["a", "b", "e"]), ("a", 2, ["a", "b", "c", "e"]),
        ("a", 9, ["a", "b", "c", "d", "e"]), ("d", 1, ["c", "d"]), ("f", 3, ["f"]), ("a", -1, ["a"]),
    ])
    func neighbourhood(center: String, depth: Int, expected: [String]) throws {
        #expect(TestGraph.names(graph.neighbourhood(of: try node(center), depth: depth)) == expected)
    }

    @Test func neighbourhoodHasEveryRelationAmongItsActors() throws {
        let around = graph.neighbourhood(of: try node("a"), depth: 1)
        #expect(
            TestGraph.lines(around) == [
                "a owns b actual", "b owns a actual", "b meetsWith e actual", "e supplies a actual",
            ])
    }

    private var degrees: ActorRanking {
        ActorRanking(
            values: graph.nodes.indices.map { Double(graph.ties(of: NodeID(rawValue: Int32($0))).count) })
    }

    @Test(arguments: [
        (0, []), (1, []), (2, ["a", "b"]), (3, ["a", "b", "c"]), (4, ["a", "b", "c", "e"]),
        (9, ["a", "b", "c", "d", "e"]),
    ])
    func bestTied(count: Int, expected: [String]) {
        #expect(TestGraph.names(graph.bestTied(count, by: degrees)) == expected)
    }

    @Test(arguments: [
        (2, "d", ["c", "d"]), (3, "d", ["b", "c", "d"]), (4, "e", ["a", "b", "c", "e"]), (1, "f", ["f"]),
        (3, "f", ["f"]), (0, "a", ["a"]),
    ])
    func bestTiedAround(count: Int, center: String, expected: [String]) throws {
        #expect(TestGraph.names(graph.bestTied(count, by: degrees, around: try node(center))) == expected)
    }
}
