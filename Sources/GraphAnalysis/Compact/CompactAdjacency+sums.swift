extension CompactAdjacency {
    /// The sum of a vertex's neighbours' values, each times the weight of the entry where there are weights.
    ///
    /// Four sums run side by side, since one would wait for each addition; their order is fixed.
    @inline(__always) func sum(of values: borrowing Span<Double>, around vertex: Int) -> Double {
        let targets = targets.span
        var entry = Int(offsets[vertex])
        let end = Int(offsets[vertex + 1])
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
        if weights.isEmpty {
            while entry &+ 3 < end {
                first += values[Int(targets[entry])]
                second += values[Int(targets[entry &+ 1])]
                third += values[Int(targets[entry &+ 2])]
                fourth += values[Int(targets[entry &+ 3])]
                entry &+= 4
            }
            while entry < end {
                first += values[Int(targets[entry])]
                entry &+= 1
            }
        } else {
            let weights = weights.span
            while entry &+ 1 < end {
                first += weights[entry] * values[Int(targets[entry])]
                second += weights[entry &+ 1] * values[Int(targets[entry &+ 1])]
                entry &+= 2
            }
            if entry < end { first += weights[entry] * values[Int(targets[entry])] }
        }
        return (first + second) + (third + fourth)
    }

    /// The weights at each vertex added up; without weights, the number of entries.
    func strengths() -> [Double] {
        (0..<vertexCount).map { vertex in
            if weights.isEmpty { return Double(degree(of: vertex)) }
            return range(of: vertex).reduce(0) { $0 + weights[$1] }
        }
    }

    /// Pieces of the vertices with about as many entries each, the same for any number of threads.
    func pieces() -> [Int] { ParallelRange.cuts(balancing: offsets, pieces: 32) }
}
