package import EventModel
import LinearModels

/// Two actors that stand near each other, whatever words may tie them.
///
/// Predicates come from a list of words; what a pair's surroundings say is learnt from all words.
package struct ActorPair: Sendable {
    /// Position of the sentence.
    package let sentence: Int
    /// Positions in the actor table, in order of the text.
    package let left: Int
    package let right: Int
    /// Tokens from the first to the second; the whole sentence where the first stands in the one before.
    package let range: Range<Int>
    /// Columns of the relations that the types of the two admit, a bit each.
    package let admitted: UInt64

    /// A relation between two actors, the first of whom is its source or its target.
    package struct Column: Hashable, Sendable {
        package let type: RelationType
        /// Whether the second of the two is the source.
        package let isReversed: Bool
    }

    /// What a pair may be tied by; of a symmetric type there is one direction.
    package static let columns: [Column] = RelationType.allCases.flatMap { type in
        (type.isSymmetric ? [false] : [false, true]).map { Column(type: type, isReversed: $0) }
    }

    /// Names of the columns in a file of weights.
    package static let columnNames = columns.map { $0.type.rawValue + ($0.isReversed ? " reversed" : "") }

    /// The columns that two types of actors admit.
    static func admitted(left: ActorType, right: ActorType) -> UInt64 {
        admitted[Int(left.code) << 3 | Int(right.code)]
    }

    private static let admitted: [UInt64] = (0..<64).map { types in
        columns.indices.reduce(0) { mask, index in
            let (left, right) = (UInt8(types >> 3), UInt8(types & 7))
            let (source, target) = columns[index].isReversed ? (right, left) : (left, right)
            let admits =
                columns[index].type.sourceMask >> source & 1 == 1 && columns[index].type.targetMask >> target & 1 == 1
            return admits ? mask | 1 << UInt64(index) : mask
        }
    }
}

/// What pairs of actors are tied by, as far as the words around them tell.
package struct ActorPairScores: Sendable {
    /// Where the scores of two actors in a sentence begin, or those in the whole document.
    private var rows: [Place: Int] = [:]
    /// A score for each column, row by row: the best of all passages.
    private var scores: [Float] = []

    private struct Place: Hashable {
        let left, right: Int
        /// Nil for the whole document.
        let sentence: Int?
    }

    /// The columns of each type by its code: the first actor the source, the second the source.
    private static let places: [(forward: Int, backward: Int)] = RelationType.allCases.sorted { $0.code < $1.code }.map
    {
        type in
        let columns = ActorPair.columns.indices.filter { ActorPair.columns[$0].type == type }
        return (columns[0], columns[columns.count - 1])
    }

    package init() {}

    /// Adds what is said of a pair: a score for each column.
    package mutating func add(_ values: [Float], of pair: ActorPair) {
        for sentence in [pair.sentence, nil] {
            let key = Place(left: pair.left, right: pair.right, sentence: sentence)
            let row = rows[key] ?? scores.count
            if row == scores.count {
                rows[key] = row
                scores += [Float](repeating: RelationContest.absent, count: values.count)
            }
            for column in values.indices where pair.admitted >> UInt64(column) & 1 == 1 {
                scores[row + column] = max(scores[row + column], values[column])
            }
        }
    }

    /// The best score of a relation in a sentence, and in the whole document; low where there is none.
    package func score(
        of type: RelationType, _ source: Int, _ target: Int, in sentence: Int
    ) -> (here: Float, anywhere: Float) {
        (score(type, source, target, sentence), score(type, source, target, nil))
    }

    private func score(_ type: RelationType, _ source: Int, _ target: Int, _ sentence: Int?) -> Float {
        let place = Self.places[Int(type.code)]
        let forward = rows[Place(left: source, right: target, sentence: sentence)].map { scores[$0 + place.forward] }
        let backward = rows[Place(left: target, right: source, sentence: sentence)].map { scores[$0 + place.backward] }
        return max(forward ?? RelationContest.absent, backward ?? RelationContest.absent)
    }
}
