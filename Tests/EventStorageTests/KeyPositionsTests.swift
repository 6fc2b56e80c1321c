import Testing

@testable import EventStorage

@Suite struct KeyPositionsTests {
    @Test func everyKeyHasItsPosition() {
        let keys: [Int64] = [3, 1, 1_500, 2_000, 40_000_000_000, .max, -7, .min, 0]
        var positions = KeyPositions(of: keys)
        for (position, key) in keys.enumerated() { #expect(positions[key] == position) }
        for key in [2, 1_499, 40_000_000_001, -1] as [Int64] { #expect(positions[key] == nil) }
        for key in [3, .max] as [Int64] {
            positions[key] = nil
            #expect(positions[key] == nil)
        }
        #expect(KeyPositions(of: [])[1] == nil)
    }
}
