import EventModel
import Testing

@testable import GraphAnalysis

@Suite struct CompactGraphTests {
    /// Neighbours by vertex, in numbers from outside, ascending.
    private static func neighbours(_ graph: CompactGraph, _ lists: CompactAdjacency) -> [[Int32]] {
        graph.inner.map { vertex in
            lists.range(of: Int(vertex)).map { graph.original[Int(lists.targets[$0])] }.sorted()
        }
    }

    @Test func undirectedListsHoldBothEnds() throws {
        let graph = try smallGraph(5, [(0, 1), (1, 2), (1, 0), (3, 3)])
        #expect(graph.vertexCount == 5)
        #expect(graph.edgeCount == 4)
        #expect(!graph.isWeighted && !graph.isDirected)
        #expect(Self.neighbours(graph, graph.outgoing) == [[1, 1], [0, 0, 2], [1], [3, 3], []])
        #expect(graph.incoming == nil)
    }

    @Test func directedListsLeadBothWays() throws {
        let graph = try smallGraph(4, [(0, 1), (1, 2), (1, 0), (3, 3)], isDirected: true)
        #expect(Self.neighbours(graph, graph.outgoing) == [[1], [0, 2], [], [3]])
        #expect(Self.neighbours(graph, try #require(graph.incoming)) == [[1], [0], [1], [3]])
        #expect(Self.neighbours(graph, graph.neighbourLists()) == [[1, 1], [0, 0, 2], [1], [3, 3]])
        #expect(Self.neighbours(graph, graph.distinctNeighbourLists()) == [[1], [0, 2], [1], []])
    }

    @Test(arguments: try RecordedCase.all())
    func listsAreSortedWithTheirWeightsAndNumberedByDegree(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        #expect(compact.inner.indices.allSatisfy { compact.original[Int(compact.inner[$0])] == Int32($0) })
        let degrees = compact.original.map { graph.recorded.degree[Int($0)] }
        #expect(degrees == degrees.sorted(by: >))
        var wanted: [[Double]] = []
        for edge in graph.edges {
            wanted.append([Double(edge.source), Double(edge.target), edge.weight])
            if !graph.isDirected { wanted.append([Double(edge.target), Double(edge.source), edge.weight]) }
        }
        for (lists, isTurned) in [(compact.outgoing, false), (compact.sources, graph.isDirected)] {
            var found: [[Double]] = []
            for vertex in 0..<compact.vertexCount {
                let range = lists.range(of: vertex)
                #expect(Array(lists.targets[range]) == lists.targets[range].sorted())
                for entry in range {
                    let ends = [compact.original[vertex], compact.original[Int(lists.targets[entry])]].map(Double.init)
                    found.append((isTurned ? ends.reversed() : ends) + [lists.weights[entry]])
                }
            }
            #expect(
                found.sorted { $0.lexicographicallyPrecedes($1) } == wanted.sorted { $0.lexicographicallyPrecedes($1) })
        }
    }

    @Test(arguments: [
        (-1.0, "edge 1 (1 to 2) has the weight -1.0; a weight is 0 or a finite number above"),
        (.nan, "edge 1 (1 to 2) has the weight nan; a weight is 0 or a finite number above"),
        (.infinity, "edge 1 (1 to 2) has the weight inf; a weight is 0 or a finite number above"),
    ])
    func wrongWeightsAreNamed(weight: Double, description: String) {
        let error = #expect(throws: GraphInputError.self) {
            try smallGraph(3, [(0, 1), (1, 2)], weights: [1, weight])
        }
        #expect(error?.description == description)
    }

    @Test func aVertexOutsideIsAProgrammersError() async {
        await #expect(processExitsWith: .failure) { _ = try smallGraph(3, [(0, 3)]) }
        await #expect(processExitsWith: .failure) { _ = try smallGraph(3, [(-1, 0)]) }
        await #expect(processExitsWith: .failure) { _ = try smallGraph(3, [(0, 1)], weights: []) }
    }
}
