import GraphAnalysis
import Testing

/// What networkx and igraph compute for each vertex; record.py tells how.
struct RecordedVertices: Decodable, Sendable {
    let pagerank: [Double]
    let pagerankWeighted: [Double]
    let personalized: [Double]
    let personalizedWeighted: [Double]
    let eigenvector: [Double]
    let eigenvectorWeighted: [Double]
    let strength: [Double]
    let strengthWeighted: [Double]
    let katz: [Double]?
    let katzWeighted: [Double]?
    let degree: [Int32]
    let core: [Int32]
    let components: [Int32]
    let distances: [Int32]
    let articulationPoints: [Int32]
    let bridges: [[Int32]]
    let triangles: [Int]
    let clustering: [Double]
    let transitivity: Double
}

/// A graph and what is recorded of it.
struct RecordedCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let vertexCount: Int
    let edges: [(source: Int32, target: Int32, weight: Double)]
    let isDirected: Bool
    let recorded: RecordedVertices

    func compact(isWeighted: Bool = false) throws -> CompactGraph {
        try CompactGraph(
            vertexCount: vertexCount, edges: edges.map { ($0.source, $0.target) },
            weights: isWeighted ? edges.map(\.weight) : nil, isDirected: isDirected)
    }

    /// The graphs of record.py, with that of loops and parallel edges.
    static func all() throws -> [RecordedCase] {
        let recorded = try RecordedGraph.fixture("vertices", as: RecordedVertices.self)
        var cases: [RecordedCase] = []
        for graph in RecordedGraph.allCases {
            cases.append(
                RecordedCase(
                    testDescription: graph.rawValue, vertexCount: graph.vertexCount, edges: graph.edges,
                    isDirected: graph.isDirected, recorded: try #require(recorded[graph.rawValue])))
        }
        for name in ["loops", "loopsDirected"] {
            cases.append(
                RecordedCase(
                    testDescription: name, vertexCount: 9, edges: loops, isDirected: name == "loopsDirected",
                    recorded: try #require(recorded[name])))
        }
        return cases
    }

    /// Parallel edges (0-1, 3-4), loops (2, 5), a part of two vertices, an isolated vertex.
    private static let loops: [(source: Int32, target: Int32, weight: Double)] = [
        (0, 1, 2), (0, 1, 3), (1, 2, 1), (2, 2, 4), (2, 3, 5), (3, 4, 1), (4, 3, 2), (4, 5, 1), (5, 5, 2), (0, 2, 7),
        (6, 7, 3),
    ]
}

/// The largest absolute difference; infinite where the counts differ.
func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
    guard left.count == right.count else { return .infinity }
    return zip(left, right).reduce(0) { worst, pair in
        // A NaN must not pass as small.
        let difference = abs(pair.0 - pair.1)
        return difference <= worst ? worst : difference
    }
}

/// The same graph with its vertices numbered otherwise: vertex v becomes `places[v]`.
struct RenumberedGraph {
    let graph: CompactGraph
    let places: [Int]

    init(_ original: RecordedCase, isWeighted: Bool = false, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let places = (0..<original.vertexCount).shuffled(using: &generator)
        let edges = original.edges.shuffled(using: &generator)
        self.places = places
        graph = try CompactGraph(
            vertexCount: original.vertexCount,
            edges: edges.map { (Int32(places[Int($0.source)]), Int32(places[Int($0.target)])) },
            weights: isWeighted ? edges.map(\.weight) : nil, isDirected: original.isDirected)
    }

    /// Values by the first numbering.
    func back<Value>(_ values: [Value]) -> [Value] { places.map { values[$0] } }
}
