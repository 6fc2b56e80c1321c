import GraphAnalysis
import Testing

@Suite struct EigenvectorCentralityTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        // Three loops of eigenvalue 1, one behind the other: igraph gives some vector, ours is an error (see below).
        if graph.testDescription != "loopsDirected" {
            let values = try EigenvectorCentrality().values(of: try graph.compact())
            #expect(largestDifference(values, graph.recorded.eigenvector) < 1e-8)
        }
        let weighted = try EigenvectorCentrality().values(of: try graph.compact(isWeighted: true))
        #expect(largestDifference(weighted, graph.recorded.eigenvectorWeighted) < 1e-8)
    }

    @Test(arguments: try RecordedCase.all())
    func hasNormOneAndDoesNotDependOnThreadsOrNumbers(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        let values = try EigenvectorCentrality().values(of: compact)
        #expect(abs(values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
        #expect(values.allSatisfy { $0 >= 0 })
        for threads in 2...4 {
            #expect(try EigenvectorCentrality().values(of: compact, threads: threads) == values)
        }
        let renumbered = try RenumberedGraph(graph, isWeighted: true, seed: 4)
        let other = renumbered.back(try EigenvectorCentrality().values(of: renumbered.graph))
        #expect(largestDifference(other, values) < 1e-8)
    }

    @Test func ofSmallGraphs() throws {
        let measure = EigenvectorCentrality()
        #expect(try measure.values(of: try smallGraph(0, [])).isEmpty)
        #expect(try measure.values(of: try smallGraph(1, [])) == [1])
        #expect(try measure.values(of: try smallGraph(4, [])) == [0.5, 0.5, 0.5, 0.5])
        #expect(try measure.values(of: try smallGraph(4, [(0, 1)], weights: [0])) == [0.5, 0.5, 0.5, 0.5])
        // Star: the centre has √½, which the leaves share. It is bipartite: −λ is an eigenvalue too.
        let star = try measure.values(of: try smallGraph(5, [(0, 1), (0, 2), (0, 3), (0, 4)]))
        let half = Double(0.5).squareRoot()
        let leaf = Double(0.125).squareRoot()
        #expect(largestDifference(star, [half, leaf, leaf, leaf, leaf]) < 1e-10)
        // Path of three.
        let path = try measure.values(of: try smallGraph(3, [(0, 1), (1, 2)]))
        #expect(largestDifference(path, [0.5, half, 0.5]) < 1e-10)
    }

    @Test func partsThatShareTheEigenvalueShareTheVector() throws {
        let two = try EigenvectorCentrality().values(
            of: try smallGraph(7, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]))
        let share = 1 / Double(6).squareRoot()
        #expect(largestDifference(two, [share, share, share, share, share, share, 0]) < 1e-10)
    }

    @Test func onlyTheDensestPartHasValues() throws {
        let values = try EigenvectorCentrality().values(
            of: try smallGraph(6, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (1, 3), (4, 5)]))
        #expect(largestDifference(values, [0.5, 0.5, 0.5, 0.5, 0, 0]) < 1e-10)
    }

    @Test func directedCyclesAndNone() throws {
        let measure = EigenvectorCentrality()
        let cycle = try smallGraph(4, [(0, 1), (1, 2), (2, 0), (2, 3)], isDirected: true)
        #expect(largestDifference(try measure.values(of: cycle), [0.5, 0.5, 0.5, 0.5]) < 1e-10)
        let acyclic = try smallGraph(3, [(0, 1), (1, 2), (0, 2)], isDirected: true)
        #expect(try measure.values(of: acyclic) == [0, 0, 0])
    }

    @Test func endsWithAnErrorThatSaysWhatHelps() throws {
        // A cycle of 3 leads into another of the same eigenvalue: the vector settles like 1 / sweeps.
        let graph = try smallGraph(
            6, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)], isDirected: true)
        let error = #expect(throws: ConvergenceError.self) {
            try EigenvectorCentrality(maximumSweeps: 500).values(of: graph)
        }
        #expect(
            error?.description == """
                eigenvector centrality did not settle within 500 sweeps; parts of the graph have nearly the same \
                eigenvalue: take one part, or a larger tolerance
                """)
    }
}
