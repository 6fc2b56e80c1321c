import EventModel
import GRDB

/// Counts the ties of an actor and tells which are the best attested, without reading what states them.
struct TieRanking {
    /// What is known of an actor's tie before it is read.
    private struct Tie {
        /// Key in the store.
        let id: Int64
        /// The actor at the other end; where several are one by decision, the first of them.
        let other: Int64
        let isOutgoing: Bool
        /// Number of relations that state it: no fewer than its sources.
        var relationCount = 1
        /// Further keys: where a decision makes ties one, or where one without direction is stored both ways round.
        var moreIDs: [Int64] = []

        var ids: [Int64] { [id] + moreIDs }
    }

    private let reader: GraphPartReader
    private let groupIndex: String
    /// By type, in order of the other end.
    private let ties: [RelationType: [Tie]]

    /// Looks through the ties of an actor.
    /// - Parameter keys: of the actor and those that are one with it.
    /// - Complexity: O(n log n) in the number of ties, by indices alone.
    init(_ reader: GraphPartReader, of keys: [Int64]) throws {
        self.reader = reader
        groupIndex = try SourceReader(reader.database).groupIndex
        let own = Set(keys)
        let values = StoredValues(path: reader.path)
        let all = try reader.database.cachedStatement(
            sql: """
                SELECT id, targetId, type, 1 FROM tie WHERE sourceId = ?1
                UNION ALL SELECT id, sourceId, type, 0 FROM tie WHERE targetId = ?1
                """)
        // Most ties are stated once: the index of the others is short, and holds what would else be looked up for each.
        let repeated = try reader.database.cachedStatement(
            sql: """
                SELECT id, relationCount FROM tie WHERE sourceId = ?1 AND relationCount > 1
                UNION ALL SELECT id, relationCount FROM tie WHERE targetId = ?1 AND relationCount > 1
                """)
        var ties: [RelationType: [Tie]] = [:]
        for key in keys {
            var counts: [Int64: Int] = [:]
            let repeats = try Row.fetchCursor(repeated, arguments: [key])
            while let row = try repeats.next() { counts[row[0]] = row[1] }
            let rows = try Row.fetchCursor(all, arguments: [key])
            while let row = try rows.next() {
                let (id, other): (Int64, Int64) = (row[0], row[1])
                if own.contains(other) { continue }
                let type = try values.value(RelationType.self, in: row, at: 2)
                ties[type, default: []].append(
                    Tie(
                        id: id, other: reader.group(of: other)[0], isOutgoing: type.isSymmetric || row[3] == 1,
                        relationCount: counts[id] ?? 1))
            }
        }
        self.ties = ties.mapValues(Self.merged)
    }

    /// The ties of one type, those with the same end as one.
    private static func merged(_ ties: [Tie]) -> [Tie] {
        var merged: [Tie] = []
        for tie in ties.sorted(by: {
            ($0.other, $0.isOutgoing ? 0 : 1, $0.id) < ($1.other, $1.isOutgoing ? 0 : 1, $1.id)
        }) {
            if let last = merged.last, last.other == tie.other, last.isOutgoing == tie.isOutgoing {
                merged[merged.count - 1].moreIDs.append(tie.id)
                merged[merged.count - 1].relationCount += tie.relationCount
            } else {
                merged.append(tie)
            }
        }
        return merged
    }

    /// How many ties there are, by type, and with how many actors.
    var totals: TieTotals {
        var others: Set<Int64> = []
        for tie in ties.values.joined() { others.insert(tie.other) }
        return TieTotals(byType: ties.mapValues(\.count), neighbours: others.count)
    }

    /// The ties of one type that most sources state; among equals those with most relations, then by identifier of the
    /// other actor.
    /// - Parameters:
    ///   - most: how many; nil for all.
    ///   - outgoingOnly: leaves out the ties that lead to the actor.
    /// - Complexity: O(n log n) in the number of ties of that type; sources are counted of those alone that may be among
    ///   the best.
    func best(_ type: RelationType, most: Int?, outgoingOnly: Bool = false) throws -> [Int64] {
        let all = ties[type, default: []].filter { $0.isOutgoing || !outgoingOnly }
        guard let most, all.count > most else { return all.flatMap(\.ids) }
        var ranked: [(sources: Int, place: Int, tie: Tie)] = []
        for (relationCount, level) in Dictionary(grouping: all, by: \.relationCount).sorted(by: { $0.key > $1.key }) {
            // No tie from here on has more sources than relations.
            if ranked.count(where: { $0.sources >= relationCount }) >= most { break }
            let names = try ActorReader(reader.database, path: reader.path).identifiers(of: level.map(\.other))
            let byName = level.sorted { left, right in
                let (leftName, rightName) = (names[left.other], names[right.other])
                if leftName != rightName, let leftName, let rightName { return leftName < rightName }
                return left.isOutgoing && !right.isOutgoing
            }
            for tie in byName {
                let sources = relationCount == 1 ? 1 : try sourceCount(of: tie)
                ranked.append((sources, ranked.count, tie))
            }
        }
        return ranked.sorted { ($1.sources, $0.place) < ($0.sources, $1.place) }.prefix(most).flatMap(\.tie.ids)
    }

    /// Number of independent sources that state a tie.
    private func sourceCount(of tie: Tie) throws -> Int {
        // An article without a sketch is a source of its own.
        let statement = try reader.database.cachedStatement(
            sql: """
                SELECT IFNULL(groupId, -relation.articleId) FROM relation INDEXED BY relationByTie
                LEFT JOIN articleSketch \(groupIndex) ON articleSketch.articleId = relation.articleId WHERE tieId = ?
                """)
        return Set(try tie.ids.flatMap { try Int64.fetchAll(statement, arguments: [$0]) }).count
    }
}
