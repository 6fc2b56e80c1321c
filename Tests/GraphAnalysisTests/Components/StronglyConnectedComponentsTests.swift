import GraphAnalysis
import Testing

@Suite struct StronglyConnectedComponentsTests {
    @Test(arguments: RecordedGraph.allCases)
    func asRecorded(recorded: RecordedGraph) throws {
        let found = StronglyConnectedComponents().partition(of: try recorded.compact())
        #expect(found == VertexPartition(labels: try RecordedGroups.of(recorded).strong))
    }

    @Test(
        arguments: [
            (0, [], []), (1, [], [0]), (2, [], [0, 1]), (2, [(0, 0)], [0, 1]), (2, [(0, 1)], [0, 1]),
            (2, [(0, 1), (1, 0)], [0, 0]), (2, [(0, 1), (0, 1)], [0, 1]), (3, [(0, 1), (1, 2), (2, 0)], [0, 0, 0]),
            (5, [(0, 1), (1, 2), (2, 1), (3, 4), (4, 3), (2, 3)], [2, 0, 0, 1, 1]),
        ] as [(Int, [(Int32, Int32)], [Int32])])
    func ofKnownGraphs(vertexCount: Int, edges: [(Int32, Int32)], expected: [Int32]) throws {
        let found = StronglyConnectedComponents().partition(of: try smallGraph(vertexCount, edges, isDirected: true))
        #expect(found.membership == expected)
    }

    /// A path that would be too long for recursion, and the same closed to a cycle.
    @Test func ofLongPaths() throws {
        let count: Int32 = 200_000
        let path = (0..<count - 1).map { ($0, $0 + 1) }
        let open = StronglyConnectedComponents().partition(of: try smallGraph(Int(count), path, isDirected: true))
        #expect(open.count == Int(count))
        let closed = try smallGraph(Int(count), path + [(count - 1, 0)], isDirected: true)
        #expect(StronglyConnectedComponents().partition(of: closed).count == 1)
    }
}
