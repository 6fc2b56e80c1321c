import EventModel
import LinearModels

/// Finds the pairs of actors that stand near each other, with the words around them as features; sentence by sentence, in
/// order.
struct ActorPairFinder {
    /// Actors that the sentence before names.
    private var before: [RelationSlot] = []

    /// Later actors that one is paired with.
    private static let partners = 14
    /// Tokens between two actors of a pair.
    private static let reach = 45
    /// Actors of the sentence before, and of the sentence itself, that are paired with one another.
    private static let rememberedLimit = 5
    private static let explicitLimit = 10

    /// Calls a closure for every pair of the next sentence with its features.
    /// - Parameters:
    ///   - sentence: Position of the sentence.
    ///   - slots: What it names, and what its pronouns may stand for.
    ///   - frame: Its words.
    ///   - features: Space for the features, which the closure sees.
    mutating func forEach(
        in sentence: Int, slots: [RelationSlot], frame: SentenceFrame, features: inout [UInt64],
        _ body: (ActorPair, [UInt64]) -> Void
    ) {
        let extractor = ActorPairFeatures(frame: frame)
        for (position, left) in slots.enumerated() {
            var count = 0
            for right in slots[(position + 1)...]
            where right.phrase.lowerBound >= left.phrase.upperBound && right.actor != left.actor {
                if right.phrase.lowerBound - left.phrase.upperBound > Self.reach || count == Self.partners { break }
                count += 1
                extractor.hashes(left, right, into: &features)
                body(
                    Self.pair(left, right, sentence, left.phrase.lowerBound..<right.phrase.upperBound), features)
            }
        }
        let here = Set(slots.map(\.actor))
        var seen: Set<Int> = []
        for left in before where !here.contains(left.actor) && seen.insert(left.actor).inserted {
            for right in slots.prefix(Self.explicitLimit) where !right.isPronominal {
                extractor.hashes(remembered: left, rank: seen.count - 1, right, into: &features)
                body(Self.pair(left, right, sentence, frame.range), features)
            }
            if seen.count == Self.rememberedLimit { break }
        }
        before = slots.filter { $0.kind == .name || $0.kind == .office || $0.kind == .nounPhrase }
    }

    private static func pair(
        _ left: RelationSlot, _ right: RelationSlot, _ sentence: Int, _ range: Range<Int>
    ) -> ActorPair {
        ActorPair(
            sentence: sentence, left: left.actor, right: right.actor, range: range,
            admitted: ActorPair.admitted(left: left.type, right: right.type))
    }
}

/// What the words around two actors are, as hashes for the classifier.
struct ActorPairFeatures {
    /// What a feature observes; the number keeps the values of different templates apart.
    private enum Template: UInt64 {
        case types, kinds, prepositions, typesKinds, typesPrepositions, all
        case gap, names, namesKinds, tags, phrase, phraseTypes
        case word, wordTypes, twoWords, wordPrepositions
        case start, startWord, end, endWord
        case before, beforeTypes, behind, behindTypes, beforeTwo, behindTwo, around
        case enumeration, first, sentence
        case remembered, place, sentenceStart, sentenceStartTwo, rememberedFirst
    }

    let frame: SentenceFrame

    private static let noun = UInt8(7)
    private static let verb = UInt8(15)
    /// Adjectives, prepositions, nouns and verbs, a bit each.
    private static let content: UInt32 = 1 << 0 | 1 << 1 | 1 << 7 | 1 << 15
    /// Words between the two that are looked at, and words on either side.
    private static let betweenLimit = 25
    private static let sideLimit = 8
    /// Most features of a pair, so that a model can add them up.
    private static let limit = 190

