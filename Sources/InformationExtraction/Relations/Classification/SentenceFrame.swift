import EventModel
import LinearModels

/// A sentence as the features see it: its words as numbers, with the names in it taken out.
struct SentenceFrame {
    let codes: WordCodes
    let range: Range<Int>
    /// Slots that the sentence names, by position.
    private let named: [RelationSlot]
    private let covered: TokenMask
    private let verbs: TokenMask
    /// Where the first name ends.
    private let firstEnd: Int
    /// First word of the sentence.
    let start: UInt64
    /// Words that point back, each once.
    let pointers: [UInt64]

    init(codes: WordCodes, range: Range<Int>, slots: [RelationSlot], predicates: [RelationPredicate]) {
        self.codes = codes
        self.range = range
        named = slots.filter(\.isExplicit)
        covered = TokenMask(range, covering: named.map(\.phrase))
        verbs = TokenMask(
            range,
            covering: predicates.compactMap { predicate in
                guard case .verb = predicate.form else { return nil }
                return predicate.range.lowerBound..<predicate.range.lowerBound + 1
            })
        firstEnd = named.map(\.phrase.upperBound).min() ?? range.upperBound
        start = range.isEmpty ? WordCode.outside : codes.words[range.lowerBound]
        var pointers: [UInt64] = []
        for token in range {
            let word = codes.words[token]
            if WordCode.pointers.contains(word), !pointers.contains(word) { pointers.append(word) }
        }
        self.pointers = pointers
    }

    /// Whether a token belongs to a name.
    func isCovered(_ token: Int) -> Bool { covered.contains(token) }

    /// The word at a token.
    func word(_ token: Int) -> UInt64 { range.contains(token) ? codes.words[token] : WordCode.outside }

    /// The stem at a token; that of all names is one.
    func stem(_ token: Int) -> UInt64 {
        guard range.contains(token) else { return WordCode.outside }
        return covered.contains(token) ? WordCode.mention : codes.stems[token]
    }

    /// Names in a gap, and those of them of the types given; several actors at one place count once.
    func counts(in gap: Range<Int>, except actor: Int, types: UInt8) -> (named: Int, eligible: Int) {
        var count = 0
        var eligible = 0
        var last = -1
        var lastEligible = -1
        for slot in named[named.firstSlot(from: gap.lowerBound)...] {
            if slot.phrase.lowerBound >= gap.upperBound { break }
            guard slot.actor != actor, slot.phrase.upperBound <= gap.upperBound else { continue }
            if slot.phrase.lowerBound != last {
                count += 1
                last = slot.phrase.lowerBound
            }
            if types >> slot.type.code & 1 == 1, slot.phrase.lowerBound != lastEligible {
                eligible += 1
                lastEligible = slot.phrase.lowerBound
            }
        }
        return (count, eligible)
    }

    /// The parts of speech in a gap as one number, names and runs of one kind taken together; 0 for a long gap.
    func tagPath(_ gap: Range<Int>) -> UInt64 {
        guard gap.count <= 10 else { return 0 }
        var path: UInt64 = 1
        var last: UInt64 = 0
        for token in gap {
            let tag = isCovered(token) ? 31 : UInt64(codes.tags[token])
            if tag == last { continue }
            path = FeatureHash.mix(tag, path)
            last = tag
        }
        return path & 0xFFFF_FFFF
    }

    /// What stands in a gap, a bit each: a break, a comma, a relative pronoun, a verb, a quotation mark.
    func marks(in gap: Range<Int>) -> UInt64 {
        var marks: UInt64 = 0
        for token in gap {
            marks |= WordCode.mark(of: codes.words[token])
            if verbs.contains(token) { marks |= 8 }
        }
        return marks
    }

    /// Whether no name stands before a slot.
    func isFirst(_ slot: RelationSlot) -> Bool { slot.phrase.lowerBound < firstEnd }

    /// Whether the sentence names another actor of the types than the two given.
    func hasOther(than source: Int, _ target: Int, types: UInt8) -> Bool {
        named.contains { types >> $0.type.code & 1 == 1 && $0.actor != source && $0.actor != target }
    }
}
