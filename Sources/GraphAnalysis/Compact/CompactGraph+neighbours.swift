extension CompactGraph {
    /// The neighbours of each inner vertex whatever the direction, ascending: one entry for each end of an edge.
    ///
    /// - Complexity: O(1) for an undirected graph, O(n + m) time and space for a directed one.
    func neighbourLists() -> CompactAdjacency {
        guard let incoming else { return outgoing }
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(vertexCount + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(2 * edgeCount)
        var weights: [Double] = []
        weights.reserveCapacity(isWeighted ? 2 * edgeCount : 0)
        for vertex in 0..<vertexCount {
            var (forth, back) = (outgoing.range(of: vertex), incoming.range(of: vertex))
            while !forth.isEmpty || !back.isEmpty {
                let takesForth =
                    back.isEmpty
                    || (!forth.isEmpty && outgoing.targets[forth.lowerBound] <= incoming.targets[back.lowerBound])
                let (lists, entry) = takesForth ? (outgoing, forth.lowerBound) : (incoming, back.lowerBound)
                if takesForth { forth = forth.dropFirst() } else { back = back.dropFirst() }
                targets.append(lists.targets[entry])
                if isWeighted { weights.append(lists.weights[entry]) }
            }
            offsets.append(Int32(targets.count))
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: weights)
    }

    /// The distinct neighbours of each inner vertex but itself, whatever the direction, ascending, without weights.
    ///
    /// - Complexity: O(n + m) time and space.
    func distinctNeighbourLists() -> CompactAdjacency {
        let lists = neighbourLists()
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(vertexCount + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(lists.targets.count)
        for vertex in 0..<vertexCount {
            var previous: Int32 = -1
            for entry in lists.range(of: vertex) {
                let target = lists.targets[entry]
                if target != previous && target != Int32(vertex) { targets.append(target) }
                previous = target
            }
            offsets.append(Int32(targets.count))
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: [])
    }
}
