import EventModel

/// The distinct neighbours of every node, directions aside, in one flat array.
struct AdjacencyList {
    private let offsets: [Int]
    private let targets: [Int32]

    /// Collects the neighbours of a graph; a tie of a node with itself counts for nothing.
    /// - Complexity: O(n log n) in the number of edges.
    init(_ graph: EventGraph) {
        self.init(nodeCount: graph.nodes.count, ends: graph.edges.lazy.map { ($0.source, $0.target) })
    }

    /// Collects the neighbours of nodes that are tied in pairs; a tie of a node with itself counts for nothing.
    /// - Complexity: O(n log n) in the number of ties.
    init(nodeCount: Int, ends: some Collection<(NodeID, NodeID)>) {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(ends.count * 2)
        for end in ends where end.0 != end.1 {
            let source = UInt64(end.0.rawValue)
            let target = UInt64(end.1.rawValue)
            pairs.append(source << 32 | target)
            pairs.append(target << 32 | source)
        }
        pairs.sort()
        var offsets = [Int](repeating: 0, count: nodeCount + 1)
        var targets: [Int32] = []
        targets.reserveCapacity(pairs.count)
        var previous: UInt64?
        for pair in pairs where pair != previous {
            offsets[Int(pair >> 32) + 1] += 1
            targets.append(Int32(truncatingIfNeeded: pair))
            previous = pair
        }
        for index in 0..<nodeCount { offsets[index + 1] += offsets[index] }
        self.offsets = offsets
        self.targets = targets
    }

    /// The neighbours of a node, in order.
    func neighbours(of node: Int) -> ArraySlice<Int32> { targets[offsets[node]..<offsets[node + 1]] }

    /// Whether each node is among the best placed that are tied to one another, `count` in all, as
    /// `EventGraph.bestTied(_:by:)` says.
    /// - Complexity: O(n + m) for n nodes and m ties.
    func bestTied(_ count: Int, by ranking: ActorRanking) -> [Bool] {
        var isTaken = [Bool](repeating: false, count: offsets.count - 1)
        var isTied = isTaken
        var tiedCount = 0
        for node in ranking.places.map({ Int($0.node.rawValue) }) where tiedCount < count {
            let fresh = neighbours(of: node).map { Int($0) }.filter { isTaken[$0] && $0 != node }
            let gained = ([node] + fresh).filter { !isTied[$0] }
            guard fresh.isEmpty || tiedCount + gained.count <= count else { continue }
            isTaken[node] = true
            guard !fresh.isEmpty else { continue }
            for position in gained { isTied[position] = true }
            tiedCount += gained.count
        }
        return isTied
    }
}
