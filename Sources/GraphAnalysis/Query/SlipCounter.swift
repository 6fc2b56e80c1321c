/// Counts the slips between one word and many others: the distance of `EditDistance`, a column of its table at a time as
/// the bits of a number.
///
/// Reference: H. Hyyrö, “A bit-vector algorithm for computing Levenshtein and Damerau edit distances”, Nordic Journal of
/// Computing 10 (2003).
struct SlipCounter {
    /// Where each letter stands in the word: a bit a position.
    private let positions: [UInt64]
    private let length: Int

    /// Prepares for comparing with a word; nil where it is empty, of more than 64 letters or of others than ASCII.
    init?(_ word: String) {
        var positions = [UInt64](repeating: 0, count: 128)
        var length = 0
        for byte in word.utf8 {
            guard byte < 128, length < 64 else { return nil }
            positions[Int(byte)] |= 1 << UInt64(length)
            length += 1
        }
        guard length > 0 else { return nil }
        self.positions = positions
        self.length = length
    }

    /// The distance to another word, given by its ASCII letters; nil where it exceeds `limit`.
    /// - Complexity: O(n) in the length of the other word.
    func distance(to other: some Collection<UInt8>, limit: Int) -> Int? {
        guard abs(other.count - length) <= limit else { return nil }
        var rising = ~UInt64(0)
        var falling = UInt64(0)
        var diagonal = UInt64(0)
        var previous = UInt64(0)
        let last = UInt64(1) << UInt64(length - 1)
        var distance = length
        var rest = other.count
        for byte in other {
            let here = byte < 128 ? positions[Int(byte)] : 0
            let swapped = ((~diagonal & here) << 1) & previous
            diagonal = (((here & rising) &+ rising) ^ rising) | here | falling | swapped
            var right = falling | ~(diagonal | rising)
            var left = diagonal & rising
            if right & last != 0 { distance += 1 }
            if left & last != 0 { distance -= 1 }
            rest -= 1
            // Every letter left can make up for one slip at most.
            if distance - rest > limit { return nil }
            right = (right << 1) | 1
            left <<= 1
            rising = left | ~(diagonal | right)
            falling = diagonal & right
            previous = here
        }
        return distance <= limit ? distance : nil
    }
}
