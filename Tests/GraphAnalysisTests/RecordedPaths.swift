import GraphAnalysis
import Testing

/// What networkx and igraph compute along shortest paths; record.py tells how.
struct RecordedPaths: Decodable, Sendable {
    let betweenness: [Double]
    let betweennessWeighted: [Double]
    let edges: [[Int32]]?
    let edgeBetweenness: [Double]?
    let edgeBetweennessWeighted: [Double]?
    let harmonic: [Double]
    let harmonicWeighted: [Double]
    let closeness: [Double]
    let closenessWeighted: [Double]
    let closenessWithin: [Double]
    let closenessWithinWeighted: [Double]
    let closenessOut: [Double]
    let closenessOutWeighted: [Double]
    let distances: [Double]
    let distancesWeighted: [Double]
    let paths: [Paths]

    /// Paths between two vertices.
    struct Paths: Decodable, Sendable {
        let source: Int32
        let target: Int32
        /// Lengths of the 25 shortest, in edges.
        let shortest: [Double]
        /// Lengths of the 25 shortest, by weight.
        let shortestWeighted: [Double]
        /// Numbers of simple paths of at most 1, 2, 3 and 4 edges.
        let simple: [Int]
    }

    private static let all = Result { try RecordedGraph.fixture("paths", as: RecordedPaths.self) }

    /// What is recorded of a graph.
    static func of(_ graph: RecordedCase) throws -> RecordedPaths {
        try #require(try all.get()[graph.testDescription])
    }
}

/// The largest difference, in units of the largest value; infinite where the counts differ.
func largestRelativeDifference(_ left: [Double], _ right: [Double]) -> Double {
    largestDifference(left, right) / max(1, right.map { abs($0) }.max() ?? 0)
}

/// Graphs of all shapes, small enough for a textbook.
struct ShapedGraph: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let vertexCount: Int
    let edges: [(source: Int32, target: Int32, weight: Double)]
    let isDirected: Bool

    func compact(isWeighted: Bool = false) throws -> CompactGraph {
        try CompactGraph(
            vertexCount: vertexCount, edges: edges.map { ($0.source, $0.target) },
            weights: isWeighted ? edges.map(\.weight) : nil, isDirected: isDirected)
    }

    /// Neighbours along the edges, each once, with the smallest weight.
    var neighbours: [[Int: Double]] {
        var lists = [[Int: Double]](repeating: [:], count: vertexCount)
        for edge in edges where edge.source != edge.target {
            for (from, to) in [(edge.source, edge.target)] + (isDirected ? [] : [(edge.target, edge.source)]) {
                lists[Int(from)][Int(to)] = min(edge.weight, lists[Int(from)][Int(to)] ?? .infinity)
            }
        }
        return lists
    }

    /// Lines, rings, trees, grids, cliques on a hub, two hubs, and random ones from sparse to dense.
    static let all: [ShapedGraph] = {
        let shapes: [(name: String, count: Int, pairs: [(Int, Int)])] = [
            ("line", 90, (0..<89).map { (vertex: Int) in (vertex, vertex + 1) }),
            ("ring", 40, (0..<40).map { (vertex: Int) in (vertex, (vertex + 1) % 40) }),
            ("tree", 60, (1..<60).map { (vertex: Int) in ((vertex - 1) / 3, vertex) }),
            ("grid", 49, grid(7)),
            ("two hubs", 30, (4..<60).map { (end: Int) in (end % 2, end / 2) }),
            ("cliques", 40, cliques(40)),
            ("apart", 12, [(0, 1), (1, 2), (2, 0), (3, 4), (5, 6), (6, 7), (7, 8), (8, 5), (8, 9), (2, 2), (0, 1)]),
        ]
        var graphs: [ShapedGraph] = []
        for isDirected in [false, true] {
            for shape in shapes {
                graphs.append(ShapedGraph(shape.name, shape.count, shape.pairs, isDirected: isDirected))
            }
            for seed in 1...8 {
                let pairs = randomPairs(20 + 5 * seed, 10 * seed + seed * seed, seed: UInt64(seed))
                graphs.append(ShapedGraph("random \(seed)", 20 + 5 * seed, pairs, isDirected: isDirected))
            }
        }
        return graphs
    }()

    private static func grid(_ side: Int) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for row in 0..<side {
            for column in 1..<side {
                pairs.append((row * side + column - 1, row * side + column))
                pairs.append((column * side - side + row, column * side + row))
            }
        }
        return pairs
    }

    /// Groups of eight in which all know each other and vertex 0.
    private static func cliques(_ count: Int) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for vertex in 0..<count {
            for other in 0..<vertex where other == 0 || other / 8 == vertex / 8 { pairs.append((other, vertex)) }
        }
        return pairs
    }

    private static func randomPairs(_ count: Int, _ pairCount: Int, seed: UInt64) -> [(Int, Int)] {
        var generator = SeededGenerator(seed: seed)
        return (0..<pairCount).map { _ in
            (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
        }
    }
}

extension ShapedGraph {
    fileprivate init(_ name: String, _ count: Int, _ pairs: [(Int, Int)], isDirected: Bool) {
        let edges = pairs.enumerated().map { index, pair in
            (source: Int32(pair.0), target: Int32(pair.1), weight: Double(1 + index % 4))
        }
        self.init(
            testDescription: name + (isDirected ? ", directed" : ""), vertexCount: count, edges: edges,
            isDirected: isDirected)
    }
}
