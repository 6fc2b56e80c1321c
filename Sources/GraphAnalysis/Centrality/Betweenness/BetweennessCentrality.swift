/// Betweenness centrality: on how many shortest paths between others a vertex lies.
///
/// Defined for vertex v as Σ σ(s, t | v) / σ(s, t) over all pairs of vertices s ≠ v ≠ t, where σ(s, t) is the number of
/// shortest paths from s to t and σ(s, t | v) the number of those through v. Pairs are unordered in an undirected graph
/// and ordered in a directed one. Pairs without a path, as in a disconnected graph, add nothing. Normalised, the value
/// is divided by the number of pairs of other vertices, (n − 1)(n − 2) / 2 or (n − 1)(n − 2), and lies in 0...1.
///
/// Parallel edges count once and self-loops not at all, as in networkx (igraph counts parallel edges as so many paths).
/// `values(of:threads:)` counts edges, weights aside. Numbers of paths are kept in floating point: exact up to 2⁵³, to
/// 16 digits above, and a graph with more than 10³⁰⁸ shortest paths between two vertices is beyond it.
///
/// Reference: L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40 (1977); U. Brandes,
/// "A faster algorithm for betweenness centrality", J. Math. Sociology 25 (2001).
public struct BetweennessCentrality: Sendable {
    /// Whether values are divided by the number of pairs of other vertices.
    public var isNormalized: Bool

    /// Makes the measure.
    public init(isNormalized: Bool = false) { self.isNormalized = isNormalized }

    /// Number of parts that are added up one after the other, however many threads there are.
    static let partCount = 16

    /// The centrality of every vertex; paths are as long as they have edges.
    /// - Parameters:
    ///   - graph: weights are not looked at.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Returns: values by original vertex number.
    /// - Complexity: O(n m) time; O(n + m) space, about 250 bytes a vertex and thread.
    public func values(of graph: CompactGraph, threads: Int = 1) -> [Double] {
        let core = PathCore(graph, mergesTwins: true)
        let blocks = (core.sources.count + SourceBlock.width - 1) / SourceBlock.width
        let count = min(blocks, Self.partCount)
        let parts = ParallelRange.map(count, threads: threads, memory: { DependencySweep(core) }) { sweep, part in
            let first = blocks * part / count * SourceBlock.width
            let last = blocks * (part + 1) / count * SourceBlock.width
            return sweep.dependencies(on: first..<min(last, core.sources.count))
        }
        var values = core.foldedPairs
        let pairsCounted = graph.isDirected ? 1.0 : 0.5
        for (place, vertex) in core.vertices.enumerated() {
            values[Int(vertex)] += pairsCounted * parts.reduce(0) { $0 + $1[place] }
        }
        return graph.outer(normalized(values, isDirected: graph.isDirected))
    }

    /// The values as asked for.
    func normalized(_ values: [Double], isDirected: Bool) -> [Double] {
        guard isNormalized, values.count > 2 else { return values }
        let pairs = Double(values.count - 1) * Double(values.count - 2) / (isDirected ? 1 : 2)
        return values.map { $0 / pairs }
    }
}
