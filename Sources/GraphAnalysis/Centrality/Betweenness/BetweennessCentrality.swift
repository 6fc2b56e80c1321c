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

    /// The centrality of every vertex; paths are as long as they have edges.
    /// - Parameters:
    ///   - graph: weights are not looked at.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Returns: values by original vertex number.
    /// - Complexity: O(n m) time; O(n + m) space, about 250 bytes a vertex and thread.
    public func values(of graph: CompactGraph, threads: Int = 1) -> [Double] {
        let core = PathCore(graph, mergesTwins: true)
        let parts = core.parts(threads: threads, memory: { DependencySweep(core) }) { sweep, positions in
            sweep.sums(over: positions).dependencies
        }
        return values(of: graph, core, parts)
    }

    /// The centrality of every vertex; paths are as long as the weights of their edges say.
    ///
    /// Two paths are equally long where the sums of their weights, added up from the source on, are the same number; so
    /// weights that floating point rounds (0.1 + 0.2) may tell apart what mathematics does not. networkx does the same,
    /// igraph allows for a relative difference of 10⁻¹⁰.
    /// - Parameters:
    ///   - graph: weights are distances, above 0; of parallel edges the shortest counts. In a graph without weights
    ///     every edge is 1 long.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Returns: values by original vertex number.
    /// - Throws: `GraphInputError.zeroDistance` where an edge has no length: there would be no end to shortest paths.
    /// - Complexity: O(n (m + n log n)) time; O(n + m) space.
    public func weightedValues(of graph: CompactGraph, threads: Int = 1) throws(GraphInputError) -> [Double] {
        guard graph.isWeighted else { return values(of: graph, threads: threads) }
        try graph.checkDistances()
        let core = PathCore(graph, mergesTwins: false)
        let parts = core.parts(threads: threads, memory: { WeightedDependencySweep(core) }) { sweep, positions in
            sweep.sums(over: positions, withEntries: false).dependencies
        }
        return values(of: graph, core, parts)
    }

    /// Values out of what the parts of the work have added up.
    private func values(of graph: CompactGraph, _ core: PathCore, _ parts: [[Double]]) -> [Double] {
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
