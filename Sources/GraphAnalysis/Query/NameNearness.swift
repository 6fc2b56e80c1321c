import EventModel

/// How near names are to one that nobody has: names that begin with it, misspellings, names that contain it.
package struct NameNearness: Sendable {
    private let key: String
    private let scalars: [Unicode.Scalar]
    private let letters: LetterSet
    /// Most slips of a misspelling.
    private let limit: Int

    /// Prepares for comparing with a name's key (`NameKey`).
    package init(to key: String) {
        self.key = key
        scalars = Array(key.unicodeScalars)
        letters = LetterSet(of: key)
        limit = scalars.count / 3
    }

    /// Rank of a name's key, then its distance, the smaller the nearer; nil where it is not near.
    /// - Complexity: O(n) in the length of the key for most names, O(n²) for those of the same letters.
    package func rank(of candidate: String) -> (rank: Int, distance: Int)? {
        guard !candidate.isEmpty else { return nil }
        let candidateLetters = LetterSet(of: candidate)
        let containment =
            letters.mayBeAmong(candidateLetters) ? Self.containment(of: key, in: candidate) : nil
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
        if letters.mayBe(candidateLetters, afterEdits: limit),
            let whole = EditDistance.distance(scalars, Array(candidate.unicodeScalars), limit: limit)
        {
            distances.append(whole)
        }
        guard candidate.utf8.contains(0x20) else { return distances.min() }
        for word in candidate.split(separator: " ") {
            guard letters.mayBe(LetterSet(of: word), afterEdits: limit) else { continue }
            // A slip in one word of a longer name is further off than the same slip in the whole name.
            if let part = EditDistance.distance(scalars, Array(word.unicodeScalars), limit: limit) {
                distances.append(part + 1)
            }
        }
        return distances.min()
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
