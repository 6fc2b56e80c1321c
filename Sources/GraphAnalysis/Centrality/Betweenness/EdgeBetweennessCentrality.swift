/// Betweenness centrality of edges: how many shortest paths take an edge.
///
/// Defined for edge e as Σ σ(s, t | e) / σ(s, t) over all pairs of vertices s ≠ t, where σ(s, t) is the number of
/// shortest paths from s to t and σ(s, t | e) the number of those that take e. Pairs are unordered in an undirected graph
/// and ordered in a directed one. Normalised, the value is divided by the number of pairs, n (n − 1) / 2 or n (n − 1).
///
/// Parallel edges are one edge, whose value is given once; self-loops are on no path and are left out.
///
/// Reference: M. Girvan, M. E. J. Newman, "Community structure in social and biological networks", PNAS 99 (2002);
/// U. Brandes, Social Networks 30 (2008).
public struct EdgeBetweennessCentrality: Sendable {
    /// Whether values are divided by the number of pairs of vertices.
    public var isNormalized: Bool

    /// An edge and its value.
    public struct Value: Sendable, Hashable {
        /// Its first end, by original vertex number; of an undirected edge the smaller.
        public let source: Int32
        /// Its other end.
        public let target: Int32
        /// Its centrality.
        public let centrality: Double
    }

    /// Makes the measure.
    public init(isNormalized: Bool = false) { self.isNormalized = isNormalized }

    /// The centrality of every edge, by source, then target; paths are as long as they have edges.
    /// - Parameters:
    ///   - graph: weights are not looked at.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Complexity: O(n m) time; O(n + m) space, 8 bytes an entry of the lists and part of the work (at most 16).
    public func values(of graph: CompactGraph, threads: Int = 1) -> [Value] {
        let core = PathCore(graph, mergesTwins: false)
        let parts = core.parts(threads: threads, memory: { DependencySweep(core) }) { sweep, positions in
            sweep.sums(over: positions, with: .entries).entries
        }
        return values(of: graph, core, core.outgoing, parts, isReversed: false)
    }

    /// The centrality of every edge, by source, then target; paths are as long as the weights of their edges say.
    ///
    /// `BetweennessCentrality.weightedValues(of:threads:)` tells when two paths are equally long.
    /// - Parameters:
    ///   - graph: weights are distances, above 0; of parallel edges the shortest counts. In a graph without weights
    ///     every edge is 1 long.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Throws: `GraphInputError.zeroDistance` where an edge has no length.
    /// - Complexity: O(n (m + n log n)) time; O(n + m) space.
    public func weightedValues(of graph: CompactGraph, threads: Int = 1) throws(GraphInputError) -> [Value] {
        guard graph.isWeighted else { return values(of: graph, threads: threads) }
        try graph.checkDistances()
        let core = PathCore(graph, mergesTwins: false)
        let parts = core.parts(threads: threads, memory: { WeightedDependencySweep(core) }) { sweep, positions in
            sweep.sums(over: positions, withEntries: true).entries
        }
        return values(of: graph, core, core.incoming, parts, isReversed: true)
    }

    /// Values out of what the parts of the work have added up for each entry of lists.
    /// - Parameter isReversed: whether the lists are those against the edges.
    private func values(
        of graph: CompactGraph, _ core: PathCore, _ lists: CompactAdjacency, _ parts: [[Double]], isReversed: Bool
    ) -> [Value] {
        var sums: [UInt64: Double] = [:]
        sums.reserveCapacity(lists.targets.count)
        func add(_ source: Int32, _ target: Int32, _ sum: Double) {
            let ends = (graph.original[Int(source)], graph.original[Int(target)])
            let isSwapped = graph.isDirected ? isReversed : ends.1 < ends.0
            let (first, second) = isSwapped ? (ends.1, ends.0) : ends
            sums[UInt64(first) << 32 | UInt64(second), default: 0] += sum
        }
        for vertex in 0..<lists.vertexCount {
            for entry in lists.range(of: vertex) {
                let sum = parts.reduce(0) { $0 + $1[entry] }
                add(core.vertices[vertex], core.vertices[Int(lists.targets[entry])], sum)
            }
        }
        for edge in core.foldedEdges { add(edge.leaf, edge.stem, edge.pairs) }
        let pairs = Double(graph.vertexCount) * Double(graph.vertexCount - 1)
        let scale = isNormalized ? 1 / pairs : graph.isDirected ? 1 : 0.5
        return sums.sorted { $0.key < $1.key }.map { ends, sum in
            Value(
                source: Int32(truncatingIfNeeded: ends >> 32), target: Int32(truncatingIfNeeded: ends),
                centrality: sum * scale)
        }
    }
}
