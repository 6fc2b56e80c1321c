import GraphAnalysis
import Testing

@Suite struct ModularityTests {
    @Test(arguments: RecordedGraph.allCases)
    func asRecorded(recorded: RecordedGraph) throws {
        for value in try RecordedGroups.of(recorded).modularity {
            let graph = try recorded.compact(isWeighted: value.isWeighted)
            let partition = VertexPartition(labels: (0..<Int32(graph.vertexCount)).map { $0 % value.parts })
            let ours = Modularity(resolution: value.resolution).value(of: partition, in: graph)
            #expect(abs(ours - value.value) < 1e-12)
        }
    }

    /// Two triangles and an edge between them: 6/7 of the weight inside, two halves of the strength.
    @Test func ofTwoTriangles() throws {
        let triangles = try smallGraph(6, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (0, 3)])
        let value = Modularity().value(of: VertexPartition(labels: [0, 0, 0, 1, 1, 1]), in: triangles)
        #expect(abs(value - (6.0 / 7 - 0.5)) < 1e-15)
    }

    @Test func ofLoopsAndParallelEdges() throws {
        // networkx 3.6: MultiGraph([(0,1),(0,1),(1,2),(2,2)]), groups {0,1}, {2}.
        let loops = try smallGraph(3, [(0, 1), (0, 1), (1, 2), (2, 2)])
        let value = Modularity().value(of: VertexPartition(labels: [0, 0, 1]), in: loops)
        #expect(abs(value - (0.75 - (25.0 + 9) / 64)) < 1e-15)
    }

    @Test func ofNothing() throws {
        #expect(Modularity().value(of: VertexPartition(labels: []), in: try smallGraph(0, [])) == 0)
        #expect(Modularity().value(of: VertexPartition(labels: [0, 1]), in: try smallGraph(2, [])) == 0)
        #expect(
            Modularity().value(of: VertexPartition(labels: [0, 0]), in: try smallGraph(2, [(0, 1)], weights: [0])) == 0)
        #expect(Modularity().value(of: VertexPartition(labels: [0, 0]), in: try smallGraph(2, [(0, 1)])) == 0)
    }
}
