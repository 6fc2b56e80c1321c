/// Orders in which a search for communities visits vertices, by a seed.
///
/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct VisitOrder {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The vertices from the last to the first, which inside a compact graph is by rising degree, shuffled in windows.
    ///
    /// Vertices of small degree find their group at once when the large ones, which draw them, have not moved; a window
    /// is small enough for the cache.
    mutating func rising(_ count: Int, window: Int) -> [Int32] {
        var order = [Int32](repeating: 0, count: count)
        for position in 0..<count { order[position] = Int32(truncatingIfNeeded: count - 1 - position) }
        var start = 0
        while start < count {
            let end = min(start + window, count)
            var last = end - 1
            while last > start {
                order.swapAt(last, start + below(last - start + 1))
                last -= 1
            }
            start = end
        }
        return order
    }

    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(truncatingIfNeeded: UInt64(bound).multipliedFullWidth(by: mixed).high)
    }
}
