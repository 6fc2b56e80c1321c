import EventModel

/// How near names are to one that nobody has: names that begin with it, misspellings, names that contain it.
package struct NameNearness: Sendable {
    private let key: String
    private let scalars: [Unicode.Scalar]
    private let letters: LetterSet
    private let counter: SlipCounter?
    /// Most slips of a misspelling.
    private let limit: Int

    /// Prepares for comparing with a name's key (`NameKey`).
    package init(to key: String) {
        self.key = key
        scalars = Array(key.unicodeScalars)
        letters = LetterSet(of: key)
        counter = SlipCounter(key)
        limit = scalars.count / 3
    }

    /// Rank of a name's key, then its distance, the smaller the nearer; nil where it is not near.
    /// - Complexity: O(n) in the length of the key for most names, O(n²) for those of the same letters.
    package func rank(of candidate: String) -> (rank: Int, distance: Int)? {
        guard !candidate.isEmpty else { return nil }
        let candidateLetters = LetterSet(of: candidate)
        let mayContain = letters.mayBeAmong(candidateLetters) && candidate.utf8.count >= key.utf8.count
        let containment = mayContain ? Self.containment(of: key, in: candidate) : nil
        if let containment, containment <= 1 { return (0, containment) }
        if let distance = distance(to: candidate, candidateLetters) { return (1, distance) }
        if containment != nil { return (2, 0) }
        guard candidateLetters.mayBeAmong(letters) else { return nil }
        return " \(key) ".contains(" \(candidate) ") ? (2, 1) : nil
    }

    /// 0 where both are the same, 1 where the name or a word of it begins with the key, 2 where it is inside.
    static func containment(of key: String, in name: String) -> Int? {
        if name == key { return 0 }
        if name.hasPrefix(key) || name.contains(" " + key) { return 1 }
        return name.contains(key) ? 2 : nil
    }

    private func distance(to candidate: String, _ candidateLetters: LetterSet) -> Int? {
        if limit == 0 { return nil }
        var distances: [Int] = []
        if letters.mayBe(candidateLetters, afterEdits: limit), let whole = slips(to: candidate[...]) {
            distances.append(whole)
        }
        let bytes = candidate.utf8
        guard bytes.contains(0x20) else { return distances.min() }
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
            // A slip in one word of a longer name is further off than the same slip in the whole name.
            if let part = slips(to: candidate[start..<end]) { distances.append(part + 1) }
            start = end < bytes.endIndex ? bytes.index(after: end) : end
        }
        return distances.min()
    }

    /// Number of slips that make one of the other; nil where they are more than a misspelling has.
    private func slips(to word: Substring) -> Int? {
        let count = word.utf8.count
        if let counter, word.utf8.allSatisfy({ $0 < 128 }) {
            return counter.distance(to: word.utf8, count: count, limit: limit)
        }
        // In other letters a scalar takes two to four bytes.
        guard count + limit >= scalars.count, count <= 4 * (scalars.count + limit) else { return nil }
        return EditDistance.distance(scalars, Array(word.unicodeScalars), limit: limit)
    }
}

/// The letters and digits of a name: tells most names apart without comparing them.
private struct LetterSet {
    private var bits: UInt64 = 0
    private var isPlain = true

    init(of text: some StringProtocol) {
        for byte in text.utf8 {
            switch byte {
            case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
            case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
            case 0x20: break
            default: isPlain = false
            }
        }
    }

    /// Whether every letter may be one of the other's.
    func mayBeAmong(_ other: LetterSet) -> Bool { !isPlain || !other.isPlain || bits & ~other.bits == 0 }

    /// Whether so many edits may make one name of the other; an edit takes one letter out and another in at most.
    func mayBe(_ other: LetterSet, afterEdits count: Int) -> Bool {
        !isPlain || !other.isPlain || (bits ^ other.bits).nonzeroBitCount <= 2 * count
    }
}
