package import EventModel
import LinearModels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What speaks for a relation beside others that the same document may state: whether the same words fit another actor
/// better, whether other words say something else of the two.
///
/// Weights tell of each relation and of each pair of actors by itself; their scores, set side by side, and what the document
/// makes of the actors are what trees decide on.
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
        /// Who the ends are to the document, and where the words stand.
        package let circumstances: [Float]
        /// What the first classifier says.
        package var score: Float

        package init(
            sentence: Int, predicate: Int, type: RelationType, source: Int, target: Int, form: UInt64, hasRule: Bool,
            circumstances: [Float], score: Float = 0
        ) {
            precondition(circumstances.count == circumstanceCount, "every entry has the same circumstances")
            self.sentence = sentence
            self.predicate = predicate
            self.type = type
            self.source = source
            self.target = target
            self.form = form
            self.hasRule = hasRule
            self.circumstances = circumstances
            self.score = score
        }
    }

    /// Scores below take no part and are never told.
    package static let leastScore: Float = -1.1
    /// Scores below take part and are never told: nothing that is told is lost by it, and the trees are asked half as often.
    package static let leastDecidedScore: Float = -0.8
    /// How many circumstances an entry has.
    package static let circumstanceCount = RelationCircumstances.count
    /// How many numbers stand for an entry.
    package static let columnCount = 4 + 4 * fields.count + 2 + 4 + 2 + circumstanceCount

    /// What entries have in common that compete with one another.
    private enum Field: UInt64, CaseIterable {
        case words, wordsAndTarget, wordsAndSource, pairInSentence, pair, pairAndType, sourceAndType, targetAndType,
            sentence, type, document
    }

    /// An entry among those that it has something in common with.
    private struct Standing {
        /// How many others have a higher score.
        let rank: Int
        /// How many there are, itself among them.
        let count: Int
        /// The highest score of the others; low where there is none.
        let rival: Float

        static let none = Standing(rank: 0, count: 1, rival: RelationContest.absent)
    }

    /// What the passages of one relation say together.
    private struct Passages {
        var count = 0
        var best: Float = RelationContest.absent
        var sum: Float = 0

        mutating func add(_ score: Float) {
            count += 1
            best = max(best, score)
            sum += 1 / (1 + exp(-3 * score))
        }
    }

    private static let fields = Field.allCases
    /// Stands for the score of what there is not.
    package static let absent: Float = -3

    private let entries: [Entry]
    private let pairs: ActorPairScores
    /// A standing for each entry and field, entry by entry.
    private var standings: [Standing]
    private var passages: [UInt64: Passages] = [:]
    /// Entries that are more likely than not.
    private let likely: Int

    /// Sets the relations of one document side by side.
    /// - Parameter pairs: What the words around its pairs of actors say.
    /// - Complexity: O(n log n) in the number of entries.
    package init(_ entries: [Entry], pairs: ActorPairScores) {
        self.entries = entries
        self.pairs = pairs
        let fields = Self.fields
        standings = Array(repeating: .none, count: entries.count * fields.count)
        likely = entries.count { $0.score > 0 }
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
        for entry in entries {
            passages[Self.relation(entry.type, entry.source, entry.target), default: Passages()].add(entry.score)
        }
    }

    /// The numbers that stand for an entry.
    package func observations(of position: Int) -> [Float] {
        let entry = entries[position]
        var row: [Float] = []
        row.reserveCapacity(Self.columnCount)
        row += [entry.score, Float(entry.type.code), Float(entry.form), entry.hasRule ? 1 : 0]
        for column in Self.fields.indices {
            let standing = standings[position * Self.fields.count + column]
            row += [Float(standing.rank), Float(standing.count), standing.rival, entry.score - standing.rival]
            if Self.fields[column] == .document {
                row += [Float(standing.rank) / Float(likely + 1), Float(likely)]
            }
        }
        let own = passages[Self.relation(entry.type, entry.source, entry.target)] ?? Passages()
        let reverse = passages[Self.relation(entry.type, entry.target, entry.source)]?.best ?? Self.absent
        row += [reverse, entry.score - reverse, own.sum, Float(own.count)]
        let pair = pairs.score(of: entry.type, entry.source, entry.target, in: entry.sentence)
        row += [pair.here, pair.anywhere]
        row += entry.circumstances
        return row
    }

    private static func pair(_ entry: Entry) -> UInt64 {
        let source = UInt64(entry.source)
        let target = UInt64(entry.target)
        return min(source, target) << 28 | max(source, target)
    }

    private static func relation(_ type: RelationType, _ source: Int, _ target: Int) -> UInt64 {
        UInt64(type.code) << 56 | UInt64(source) << 28 | UInt64(target)
    }

    private static func key(_ field: Field, _ entry: Entry) -> UInt64 {
        let words = UInt64(entry.predicate) << 8 | UInt64(entry.type.code)
        let source = UInt64(entry.source)
        let target = UInt64(entry.target)
        let pair = pair(entry)
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
            case .type: (type, 0)
            case .document: (0, 0)
            }
        return FeatureHash.mix(FeatureHash.mix(first, field.rawValue), second)
    }
}
