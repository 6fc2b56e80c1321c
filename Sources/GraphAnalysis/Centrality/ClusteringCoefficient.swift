/// Triangles and clustering: how many of a vertex's neighbours know one another.
///
/// A triangle is three vertices, each joined to the other two. The coefficient of a vertex with k ≥ 2 distinct
/// neighbours is the number of triangles it belongs to over k (k − 1) / 2; with fewer neighbours it is 0, as in networkx
/// (igraph: not a number). The transitivity of a graph is three times its triangles over the number of pairs of
/// neighbours at all vertices; 0 where there is no such pair.
///
/// - Normalisation: 0 to 1.
/// - Direction and weights play no part; parallel edges count once, self-loops not at all.
/// - Disconnected parts do not touch one another.
///
/// Every triangle is found once, from its vertex with the fewest neighbours: edges lead to the end with more of them,
/// so that no list is longer than √(2m).
///
/// - Complexity: O(m √m) time, O(n + m) space.
///
/// References: D. J. Watts, S. H. Strogatz, "Collective dynamics of small-world networks", Nature 393 (1998);
/// T. Schank, D. Wagner, "Finding, counting and listing all triangles in large graphs", WEA (2005).
public struct ClusteringCoefficient: Sendable {
    /// Makes the measure.
    public init() {}

    /// The coefficient of each vertex; the same for any number of threads.
    public func values(of graph: CompactGraph, threads: Int = 1) -> [Double] {
        let lists = graph.distinctNeighbourLists()
        let triangles = Self.triangles(lists, threads: threads)
        return graph.outer(
            (0..<lists.vertexCount).map { vertex in
                let neighbours = Double(lists.degree(of: vertex))
                return neighbours < 2 ? 0 : Double(triangles[vertex]) / (neighbours * (neighbours - 1) / 2)
            })
    }

    /// The number of triangles that each vertex belongs to.
    public func triangles(of graph: CompactGraph, threads: Int = 1) -> [Int] {
        let triangles = Self.triangles(graph.distinctNeighbourLists(), threads: threads)
        return graph.inner.map { triangles[Int($0)] }
    }

    /// The share of pairs of neighbours, over all vertices, that are joined.
    public func transitivity(of graph: CompactGraph, threads: Int = 1) -> Double {
        let lists = graph.distinctNeighbourLists()
        let triangles = Self.triangles(lists, threads: threads).reduce(0, +)
        let pairs = (0..<lists.vertexCount).reduce(0) { sum, vertex in
            sum + lists.degree(of: vertex) * (lists.degree(of: vertex) - 1) / 2
        }
        return pairs == 0 ? 0 : Double(triangles) / Double(pairs)
    }

    private static func triangles(_ lists: CompactAdjacency, threads: Int) -> [Int] {
        let count = lists.vertexCount
        let upward = lists.upward()
        // Counts are whole numbers: any way of sharing the vertices out gives the same sums.
        let parts = ParallelRange.map(threads, threads: threads) { part in
            var counts = [Int](repeating: 0, count: count)
            var isNeighbour = [Bool](repeating: false, count: count)
            let targets = upward.targets.span
            for vertex in stride(from: part, to: count, by: threads) {
                let range = upward.range(of: vertex)
                guard range.count > 1 else { continue }
                for entry in range { isNeighbour[Int(targets[entry])] = true }
                for entry in range {
                    let middle = Int(targets[entry])
                    var found = 0
                    for third in upward.range(of: middle) where isNeighbour[Int(targets[third])] {
                        counts[Int(targets[third])] += 1
                        found += 1
                    }
                    counts[middle] += found
                    counts[vertex] += found
                }
                for entry in range { isNeighbour[Int(targets[entry])] = false }
            }
            return counts
        }
        return parts.dropFirst().reduce(parts[0]) { sums, counts in zip(sums, counts).map { $0 + $1 } }
    }
}

extension CompactAdjacency {
    /// Of each sorted list, the vertices before its own: those with at least as many edge ends.
    fileprivate func upward() -> CompactAdjacency {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(vertexCount + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(self.targets.count / 2)
        for vertex in 0..<vertexCount {
            for entry in range(of: vertex) {
                guard self.targets[entry] < Int32(vertex) else { break }
                targets.append(self.targets[entry])
            }
            offsets.append(Int32(targets.count))
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: [])
    }
}
