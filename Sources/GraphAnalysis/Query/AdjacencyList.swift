import EventModel

/// The distinct neighbours of every node, directions aside, in one flat array.
struct AdjacencyList {
    private let offsets: [Int]
    private let targets: [Int32]

    /// Collects the neighbours of a graph; a tie of a node with itself counts for nothing.
    /// - Complexity: O(n log n) in the number of edges.
    init(_ graph: EventGraph) {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(graph.edges.count * 2)
        for edge in graph.edges where edge.source != edge.target {
            let source = UInt64(edge.source.rawValue)
            let target = UInt64(edge.target.rawValue)
            pairs.append(source << 32 | target)
            pairs.append(target << 32 | source)
        }
        pairs.sort()
        var offsets = [Int](repeating: 0, count: graph.nodes.count + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(pairs.count)
        var previous: UInt64?
        for pair in pairs where pair != previous {
            offsets[Int(pair >> 32) + 1] += 1
            targets.append(Int32(truncatingIfNeeded: pair))
            previous = pair
        }
        for index in graph.nodes.indices { offsets[index + 1] += offsets[index] }
        self.offsets = offsets
        self.targets = targets
    }

    /// The neighbours of a node, in order.
    func neighbours(of node: Int) -> ArraySlice<Int32> { targets[offsets[node]..<offsets[node + 1]] }
}
