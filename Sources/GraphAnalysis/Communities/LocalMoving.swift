/// Moves vertices one at a time to the group that gains most, until none gains.
///
/// After the first round only vertices with a neighbour that moved elsewhere are looked at again (V. A. Traag,
/// L. Waltman and N. J. van Eck, "From Louvain to Leiden", Scientific Reports 9 (2019), `MoveNodesFast`).
struct LocalMoving {
    let network: CommunityNetwork
    let resolution: Double

    /// Improves a partition.
    /// - Parameters:
    ///   - membership: the group of every vertex, below the number of vertices.
    ///   - order: every vertex once, in the order of the first round.
    ///   - rounds: how many times as many visits as there are vertices are made at most; nil for no limit. On graphs
    ///     without clear groups the last gains are many and small.
    /// - Returns: number of moves; 0 means that every vertex was visited and none gains.
    func improve(_ membership: inout [Int32], order: [Int32], rounds: Int? = nil) -> Int {
        let count = network.vertexCount
        var groups = GroupTotals(network, membership)
        var tally = NeighbourTally(count: count)
        var waiting = VertexQueue(order)
        let scale = network.total > 0 ? resolution / network.total : 0
        let strengths = network.strengths
        let arriving = network.arrivingStrengths
        var moves = 0
        var visitsLeft = rounds.map { $0 * count } ?? .max
        while visitsLeft > 0, let vertex = waiting.next() {
            visitsLeft &-= 1
            let range = network.lists.range(of: vertex)
            if range.isEmpty { continue }
            let own = Int(membership[vertex])
            let found = tally.add(network.lists, of: vertex, by: membership.span, found: 0)
            let strength = strengths[vertex]
            let arrivingStrength = arriving.isEmpty ? 0 : arriving[vertex]
            groups.remove(strength, arrivingStrength, from: own)
            let share = strength * scale
            let arrivingShare = arrivingStrength * scale
            // Less than rounding may make of equal gains, so that the search ends.
            let least = (strength + arrivingStrength) * max(1, resolution) * 1e-12
            var best = own
            var bestGain = tally.weights[own] - groups.expected(share, arrivingShare, own)
            tally.weights[own] = 0
            for position in 0..<found {
                let other = Int(tally.groups[position])
                let weight = tally.weights[other]
                tally.weights[other] = 0
                // Most groups around are too weakly tied to gain, whatever their size: it need not be read.
                guard weight > bestGain + least, other != own else { continue }
                let gain = weight - groups.expected(share, arrivingShare, other)
                if gain > bestGain + least {
                    bestGain = gain
                    best = other
                }
            }
            // Alone, a vertex gains nothing and loses nothing.
            if bestGain < -least { best = groups.emptyGroup(orElse: own) }
            groups.add(strength, arrivingStrength, to: best)
            if best == own { continue }
            membership[vertex] = Int32(truncatingIfNeeded: best)
            moves += 1
            for entry in range {
                let neighbour = network.lists.targets[entry]
                if Int(membership[Int(neighbour)]) != best { waiting.append(neighbour) }
            }
        }
        return moves
    }
}

/// Sums over the vertices of each group.
private struct GroupTotals {
    private var totals: [Double]
    private var arriving: [Double]
    private var sizes: [Int32]
    private var cursor = 0

    init(_ network: CommunityNetwork, _ membership: [Int32]) {
        let count = network.vertexCount
        totals = CommunityNetwork.sums(of: network.strengths, by: membership, count: count)
        arriving =
            network.isDirected
            ? CommunityNetwork.sums(of: network.arrivingStrengths, by: membership, count: count) : []
        sizes = [Int32](repeating: 0, count: count)
        for group in membership { sizes[Int(group)] += 1 }
    }

    /// What chance would put between a vertex and a group.
    @inline(__always) func expected(_ share: Double, _ arrivingShare: Double, _ group: Int) -> Double {
        arriving.isEmpty ? share * totals[group] : share * arriving[group] + arrivingShare * totals[group]
    }

    @inline(__always) mutating func add(_ strength: Double, _ arrivingStrength: Double, to group: Int) {
        totals[group] += strength
        if !arriving.isEmpty { arriving[group] += arrivingStrength }
        sizes[group] &+= 1
    }

    @inline(__always) mutating func remove(_ strength: Double, _ arrivingStrength: Double, from group: Int) {
        sizes[group] &-= 1
        // An empty group weighs exactly nothing, whatever rounding left.
        totals[group] = sizes[group] == 0 ? 0 : totals[group] - strength
        if !arriving.isEmpty { arriving[group] = sizes[group] == 0 ? 0 : arriving[group] - arrivingStrength }
    }

    /// A group without vertices: the one given where it has none itself.
    ///
    /// There is one, since there are as many numbers as vertices and the vertex that asks shares its group.
    mutating func emptyGroup(orElse group: Int) -> Int {
        if sizes[group] == 0 { return group }
        while sizes[cursor] != 0 { cursor = cursor + 1 == sizes.count ? 0 : cursor + 1 }
        return cursor
    }
}

/// Vertices that wait, each once, first come first served.
private struct VertexQueue {
    private var ring: [Int32]
    private var isWaiting: [Bool]
    private var head = 0
    private var count: Int

    init(_ order: [Int32]) {
        ring = order
        isWaiting = [Bool](repeating: true, count: order.count)
        count = order.count
    }

    @inline(__always) mutating func next() -> Int? {
        guard count > 0 else { return nil }
        let vertex = Int(ring[head])
        head &+= 1
        if head == ring.count { head = 0 }
        count &-= 1
        isWaiting[vertex] = false
        return vertex
    }

    @inline(__always) mutating func append(_ vertex: Int32) {
        if isWaiting[Int(vertex)] { return }
        isWaiting[Int(vertex)] = true
        var tail = head &+ count
        if tail >= ring.count { tail &-= ring.count }
        ring[tail] = vertex
        count &+= 1
    }
}
