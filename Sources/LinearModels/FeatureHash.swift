/// Hashing of features into 64-bit numbers, the same on every machine and in every run.
public enum FeatureHash {
    /// The hash of a text: FNV-1a over its UTF-8 bytes.
    /// - Complexity: O(n) in the number of bytes.
    @inlinable
    public static func hash(_ text: some StringProtocol) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// Up to three values together made part of a template.
    @inlinable @inline(__always)
    public static func mix(_ first: UInt64, _ second: UInt64, _ third: UInt64, template: UInt64) -> UInt64 {
        let value =
            first &* 0x9E37_79B9_7F4A_7C15 &+ second &* 0xC2B2_AE3D_27D4_EB4F &+ third &* 0x1656_67B1_9E37_79F9
        return mix(value ^ value >> 31, template)
    }

    /// A value made part of a template: the same value in two templates is two features.
    /// - Parameters:
    ///   - value: What was observed, hashed.
    ///   - template: Number of the template.
    @inlinable @inline(__always)
    public static func mix(_ value: UInt64, _ template: UInt64) -> UInt64 {
        var hash = value &* 0x9E37_79B9_7F4A_7C15 ^ (template &+ 0x7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return hash ^ hash >> 32
    }
}
