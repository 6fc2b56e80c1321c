import GraphAnalysis
import Testing

/// Measures whose values are whole numbers.
@Suite struct VertexCountTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        let compact = try graph.compact()
        let recorded = graph.recorded
        #expect(VertexDegree().values(of: compact) == recorded.degree)
        #expect(VertexDegree().strengths(of: compact) == recorded.strength)
        #expect(VertexDegree().strengths(of: try graph.compact(isWeighted: true)) == recorded.strengthWeighted)
        #expect(ConnectedComponents().labels(of: compact) == recorded.components)
        #expect(ConnectedComponents().count(in: compact) == Set(recorded.components).count)
        let source = Int32(graph.vertexCount / 2)
        #expect(BreadthFirstSearch().distances(from: source, in: compact) == recorded.distances)
        let cuts = CutElements(of: compact)
        #expect(cuts.articulationPoints == recorded.articulationPoints)
        #expect(cuts.bridges.map { [$0.first, $0.second] } == recorded.bridges)
        for threads in 1...3 {
            #expect(ClusteringCoefficient().triangles(of: compact, threads: threads) == recorded.triangles)
            let clustering = ClusteringCoefficient().values(of: compact, threads: threads)
            #expect(largestDifference(clustering, recorded.clustering) < 1e-9)
            #expect(
                abs(ClusteringCoefficient().transitivity(of: compact, threads: threads) - recorded.transitivity) < 1e-12
            )
        }
    }

    /// igraph counts self-loops towards core numbers; ours are those of the graph without them.
    @Test(arguments: try RecordedCase.all())
    func coreNumbersAsRecorded(graph: RecordedCase) throws {
        let values = CoreNumber().values(of: try graph.compact())
        if graph.testDescription.hasPrefix("loops") {
            #expect(values == [2, 2, 2, 2, 2, 1, 1, 1, 0])
        } else {
            #expect(values == graph.recorded.core)
        }
    }

    @Test(arguments: try RecordedCase.all())
    func renumberingChangesNothing(graph: RecordedCase) throws {
        let renumbered = try RenumberedGraph(graph, seed: 5)
        #expect(renumbered.back(VertexDegree().values(of: renumbered.graph)) == graph.recorded.degree)
        #expect(
            renumbered.back(CoreNumber().values(of: renumbered.graph)) == CoreNumber().values(of: try graph.compact()))
        #expect(renumbered.back(ClusteringCoefficient().triangles(of: renumbered.graph)) == graph.recorded.triangles)
        let source = Int32(renumbered.places[graph.vertexCount / 2])
        let distances = BreadthFirstSearch().distances(from: source, in: renumbered.graph)
        #expect(renumbered.back(distances) == graph.recorded.distances)
        #expect(ConnectedComponents().count(in: renumbered.graph) == Set(graph.recorded.components).count)
    }

    @Test(arguments: [false, true])
    func ofNoneAndOne(isDirected: Bool) throws {
        let none = try smallGraph(0, [], isDirected: isDirected)
        #expect(VertexDegree().values(of: none).isEmpty)
        #expect(DegreeCentrality().values(of: none).isEmpty)
        #expect(CoreNumber().values(of: none).isEmpty)
        #expect(ConnectedComponents().labels(of: none).isEmpty)
        #expect(ConnectedComponents().count(in: none) == 0)
        #expect(ClusteringCoefficient().values(of: none).isEmpty)
        #expect(ClusteringCoefficient().transitivity(of: none) == 0)
        #expect(CutElements(of: none).articulationPoints.isEmpty)
        let one = try smallGraph(1, [(0, 0)], isDirected: isDirected)
        #expect(VertexDegree().values(of: one) == [2])
        #expect(DegreeCentrality().values(of: one) == [0])
        #expect(CoreNumber().values(of: one) == [0])
        #expect(ConnectedComponents().labels(of: one) == [0])
        #expect(ClusteringCoefficient().triangles(of: one) == [0])
        #expect(CutElements(of: one).bridges.isEmpty)
        #expect(CutElements(of: one).articulationPoints.isEmpty)
        #expect(BreadthFirstSearch().distances(from: 0, in: one) == [0])
    }

    @Test func degreesOfADirectedGraph() throws {
        let graph = try smallGraph(4, [(0, 1), (0, 1), (1, 2), (2, 2)], weights: [1, 2, 3, 4], isDirected: true)
        #expect(VertexDegree(direction: .outgoing).values(of: graph) == [2, 1, 1, 0])
        #expect(VertexDegree(direction: .incoming).values(of: graph) == [0, 2, 2, 0])
        #expect(VertexDegree(direction: .all).values(of: graph) == [2, 3, 3, 0])
        #expect(VertexDegree(direction: .outgoing).strengths(of: graph) == [3, 3, 4, 0])
        #expect(VertexDegree(direction: .incoming).strengths(of: graph) == [0, 3, 7, 0])
        let third: Double = 1 / 3
        #expect(DegreeCentrality().values(of: graph) == [third, 2 * third, third, 0])
    }

    @Test func bridgesOfParallelEdges() throws {
        let twice = CutElements(of: try smallGraph(3, [(0, 1), (1, 0), (1, 2)]))
        #expect(twice.bridges == [CutElements.Bridge(1, 2)])
        #expect(twice.articulationPoints == [1])
        let bothWays = CutElements(of: try smallGraph(3, [(0, 1), (1, 0), (1, 2)], isDirected: true))
        #expect(bothWays == twice)
    }

    /// Depth as large as the graph: no recursion.
    @Test func ofALongPath() throws {
        let count = 200_000
        let path = try smallGraph(count, (1..<Int32(count)).map { ($0 - 1, $0) })
        let cuts = CutElements(of: path)
        #expect(cuts.bridges.count == count - 1)
        #expect(cuts.articulationPoints.count == count - 2)
        #expect(BreadthFirstSearch().distances(from: 0, in: path) == (0..<Int32(count)).map(\.self))
        #expect(ConnectedComponents().count(in: path) == 1)
    }

    /// Wide levels are searched from the other side; both ways must agree with the plain search.
    @Test(arguments: [false, true], [4, 40])
    func breadthFirstOfADenseGraph(isDirected: Bool, edgesOfEach: Int) throws {
        let count = 3000
        var generator = SeededGenerator(seed: UInt64(edgesOfEach))
        let edges = (0..<count * edgesOfEach).map { _ in
            (Int32.random(in: 0..<Int32(count), using: &generator), Int32.random(in: 0..<2500, using: &generator))
        }
        var neighbours = [[Int]](repeating: [], count: count + 10)
        for (source, target) in edges {
            neighbours[Int(source)].append(Int(target))
            if !isDirected { neighbours[Int(target)].append(Int(source)) }
        }
        var expected = [Int32](repeating: -1, count: count + 10)
        expected[7] = 0
        var queue = [7]
        var head = 0
        while head < queue.count {
            for next in neighbours[queue[head]] where expected[next] < 0 {
                expected[next] = expected[queue[head]] + 1
                queue.append(next)
            }
            head += 1
        }
        let graph = try smallGraph(count + 10, edges, isDirected: isDirected)
        #expect(BreadthFirstSearch().distances(from: 7, in: graph) == expected)
    }

    @Test func aSourceOutsideIsAProgrammersError() async {
        await #expect(processExitsWith: .failure) {
            _ = BreadthFirstSearch().distances(from: 3, in: try smallGraph(3, []))
        }
    }
}
