import GraphAnalysis
import Testing

@Suite struct KatzCentralityTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        guard let plain = graph.recorded.katz, let weighted = graph.recorded.katzWeighted else { return }
        let measure = KatzCentrality(attenuation: 0.01)
        #expect(largestDifference(try measure.values(of: try graph.compact()), plain) < 1e-9)
        #expect(largestDifference(try measure.values(of: try graph.compact(isWeighted: true)), weighted) < 1e-9)
    }

    @Test(arguments: try RecordedCase.all())
    func doesNotDependOnThreads(graph: RecordedCase) throws {
        let compact = try graph.compact()
        let values = try KatzCentrality(attenuation: 0.01).values(of: compact)
        for threads in 2...3 {
            #expect(try KatzCentrality(attenuation: 0.01).values(of: compact, threads: threads) == values)
        }
    }

    @Test func countsWalks() throws {
        // 0 → 1 → 2: walks that end at 2 are 1 + α + α².
        let measure = KatzCentrality(attenuation: 0.5, base: 2, isNormalized: false)
        let path = try smallGraph(4, [(0, 1), (1, 2)], isDirected: true)
        #expect(largestDifference(try measure.values(of: path), [2, 3, 3.5, 2]) < 1e-12)
        #expect(try measure.values(of: try smallGraph(0, [])).isEmpty)
        #expect(try measure.values(of: try smallGraph(1, [])) == [2])
        // A self-loop once over directed: 2 (1 + ½ + ¼ + …).
        #expect(abs(try measure.values(of: try smallGraph(1, [(0, 0)], isDirected: true))[0] - 4) < 1e-10)
    }

    @Test(arguments: [0.5, 0.6])
    func tooLargeAnAttenuationIsAnError(attenuation: Double) throws {
        let triangle = try smallGraph(3, [(0, 1), (1, 2), (2, 0)])
        let error = #expect(throws: ConvergenceError.self) {
            try KatzCentrality(attenuation: attenuation, maximumSweeps: 2_000).values(of: triangle)
        }
        #expect(
            error?.description == """
                Katz centrality did not settle within 2000 sweeps; an attenuation below 1 / (largest eigenvalue) is \
                needed, \(attenuation) is given
                """)
    }
}
