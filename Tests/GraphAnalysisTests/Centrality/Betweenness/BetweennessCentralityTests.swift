import GraphAnalysis
import Testing

@Suite struct BetweennessCentralityTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        let recorded = try RecordedPaths.of(graph)
        let measure = BetweennessCentrality()
        let values = measure.values(of: try graph.compact())
        #expect(largestRelativeDifference(values, recorded.betweenness) < 1e-9)
        let weighted = try graph.compact(isWeighted: true)
        #expect(measure.values(of: weighted) == values, "weights are not looked at")
        #expect(
            largestRelativeDifference(try measure.weightedValues(of: weighted), recorded.betweennessWeighted) < 1e-9)
    }

    @Test(arguments: ShapedGraph.all)
    func asTheTextbookHasIt(graph: ShapedGraph) throws {
        let compact = try graph.compact(isWeighted: true)
        let expected = Textbook(graph, isWeighted: false)
        #expect(
            largestRelativeDifference(BetweennessCentrality().values(of: compact), expected.betweenness) < 1e-12)
        let weighted = Textbook(graph, isWeighted: true)
        #expect(
            largestRelativeDifference(
                try BetweennessCentrality().weightedValues(of: compact), weighted.betweenness) < 1e-12)
    }

    @Test(arguments: try RecordedCase.all().filter { $0.testDescription != "random1000directed" })
    func doesNotDependOnThreadsOrNumbers(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        let measure = BetweennessCentrality(isNormalized: true)
        let values = measure.values(of: compact)
        let weighted = try measure.weightedValues(of: compact)
        for threads in 2...3 {
            #expect(measure.values(of: compact, threads: threads) == values)
            #expect(try measure.weightedValues(of: compact, threads: threads) == weighted)
        }
        #expect(values.allSatisfy { $0 >= 0 && $0 <= 1 })
        let renumbered = try RenumberedGraph(graph, isWeighted: true, seed: 8)
        #expect(largestDifference(renumbered.back(measure.values(of: renumbered.graph)), values) < 1e-12)
    }

    /// A shortest path of d edges has d − 1 vertices between its ends.
    @Test(arguments: ShapedGraph.all)
    func addsUpToWhatLiesBetweenAllPairs(graph: ShapedGraph) throws {
        let total = Textbook(graph, isWeighted: false).distances.joined().filter { $0 > 0 && $0 < .infinity }
            .reduce(0) { $0 + $1 - 1 }
        let values = BetweennessCentrality().values(of: try graph.compact())
        #expect(abs(values.reduce(0, +) * (graph.isDirected ? 1 : 2) - total) < 1e-9 * max(1, total))
    }

    @Test func ofSmallGraphs() throws {
        let measure = BetweennessCentrality()
        let normalized = BetweennessCentrality(isNormalized: true)
        #expect(measure.values(of: try smallGraph(0, [])).isEmpty)
        #expect(normalized.values(of: try smallGraph(1, [(0, 0)])) == [0])
        #expect(normalized.values(of: try smallGraph(2, [(0, 1)])) == [0, 0])
        #expect(measure.values(of: try smallGraph(3, [(0, 1), (1, 2), (1, 2)])) == [0, 1, 0])
        #expect(normalized.values(of: try smallGraph(3, [(0, 1), (1, 2)])) == [0, 1, 0])
        #expect(normalized.values(of: try smallGraph(5, [(0, 1), (0, 2), (0, 3), (0, 4)])) == [1, 0, 0, 0, 0])
        let complete = (0..<5).flatMap { v in (0..<v).map { (Int32($0), Int32(v)) } }
        #expect(measure.values(of: try smallGraph(5, complete)) == [0, 0, 0, 0, 0])
        let cycle = try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)], isDirected: true)
        #expect(measure.values(of: cycle) == [1, 1, 1])
        #expect(normalized.values(of: cycle) == [0.5, 0.5, 0.5])
    }

    @Test func anEdgeWithoutLengthIsAnError() throws {
        let graph = try CompactGraph(
            vertexCount: 4, edges: [(0, 1), (2, 2), (3, 1)], weights: [1, 0, 0], isDirected: true)
        let error = GraphInputError.zeroDistance(source: 3, target: 1)
        #expect(throws: error) { try BetweennessCentrality().weightedValues(of: graph) }
        #expect(throws: error) { try EdgeBetweennessCentrality().weightedValues(of: graph) }
        #expect(throws: error) { try HarmonicCentrality().weightedValues(of: graph) }
        #expect(throws: error) { try ClosenessCentrality().weightedValues(of: graph) }
        #expect("\(error)" == "the edge from 3 to 1 has the weight 0; this measure needs distances above 0")
        let loop = try CompactGraph(vertexCount: 2, edges: [(0, 0), (0, 1)], weights: [0, 1], isDirected: false)
        #expect(try BetweennessCentrality().weightedValues(of: loop) == [0, 0])
    }
}

/// The definition, pair by pair: slow and plain.
struct Textbook {
    private(set) var distances: [[Double]] = []
    private(set) var betweenness: [Double]
    private(set) var edgeBetweenness: [[Int]: Double] = [:]

    init(_ graph: ShapedGraph, isWeighted: Bool) {
        let count = graph.vertexCount
        let neighbours = graph.neighbours.map { $0.mapValues { isWeighted ? $0 : 1 } }
        betweenness = [Double](repeating: 0, count: count)
        var paths: [[Double]] = []
        for source in 0..<count {
            var distance = [Double](repeating: .infinity, count: count)
            distance[source] = 0
            var isChanged = true
            while isChanged {
                isChanged = false
                for vertex in 0..<count where distance[vertex] < .infinity {
                    for (next, weight) in neighbours[vertex] where distance[vertex] + weight < distance[next] {
                        distance[next] = distance[vertex] + weight
                        isChanged = true
                    }
                }
            }
            var number = [Double](repeating: 0, count: count)
            number[source] = 1
            for vertex in (0..<count).filter({ distance[$0] < .infinity }).sorted(by: { distance[$0] < distance[$1] }) {
                for (next, weight) in neighbours[vertex] where distance[vertex] + weight == distance[next] {
                    number[next] += number[vertex]
                }
            }
            distances.append(distance)
            paths.append(number)
        }
        for source in 0..<count {
            for target in 0..<count where target != source && distances[source][target] < .infinity {
                let length = distances[source][target]
                let share = 1 / paths[source][target] / (graph.isDirected ? 1 : 2)
                for vertex in 0..<count
                where vertex != source && distances[source][vertex] + distances[vertex][target] == length {
                    if vertex != target { betweenness[vertex] += paths[source][vertex] * paths[vertex][target] * share }
                }
                for vertex in 0..<count where distances[source][vertex] < length {
                    for (next, weight) in neighbours[vertex]
                    where distances[source][vertex] + weight + distances[next][target] == length {
                        let ends = graph.isDirected || vertex < next ? [vertex, next] : [next, vertex]
                        edgeBetweenness[ends, default: 0] += paths[source][vertex] * paths[next][target] * share
                    }
                }
            }
        }
    }
}
