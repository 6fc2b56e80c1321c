/// Numbers that look like chance and are the same in every run.
///
/// Multiplier: D. E. Knuth, “The Art of Computer Programming”, vol. 2, 3.3.4.
struct LinearCongruentialGenerator {
    private var state: UInt64 = 0x5EED

    /// A number of 31 bits.
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    /// A number from 0 to below 1.
    mutating func nextShare() -> Double { Double(next()) / Double(1 << 31) }
}
