/// The step that sets Leiden apart: within each group, vertices start alone again and merge into subgroups that hang
/// together.
struct LeidenRefinement {
    let network: CommunityNetwork
    let resolution: Double

    /// Subgroups of the groups.
    ///
    /// A vertex joins a subgroup only while it is alone, and only one that it has an edge to; so every subgroup hangs
    /// together. Both must be well connected to the rest of their group: w(S, C − S) ≥ γ k(S) k(C − S) / total.
    /// - Parameters:
    ///   - membership: the group of every vertex, below the number of vertices.
    ///   - order: every vertex once, in the order of visits.
    /// - Returns: the subgroup of every vertex, below the number of vertices.
    /// - Complexity: O(n + m) time, O(n) space.
    func subgroups(of membership: [Int32], order: [Int32]) -> [Int32] {
        let count = network.vertexCount
        let lists = network.lists
        let arriving = network.arrivingStrengths
        let groupTotals = CommunityNetwork.sums(of: network.strengths, by: membership, count: count)
        let groupArriving =
            arriving.isEmpty ? [] : CommunityNetwork.sums(of: arriving, by: membership, count: count)
        let scale = network.total > 0 ? resolution / network.total : 0
        var totals = network.strengths
        var arrivingTotals = arriving
        var outward = weightsInside(membership)
        var isAlone = [Bool](repeating: true, count: count)
        var subgroups = (0..<count).map { Int32($0) }
        var tally = NeighbourTally(count: count)

        func isWellConnected(_ subgroup: Int, in group: Int) -> Bool {
            let rest = groupTotals[group] - totals[subgroup]
            let expected =
                arriving.isEmpty
                ? totals[subgroup] * rest
                : totals[subgroup] * (groupArriving[group] - arrivingTotals[subgroup])
                    + arrivingTotals[subgroup] * rest
            return outward[subgroup] >= expected * scale
        }

        for next in order {
            let vertex = Int(next)
            let group = membership[vertex]
            guard isAlone[vertex], isWellConnected(vertex, in: Int(group)) else { continue }
            var found = 0
            for entry in lists.range(of: vertex) {
                let neighbour = Int(lists.targets[entry])
                guard membership[neighbour] == group else { continue }
                let subgroup = subgroups[neighbour]
                let sum = tally.weights[Int(subgroup)]
                tally.groups[found] = subgroup
                found &+= sum == 0 ? 1 : 0
                tally.weights[Int(subgroup)] = sum + (lists.weights.isEmpty ? 1 : lists.weights[entry])
            }
            let share = network.strengths[vertex] * scale
            let arrivingShare = arriving.isEmpty ? 0 : arriving[vertex] * scale
            var best = vertex
            var bestGain = 0.0
            var bestWeight = 0.0
            for position in 0..<found {
                let subgroup = Int(tally.groups[position])
                let weight = tally.weights[subgroup]
                tally.weights[subgroup] = 0
                guard weight > bestGain else { continue }
                let expected =
                    arriving.isEmpty
                    ? share * totals[subgroup]
                    : share * arrivingTotals[subgroup] + arrivingShare * totals[subgroup]
                if weight - expected > bestGain, isWellConnected(subgroup, in: Int(group)) {
                    bestGain = weight - expected
                    bestWeight = weight
                    best = subgroup
                }
            }
            guard best != vertex else { continue }
            subgroups[vertex] = Int32(truncatingIfNeeded: best)
            isAlone[best] = false
            isAlone[vertex] = false
            totals[best] += totals[vertex]
            if !arriving.isEmpty { arrivingTotals[best] += arrivingTotals[vertex] }
            outward[best] += outward[vertex] - 2 * bestWeight
        }
        return subgroups
    }

    /// The weight of each vertex's edges to others of its group.
    private func weightsInside(_ membership: [Int32]) -> [Double] {
        let lists = network.lists
        return (0..<network.vertexCount).map { vertex in
            var sum = 0.0
            let group = membership[vertex]
            for entry in lists.range(of: vertex) {
                let weight = lists.weights.isEmpty ? 1 : lists.weights[entry]
                sum += membership[Int(lists.targets[entry])] == group ? weight : 0
            }
            return sum
        }
    }
}
