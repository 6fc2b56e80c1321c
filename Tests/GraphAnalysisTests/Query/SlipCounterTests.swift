import TestSupport
import Testing

@testable import GraphAnalysis

@Suite struct SlipCounterTests {
    /// Words of few letters, so that many are alike.
    private static func words(seed: UInt64, count: Int) -> [String] {
        var numbers = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            let length = index % 9 == 0 ? 64 : Int(numbers.next() % 12)
            return String((0..<length).map { _ in ["a", "b", "c", " "][Int(numbers.next() % 4)] as Character })
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func distancesAreThoseOfTheTable(seed: UInt64) throws {
        let words = Self.words(seed: seed, count: 150)
        var found = 0
        for word in words {
            guard let counter = SlipCounter(word) else {
                #expect(word.isEmpty)
                continue
            }
            for other in words {
                for limit in [0, 1, 3, 20, 80] {
                    let expected = EditDistance.distance(
                        Array(word.unicodeScalars), Array(other.unicodeScalars), limit: limit)
                    let distance = counter.distance(to: other.utf8, limit: limit)
                    #expect(distance == expected, "“\(word)” “\(other)” \(limit)")
                    found += expected == nil ? 0 : 1
                }
            }
        }
        #expect(found > 1000)
    }

    @Test(arguments: [
        ("gazprom", "gazprmo", 1), ("sonatrach", "sonatrahc", 1), ("ca", "abc", 3), ("a", "a", 0), ("abcd", "", 4),
    ])
    func knownDistances(word: String, other: String, slips: Int) {
        #expect(SlipCounter(word)?.distance(to: other.utf8, limit: 9) == slips)
    }

    @Test func whatItDoesNotTake() {
        #expect(SlipCounter("") == nil)
        #expect(SlipCounter("été") == nil)
        #expect(SlipCounter(String(repeating: "a", count: 65)) == nil)
    }
}
