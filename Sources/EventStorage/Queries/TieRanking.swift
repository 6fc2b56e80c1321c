import EventModel
import GRDB

/// Counts the ties of an actor and tells which are the best attested, without reading what states them.
struct TieRanking {
    /// What is known of an actor's ties before they are read.
    private struct Tie {
        /// Keys in the store: several where a decision makes them one, or where a tie without direction is stored both
        /// ways round.
        var ids: [Int64]
        /// Number of relations that state it: no fewer than its sources.
        var relationCount: Int
    }

    /// What makes ties one.
    private struct Edge: Hashable {
        let type: RelationType
        let other: Int64
        let isOutgoing: Bool
    }

    private let reader: GraphPartReader
    private let ties: [Edge: Tie]

    /// Looks through the ties of an actor.
    /// - Parameter keys: of the actor and those that are one with it.
    /// - Complexity: O(n) in the number of ties.
    init(_ reader: GraphPartReader, of keys: [Int64]) throws {
        self.reader = reader
        let own = Set(keys)
        let values = StoredValues(path: reader.path)
        let statement = try reader.database.cachedStatement(
            sql: """
                SELECT id, targetId, type, relationCount, 1 FROM tie WHERE sourceId = ?1
                UNION ALL SELECT id, sourceId, type, relationCount, 0 FROM tie WHERE targetId = ?1
                """)
        var ties: [Edge: Tie] = [:]
        for key in keys {
            let rows = try Row.fetchCursor(statement, arguments: [key])
            while let row = try rows.next() {
                let other: Int64 = row[1]
                if own.contains(other) { continue }
                let type = try values.value(RelationType.self, in: row, at: 2)
                let edge = Edge(
                    type: type, other: reader.group(of: other)[0], isOutgoing: type.isSymmetric || row[4] == 1)
                ties[edge, default: Tie(ids: [], relationCount: 0)].ids.append(row[0])
                ties[edge]?.relationCount += row[3]
            }
        }
        self.ties = ties
    }

    /// How many ties there are, by type, and with how many actors.
    var totals: TieTotals {
        var byType: [RelationType: Int] = [:]
        for edge in ties.keys { byType[edge.type, default: 0] += 1 }
        return TieTotals(byType: byType, neighbours: Set(ties.keys.map(\.other)).count)
    }

    /// The ties of one type that most sources state; among equals those with most relations, then by identifier of the
    /// other actor.
    /// - Parameters:
    ///   - most: how many; nil for all.
    ///   - outgoingOnly: leaves out the ties that lead to the actor.
    /// - Complexity: O(n log n) in the number of ties of that type; sources are counted of those alone that may be among
    ///   the best.
    func best(_ type: RelationType, most: Int?, outgoingOnly: Bool = false) throws -> [Int64] {
        let all = ties.filter { $0.key.type == type && ($0.key.isOutgoing || !outgoingOnly) }
        guard let most, all.count > most else { return all.values.flatMap(\.ids) }
        var ranked: [(sources: Int, place: Int, tie: Tie)] = []
        for (relationCount, level) in Dictionary(grouping: all, by: \.value.relationCount).sorted(by: {
            $0.key > $1.key
        }) {
            // No tie from here on has more sources than relations.
            if ranked.count(where: { $0.sources >= relationCount }) >= most { break }
            let names = try ActorReader(reader.database, path: reader.path).identifiers(of: level.map(\.key.other))
            let byName = level.sorted { left, right in
                let (leftName, rightName) = (names[left.key.other], names[right.key.other])
                if leftName != rightName, let leftName, let rightName { return leftName < rightName }
                return left.key.isOutgoing && !right.key.isOutgoing
            }
            for tie in byName {
                let sources = relationCount == 1 ? 1 : try sourceCount(of: tie.value)
                ranked.append((sources, ranked.count, tie.value))
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
                LEFT JOIN articleSketch ON articleSketch.articleId = relation.articleId WHERE tieId = ?
                """)
        return Set(try tie.ids.flatMap { try Int64.fetchAll(statement, arguments: [$0]) }).count
    }
}
