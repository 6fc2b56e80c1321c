package import EventModel

/// What a tagger sees of a token: hashes and patterns of its letters, and what the word-form table knows of it.
package struct WordForm: Sendable, Hashable {
    /// Hash of the token in lower case, accents kept.
    package var lower: UInt64
    /// Hash of the token as it stands.
    package var exact: UInt64
    /// The first four bytes in lower case, the first one lowest.
    package var prefix: UInt32
    /// The last four bytes in lower case, the last one lowest.
    package var suffix: UInt32
    /// Kinds of characters, three bits each, up to ten.
    package var shape: UInt32
    /// Kinds of characters, runs of one kind taken once, three bits each, up to eight.
    package var runs: UInt32
    /// Parts of speech that the word may have.
    package var classes: WordClasses

    /// What stands beyond the ends of a sentence.
    package static let boundary = WordForm(
        lower: 99, exact: 99, prefix: 0, suffix: 0, shape: 0, runs: 0, classes: [])

    /// Whether the first character is an upper-case letter.
    package var isCapitalized: Bool { firstKind == Kind.upper }

    private var firstKind: UInt32 {
        var runs = runs
        while runs >= 8 { runs >>= 3 }
        return runs
    }

    private enum Kind {
        static let lower: UInt32 = 1
        static let upper: UInt32 = 2
        static let digit: UInt32 = 3
        static let hyphen: UInt32 = 4
        static let apostrophe: UInt32 = 5
        static let mark: UInt32 = 6
        static let otherLetter: UInt32 = 7
    }

    private init(
        lower: UInt64, exact: UInt64, prefix: UInt32, suffix: UInt32, shape: UInt32, runs: UInt32, classes: WordClasses
    ) {
        self.lower = lower
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
        self.shape = shape
        self.runs = runs
        self.classes = classes
    }

    /// Reads a token's bytes once.
    /// - Complexity: O(n) in the bytes of the token.
    package init(_ span: TextSpan, in bytes: [UInt8], table: WordFormTable) {
        var lower = WordHash.seed
        var exact = WordHash.seed
        var prefix: UInt32 = 0
        var suffix: UInt32 = 0
        var shape: UInt32 = 0
        var runs: UInt32 = 0
        var previous: UInt8 = 0
        var characters = 0
        for index in span.start..<span.end {
            let byte = bytes[index]
            // Curly and straight apostrophes are one.
            if byte == 0xE2, index + 2 < span.end, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0x99
            {
                previous = byte
                continue
            }
            if previous == 0xE2, byte == 0x80, index + 1 < span.end, bytes[index + 1] == 0x99 { continue }
            let isApostrophe = byte == 0x99 && previous == 0xE2
            let original = isApostrophe ? 0x27 : byte
            let small = isApostrophe ? 0x27 : WordHash.lowerCase(byte, after: previous)
            exact = WordHash.adding(original, to: exact)
            lower = WordHash.adding(small, to: lower)
            if index - span.start < 4 { prefix |= UInt32(small) << UInt32(8 * (index - span.start)) }
            suffix = suffix << 8 | UInt32(small)
            // Of a letter of two bytes the second one tells the case.
            if byte < 0xC0 || byte >= 0xE0 {
                let kind: UInt32
                if byte >= 0x80 {
                    kind =
                        isApostrophe
                        ? Kind.apostrophe
                        : previous >= 0xC3 && previous <= 0xC5
                            ? small != byte ? Kind.upper : Kind.lower : Kind.otherLetter
                } else if byte &- 0x61 < 26 {
                    kind = Kind.lower
                } else if byte &- 0x41 < 26 {
                    kind = Kind.upper
                } else if byte &- 0x30 < 10 {
                    kind = Kind.digit
                } else {
                    kind = byte == 0x2D ? Kind.hyphen : byte == 0x27 ? Kind.apostrophe : Kind.mark
                }
                if characters < 10 { shape = shape << 3 | kind }
                if runs & 7 != kind, runs < 1 << 21 { runs = runs << 3 | kind }
                characters += 1
            }
            previous = byte
        }
        self.init(
            lower: lower, exact: exact, prefix: prefix, suffix: suffix, shape: shape, runs: runs,
            classes: table.classes(hash: lower))
    }
}
