/// Modularity: how much more weight lies inside the groups than chance would put there.
///
/// Undirected: Q = Σ over groups c of L(c)/m − γ (K(c)/2m)², where m is the weight of all edges, L(c) that of the edges
/// with both ends in c, K(c) the sum of its vertices' strengths and γ the resolution. Directed:
/// Q = Σ L(c)/m − γ Kout(c) Kin(c)/m². Weights are strengths; without weights every edge counts 1.
///
/// Q lies in −½…1 where γ = 1. A parallel edge counts as often as it stands. A self-loop lies inside its group; it adds
/// its weight to L and, undirected, twice its weight to the strength of its vertex. Isolated vertices change nothing,
/// nor does it matter how many parts the graph has. A graph without edges, or with weights of 0 only, has modularity 0.
/// The values are those of networkx and igraph, which leave the last case undefined.
///
/// References: M. E. J. Newman, "Modularity and community structure in networks", PNAS 103 (2006); J. Reichardt and
/// S. Bornholdt, "Statistical mechanics of community detection", Physical Review E 74 (2006) for γ; E. A. Leicht and
/// M. E. J. Newman, "Community structure in directed networks", Physical Review Letters 100 (2008).
public struct Modularity: Sendable {
    /// γ: above 1 smaller groups are preferred, below 1 larger ones.
    public let resolution: Double

    /// Makes the measure.
    /// - Parameter resolution: γ, 0 or above.
    public init(resolution: Double = 1) {
        precondition(resolution >= 0 && resolution < .infinity, "a resolution is 0 or a finite number above")
        self.resolution = resolution
    }

    /// The modularity of a partition of the graph's vertices.
    /// - Complexity: O(n + m) time, O(n) space.
    public func value(of partition: VertexPartition, in graph: CompactGraph) -> Double {
        precondition(partition.membership.count == graph.vertexCount, "the partition must have the graph's vertices")
        let membership = graph.original.map { partition.membership[Int($0)] }
        let lists = graph.outgoing
        var outgoing = [Double](repeating: 0, count: partition.count)
        var incoming = graph.isDirected ? outgoing : []
        var total = 0.0
        var inside = 0.0
        for vertex in 0..<graph.vertexCount {
            let group = membership[vertex]
            for entry in lists.range(of: vertex) {
                let weight = lists.weights.isEmpty ? 1 : lists.weights[entry]
                let other = membership[Int(lists.targets[entry])]
                total += weight
                outgoing[Int(group)] += weight
                if graph.isDirected { incoming[Int(other)] += weight }
                if group == other { inside += weight }
            }
        }
        guard total > 0 else { return 0 }
        var expected = 0.0
        for group in 0..<partition.count {
            let facing = graph.isDirected ? incoming[group] : outgoing[group]
            expected += (outgoing[group] / total) * (facing / total)
        }
        return inside / total - resolution * expected
    }
}
