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
        peel(lists, &degrees)
        return graph.outer(degrees)
    }

    /// Takes the vertices away by rising degree; what is left of a degree when its vertex goes is the core number.
    private func peel(_ lists: CompactAdjacency, _ degrees: inout [Int32]) {
        // Each array for itself: spans of several members of one value exclude one another.
        let bins = VertexBins(degrees: degrees)
        var (orderArray, placeArray, startArray) = (bins.order, bins.places, bins.starts)
        var order = orderArray.mutableSpan
        var places = placeArray.mutableSpan
        var starts = startArray.mutableSpan
        var degrees = degrees.mutableSpan
        let targets = lists.targets.span
        let offsets = lists.offsets.span
        for place in order.indices {
            let vertex = Int(order[place])
            let degree = degrees[vertex]
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                let neighbour = Int(targets[entry])
                let before = degrees[neighbour]
                guard before > degree else { continue }
                // To the bin below: it changes places with the first of its bin, and the bin begins behind it.
                let first = starts[Int(before)]
                let other = order[Int(first)]
                let left = places[neighbour]
                order[Int(first)] = Int32(truncatingIfNeeded: neighbour)
                order[Int(left)] = other
                places[neighbour] = first
                places[Int(other)] = left
                starts[Int(before)] = first &+ 1
                degrees[neighbour] = before &- 1
            }
        }
    }
}

/// Vertices in order of degree.
private struct VertexBins {
    /// The vertices.
    private(set) var order: [Int32]
    /// Where each vertex stands in `order`.
    private(set) var places: [Int32]
    /// Where the vertices of each degree begin.
    private(set) var starts: [Int32]

    init(degrees: [Int32]) {
        starts = [Int32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
        for degree in degrees { starts[Int(degree) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var cursors = starts
        order = [Int32](repeating: 0, count: degrees.count)
        places = order
        for (vertex, degree) in degrees.enumerated() {
            places[vertex] = cursors[Int(degree)]
            order[Int(places[vertex])] = Int32(truncatingIfNeeded: vertex)
            cursors[Int(degree)] += 1
        }
    }
}
