import GraphAnalysis
import Testing

@Suite struct LeidenTests {
    /// Whether every group hangs together by edges of a weight above 0.
    private static func hangsTogether(
        _ partition: VertexPartition, _ edges: [(source: Int32, target: Int32, weight: Double)], _ vertexCount: Int
    ) throws -> Bool {
        let inside = edges.filter {
            $0.weight > 0 && partition.membership[Int($0.source)] == partition.membership[Int($0.target)]
        }
        let parts = StronglyConnectedComponents().partition(
            of: try smallGraph(vertexCount, inside.map { ($0.source, $0.target) }))
        return parts == partition
    }

    @Test(arguments: RecordedGraph.allCases, [0.1, 1, 5])
    func groupsHangTogether(recorded: RecordedGraph, resolution: Double) throws {
        for isWeighted in [false, true] {
            let graph = try recorded.compact(isWeighted: isWeighted)
            for seed in UInt64(0)..<3 {
                for iterations in 1...2 {
                    let partition = Leiden(resolution: resolution, iterations: iterations, seed: seed)
                        .partition(of: graph)
                    #expect(try Self.hangsTogether(partition, recorded.edges, graph.vertexCount))
                }
            }
        }
    }

    /// Graphs of many weak edges, with loops, parallel edges and weights of 0.
    @Test func groupsOfRandomGraphsHangTogether() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let vertexCount = Int.random(in: 1...30, using: &generator)
            let edges = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                (
                    source: Int32.random(in: 0..<Int32(vertexCount), using: &generator),
                    target: Int32.random(in: 0..<Int32(vertexCount), using: &generator),
                    weight: Double(Int.random(in: 0...3, using: &generator))
                )
            }
            let isDirected = Bool.random(using: &generator)
            let graph = try smallGraph(
                vertexCount, edges.map { ($0.source, $0.target) }, weights: edges.map(\.weight),
                isDirected: isDirected)
            let partition = Leiden(resolution: 0.5, iterations: 1).partition(of: graph)
            #expect(try Self.hangsTogether(partition, edges, vertexCount))
        }
    }

    /// Where the search has come to its end, no vertex gains by moving to another group: tried with the definition.
    @Test(arguments: [RecordedGraph.karate, .random50, .random50directed], [0.5, 1, 2])
    func noVertexGainsAlone(recorded: RecordedGraph, resolution: Double) throws {
        let graph = try recorded.compact(isWeighted: true)
        let partition = Leiden(resolution: resolution, iterations: 100).partition(of: graph)
        let measure = Modularity(resolution: resolution)
        let value = measure.value(of: partition, in: graph)
        for vertex in 0..<graph.vertexCount {
            for group in 0...Int32(partition.count) where Int(group) < graph.vertexCount {
                var labels = partition.membership
                labels[vertex] = group
                #expect(measure.value(of: VertexPartition(labels: labels), in: graph) < value + 1e-9)
            }
        }
    }

    @Test func moreIterationsAreNoWorse() throws {
        let graph = try RecordedGraph.random1000.compact()
        for seed in UInt64(0)..<5 {
            let values = [1, 2, 10].map {
                Modularity().value(of: Leiden(iterations: $0, seed: seed).partition(of: graph), in: graph)
            }
            #expect(values == values.sorted())
        }
    }
}
