import EventModel
import Foundation
import GRDB

/// Groups of articles that carry the same text, kept while articles come and go within one transaction.
///
/// Two articles belong together where their words are the same or the resemblance of their sketches, found by a common
/// band, is at least `TextSketch.duplicateThreshold`; groups are what is connected so. They depend on the articles, not
/// on the order in which these came (but for buckets of more than `bucketLimit` articles).
///
/// Time is linear in the number of articles: an article is compared with at most `bucketLimit` of a band, and with one
/// of a group where that one resembles it.
struct DuplicateIndex {
    /// Articles of a band that an article is compared with at most, the first that came.
    static let bucketLimit = 50

    private let database: Database
    /// Articles whose group has to be found, by key.
    private var pending: Set<Int64> = []
    /// Groups whose repetitions of actors are not counted at the moment.
    private var uncounted: Set<Int64> = []

    init(_ database: Database) { self.database = database }

    /// Adds an article, whose actors are or will be stored in this transaction.
    mutating func insert(_ sketch: TextSketch, of article: Int64) throws {
        try database.cachedStatement(
            sql: "INSERT INTO articleSketch (articleId, wordDigest, minima, groupId) VALUES (?1, ?2, ?3, ?1)"
        ).execute(arguments: [article, Int64(bitPattern: sketch.wordDigest), Data(sketch.bytes)])
        let band = try database.cachedStatement(sql: "INSERT INTO sketchBand (key, articleId) VALUES (?, ?)")
        for key in sketch.bandKeys { try band.execute(arguments: [key, article]) }
        pending.insert(article)
    }

    /// Removes an article, to be called before its actors go.
    mutating func remove(article: Int64) throws {
        guard let (sketch, group) = try sketch(of: article) else { return }
        let members = try self.members(of: group)
        if members.count > 1 {
            try uncount(group)
            // What held the group together may have been this article: the others find each other anew.
            let reset = try database.cachedStatement(
                sql: "UPDATE articleSketch SET groupId = articleId WHERE groupId = ?")
            try reset.execute(arguments: [group])
            pending.formUnion(members)
        }
        pending.remove(article)
        let band = try database.cachedStatement(sql: "DELETE FROM sketchBand WHERE key = ? AND articleId = ?")
        for key in sketch.bandKeys { try band.execute(arguments: [key, article]) }
        try database.cachedStatement(sql: "DELETE FROM articleSketch WHERE articleId = ?").execute(arguments: [article])
    }

    /// Puts the articles that were added, or lost one of their group, into their groups; to be called last.
    mutating func settle() throws {
        for article in pending.sorted() { try link(article) }
        pending = []
        for group in uncounted.sorted() { try count(group, by: 1) }
        uncounted = []
    }

    private mutating func link(_ article: Int64) throws {
        guard let (sketch, group) = try sketch(of: article) else { return }
        var ownGroup = group
        let twins = try database.cachedStatement(
            sql:
                "SELECT articleId FROM articleSketch WHERE wordDigest = ?1 AND articleId <> ?2 ORDER BY articleId LIMIT 1"
        )
        if let twin = try Int64.fetchOne(twins, arguments: [Int64(bitPattern: sketch.wordDigest), article]),
            let (other, otherGroup) = try self.sketch(of: twin), other == sketch
        {
            // What resembles the one resembles the other.
            ownGroup = try unite(ownGroup, otherGroup)
            if !pending.contains(twin) { return }
        }
        var candidates: Set<Int64> = []
        let band = try database.cachedStatement(
            sql: "SELECT articleId FROM sketchBand WHERE key = ? ORDER BY articleId LIMIT \(Self.bucketLimit)")
        for key in sketch.bandKeys { candidates.formUnion(try Int64.fetchAll(band, arguments: [key])) }
        candidates.remove(article)
        for candidate in candidates.sorted() {
            guard let (other, otherGroup) = try self.sketch(of: candidate), otherGroup != ownGroup,
                sketch.resemblance(to: other) >= TextSketch.duplicateThreshold
            else { continue }
            ownGroup = try unite(ownGroup, otherGroup)
        }
    }

    /// Makes one group of two; the smaller one takes the number of the other.
    private mutating func unite(_ one: Int64, _ other: Int64) throws -> Int64 {
        if one == other { return one }
        try uncount(one)
        try uncount(other)
        let isSmaller = try members(of: one).count < members(of: other).count
        let (kept, dropped) = isSmaller ? (other, one) : (one, other)
        try database.cachedStatement(sql: "UPDATE articleSketch SET groupId = ? WHERE groupId = ?")
            .execute(arguments: [kept, dropped])
        uncounted.remove(dropped)
        return kept
    }

    private func sketch(of article: Int64) throws -> (sketch: TextSketch, group: Int64)? {
        let statement = try database.cachedStatement(
            sql: "SELECT wordDigest, minima, groupId FROM articleSketch WHERE articleId = ?")
        guard let row = try Row.fetchOne(statement, arguments: [article]) else { return nil }
        let bytes: Data = row[1]
        return TextSketch(wordDigest: UInt64(bitPattern: row[0]), bytes: bytes).map { ($0, row[2]) }
    }

    private func members(of group: Int64) throws -> [Int64] {
        let statement = try database.cachedStatement(sql: "SELECT articleId FROM articleSketch WHERE groupId = ?")
        return try Int64.fetchAll(statement, arguments: [group])
    }

    /// Takes a group's repetitions out of the counts of its actors, while its articles are as they were counted.
    private mutating func uncount(_ group: Int64) throws {
        if uncounted.insert(group).inserted { try count(group, by: -1) }
    }

    private func count(_ group: Int64, by factor: Int) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE actor SET repeatCount = repeatCount + ?2 * (repeated.count - 1) FROM (
                    SELECT actorId, COUNT(*) AS count FROM articleSketch CROSS JOIN articleActor USING (articleId)
                    WHERE groupId = ?1 GROUP BY actorId HAVING COUNT(*) > 1) AS repeated
                WHERE id = repeated.actorId
                """)
        try statement.execute(arguments: [group, factor])
    }
}
