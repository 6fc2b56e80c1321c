import GraphAnalysis
import Testing

@Suite struct SampledBetweennessCentralityTests {
    /// A graph in which new vertices tie to vertices that others tied to: a few hubs, many leaves.
    private static func hubs(_ count: Int, isDirected: Bool) throws -> CompactGraph {
        var generator = SeededGenerator(seed: 4)
        var ends: [Int32] = [0, 1]
        var edges: [(Int32, Int32)] = [(0, 1)]
        for vertex in 2..<Int32(count) {
            for _ in 0...(vertex % 3) {
                let other = ends[Int.random(in: 0..<ends.count, using: &generator)]
                edges.append(isDirected && vertex % 2 == 0 ? (other, vertex) : (vertex, other))
                ends += [vertex, other]
            }
        }
        return try CompactGraph(vertexCount: count, edges: edges, isDirected: isDirected)
    }

    @Test(arguments: [false, true])
    func errorsAreBelowTheBound(isDirected: Bool) throws {
        let graph = try Self.hubs(1200, isDirected: isDirected)
        let measure = SampledBetweennessCentrality(exactLimit: 100, maximumError: 0.15, seed: 2)
        let estimate = measure.estimate(of: graph, threads: 2)
        #expect(estimate.sampleCount > 0 && estimate.sampleCount < 1200)
        #expect(estimate.errorBound > 0 && estimate.errorBound <= 0.15)
        let exact = BetweennessCentrality(isNormalized: true).values(of: graph, threads: 2)
        #expect(largestDifference(estimate.values, exact) <= estimate.errorBound)
        #expect(largestDifference(estimate.values, exact) > 0, "a sample is not the whole")
        #expect(measure.estimate(of: graph).values == estimate.values, "the number of threads does not matter")
    }

    @Test func exactWhereTheCallerSaysSo() throws {
        let graph = try Self.hubs(300, isDirected: false)
        let exact = BetweennessCentrality(isNormalized: true).values(of: graph)
        for measure in [
            SampledBetweennessCentrality(exactLimit: 300),
            SampledBetweennessCentrality(exactLimit: 10, maximumError: 1e-6),
        ] {
            let estimate = measure.estimate(of: graph)
            #expect(estimate.values == exact)
            #expect(estimate.errorBound == 0 && estimate.sampleCount == 0)
        }
        #expect(SampledBetweennessCentrality(exactLimit: 0).estimate(of: try smallGraph(0, [])).values.isEmpty)
        #expect(SampledBetweennessCentrality(exactLimit: 0).estimate(of: try smallGraph(1, [])).values == [0])
    }
}
