import GraphAnalysis
import Testing

@Suite struct DijkstraTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        let recorded = try RecordedPaths.of(graph)
        let source = Int32(graph.vertexCount / 2)
        for (isWeighted, expected) in [(false, recorded.distances), (true, recorded.distancesWeighted)] {
            var search = Dijkstra(in: try graph.compact(isWeighted: isWeighted))
            #expect(search.distances(from: source) == expected.map { $0 < 0 ? .infinity : $0 })
        }
    }

    /// Lengths from 0 up, and lengths that differ by so much that the shortest are nothing beside the longest.
    @Test(arguments: ShapedGraph.all, [0, 1e-3, 1e-9])
    func lengthsOfAllSizes(graph: ShapedGraph, shortest: Double) throws {
        var generator = SeededGenerator(seed: 5)
        let edges = graph.edges.map { edge in
            let weight = Int.random(in: 0..<3, using: &generator) == 0 ? shortest : 1000 * edge.weight
            return (source: edge.source, target: edge.target, weight: weight)
        }
        let weighted = ShapedGraph(
            testDescription: graph.testDescription, vertexCount: graph.vertexCount, edges: edges,
            isDirected: graph.isDirected)
        let expected = Textbook(weighted, isWeighted: true).distances
        var search = Dijkstra(in: try weighted.compact(isWeighted: true))
        for source in 0..<graph.vertexCount { #expect(search.distances(from: Int32(source)) == expected[source]) }
    }

    @Test(arguments: try RecordedCase.all())
    func pathsAreAsLongAsTheySay(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        var search = Dijkstra(in: compact)
        let tree = search.paths(from: 0)
        #expect(tree.distances == search.distances(from: 0))
        for target in 0..<Int32(graph.vertexCount) {
            guard let path = tree.path(to: target) else {
                #expect(tree.distances[Int(target)] == .infinity)
                continue
            }
            #expect(path.vertices.first == 0 && path.vertices.last == target)
            #expect(path.length == graph.length(of: path.vertices))
        }
    }

    @Test(arguments: ShapedGraph.all)
    func searchFromBothEndsFindsTheSameLengths(graph: ShapedGraph) throws {
        for isWeighted in [false, true] {
            let compact = try graph.compact(isWeighted: isWeighted)
            let expected = Textbook(graph, isWeighted: isWeighted).distances
            for source in stride(from: 0, to: graph.vertexCount, by: 7) {
                for target in 0..<graph.vertexCount {
                    let path = BidirectionalSearch().path(from: Int32(source), to: Int32(target), in: compact)
                    #expect(path?.length ?? .infinity == expected[source][target])
                    #expect(path == nil || path?.vertices.first == Int32(source))
                    #expect(path == nil || path?.vertices.last == Int32(target))
                    #expect(path.map { Set($0.vertices).count == $0.vertices.count } ?? true)
                    let neighbours = graph.neighbours
                    for (from, to) in zip(path?.vertices ?? [], path?.vertices.dropFirst() ?? []) {
                        #expect(neighbours[Int(from)][Int(to)] != nil)
                    }
                }
            }
        }
    }

    @Test func ofSmallGraphs() throws {
        var one = Dijkstra(in: try smallGraph(1, [(0, 0)]))
        #expect(one.distances(from: 0) == [0])
        #expect(one.paths(from: 0).path(to: 0) == GraphPath(vertices: [0], length: 0))
        var two = Dijkstra(in: try smallGraph(2, []))
        #expect(two.distances(from: 1) == [.infinity, 0])
        #expect(two.paths(from: 1).path(to: 0) == nil)
        #expect(BidirectionalSearch().path(from: 0, to: 1, in: try smallGraph(2, [])) == nil)
        let nothing = try CompactGraph(vertexCount: 2, edges: [(0, 1)], weights: [0], isDirected: true)
        var zero = Dijkstra(in: nothing)
        #expect(zero.distances(from: 0) == [0, 0])
        #expect(zero.distances(from: 1) == [.infinity, 0])
    }

    @Test func aNumberThatIsNoVertexStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            var search = Dijkstra(in: try CompactGraph(vertexCount: 2, edges: [(0, 1)], isDirected: false))
            _ = search.distances(from: 2)
        }
    }
}

extension RecordedCase {
    /// The length of a way along edges, the shortest of parallel ones; infinite where there is none.
    func length(of vertices: [Int32]) -> Double {
        zip(vertices, vertices.dropFirst()).reduce(0) { sum, step in
            sum
                + (edges.filter {
                    ($0.source, $0.target) == step || (!isDirected && ($0.target, $0.source) == step)
                }.map(\.weight).min() ?? .infinity)
        }
    }
}
