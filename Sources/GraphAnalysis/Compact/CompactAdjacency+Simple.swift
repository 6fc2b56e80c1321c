extension CompactAdjacency {
    /// The lists without self-loops and with parallel edges as one, which has the smallest of their weights.
    ///
    /// The lists themselves where there are neither.
    /// - Complexity: O(n + m) time.
    func simple() -> CompactAdjacency {
        guard !isSimple else { return self }
        var kept = [Int32](repeating: 0, count: offsets.count)
        var keptTargets: [Int32] = []
        var keptWeights: [Double] = []
        keptTargets.reserveCapacity(targets.count)
        for vertex in 0..<vertexCount {
            var previous: Int32 = -1
            for entry in range(of: vertex) where targets[entry] != Int32(vertex) {
                if targets[entry] != previous {
                    keptTargets.append(targets[entry])
                    if !weights.isEmpty { keptWeights.append(weights[entry]) }
                } else if !weights.isEmpty, weights[entry] < keptWeights[keptWeights.count - 1] {
                    keptWeights[keptWeights.count - 1] = weights[entry]
                }
                previous = targets[entry]
            }
            kept[vertex + 1] = Int32(keptTargets.count)
        }
        return CompactAdjacency(offsets: kept, targets: keptTargets, weights: keptWeights)
    }

    private var isSimple: Bool {
        for vertex in 0..<vertexCount {
            var previous: Int32 = -1
            for entry in range(of: vertex) {
                if targets[entry] == Int32(vertex) || targets[entry] == previous { return false }
                previous = targets[entry]
            }
        }
        return true
    }
}
