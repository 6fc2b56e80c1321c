/// Harmonic centrality: the sum of one over the distances of all others.
///
/// Defined for vertex v as Σ 1 / d(u, v) over all u ≠ v, where d is the length of a shortest path; a vertex without a
/// path to v adds 0, so that the measure needs no rule for disconnected graphs. Normalised, it is divided by n − 1, and
/// without weights lies in 0...1. Parallel edges and self-loops do not change distances.
///
/// In a directed graph, `direction` says which way paths lead: to the vertex as in networkx, or from it.
///
/// Reference: M. Marchiori, V. Latora, "Harmony in the small-world", Physica A 285 (2000); P. Boldi, S. Vigna, "Axioms
/// for centrality", Internet Mathematics 10 (2014).
public struct HarmonicCentrality: Sendable {
    /// Which way paths lead.
    public var direction: PathDirection
    /// Whether values are divided by the number of other vertices.
    public var isNormalized: Bool

    /// Makes the measure.
    public init(direction: PathDirection = .incoming, isNormalized: Bool = false) {
        self.direction = direction
        self.isNormalized = isNormalized
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
        return scaled(sums.reciprocals, of: graph)
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
        return scaled(sums.reciprocals, of: graph)
    }

    private func scaled(_ values: [Double], of graph: CompactGraph) -> [Double] {
        guard isNormalized, values.count > 1 else { return graph.outer(values) }
        return graph.outer(values.map { $0 / Double(values.count - 1) })
    }
}
