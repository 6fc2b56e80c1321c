package import EventModel
import LinearModels

/// What speaks for a relation beside others that the same document may state: whether the same words fit another actor
/// better, whether other words say something else of the two.
///
/// A first classifier sees one relation at a time; its scores, set side by side, are what a second one decides on.
package struct RelationContest: Sendable {
    /// A relation that competes.
    package struct Entry: Sendable {
        /// Position of the sentence.
        package let sentence: Int
        /// First token of the words that may state it.
        package let predicate: Int
        package let type: RelationType
        /// Positions in the actor table.
        package let source: Int
        package let target: Int
        /// What kind of words they are.
        package let form: UInt64
        /// Whether a rule has found it, too.
        package let hasRule: Bool
        /// What the first classifier says.
        package var score: Float

        package init(
            sentence: Int, predicate: Int, type: RelationType, source: Int, target: Int, form: UInt64, hasRule: Bool,
            score: Float = 0
        ) {
            self.sentence = sentence
            self.predicate = predicate
            self.type = type
            self.source = source
            self.target = target
            self.form = form
            self.hasRule = hasRule
            self.score = score
        }
    }

    /// Scores below take no part and are never told.
    package static let leastScore: Float = -1.6

    /// What entries have in common that compete with one another.
    private enum Field: UInt64, CaseIterable {
        case words, wordsAndTarget, wordsAndSource, pairInSentence, pair, pairAndType, sourceAndType, targetAndType,
            sentence
    }

    private let entries: [Entry]
    /// Scores of the competitors in each field, the highest first.
    private var scores: [UInt64: [Float]] = [:]

    /// Sets the relations of one document side by side.
    /// - Complexity: O(n log n) in the number of entries.
    package init(_ entries: [Entry]) {
        self.entries = entries
        for entry in entries {
            for field in Field.allCases { scores[Self.key(field, entry), default: []].append(entry.score) }
        }
        for key in scores.keys { scores[key]?.sort(by: >) }
    }

    /// The features of an entry, as hashes.
    package func features(of position: Int) -> [UInt64] {
        let entry = entries[position]
        let own = Self.bucket(entry.score, 5, -9...10)
        let type = UInt64(entry.type.code)
        var hashes: [UInt64] = []
        hashes.reserveCapacity(4 + 6 * Field.allCases.count)
        func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
            hashes.append(FeatureHash.mix(a << 32 | b, template))
        }
        add(0, own)
        add(1, own, type)
        add(2, own, entry.form)
        add(3, own, entry.hasRule ? 1 : 0)
        for field in Field.allCases {
            let others = scores[Self.key(field, entry)] ?? []
            let rank = others.firstIndex { $0 <= entry.score } ?? 0
            let rival = rank > 0 ? others[0] : others.count > 1 ? others[1] : -3
            let margin = Self.bucket(entry.score - rival, 4, -8...8)
            let place = UInt64(min(3, rank))
            let base = 4 + 6 * field.rawValue
            add(base, margin)
            add(base + 1, margin, own / 2)
            add(base + 2, place, own / 2)
            add(base + 3, margin, type)
            add(base + 4, UInt64(min(4, others.count)), place)
            add(base + 5, Self.bucket(rival, 4, -8...8), own)
        }
        return hashes
    }

    private static func key(_ field: Field, _ entry: Entry) -> UInt64 {
        let words = UInt64(entry.predicate) << 8 | UInt64(entry.type.code)
        let source = UInt64(entry.source)
        let target = UInt64(entry.target)
        let pair = min(source, target) << 28 | max(source, target)
        let type = UInt64(entry.type.code) << 56
        let (first, second): (UInt64, UInt64) =
            switch field {
            case .words: (words, 0)
            case .wordsAndTarget: (words, target)
            case .wordsAndSource: (words, source)
            case .pairInSentence: (pair, UInt64(entry.sentence))
            case .pair: (pair, 0)
            case .pairAndType: (pair | type, 0)
            case .sourceAndType: (source | type, 0)
            case .targetAndType: (target | type, 0)
            case .sentence: (UInt64(entry.sentence), 0)
            }
        return FeatureHash.mix(FeatureHash.mix(first, field.rawValue), second)
    }

    /// A score in steps of 1 / `steps`, kept in a range and counted from its lower end.
    private static func bucket(_ score: Float, _ steps: Float, _ range: ClosedRange<Int>) -> UInt64 {
        let step = Int((score * steps).rounded())
        return UInt64(min(max(step, range.lowerBound), range.upperBound) - range.lowerBound)
    }
}
