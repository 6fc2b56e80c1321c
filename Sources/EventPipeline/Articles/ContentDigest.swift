/// A 128-bit FNV-1a hash over labelled parts: tells whether an article, or what reads it, has changed.
///
/// It guards against accident, not against malice: nothing is gained by forging one's own article. The result depends
/// on the bytes alone, so it is the same on every machine and in every run.
/// Reference: Fowler, Noll, Vo, “The FNV Non-Cryptographic Hash Algorithm” (IETF draft-eastlake-fnv).
public struct ContentDigest: Sendable {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

    /// Makes the digest of no parts.
    public init() {}

    /// Adds a part; nil and an empty text differ, and so do “ab”, “c” and “a”, “bc”.
    /// - Complexity: O(n) in the number of bytes.
    public mutating func add(_ part: String?) {
        guard let part else { return add(byte: 0xFE) }
        for byte in part.utf8 { add(byte: byte) }
        // 0xFE and 0xFF occur in no UTF-8 text: they end a part without ambiguity.
        add(byte: 0xFF)
    }

    /// Adds a part given as bytes, preceded by its length.
    /// - Complexity: O(n) in the number of bytes.
    public mutating func add(bytes: some Collection<UInt8>) {
        add(String(bytes.count))
        for byte in bytes { add(byte: byte) }
    }

    private mutating func add(byte: UInt8) { state = (state ^ UInt128(byte)) &* Self.prime }

    /// The digest as 32 hexadecimal digits.
    public var hexadecimal: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
