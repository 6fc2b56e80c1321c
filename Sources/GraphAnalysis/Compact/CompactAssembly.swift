/// Sorts edges into lists of neighbours.
///
/// Two scatters, no sorting: the first puts every edge end into a list of its other end, in the order of the edges; the
/// second goes through those lists in order of their vertices and puts each into the lists of its entries, which so
/// come out ascending.
struct CompactAssembly {
    /// Inner number of each vertex.
    let inner: [Int32]
    /// Outside number of each inner vertex.
    let original: [Int32]
    private let isWeighted: Bool
    private let isDirected: Bool
    /// The edges, until they stand in lists.
    private var pieces: [EdgePiece]
    /// Number of edge ends at each outside vertex; directed, number of edges that it is the second end of.
    private let arriving: [Int32]
    /// Directed, number of edges that each outside vertex is the first end of; else empty.
    private let leaving: [Int32]

    /// Numbers the vertices by falling degree, ties by the number given.
    init(vertexCount: Int, pieces: consuming [EdgePiece], isWeighted: Bool, isDirected: Bool) {
        var arriving = [Int32](repeating: 0, count: vertexCount)
        var leaving = [Int32](repeating: 0, count: isDirected ? vertexCount : 0)
        for piece in pieces.indices {
            Self.count(pieces[piece].edges, arriving: &arriving, leaving: &leaving)
        }
        let original = Self.fallingOrder(isDirected ? zip(leaving, arriving).map { $0 + $1 } : arriving)
        var inner = [Int32](repeating: 0, count: vertexCount)
        for index in original.indices { inner[Int(original[index])] = Int32(truncatingIfNeeded: index) }
        self.arriving = arriving
        self.leaving = leaving
        self.original = original
        self.inner = inner
        self.pieces = pieces
        self.isWeighted = isWeighted
        self.isDirected = isDirected
    }

    /// Adds the ends of edges; without room for those that leave, both ends count as arriving.
    private static func count(_ edges: [(Int32, Int32)], arriving: inout [Int32], leaving: inout [Int32]) {
        let isDirected = !leaving.isEmpty
        var arriving = arriving.mutableSpan
        var leaving = leaving.mutableSpan
        for (first, second) in edges {
            if isDirected { leaving[Int(first)] += 1 } else { arriving[Int(first)] += 1 }
            arriving[Int(second)] += 1
        }
    }

    /// Vertices by falling degree, ties by number (counting sort).
    private static func fallingOrder(_ degrees: [Int32]) -> [Int32] {
        let largest = Int(degrees.max() ?? 0)
        var starts = [Int32](repeating: 0, count: largest + 2)
        for degree in degrees { starts[largest - Int(degree) + 1] += 1 }
        for index in 0...largest { starts[index + 1] += starts[index] }
        var order = [Int32](repeating: 0, count: degrees.count)
        for (vertex, degree) in degrees.enumerated() {
            let slot = largest - Int(degree)
            order[Int(starts[slot])] = Int32(truncatingIfNeeded: vertex)
            starts[slot] += 1
        }
        return order
    }

    /// The lists along the edges and, where directed, against them; gives up the edges.
    mutating func adjacency() -> (outgoing: CompactAdjacency, incoming: CompactAdjacency?) {
        let arrivingOffsets = offsets(arriving)
        let leavingOffsets = isDirected ? offsets(leaving) : arrivingOffsets
        let gathered = gathered(offsets: arrivingOffsets)
        // Their memory can serve for the lists that follow.
        pieces = []
        let outgoing = scattered(gathered, offsets: leavingOffsets)
        return (outgoing, isDirected ? scattered(outgoing, offsets: arrivingOffsets) : nil)
    }

    /// Where the inner vertices' lists begin, of the lengths by outside vertex.
    private func offsets(_ lengths: [Int32]) -> [Int32] {
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(lengths.count + 1)
        var sum: Int32 = 0
        for vertex in original {
            sum += lengths[Int(vertex)]
            offsets.append(sum)
        }
        return offsets
    }

    /// The first scatter: for each vertex the first ends of edges that it is the second of and, undirected, the other
    /// way round too.
    private func gathered(offsets: [Int32]) -> CompactAdjacency {
        var cursors = offsets
        var targets = LargeArray.repeating(Int32(0), count: Int(offsets[inner.count]))
        var weights = LargeArray.repeating(0.0, count: isWeighted ? targets.count : 0)
        do {
            var slots = cursors.mutableSpan
            var targets = targets.mutableSpan
            var weights = weights.mutableSpan
            let inner = inner.span
            for piece in pieces {
                let edges = piece.edges.span
                let pieceWeights = piece.weights.span
                for index in edges.indices {
                    let first = inner[Int(edges[index].0)]
                    let second = inner[Int(edges[index].1)]
                    let slot = Int(slots[Int(second)])
                    slots[Int(second)] &+= 1
                    targets[slot] = first
                    if isWeighted { weights[slot] = pieceWeights[index] }
                    guard !isDirected else { continue }
                    let otherSlot = Int(slots[Int(first)])
                    slots[Int(first)] &+= 1
                    targets[otherSlot] = second
                    if isWeighted { weights[otherSlot] = pieceWeights[index] }
                }
            }
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: weights)
    }

    /// The second scatter: the lists turned round, ascending.
    private func scattered(_ lists: CompactAdjacency, offsets: [Int32]) -> CompactAdjacency {
        var cursors = offsets
        var targets = LargeArray.repeating(Int32(0), count: lists.targets.count)
        var weights = LargeArray.repeating(0.0, count: lists.weights.count)
        do {
            var slots = cursors.mutableSpan
            var targets = targets.mutableSpan
            var weights = weights.mutableSpan
            let entries = lists.targets.span
            let entryWeights = lists.weights.span
            for vertex in 0..<lists.vertexCount {
                for entry in lists.range(of: vertex) {
                    let target = Int(entries[entry])
                    let slot = Int(slots[target])
                    slots[target] &+= 1
                    targets[slot] = Int32(truncatingIfNeeded: vertex)
                    if isWeighted { weights[slot] = entryWeights[entry] }
                }
            }
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: weights)
    }
}
