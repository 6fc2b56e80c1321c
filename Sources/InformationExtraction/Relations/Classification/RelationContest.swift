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

    /// An entry among those that it has something in common with.
    private struct Standing {
        /// How many others have a higher score.
        let rank: Int
        /// How many there are, itself among them.
        let count: Int
        /// The highest score of the others; low where there is none.
        let rival: Float

        static let none = Standing(rank: 0, count: 1, rival: -3)
    }

    private static let fields = Field.allCases

    private let entries: [Entry]
    /// A standing for each entry and field, entry by entry.
    private var standings: [Standing]

    /// Sets the relations of one document side by side.
    /// - Complexity: O(n log n) in the number of entries.
    package init(_ entries: [Entry]) {
        self.entries = entries
        let fields = Self.fields
        standings = Array(repeating: .none, count: entries.count * fields.count)
        var keys: [(key: UInt64, position: Int)] = []
        keys.reserveCapacity(entries.count)
        for (column, field) in fields.enumerated() {
            keys.removeAll(keepingCapacity: true)
            for (position, entry) in entries.enumerated() { keys.append((Self.key(field, entry), position)) }
            keys.sort {
                $0.key != $1.key ? $0.key < $1.key : entries[$0.position].score > entries[$1.position].score
            }
            var start = 0
            while start < keys.count {
                var end = start + 1
                while end < keys.count, keys[end].key == keys[start].key { end += 1 }
                let best = entries[keys[start].position].score
                var rank = 0
                for place in start..<end {
                    let position = keys[place].position
                    let score = entries[position].score
                    // Equal scores share the better rank.
                    if place > start, score < entries[keys[place - 1].position].score { rank = place - start }
                    standings[position * fields.count + column] = Standing(
                        rank: rank, count: end - start,
                        rival: rank > 0
                            ? best : end - start > 1 ? entries[keys[start + 1].position].score : Standing.none.rival)
                }
                start = end
            }
        }
    }

    /// The features of an entry, as hashes.
    package func features(of position: Int) -> [UInt64] {
        let entry = entries[position]
        let own = Self.bucket(entry.score, 5, -9...10)
        let type = UInt64(entry.type.code)
        var hashes: [UInt64] = []
        hashes.reserveCapacity(4 + 6 * Self.fields.count)
        func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
            hashes.append(FeatureHash.mix(a << 32 | b, template))
        }
        add(0, own)
        add(1, own, type)
        add(2, own, entry.form)
        add(3, own, entry.hasRule ? 1 : 0)
        for (column, field) in Self.fields.enumerated() {
            let standing = standings[position * Self.fields.count + column]
            let margin = Self.bucket(entry.score - standing.rival, 4, -8...8)
            let place = UInt64(min(3, standing.rank))
            let base = 4 + 6 * field.rawValue
            add(base, margin)
            add(base + 1, margin, own / 2)
            add(base + 2, place, own / 2)
            add(base + 3, margin, type)
            add(base + 4, UInt64(min(4, standing.count)), place)
            add(base + 5, Self.bucket(standing.rival, 4, -8...8), own)
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
