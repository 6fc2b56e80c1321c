import GraphAnalysis
import Testing

@Suite struct PageRankTests {
    private static func preference(_ count: Int) -> [Double] {
        (0..<count).map { $0 % 7 == 0 ? Double($0 + 1) : 0 }
    }

    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        let measure = PageRank(tolerance: 1e-12)
        let preference = Self.preference(graph.vertexCount)
        let plain = try graph.compact()
        let weighted = try graph.compact(isWeighted: true)
        #expect(largestDifference(measure.values(of: plain), graph.recorded.pagerank) < 1e-9)
        #expect(largestDifference(measure.values(of: weighted), graph.recorded.pagerankWeighted) < 1e-9)
        #expect(
            largestDifference(measure.values(of: plain, preference: preference), graph.recorded.personalized) < 1e-9)
        #expect(
            largestDifference(
                measure.values(of: weighted, preference: preference), graph.recorded.personalizedWeighted) < 1e-9)
    }

    @Test(arguments: try RecordedCase.all())
    func addsUpToOneAndDoesNotDependOnThreadsOrNumbers(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        let values = PageRank().values(of: compact)
        #expect(abs(values.reduce(0, +) - 1) < 1e-12)
        #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
        for threads in 2...4 { #expect(PageRank().values(of: compact, threads: threads) == values) }
        let renumbered = try RenumberedGraph(graph, isWeighted: true, seed: 3)
        #expect(largestDifference(renumbered.back(PageRank().values(of: renumbered.graph)), values) < 1e-9)
    }

    /// What is left of the equation is what the documentation promises.
    @Test(arguments: try RecordedCase.all(), [1e-4, 1e-8, 1e-12])
    func residualIsBelowTheTolerance(graph: RecordedCase, tolerance: Double) throws {
        let values = PageRank(tolerance: tolerance).values(of: try graph.compact())
        var right = [Double](repeating: 0, count: values.count)
        var shares = right
        for edge in graph.edges {
            shares[Int(edge.source)] += 1
            if !graph.isDirected { shares[Int(edge.target)] += 1 }
        }
        for edge in graph.edges {
            right[Int(edge.target)] += 0.85 * values[Int(edge.source)] / shares[Int(edge.source)]
            if !graph.isDirected {
                right[Int(edge.source)] += 0.85 * values[Int(edge.target)] / shares[Int(edge.target)]
            }
        }
        let dangling = zip(values, shares).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
        let anew = (0.85 * dangling + 0.15) / Double(values.count)
        let missing = zip(values, right).reduce(0) { $0 + abs($1.0 - $1.1 - anew) }
        #expect(missing < 1.01 * tolerance + 1e-14)
    }

    /// A tolerance that rounding never reaches must not go on for ever.
    @Test(arguments: try RecordedCase.all())
    func endsAtTheLimitOfRounding(graph: RecordedCase) throws {
        let values = PageRank(tolerance: 1e-40).values(of: try graph.compact())
        #expect(largestDifference(values, graph.recorded.pagerank) < 1e-9)
    }

    @Test func ofSmallGraphs() throws {
        #expect(PageRank().values(of: try smallGraph(0, [])).isEmpty)
        #expect(PageRank().values(of: try smallGraph(1, [])) == [1])
        #expect(PageRank().values(of: try smallGraph(1, [(0, 0)])) == [1])
        #expect(largestDifference(PageRank().values(of: try smallGraph(4, [])), [0.25, 0.25, 0.25, 0.25]) < 1e-15)
        for isDirected in [false, true] {
            let cycle = try smallGraph(3, [(0, 1), (1, 2), (2, 0)], isDirected: isDirected)
            #expect(largestDifference(PageRank().values(of: cycle), [1.0 / 3, 1.0 / 3, 1.0 / 3]) < 1e-12)
        }
        // 0 → 1: x₁ = x₀ + 0.85 x₀, since both are dealt the same.
        let arrow = PageRank().values(of: try smallGraph(2, [(0, 1)], isDirected: true))
        #expect(abs(arrow[1] / arrow[0] - 1.85) < 1e-9)
    }

    @Test func edgesOfNoWeightLeadNowhere() throws {
        let weighted = try smallGraph(4, [(0, 1), (1, 2), (2, 3)], weights: [1, 0, 0])
        let split = try smallGraph(4, [(0, 1)])
        #expect(largestDifference(PageRank().values(of: weighted), PageRank().values(of: split)) < 1e-12)
    }

    @Test func withoutDampingThePreferenceRemains() throws {
        let graph = try RecordedGraph.karate.compact()
        let values = PageRank(damping: 0).values(of: graph, preference: (0..<34).map(Double.init))
        #expect(largestDifference(values, (0..<34).map { Double($0) / 561 }) < 1e-15)
    }
}
