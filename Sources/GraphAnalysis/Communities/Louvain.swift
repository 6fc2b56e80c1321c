/// Louvain's search for the groups of most modularity, with refinement on the way back.
///
/// Vertices move, one at a time, to the neighbouring group that raises modularity most; groups then become the vertices
/// of a smaller graph, and so on until nothing moves. The groups found are carried back level by level, and on each
/// level vertices may move once more, which neither of the papers' authors calls Louvain but all profit from.
///
/// What modularity is, and what direction, weights, parallel edges and self-loops mean, `Modularity` says. An edge of
/// weight 0 ties nobody. An isolated vertex is a group of its own. A group need not hang together; `Leiden`'s do.
///
/// The same graph, seed and options give the same groups, bit for bit; another seed visits the vertices in another
/// order and may end in another optimum.
///
/// References: V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in large
/// networks", Journal of Statistical Mechanics (2008); C. L. Staudt and H. Meyerhenke, "Engineering parallel algorithms
/// for community detection in massive networks", IEEE TPDS 27 (2016), for the refinement.
public struct Louvain: Sendable {
    /// γ of `Modularity`.
    public let resolution: Double
    /// Seed of the order in which vertices are visited.
    public let seed: UInt64

    /// Makes the search.
    /// - Parameters:
    ///   - resolution: γ, 0 or above.
    ///   - seed: seed of the order in which vertices are visited.
    public init(resolution: Double = 1, seed: UInt64 = 1) {
        precondition(resolution >= 0 && resolution < .infinity, "a resolution is 0 or a finite number above")
        self.resolution = resolution
        self.seed = seed
    }

    /// The groups found, by original vertex number.
    /// - Complexity: about O(n + m) time in practice, with no bound proved; O(n + m) space.
    public func partition(of graph: CompactGraph) -> VertexPartition {
        var order = VisitOrder(seed: seed)
        var networks = [CommunityNetwork(graph)]
        var memberships: [[Int32]] = []
        while true {
            let network = networks[networks.count - 1]
            let count = network.vertexCount
            var membership = (0..<count).map { Int32($0) }
            let moving = LocalMoving(network: network, resolution: resolution)
            guard moving.improve(&membership, order: order.rising(count, window: Self.window)) > 0 else { break }
            let groupCount = membership.numberDensely()
            memberships.append(membership)
            networks.append(network.contracted(membership, count: groupCount))
        }
        var groups = (0..<networks[networks.count - 1].vertexCount).map { Int32($0) }
        for (network, membership) in zip(networks, memberships).reversed() {
            groups = membership.map { groups[Int($0)] }
            let moving = LocalMoving(network: network, resolution: resolution)
            _ = moving.improve(&groups, order: order.rising(groups.count, window: Self.window))
        }
        return VertexPartition(labels: graph.outer(groups))
    }

    /// How many vertices are shuffled with each other.
    static let window = 1024
}

extension [Int32] {
    /// Numbers groups from 0 in the order in which they first stand; returns how many there are.
    /// - Parameter bound: what all groups lie below; nil for the number of elements.
    mutating func numberDensely(below bound: Int? = nil) -> Int {
        var numbers = [Int32](repeating: -1, count: bound ?? count)
        var found: Int32 = 0
        for position in indices {
            let group = Int(self[position])
            if numbers[group] < 0 {
                numbers[group] = found
                found += 1
            }
            self[position] = numbers[group]
        }
        return Int(found)
    }
}
