import LinearModels

/// The keys of the word-form table: hashes of lower-case UTF-8.
package enum WordHash {
    /// What the hash of a word begins with.
    package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes one more byte of a lower-case word.
    @inline(__always)
    package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The hash of a word that is in lower case already.
    package static func hash(_ word: some StringProtocol) -> UInt64 {
        word.utf8.reduce(seed) { adding($1, to: $0) }
    }

    /// The key of a word by its hash: as spelt, or as folded (without accents).
    @inline(__always)
    package static func key(_ hash: UInt64, isFolded: Bool) -> UInt64 {
        FeatureHash.mix(hash, isFolded ? 2 : 1)
    }

    /// The lower-case form of a letter's UTF-8 bytes, where it has as many bytes: ASCII, Latin-1 and Latin Extended-A.
    @inline(__always)
    package static func lowerCase(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte &- 0x41 < 26 { return byte | 0x20 }
        // À to Þ without ×.
        if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte | 0x20 }
        // Œ, and the Turkish and Slavic letters of the same block whose pairs begin with an even number.
        if previous == 0xC5, byte == 0x92 || byte == 0xA0 || byte == 0x9E { return byte | 1 }
        if previous == 0xC4, byte >= 0x80, byte <= 0xB7, byte != 0xB0 { return byte | 1 }
        return byte
    }
}
