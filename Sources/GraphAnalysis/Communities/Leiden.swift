/// Leiden's search for the groups of most modularity, each of which hangs together.
///
/// Like Louvain's, but the vertices of the smaller graph are not the groups: they are parts of groups that a refinement
/// has built edge by edge. Parts can still leave a group that does not hang together, and no group of the result falls
/// into parts without an edge between them (of a directed graph: directions aside). Where the last level still holds
/// such a group it is split, which never lowers modularity.
///
/// The refinement merges a vertex into the best subgroup, the first where several are as good: the limit θ → 0 of the
/// random choice of the paper. What modularity is, and what direction, weights, parallel edges and self-loops mean,
/// `Modularity` says. An edge of weight 0 ties nobody. An isolated vertex is a group of its own.
///
/// The same graph, seed and options give the same groups, bit for bit; another seed visits the vertices in another
/// order and may end in another optimum.
///
/// Reference: V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected
/// communities", Scientific Reports 9 (2019).
public struct Leiden: Sendable {
    /// γ of `Modularity`.
    public let resolution: Double
    /// How often the whole search runs, each time from what the last one found; it ends early where nothing moves.
    public let iterations: Int
    /// Seed of the order in which vertices are visited.
    public let seed: UInt64

    /// Makes the search.
    /// - Parameters:
    ///   - resolution: γ, 0 or above.
    ///   - iterations: how often the whole search runs, 1 or more.
    ///   - seed: seed of the order in which vertices are visited.
    public init(resolution: Double = 1, iterations: Int = 2, seed: UInt64 = 1) {
        precondition(resolution >= 0 && resolution < .infinity, "a resolution is 0 or a finite number above")
        precondition(iterations > 0, "the search runs once or more")
        self.resolution = resolution
        self.iterations = iterations
        self.seed = seed
    }

    /// The groups found, by original vertex number.
    /// - Complexity: about O(n + m) time an iteration in practice, with no bound proved; O(n + m) space.
    public func partition(of graph: CompactGraph) -> VertexPartition {
        var order = VisitOrder(seed: seed)
        let network = CommunityNetwork(graph)
        var membership = (0..<network.vertexCount).map { Int32($0) }
        for _ in 0..<iterations where !improve(&membership, in: network, order: &order) { break }
        return VertexPartition(labels: graph.outer(membership))
    }

    /// How often, on average, a level's vertices are visited at most; what is left the next iteration finds.
    private static let rounds = 4

    /// One iteration; returns whether a vertex moved.
    private func improve(_ membership: inout [Int32], in network: CommunityNetwork, order: inout VisitOrder) -> Bool {
        var network = network
        // The vertex of the current level that each vertex of the graph is part of, and that one's group.
        var place = (0..<network.vertexCount).map { Int32($0) }
        var groups = membership
        var hasMoved = false
        while true {
            let count = network.vertexCount
            let moving = LocalMoving(network: network, resolution: resolution)
            let moves = moving.improve(
                &groups, order: order.rising(count, window: Louvain.window), rounds: Self.rounds)
            hasMoved = hasMoved || moves > 0
            let refinement = LeidenRefinement(network: network, resolution: resolution)
            var subgroups = refinement.subgroups(of: groups, order: order.rising(count, window: Louvain.window))
            let subgroupCount = subgroups.numberDensely()
            if subgroupCount == count { break }
            var groupOfSubgroup = [Int32](repeating: 0, count: subgroupCount)
            for vertex in 0..<count { groupOfSubgroup[Int(subgroups[vertex])] = groups[vertex] }
            _ = groupOfSubgroup.numberDensely(below: count)
            place = place.map { subgroups[Int($0)] }
            network = network.contracted(subgroups, count: subgroupCount)
            groups = groupOfSubgroup
        }
        groups = ConnectedParts.split(groups, of: network.lists)
        membership = place.map { groups[Int($0)] }
        return hasMoved
    }
}

/// Parts of groups that hang together.
enum ConnectedParts {
    /// The part of its group that each vertex belongs to, named after the part's first vertex.
    /// - Complexity: O(n + m) time, O(n) space.
    static func split(_ groups: [Int32], of lists: CompactAdjacency) -> [Int32] {
        var parts = [Int32](repeating: -1, count: groups.count)
        var reached: [Int] = []
        for first in groups.indices where parts[first] < 0 {
            parts[first] = Int32(first)
            reached.append(first)
            while let vertex = reached.popLast() {
                for entry in lists.range(of: vertex) {
                    let neighbour = Int(lists.targets[entry])
                    if parts[neighbour] < 0, groups[neighbour] == groups[vertex] {
                        parts[neighbour] = Int32(first)
                        reached.append(neighbour)
                    }
                }
            }
        }
        return parts
    }
}
