import Foundation

/// The SHA-256 digest of a text, by which a page's policy names the scripts and sheets that it allows.
///
/// Reference: NIST, “Secure Hash Standard”, FIPS 180-4, 2015, sections 4.1.2, 4.2.2, 5.3.3 and 6.2.
struct SecureHash: Hashable {
    /// The 32 bytes of the digest.
    let bytes: [UInt8]

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = primes(64).map { fraction(of: cbrt(Double($0))) }

    /// Hashes the UTF-8 bytes of a text.
    /// - Complexity: O(n) in the number of bytes.
    init(of text: String) {
        var message = Array(text.utf8)
        let bitCount = UInt64(message.count) * 8
        message.append(0x80)
        while message.count % 64 != 56 { message.append(0) }
        message += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * $0)) }
        // The same of the square roots of the first eight primes.
        var state = Self.primes(8).map { Self.fraction(of: Double($0).squareRoot()) }
        for start in stride(from: 0, to: message.count, by: 64) { Self.mix(message[start..<start + 64], into: &state) }
        bytes = state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    /// The digest as a source of a Content-Security-Policy: `'sha256-…'`.
    var policySource: String { "'sha256-\(Data(bytes).base64EncodedString())'" }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var schedule = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
            block[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for position in 16..<64 {
            let (early, late) = (schedule[position - 15], schedule[position - 2])
            let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
            let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
            schedule.append(schedule[position - 16] &+ first &+ schedule[position - 7] &+ second)
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let choice = e & f ^ ~e & g
            let first = h &+ sum &+ choice &+ constants[round] &+ schedule[round]
            let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (position, value) in [a, b, c, d, e, f, g, h].enumerated() { state[position] &+= value }
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static func primes(_ count: Int) -> [Int] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }

    /// Of a root below 32, of which a double holds 48 bits behind the point.
    private static func fraction(of root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 0x1p32) }
}
