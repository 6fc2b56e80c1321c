/// Core number: the largest k such that the vertex belongs to a subgraph in which all have at least k neighbours.
///
/// - Normalisation: none; whole numbers from 0.
/// - Direction plays no part: every edge of a directed graph counts at both ends, so that a tie in both directions
///   counts twice, as in networkx and igraph.
/// - Weights play no part. Parallel edges count one by one, self-loops not at all.
/// - Disconnected parts do not touch one another.
///
/// Vertices are taken away in order of the neighbours left to them, kept in bins.
///
/// - Complexity: O(n + m) time, O(n) space (directed: O(n + m)).
///
/// Reference: V. Batagelj, M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks", arXiv cs/0310049
/// (2003).
public struct CoreNumber: Sendable {
    /// Makes the measure.
    public init() {}

    /// The core number of each vertex.
    public func values(of graph: CompactGraph) -> [Int32] {
        let lists = graph.neighbourLists()
        let count = graph.vertexCount
        guard count > 0 else { return [] }
        let targets = lists.targets.span
        // Self-loops stand twice in a list and count for nothing.
        var degrees = (0..<count).map { vertex in
            Int32(lists.range(of: vertex).count { targets[$0] != Int32(vertex) })
        }
        var bins = VertexBins(degrees: degrees)
        for place in 0..<count {
            let vertex = Int(bins.order[place])
            let degree = degrees[vertex]
            for entry in lists.range(of: vertex) {
                let neighbour = Int(targets[entry])
                if degrees[neighbour] > degree {
                    bins.moveDown(neighbour, from: Int(degrees[neighbour]))
                    degrees[neighbour] -= 1
                }
            }
        }
        return graph.outer(degrees)
    }
}

/// Vertices in order of degree, with the start of each degree.
private struct VertexBins {
    private(set) var order: [Int32]
    private var places: [Int32]
    private var starts: [Int32]

    init(degrees: [Int32]) {
        starts = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
        for degree in degrees { starts[Int(degree) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var cursors = starts
        order = [Int32](repeating: 0, count: degrees.count)
        places = order
        for (vertex, degree) in degrees.enumerated() {
            places[vertex] = cursors[Int(degree)]
            order[Int(places[vertex])] = Int32(vertex)
            cursors[Int(degree)] += 1
        }
    }

    /// Moves a vertex to the bin below: it changes places with the first of its bin, and the bin begins behind it.
    @inline(__always) mutating func moveDown(_ vertex: Int, from degree: Int) {
        let place = places[vertex]
        let first = starts[degree]
        let other = order[Int(first)]
        order[Int(first)] = Int32(truncatingIfNeeded: vertex)
        order[Int(place)] = other
        places[vertex] = first
        places[Int(other)] = place
        starts[degree] = first + 1
    }
}
