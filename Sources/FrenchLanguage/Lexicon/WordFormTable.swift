public import LinearModels

/// Some 450,000 French word forms with their parts of speech, in one table that is mapped into memory.
///
/// The table holds no words, only 16 bits of each one's hash: a word that it does not hold is taken for one that it does
/// about once in ten thousand.
public struct WordFormTable: Sendable, Hashable {
    private let file: ModelFile
    private let slotCount: UInt64

    /// Maps a table.
    /// - Throws: ``LinearModels/ModelFileError`` where the file is missing, damaged or of another version.
    public init(path: String) throws(ModelFileError) {
        file = try ModelFile(path: path, kind: .lexicon)
        slotCount = UInt64(file.cellCount / 4)
        guard slotCount > 0, file.cellCount % 4 == 0 else {
            throw ModelFileError(.damaged, path: path, reason: "the table of words is empty; run `make train`")
        }
    }

    /// The parts of speech of a word in lower case; empty for an unknown word.
    public func classes(of word: some StringProtocol) -> WordClasses {
        classes(hash: WordHash.hash(word))
    }

    /// The parts of speech of all words that fold to a form, such as « accusé » and « accuse » for « accuse ».
    ///
    /// - Parameter word: A word in lower case without accents, as ``EventModel/TextFolding`` makes it.
    public func classes(ofFolded word: some StringProtocol) -> WordClasses {
        let hash = WordHash.hash(word)
        let found = classes(key: WordHash.key(hash, isFolded: true))
        return found.isEmpty ? classes(hash: hash) : found
    }

    /// The parts of speech of a word by its hash.
    package func classes(hash: UInt64) -> WordClasses { classes(key: WordHash.key(hash, isFolded: false)) }

    private func classes(key: UInt64) -> WordClasses {
        unsafe file.withCells { cells in
            var slot = Self.slot(of: key, slotCount: slotCount)
            let mark = Self.mark(of: key)
            while true {
                let cell = UInt32(
                    littleEndian: unsafe cells.loadUnaligned(fromByteOffset: 4 * Int(slot), as: UInt32.self))
                if cell == 0 { return [] }
                if cell >> 16 == mark { return WordClasses(rawValue: UInt16(truncatingIfNeeded: cell)) }
                slot += 1
                if slot == slotCount { slot = 0 }
            }
        }
    }

    /// Where the search for a key begins.
    @inline(__always)
    package static func slot(of key: UInt64, slotCount: UInt64) -> UInt64 { ((key >> 32) &* slotCount) >> 32 }

    /// The part of a key that a slot holds.
    @inline(__always)
    package static func mark(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key & 0xFFFF) }

    /// Whether both hold the same words.
    public static func == (left: WordFormTable, right: WordFormTable) -> Bool {
        left.file.checksum == right.file.checksum
    }

    /// Hashes the checksum.
    public func hash(into hasher: inout Hasher) { hasher.combine(file.checksum) }
}
