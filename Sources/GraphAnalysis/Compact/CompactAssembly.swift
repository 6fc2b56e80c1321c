/// Sorts edges into lists of neighbours.
struct CompactAssembly {
    /// Inner number of each vertex.
    let inner: [Int32]
    /// Outside number of each inner vertex.
    let original: [Int32]

    private let pieces: [EdgePiece]
    private let isWeighted: Bool
    private let threads: Int

    /// Numbers the vertices by falling degree, ties by the number given.
    init(vertexCount: Int, pieces: [EdgePiece], isWeighted: Bool, threads: Int) {
        var degrees = [Int32](repeating: 0, count: vertexCount)
        for piece in pieces {
            for (source, target) in piece.edges {
                degrees[Int(source)] += 1
                degrees[Int(target)] += 1
            }
        }
        let largest = Int(degrees.max() ?? 0)
        var starts = [Int32](repeating: 0, count: largest + 2)
        for degree in degrees { starts[largest - Int(degree) + 1] += 1 }
        for index in 0...largest { starts[index + 1] += starts[index] }
        var inner = [Int32](repeating: 0, count: vertexCount)
        var original = inner
        for vertex in 0..<vertexCount {
            let slot = largest - Int(degrees[vertex])
            inner[vertex] = starts[slot]
            original[Int(starts[slot])] = Int32(vertex)
            starts[slot] += 1
        }
        self.inner = inner
        self.original = original
        self.pieces = pieces
        self.isWeighted = isWeighted
        self.threads = threads
    }

    /// The lists along the edges and, where directed, against them.
    func adjacency(isDirected: Bool) -> (outgoing: CompactAdjacency, incoming: CompactAdjacency?) {
        if isDirected {
            let outgoing = transposed(gathered(forward: false))
            return (outgoing, transposed(outgoing))
        }
        return (transposed(gathered(forward: true)), nil)
    }

    /// Lists in the order of the edges, of sources by target and, where `forward`, of targets by source too.
    private func gathered(forward: Bool) -> CompactAdjacency {
        var cursors = [Int32](repeating: 0, count: inner.count + 1)
        for piece in pieces {
            for (source, target) in piece.edges {
                if forward { cursors[Int(inner[Int(source)]) + 1] += 1 }
                cursors[Int(inner[Int(target)]) + 1] += 1
            }
        }
        for index in inner.indices { cursors[index + 1] += cursors[index] }
        let offsets = cursors
        var targets = [Int32](repeating: 0, count: Int(offsets[inner.count]))
        var weights = [Double](repeating: 0, count: isWeighted ? targets.count : 0)
        for piece in pieces {
            for index in piece.edges.indices {
                let source = inner[Int(piece.edges[index].0)]
                let target = inner[Int(piece.edges[index].1)]
                if forward {
                    let slot = Int(cursors[Int(source)])
                    cursors[Int(source)] += 1
                    targets[slot] = target
                    if isWeighted { weights[slot] = piece.weights[index] }
                }
                let slot = Int(cursors[Int(target)])
                cursors[Int(target)] += 1
                targets[slot] = source
                if isWeighted { weights[slot] = piece.weights[index] }
            }
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: weights)
    }

    /// The lists the other way round; taking the vertices in order leaves every list sorted.
    private func transposed(_ lists: CompactAdjacency) -> CompactAdjacency {
        var cursors = [Int32](repeating: 0, count: inner.count + 1)
        for target in lists.targets { cursors[Int(target) + 1] += 1 }
        for index in inner.indices { cursors[index + 1] += cursors[index] }
        let offsets = cursors
        var targets = [Int32](repeating: 0, count: lists.targets.count)
        var weights = [Double](repeating: 0, count: lists.weights.count)
        for vertex in inner.indices {
            for entry in lists.range(of: vertex) {
                let target = Int(lists.targets[entry])
                let slot = Int(cursors[target])
                cursors[target] += 1
                targets[slot] = Int32(vertex)
                if !weights.isEmpty { weights[slot] = lists.weights[entry] }
            }
        }
        return CompactAdjacency(offsets: offsets, targets: targets, weights: weights)
    }
}
