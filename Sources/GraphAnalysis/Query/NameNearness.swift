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
        letters = LetterSet(of: key.utf8)
        counter = SlipCounter(key)
        limit = scalars.count / 3
    }

    /// Pieces of the key of which every name that is at most so many slips away has at least one; nil where the key is
    /// too short to be cut into pieces of three letters, or so many slips are more than a misspelling has.
    ///
    /// A slip spoils two pieces at most, where it swaps two letters at their border: of 2k + 1 pieces, k slips leave one.
    package func pieces(slips: Int) -> [String]? {
        let count = 2 * slips + 1
        guard slips <= limit, scalars.count >= 3 * count else { return nil }
        return (0..<count).map { index in
            let range = scalars.count * index / count..<scalars.count * (index + 1) / count
            return String(String.UnicodeScalarView(scalars[range]))
        }
    }

    /// How many slips away names may be, the fewest first, then any that are near: names of a later bound are of interest
    /// only where an earlier one lets none pass.
    package var bounds: [Int?] { [1, 2].filter { pieces(slips: $0) != nil } + [nil] }

    /// The rank of a name's key as `rank(of:)` tells it, where it is no further away than a bound allows: names that begin
    /// with the key, and misspellings with so many slips.
    package func rank(of candidate: String, within bound: Int?) -> (rank: Int, distance: Int)? {
        guard let rank = rank(of: candidate) else { return nil }
        guard let bound else { return rank }
        return rank.rank == 0 || (rank.rank == 1 && rank.distance <= bound) ? rank : nil
    }

    /// Rank of a name's key, then its distance, the smaller the nearer; nil where it is not near.
    /// - Complexity: O(n) in the length of the key for names of Latin letters, O(n²) for others.
    package func rank(of candidate: String) -> (rank: Int, distance: Int)? {
        guard !candidate.isEmpty else { return nil }
        let candidateLetters = LetterSet(of: candidate.utf8)
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

    /// Slips between the key and a name or, with one slip more, a word of it; nil where they are more than a misspelling
    /// has.
    private func distance(to candidate: String, _ candidateLetters: LetterSet) -> Int? {
        if limit == 0 { return nil }
        let mayBeWhole = letters.mayBe(candidateLetters, afterEdits: limit)
        if let counter, candidateLetters.isPlain {
            var candidate = candidate
            // In the bytes themselves: a large store has hundreds of thousands of names.
            return candidate.withUTF8 { bytes in
                unsafe distance(to: bytes, mayBeWhole: mayBeWhole, by: counter)
            }
        }
        let whole = mayBeWhole ? slips(to: candidate[...]) : nil
        guard candidate.utf8.contains(0x20) else { return whole }
        let parts = candidate.split(separator: " ").compactMap { slips(to: $0).map { $0 + 1 } }
        return (parts + (whole.map { [$0] } ?? [])).min()
    }

    /// The same for a name of Latin letters, digits and spaces.
    private func distance(
        to bytes: UnsafeBufferPointer<UInt8>, mayBeWhole: Bool, by counter: SlipCounter
    ) -> Int? {
        var best = mayBeWhole ? unsafe counter.distance(to: bytes, limit: limit) : nil
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, unsafe bytes[end] != 0x20 { end += 1 }
            let isWord = end - start < bytes.count
            // A slip in one word of a longer name is further off than the same slip in the whole name.
            if isWord,
                let part = unsafe counter.distance(
                    to: UnsafeBufferPointer(rebasing: bytes[start..<end]), limit: limit)
            {
                best = min(best ?? .max, part + 1)
            }
            start = end + 1
        }
        return best
    }

    /// The same for a word of any letters.
    private func slips(to word: Substring) -> Int? {
        // A scalar takes one to four bytes.
        let count = word.utf8.count
        guard count + limit >= scalars.count, count <= 4 * (scalars.count + limit) else { return nil }
        return EditDistance.distance(scalars, Array(word.unicodeScalars), limit: limit)
    }
}

/// The letters and digits of a name: tells most names apart without comparing them.
private struct LetterSet {
    private var bits: UInt64 = 0
    /// Whether there are Latin letters, digits and spaces only.
    private(set) var isPlain = true

    init(of bytes: String.UTF8View) {
        for byte in bytes {
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
