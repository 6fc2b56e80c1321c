import GraphAnalysis
import Testing

@Suite struct KShortestPathsTests {
    @Test(arguments: try RecordedCase.all())
    func asRecorded(graph: RecordedCase) throws {
        for recorded in try RecordedPaths.of(graph).paths {
            let search = KShortestPaths(count: 25)
            let plain = search.paths(from: recorded.source, to: recorded.target, in: try graph.compact())
            #expect(plain.map(\.length) == recorded.shortest)
            let weighted = search.paths(
                from: recorded.source, to: recorded.target, in: try graph.compact(isWeighted: true))
            #expect(weighted.map(\.length) == recorded.shortestWeighted)
            for path in weighted {
                #expect(path.vertices.first == recorded.source && path.vertices.last == recorded.target)
                #expect(graph.length(of: path.vertices) == path.length)
                #expect(Set(path.vertices).count == path.vertices.count, "no vertex twice")
            }
            #expect(Set(weighted.map(\.vertices)).count == weighted.count, "no path twice")
            for (shorter, longer) in zip(weighted, weighted.dropFirst()) { #expect(shorter.length <= longer.length) }
        }
    }

    /// All simple paths there are, found one by one, sorted.
    @Test(arguments: ShapedGraph.all)
    func asTryingAllPathsHasIt(graph: ShapedGraph) throws {
        let neighbours = graph.neighbours
        let compact = try graph.compact(isWeighted: true)
        for (source, target) in [(0, graph.vertexCount - 1), (3, 1), (1, 0), (2, 9)] {
            var lengths: [Double] = []
            var steps = 0
            func extend(_ way: [Int], _ length: Double) {
                steps += 1
                guard let last = way.last, steps < 5000 else { return }
                if last == target { return lengths.append(length) }
                for (next, weight) in neighbours[last] where !way.contains(next) {
                    extend(way + [next], length + weight)
                }
            }
            extend([source], 0)
            guard steps < 5000 else { continue }
            let found = KShortestPaths(count: 5000).paths(from: Int32(source), to: Int32(target), in: compact)
            #expect(found.map(\.length) == lengths.sorted())
        }
    }

    @Test func ofSmallGraphs() throws {
        let search = KShortestPaths(count: 5)
        #expect(search.paths(from: 0, to: 1, in: try smallGraph(2, [])).isEmpty)
        #expect(search.paths(from: 0, to: 0, in: try smallGraph(2, [(0, 1)])).map(\.vertices) == [[0]])
        #expect(
            search.paths(from: 0, to: 1, in: try smallGraph(2, [(0, 1), (0, 1), (1, 1)])).map(\.vertices) == [[0, 1]])
        #expect(KShortestPaths(count: 0).paths(from: 0, to: 1, in: try smallGraph(2, [(0, 1)])).isEmpty)
        let square = try smallGraph(4, [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)])
        #expect(search.paths(from: 0, to: 3, in: square).map(\.vertices) == [[0, 3], [0, 1, 3], [0, 2, 3]])
    }
}

@Suite struct SimplePathsTests {
    @Test(arguments: try RecordedCase.all())
    func asManyAsRecorded(graph: RecordedCase) throws {
        let compact = try graph.compact(isWeighted: true)
        for recorded in try RecordedPaths.of(graph).paths {
            for (index, count) in recorded.simple.enumerated() {
                let paths = SimplePaths(maximumLength: index + 1)
                    .paths(from: recorded.source, to: recorded.target, in: compact)
                #expect(paths.count == count)
                #expect(Set(paths.map(\.vertices)).count == count)
                for path in paths {
                    #expect(graph.length(of: path.vertices) < .infinity)
                    #expect(Set(path.vertices).count == path.vertices.count)
                    #expect(path.length == Double(path.vertices.count - 1))
                }
            }
        }
    }

    @Test(arguments: try RecordedCase.all(), [1, 2, 5, 40])
    func aLimitKeepsTheShortest(graph: RecordedCase, limit: Int) throws {
        let compact = try graph.compact()
        let all = SimplePaths(maximumLength: 4).paths(from: 0, to: 3, in: compact)
        let some = SimplePaths(maximumLength: 4, limit: limit).paths(from: 0, to: 3, in: compact)
        #expect(some.map(\.length) == all.prefix(limit).map(\.length))
        #expect(Set(some).isSubset(of: all))
    }

    @Test func ofSmallGraphs() throws {
        let square = try smallGraph(4, [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3), (1, 2), (1, 2)])
        let paths = SimplePaths(maximumLength: 10).paths(from: 0, to: 3, in: square)
        #expect(paths.map(\.vertices) == [[0, 3], [0, 1, 3], [0, 2, 3], [0, 1, 2, 3], [0, 2, 1, 3]])
        #expect(SimplePaths(maximumLength: 0).paths(from: 0, to: 3, in: square).isEmpty)
        #expect(SimplePaths(maximumLength: 3).paths(from: 2, to: 2, in: square).isEmpty)
        #expect(SimplePaths(maximumLength: 3, limit: 0).paths(from: 0, to: 3, in: square).isEmpty)
        #expect(SimplePaths(maximumLength: 3).paths(from: 0, to: 1, in: try smallGraph(2, [])).isEmpty)
    }
}
