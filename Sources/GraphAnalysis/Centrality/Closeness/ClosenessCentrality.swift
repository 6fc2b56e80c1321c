/// Closeness centrality: one over the mean distance of the others.
///
/// Defined for vertex v as r / Σ d(u, v) over the r vertices u ≠ v that have a path to v, where d is the length of a
/// shortest path; 0 where there are none. Libraries differ on disconnected graphs. Ours by default multiplies by
/// r / (n − 1) (Wasserman and Faust; networkx's default), so that a pair of vertices apart from all others is not closer
/// than a hub; without that (`scalesByReach` false) the mean is over the reached vertices alone, as in igraph (which
/// gives NaN where r is 0) and with networkx's `wf_improved=False`. In a connected graph the two are the same. Parallel
/// edges and self-loops do not change distances.
///
/// In a directed graph, `direction` says which way paths lead: to the vertex as in networkx, or from it.
///
/// Reference: A. Bavelas, "Communication patterns in task-oriented groups", J. Acoust. Soc. Am. 22 (1950);
/// S. Wasserman, K. Faust, "Social Network Analysis" (1994), p. 201.
public struct ClosenessCentrality: Sendable {
    /// Which way paths lead.
    public var direction: PathDirection
    /// Whether the value is multiplied by the share of the others that is reached.
    public var scalesByReach: Bool

    /// Makes the measure.
    public init(direction: PathDirection = .incoming, scalesByReach: Bool = true) {
        self.direction = direction
        self.scalesByReach = scalesByReach
    }

    /// The centrality of every vertex; paths are as long as they have edges.
    /// - Parameters:
    ///   - graph: weights are not looked at.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Returns: values by original vertex number.
    /// - Complexity: O(n m / 512) word operations for graphs of short distances, O(n m) at worst; O(n + m) space, about
    ///   140 bytes a vertex and thread and 24 a vertex and part of the work (at most 16).
    public func values(of graph: CompactGraph, threads: Int = 1) -> [Double] {
        let sums = DistanceSums(of: graph, direction, threads: threads)
        return graph.outer(values(reached: sums.reached, distances: sums.distances.map(Double.init)))
    }

    /// The centrality of every vertex; edges are as long as their weights say.
    /// - Parameters:
    ///   - graph: weights are distances; in a graph without weights every edge is 1 long.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Throws: `GraphInputError.zeroDistance` where an edge has no length.
    /// - Complexity: O(n (m + n log n)) time; O(n + m) space.
    public func weightedValues(of graph: CompactGraph, threads: Int = 1) throws(GraphInputError) -> [Double] {
        guard graph.isWeighted else { return values(of: graph, threads: threads) }
        let sums = try WeightedDistanceSums(of: graph, direction, threads: threads)
        return graph.outer(values(reached: sums.reached, distances: sums.distances))
    }

    private func values(reached: [Int64], distances: [Double]) -> [Double] {
        zip(reached, distances).map { reached, distance in
            guard reached > 0 else { return 0 }
            let closeness = Double(reached) / distance
            return scalesByReach ? closeness * Double(reached) / Double(distances.count - 1) : closeness
        }
    }
}
