/// A graph as the search for communities sees it: every edge in the lists of both its ends, no self-loops, no edge of
/// weight 0; what is left out still counts in the strengths.
///
/// The gain of putting vertex v beside the vertices of a group C is, but for a factor that all gains share,
/// w(v, C) − γ k(v) K(C) / total, undirected; directed, where the lists hold edges of both directions,
/// w(v, C) − γ (kout(v) Kin(C) + kin(v) Kout(C)) / total. A self-loop moves with its vertex and changes no gain.
struct CommunityNetwork: Sendable {
    /// The neighbours of every vertex, along and against edges.
    let lists: CompactAdjacency
    /// Sum of the weights of each vertex's edges; directed: of those that leave it.
    let strengths: [Double]
    /// Directed: sum of the weights of the edges that arrive; else empty.
    let arrivingStrengths: [Double]
    /// Sum of the strengths.
    let total: Double

    var vertexCount: Int { strengths.count }
    var isDirected: Bool { !arrivingStrengths.isEmpty }

    init(lists: CompactAdjacency, strengths: [Double], arrivingStrengths: [Double], total: Double) {
        self.lists = lists
        self.strengths = strengths
        self.arrivingStrengths = arrivingStrengths
        self.total = total
    }

    /// The network of a graph, by inner vertex number.
    /// - Complexity: O(n + m) time; shares the lists of an undirected graph that has nothing to leave out.
    init(_ graph: CompactGraph) {
        strengths = Self.strengths(graph.outgoing)
        arrivingStrengths = graph.incoming.map(Self.strengths) ?? []
        total = strengths.reduce(0, +)
        lists =
            graph.incoming == nil && Self.isClean(graph.outgoing)
            ? graph.outgoing : Self.cleaned([graph.outgoing] + (graph.incoming.map { [$0] } ?? []))
    }

    private static func strengths(_ lists: CompactAdjacency) -> [Double] {
        (0..<lists.vertexCount).map { vertex in
            lists.weights.isEmpty
                ? Double(lists.degree(of: vertex)) : lists.weights[lists.range(of: vertex)].reduce(0, +)
        }
    }

    private static func isClean(_ lists: CompactAdjacency) -> Bool {
        for vertex in 0..<lists.vertexCount {
            for entry in lists.range(of: vertex) where Int(lists.targets[entry]) == vertex { return false }
        }
        return lists.weights.allSatisfy { $0 > 0 }
    }

    /// The lists put together, without self-loops and edges of weight 0.
    private static func cleaned(_ parts: [CompactAdjacency]) -> CompactAdjacency {
        var offsets: [Int32] = [0]
        var targets: [Int32] = []
        var weights: [Double] = []
        for vertex in 0..<parts[0].vertexCount {
            for part in parts {
                for entry in part.range(of: vertex) where Int(part.targets[entry]) != vertex {
                    if part.weights.isEmpty {
                        targets.append(part.targets[entry])
                    } else if part.weights[entry] > 0 {
                        targets.append(part.targets[entry])
                        weights.append(part.weights[entry])
                    }
                }
            }
            offsets.append(Int32(targets.count))
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: weights)
    }

    /// The network whose vertices are the groups of this one's.
    /// - Parameters:
    ///   - membership: the group of every vertex, below `count`.
    ///   - count: number of groups, each with a vertex.
    /// - Complexity: O(n + m) time and space.
    func contracted(_ membership: [Int32], count: Int) -> CommunityNetwork {
        let (starts, members) = Self.sorted(membership, count: count)
        var offsets = [Int32](repeating: 0, count: count + 1)
        var targets: [Int32] = []
        var weights: [Double] = []
        targets.reserveCapacity(lists.targets.count / 2)
        weights.reserveCapacity(lists.targets.count / 2)
        var tally = NeighbourTally(count: count)
        for group in 0..<count {
            var found = 0
            for position in Int(starts[group])..<Int(starts[group + 1]) {
                found = tally.add(lists, of: Int(members[position]), by: membership.span, found: found)
            }
            for position in 0..<found {
                let other = tally.groups[position]
                if Int(other) != group {
                    targets.append(other)
                    weights.append(tally.weights[Int(other)])
                }
                tally.weights[Int(other)] = 0
            }
            offsets[group + 1] = Int32(targets.count)
        }
        return CommunityNetwork(
            lists: CompactAdjacency(offsets: offsets, targets: targets, weights: weights),
            strengths: Self.sums(of: strengths, by: membership, count: count),
            arrivingStrengths: isDirected ? Self.sums(of: arrivingStrengths, by: membership, count: count) : [],
            total: total)
    }

    /// The vertices by group, and where each group's begin.
    private static func sorted(_ membership: [Int32], count: Int) -> (starts: [Int32], members: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for group in membership { starts[Int(group) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var cursors = starts
        var members = [Int32](repeating: 0, count: membership.count)
        for (vertex, group) in membership.enumerated() {
            members[Int(cursors[Int(group)])] = Int32(truncatingIfNeeded: vertex)
            cursors[Int(group)] += 1
        }
        return (starts, members)
    }

    /// Sums of the vertices' values by group.
    static func sums(of values: [Double], by membership: [Int32], count: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for (vertex, group) in membership.enumerated() { sums[Int(group)] += values[vertex] }
        return sums
    }
}

/// The weight from one vertex, or several, to each group around.
///
/// Weights are above 0, so that a sum of 0 tells a group not met yet: no second array of marks is read.
struct NeighbourTally {
    /// Weight to each group; 0 where it was not met.
    var weights: [Double]
    /// The groups met, in order; one place more than there are groups, since the slot behind the last is written too.
    var groups: [Int32]

    init(count: Int) {
        weights = [Double](repeating: 0, count: count)
        groups = [Int32](repeating: 0, count: count + 1)
    }

    /// Adds a vertex's neighbours.
    /// - Parameter found: how many groups were met before.
    /// - Returns: how many groups are met now.
    @inline(__always)
    mutating func add(
        _ lists: CompactAdjacency, of vertex: Int, by membership: Span<Int32>, found: Int
    ) -> Int {
        let range = lists.range(of: vertex)
        return lists.weights.isEmpty
            ? Self.add(lists.targets.span, range, membership, &weights, &groups, found)
            : Self.add(lists.targets.span, lists.weights.span, range, membership, &weights, &groups, found)
    }

    @inline(__always)
    private static func add(
        _ targets: Span<Int32>, _ range: Range<Int>, _ membership: Span<Int32>, _ weights: inout [Double],
        _ groups: inout [Int32], _ found: Int
    ) -> Int {
        var sums = weights.mutableSpan
        var met = groups.mutableSpan
        var found = found
        for entry in range {
            let group = membership[Int(targets[entry])]
            let sum = sums[Int(group)]
            met[found] = group
            found &+= sum == 0 ? 1 : 0
            sums[Int(group)] = sum + 1
        }
        return found
    }

    @inline(__always)
    private static func add(
        _ targets: Span<Int32>, _ strengths: Span<Double>, _ range: Range<Int>, _ membership: Span<Int32>,
        _ weights: inout [Double], _ groups: inout [Int32], _ found: Int
    ) -> Int {
        var sums = weights.mutableSpan
        var met = groups.mutableSpan
        var found = found
        for entry in range {
            let group = membership[Int(targets[entry])]
            let sum = sums[Int(group)]
            met[found] = group
            found &+= sum == 0 ? 1 : 0
            sums[Int(group)] = sum + strengths[entry]
        }
        return found
    }
}
