/// Shortest paths from one vertex along edges of given lengths (Dijkstra).
///
/// Weights are distances; in a graph without weights every edge is 1 long. Of parallel edges the shortest counts, and
/// self-loops are on no path. Lengths are added up in floating point from the source on. The memory of a search is kept
/// for the next one, so that a value of this type is best used for all searches in a graph.
///
/// Reference: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numer. Math. 1 (1959).
public struct Dijkstra: Sendable {
    private let graph: CompactGraph
    private var search: DijkstraSearch

    /// Prepares searches in a graph.
    /// - Complexity: O(n + m) time, O(n) space.
    public init(in graph: CompactGraph) {
        self.graph = graph
        search = DijkstraSearch(graph.outgoing)
    }

    /// The length of a shortest path to every vertex, by original number; infinite where there is none.
    /// - Complexity: O(n + m + d) time, where d is the greatest distance in units of the shortest edge; O(m) space.
    public mutating func distances(from source: Int32) -> [Double] {
        graph.checkVertex(source)
        search.run(from: Int(graph.inner[Int(source)]))
        return graph.outer(search.distances)
    }

    /// A shortest path to every vertex that has one.
    /// - Complexity: as `distances(from:)`.
    public mutating func paths(from source: Int32) -> ShortestPathTree {
        graph.checkVertex(source)
        search.run(from: Int(graph.inner[Int(source)]), tracesPaths: true)
        let predecessors = graph.outer(search.predecessors).map { $0 < 0 ? -1 : graph.original[Int($0)] }
        return ShortestPathTree(
            source: source, distances: graph.outer(search.distances), predecessors: predecessors)
    }
}

/// A shortest path from one vertex to every other that has one.
public struct ShortestPathTree: Sendable, Hashable {
    /// Where the paths begin.
    public let source: Int32
    /// Their lengths by vertex; infinite where there is none.
    public let distances: [Double]
    /// The vertex before each; −1 for the source and where there is no path.
    public let predecessors: [Int32]

    /// The path to a vertex; nil where there is none.
    public func path(to target: Int32) -> GraphPath? {
        guard distances[Int(target)] < .infinity else { return nil }
        var vertices = [target]
        while let last = vertices.last, predecessors[Int(last)] >= 0 { vertices.append(predecessors[Int(last)]) }
        return GraphPath(vertices: vertices.reversed(), length: distances[Int(target)])
    }
}

/// A way through a graph.
public struct GraphPath: Sendable, Hashable {
    /// The vertices in order, from the first to the last, by original number.
    public let vertices: [Int32]
    /// The sum of its edges' lengths.
    public let length: Double

    /// Makes a path from its parts.
    public init(vertices: [Int32], length: Double) {
        self.vertices = vertices
        self.length = length
    }

    /// Orders by length, then by number of edges, then by vertices.
    static func isBefore(_ left: GraphPath, _ right: GraphPath) -> Bool {
        if left.length != right.length { return left.length < right.length }
        if left.vertices.count != right.vertices.count { return left.vertices.count < right.vertices.count }
        return left.vertices.lexicographicallyPrecedes(right.vertices)
    }
}

extension CompactGraph {
    /// Stops the program where a number is no vertex.
    func checkVertex(_ vertex: Int32) {
        precondition(vertex >= 0 && Int(vertex) < vertexCount, "vertex \(vertex) is not below \(vertexCount)")
    }
}
