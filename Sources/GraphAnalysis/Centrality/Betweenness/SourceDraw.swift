/// Draws positions at random, with replacement, each as often as its weight says.
///
/// Random numbers: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014).
struct SourceDraw {
    private var state: UInt64
    /// Sum of the weights up to each position, itself included.
    private var sums: [Double] = []

    /// - Complexity: O(n).
    init(_ weights: [Double], seed: UInt64) {
        state = seed
        sums.reserveCapacity(weights.count)
        for weight in weights { sums.append((sums.last ?? 0) + weight) }
    }

    /// The next position.
    /// - Complexity: O(log n).
    mutating func next() -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        let mark = Double(mixed >> 11) * 0x1p-53 * sums[sums.count - 1]
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= mark { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
