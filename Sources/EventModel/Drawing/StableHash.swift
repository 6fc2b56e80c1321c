/// A 64-bit FNV-1a hash of a text: the same on every machine and in every run.
///
/// It names things; it guards against nobody. Reference: Fowler, Noll, Vo, “The FNV Non-Cryptographic Hash Algorithm”
/// (IETF draft-eastlake-fnv).
public struct StableHash: Hashable, Sendable {
    /// The hash.
    public let value: UInt64

    /// Hashes the UTF-8 bytes of a text.
    /// - Complexity: O(n) in the number of bytes.
    public init(of text: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01B3
        }
        value = hash
    }

    /// The hash as 16 hexadecimal digits.
    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
