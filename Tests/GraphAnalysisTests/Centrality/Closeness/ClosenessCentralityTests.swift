import GraphAnalysis
import Testing

@Suite struct ClosenessCentralityTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        let recorded = try RecordedPaths.of(graph)
        let compact = try graph.compact(isWeighted: true)
        let scaled = ClosenessCentrality()
        let within = ClosenessCentrality(scalesByReach: false)
        let outgoing = ClosenessCentrality(direction: .outgoing)
        #expect(largestDifference(scaled.values(of: compact), recorded.closeness) < 1e-9)
        #expect(largestDifference(within.values(of: compact), recorded.closenessWithin) < 1e-9)
        #expect(largestDifference(outgoing.values(of: compact), recorded.closenessOut) < 1e-9)
        #expect(largestDifference(try scaled.weightedValues(of: compact), recorded.closenessWeighted) < 1e-9)
        #expect(largestDifference(try within.weightedValues(of: compact), recorded.closenessWithinWeighted) < 1e-9)
        #expect(largestDifference(try outgoing.weightedValues(of: compact), recorded.closenessOutWeighted) < 1e-9)
    }

    @Test(arguments: try RecordedCase.all())
    func harmonicAsRecorded(graph: RecordedCase) throws {
        let recorded = try RecordedPaths.of(graph)
        let compact = try graph.compact(isWeighted: true)
        #expect(largestRelativeDifference(HarmonicCentrality().values(of: compact), recorded.harmonic) < 1e-9)
        #expect(
            largestRelativeDifference(
                try HarmonicCentrality().weightedValues(of: compact), recorded.harmonicWeighted) < 1e-9)
        let normalized = HarmonicCentrality(isNormalized: true).values(of: compact)
        #expect(normalized.allSatisfy { $0 >= 0 && $0 <= 1 })
        let expected = recorded.harmonic.map { $0 / Double(graph.vertexCount - 1) }
        #expect(largestDifference(normalized, expected) < 1e-9)
    }

    @Test(arguments: try RecordedCase.all())
    func doesNotDependOnThreadsOrNumbers(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        let values = ClosenessCentrality().values(of: compact)
        let harmonic = HarmonicCentrality().values(of: compact)
        for threads in 2...3 {
            #expect(ClosenessCentrality().values(of: compact, threads: threads) == values)
            #expect(HarmonicCentrality().values(of: compact, threads: threads) == harmonic)
            #expect(
                try HarmonicCentrality().weightedValues(of: compact, threads: threads)
                    == HarmonicCentrality().weightedValues(of: compact))
        }
        let renumbered = try RenumberedGraph(graph, seed: 9)
        #expect(largestDifference(renumbered.back(ClosenessCentrality().values(of: renumbered.graph)), values) < 1e-12)
    }

    /// Lines and rings are long enough for searches one by one.
    @Test(arguments: ShapedGraph.all)
    func asTheTextbookHasIt(graph: ShapedGraph) throws {
        let distances = Textbook(graph, isWeighted: false).distances
        let values = HarmonicCentrality().values(of: try graph.compact(), threads: 2)
        let within = ClosenessCentrality(scalesByReach: false).values(of: try graph.compact(), threads: 2)
        for vertex in 0..<graph.vertexCount {
            let toVertex = distances.map { $0[vertex] }.filter { $0 > 0 && $0 < .infinity }
            #expect(abs(values[vertex] - toVertex.reduce(0) { $0 + 1 / $1 }) < 1e-12 * Double(graph.vertexCount))
            let mean = toVertex.isEmpty ? 0 : Double(toVertex.count) / toVertex.reduce(0, +)
            #expect(abs(within[vertex] - mean) < 1e-12)
        }
    }

    @Test func ofSmallGraphs() throws {
        #expect(ClosenessCentrality().values(of: try smallGraph(0, [])).isEmpty)
        #expect(ClosenessCentrality().values(of: try smallGraph(1, [(0, 0)])) == [0])
        #expect(HarmonicCentrality(isNormalized: true).values(of: try smallGraph(1, [])) == [0])
        // Vertices 0 and 1 are close to each other, and to nobody else.
        #expect(ClosenessCentrality().values(of: try smallGraph(3, [(0, 1)])) == [0.5, 0.5, 0])
        #expect(ClosenessCentrality(scalesByReach: false).values(of: try smallGraph(3, [(0, 1)])) == [1, 1, 0])
        let arrow = try CompactGraph(vertexCount: 2, edges: [(0, 1)], isDirected: true)
        #expect(HarmonicCentrality().values(of: arrow) == [0, 1])
        #expect(HarmonicCentrality(direction: .outgoing).values(of: arrow) == [1, 0])
    }
}
