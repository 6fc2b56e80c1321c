public import EventModel
import Foundation
import GRDB

/// Articles that carry the same text: one source.
public struct DuplicateGroup: Hashable, Sendable {
    /// An article of the group.
    public struct Member: Hashable, Sendable {
        /// The article's identifier.
        public let id: String
        /// The article's headline, where known.
        public let title: String?
        /// The article's day of publication, where known.
        public let published: CalendarDate?
        /// Path or address that the article was read from.
        public let source: String
        /// The article of the group that it resembles most of those before it; nil for the first.
        public let resembles: String?
        /// How much it resembles that one, 0 to 1: the estimated share of common word sequences; nil for the first.
        public let resemblance: Double?
        /// Whether its words are those of that one, letter case, accents, punctuation and layout aside.
        public let hasSameWords: Bool
    }

    /// The articles: the one published first, those without a day last, then by identifier.
    public let members: [Member]
}

extension EventStore {
    /// The groups of articles that carry the same text, by their first article.
    ///
    /// - Complexity: O(n) in the number of articles, O(m²) in the size of a group.
    public func duplicateGroups() throws(EventStoreError) -> [DuplicateGroup] {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT groupId, identifier, title, published, source, wordDigest, minima
                        FROM articleSketch CROSS JOIN article ON article.id = articleId
                        WHERE groupId IN (SELECT groupId FROM articleSketch GROUP BY groupId HAVING COUNT(*) > 1)
                        ORDER BY groupId, published IS NULL, published, identifier
                        """)
                var groups: [DuplicateGroup] = []
                var draft = GroupDraft()
                var current: Int64?
                while let row = try rows.next() {
                    if row[0] != current, let group = draft.take() { groups.append(group) }
                    current = row[0]
                    draft.add(row)
                }
                if let group = draft.take() { groups.append(group) }
                return groups.sorted { $0.members[0].id < $1.members[0].id }
            }
        }
    }
}

/// A group while its articles are being read.
private struct GroupDraft {
    private var members: [DuplicateGroup.Member] = []
    private var sketches: [TextSketch?] = []

    mutating func add(_ row: Row) {
        let bytes: Data = row[6]
        let sketch = TextSketch(wordDigest: UInt64(bitPattern: row[5]), bytes: bytes)
        // The earliest of those that it resembles as much.
        var best: (index: Int, resemblance: Double)?
        for (index, other) in sketches.enumerated() {
            guard let sketch, let other else { continue }
            let resemblance = sketch.resemblance(to: other)
            if best.map({ resemblance > $0.resemblance }) ?? true { best = (index, resemblance) }
        }
        members.append(
            DuplicateGroup.Member(
                id: row.storedText(at: 1) ?? "", title: row.storedText(at: 2),
                published: row.storedText(at: 3).flatMap { CalendarDate(iso: $0) }, source: row.storedText(at: 4) ?? "",
                resembles: best.map { members[$0.index].id }, resemblance: best?.resemblance,
                hasSameWords: best.map { sketches[$0.index]?.wordDigest == sketch?.wordDigest } ?? false))
        sketches.append(sketch)
    }

    mutating func take() -> DuplicateGroup? {
        defer { self = GroupDraft() }
        return members.isEmpty ? nil : DuplicateGroup(members: members)
    }
}
