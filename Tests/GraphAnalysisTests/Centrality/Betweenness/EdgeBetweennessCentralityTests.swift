import GraphAnalysis
import Testing

@Suite struct EdgeBetweennessCentralityTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        let recorded = try RecordedPaths.of(graph)
        guard let edges = recorded.edges, let expected = recorded.edgeBetweenness,
            let weighted = recorded.edgeBetweennessWeighted
        else { return #expect(graph.vertexCount == 1000, "small graphs are recorded") }
        let compact = try graph.compact(isWeighted: true)
        let values = EdgeBetweennessCentrality().values(of: compact)
        #expect(values.map { [$0.source, $0.target] } == edges)
        #expect(largestRelativeDifference(values.map(\.centrality), expected) < 1e-9)
        let weightedValues = try EdgeBetweennessCentrality().weightedValues(of: compact)
        #expect(weightedValues.map { [$0.source, $0.target] } == edges)
        #expect(largestRelativeDifference(weightedValues.map(\.centrality), weighted) < 1e-9)
    }

    @Test(arguments: ShapedGraph.all)
    func asTheTextbookHasIt(graph: ShapedGraph) throws {
        let compact = try graph.compact(isWeighted: true)
        for isWeighted in [false, true] {
            let expected = Textbook(graph, isWeighted: isWeighted).edgeBetweenness
            let values =
                isWeighted
                ? try EdgeBetweennessCentrality().weightedValues(of: compact)
                : EdgeBetweennessCentrality().values(of: compact)
            for value in values {
                let known = expected[[Int(value.source), Int(value.target)]] ?? 0
                #expect(abs(value.centrality - known) <= 1e-12 * max(1, known))
            }
            #expect(values.count { $0.centrality > 0 } == expected.count)
        }
    }

    @Test(arguments: try RecordedCase.all().filter { $0.vertexCount < 100 })
    func doesNotDependOnThreads(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        let measure = EdgeBetweennessCentrality()
        let values = measure.values(of: compact)
        for threads in 2...3 { #expect(measure.values(of: compact, threads: threads) == values) }
    }

    @Test func ofSmallGraphs() throws {
        #expect(EdgeBetweennessCentrality().values(of: try smallGraph(0, [])).isEmpty)
        #expect(EdgeBetweennessCentrality().values(of: try smallGraph(2, [(1, 1)])).isEmpty)
        let path = EdgeBetweennessCentrality(isNormalized: true).values(of: try smallGraph(3, [(1, 0), (2, 1)]))
        #expect(path.map(\.source) == [0, 1])
        #expect(path.map(\.centrality) == [2.0 / 3, 2.0 / 3])
    }
}
