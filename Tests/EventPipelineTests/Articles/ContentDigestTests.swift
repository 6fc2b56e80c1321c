import EventPipeline
import Testing

@Suite struct ContentDigestTests {
    private func digest(_ parts: String?...) -> String {
        var digest = ContentDigest()
        for part in parts { digest.add(part) }
        return digest.hexadecimal
    }

    @Test func nothingIsTheOffsetBasis() { #expect(digest() == "6c62272e07bb014262b821756295c58d") }

    @Test func bytesFollowTheReference() {
        // FNV-1a of “1” and “a”: the length, its end mark and the byte, computed with an independent implementation.
        var digest = ContentDigest()
        digest.add(bytes: [0x61])
        #expect(digest.hexadecimal == Self.reference([0x31, 0xFF, 0x61]))
    }

    @Test func partsDoNotRunTogether() {
        let digests = [digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", nil), digest("abc", "")]
        #expect(Set(digests).count == digests.count)
        #expect(digest("é") == digest("é"))
    }

    /// Schoolbook arithmetic on decimal-free 64-bit halves, apart from the implementation's `UInt128`.
    private static func reference(_ bytes: [UInt8]) -> String {
        var high: UInt64 = 0x6c62_272e_07bb_0142
        var low: UInt64 = 0x62b8_2175_6295_c58d
        for byte in bytes {
            low ^= UInt64(byte)
            // The prime is 2^88 + 0x13B.
            let product = low.multipliedFullWidth(by: 0x13B)
            let shifted = low << 24
            high = high &* 0x13B &+ product.high &+ shifted
            low = product.low
        }
        func padded(_ half: UInt64) -> String {
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return padded(high) + padded(low)
    }
}