    /// The features of two actors of the sentence, by hash.
    func hashes(_ left: RelationSlot, _ right: RelationSlot, into hashes: inout [UInt64]) {
        hashes.removeAll(keepingCapacity: true)
        func add(_ template: Template, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            hashes.append(FeatureHash.mix(a, b, c, template: template.rawValue))
        }
        let types = Self.types(left, right)
        let kinds = Self.kinds(left, right)
        let prepositions = Self.prepositions(left, right)
        addEnds(left, right, add)
        let gap = left.phrase.upperBound..<right.phrase.lowerBound
        let distance = RelationFeatures.bucket(gap.count)
        let names = UInt64(min(4, runsOfNames(in: gap)))
        add(.gap, distance, types)
        add(.names, names, types)
        add(.namesKinds, names, distance, kinds)
        add(.tags, frame.tagPath(gap), types)
        if gap.count <= 5 {
            let phrase = gap.reduce(UInt64(1)) { FeatureHash.mix(frame.stem($1), $0) }
            add(.phrase, phrase)
            add(.phraseTypes, phrase, types)
        }
        var last: UInt64 = 0
        var count = 0
        for token in gap where count < Self.betweenLimit {
            let stem = frame.stem(token)
            if stem == WordCode.mention, last == stem { continue }
            count += 1
            add(.word, stem)
            let tag = frame.codes.tags[token]
            if Self.content >> UInt32(tag) & 1 == 1 { add(.wordTypes, stem, types) }
            if tag == Self.noun || tag == Self.verb { add(.wordPrepositions, stem, prepositions, min(2, names)) }
            add(.twoWords, last, stem)
            last = stem
        }
        add(.start, frame.stem(gap.lowerBound), frame.stem(gap.lowerBound + 1))
        add(.startWord, frame.stem(gap.lowerBound))
        add(.end, frame.stem(gap.upperBound - 1), frame.stem(gap.upperBound - 2))
        add(.endWord, frame.stem(gap.upperBound - 1))
        addSides(of: left.phrase.lowerBound..<right.phrase.upperBound, types, add)
        add(.enumeration, left.group == right.group ? 1 : 0, types)
        add(
            .first, left.phrase.lowerBound == frame.range.lowerBound ? 1 : 0, types, UInt64(left.preposition))
        for token in frame.range where !frame.isCovered(token) {
            let tag = frame.codes.tags[token]
            guard tag == Self.noun || tag == Self.verb else { continue }
            if hashes.count >= Self.limit { break }
            add(.sentence, frame.codes.stems[token], types)
        }
    }

    /// The features of an actor of the sentence before and one of the sentence, by hash.
    func hashes(remembered left: RelationSlot, rank: Int, _ right: RelationSlot, into hashes: inout [UInt64]) {
        hashes.removeAll(keepingCapacity: true)
        // Nothing that is learnt of two actors of one sentence holds here.
        func add(_ template: Template, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            hashes.append(FeatureHash.mix(a, b, c, template: 64 | template.rawValue))
        }
        let types = Self.types(left, right)
        let start = frame.range.lowerBound
        addEnds(left, right, add)
        add(.remembered, UInt64(min(3, rank)), UInt64(right.preposition), types)
        add(.place, RelationFeatures.bucket(right.phrase.lowerBound - start), types)
        add(.sentenceStart, frame.stem(start), types)
        add(.sentenceStartTwo, frame.stem(start), frame.stem(start + 1))
        add(.rememberedFirst, rank == 0 ? 1 : 0, UInt64(left.preposition), types)
        addSides(of: right.phrase, types, add)
    }

    private func addEnds(
        _ left: RelationSlot, _ right: RelationSlot, _ add: (Template, UInt64, UInt64, UInt64) -> Void
    ) {
        let types = Self.types(left, right)
        let kinds = Self.kinds(left, right)
        let prepositions = Self.prepositions(left, right)
        add(.types, types, 0, 0)
        add(.kinds, kinds, 0, 0)
        add(.prepositions, prepositions, 0, 0)
        add(.typesKinds, types, kinds, 0)
        add(.typesPrepositions, types, prepositions, 0)
        add(.all, types, prepositions, kinds)
    }

    private func addSides(
        of range: Range<Int>, _ types: UInt64, _ add: (Template, UInt64, UInt64, UInt64) -> Void
    ) {
        for distance in 1...Self.sideLimit {
            let before = range.lowerBound - distance
            if before >= frame.range.lowerBound {
                if distance <= 5 { add(.before, frame.stem(before), 0, 0) }
                add(.beforeTypes, frame.stem(before), types, 0)
            }
            let behind = range.upperBound + distance - 1
            if behind < frame.range.upperBound {
                if distance <= 5 { add(.behind, frame.stem(behind), 0, 0) }
                add(.behindTypes, frame.stem(behind), types, 0)
            }
        }
        let before = frame.stem(range.lowerBound - 1)
        let behind = frame.stem(range.upperBound)
        add(.beforeTwo, before, frame.stem(range.lowerBound - 2), 0)
        add(.behindTwo, behind, frame.stem(range.upperBound + 1), 0)
        add(.around, before, behind, 0)
    }

    /// Names in a gap, those that touch one another counted once.
    private func runsOfNames(in gap: Range<Int>) -> Int {
        var count = 0
        var wasCovered = false
        for token in gap {
            let isCovered = frame.isCovered(token)
            if isCovered, !wasCovered { count += 1 }
            wasCovered = isCovered
        }
        return count
    }

    private static func types(_ left: RelationSlot, _ right: RelationSlot) -> UInt64 {
        UInt64(left.type.code) << 3 | UInt64(right.type.code)
    }

    private static func kinds(_ left: RelationSlot, _ right: RelationSlot) -> UInt64 {
        UInt64(left.kind.rawValue) << 4 | UInt64(right.kind.rawValue)
    }

    private static func prepositions(_ left: RelationSlot, _ right: RelationSlot) -> UInt64 {
        UInt64(left.preposition) << 6 | UInt64(right.preposition)
    }
}
