import EventModel
import Foundation
import GRDB

/// The groups of articles that carry the same text: as stored, and as they follow from the sketches.
///
/// Both name a group by its least article, so that they can be compared.
struct DuplicateGroups {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The stored group of each article.
    func stored() throws -> [Int64: Int64] {
        var least: [Int64: Int64] = [:]
        var groups: [Int64: Int64] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT articleId, groupId FROM articleSketch ORDER BY articleId")
        while let row = try rows.next() {
            let article: Int64 = row[0]
            let group: Int64 = row[1]
            if least[group] == nil { least[group] = article }
            groups[article] = least[group]
        }
        return groups
    }

    /// The groups that the sketches and bands give.
    func derived() throws -> [Int64: Int64] {
        var parents: [Int64: Int64] = [:]
        func root(of article: Int64) -> Int64 {
            var article = article
            while let parent = parents[article], parent != article { article = parent }
            return article
        }
        func unite(_ one: Int64, _ other: Int64) {
            let (left, right) = (root(of: one), root(of: other))
            parents[max(left, right)] = min(left, right)
        }
        let articles = try Int64.fetchAll(database, sql: "SELECT articleId FROM articleSketch ORDER BY articleId")
        for article in articles { parents[article] = article }
        let bands = try database.makeStatement(
            sql: "SELECT articleId FROM sketchBand WHERE key = ? ORDER BY articleId LIMIT \(DuplicateIndex.bucketLimit)"
        )
        for article in articles {
            guard let sketch = try sketch(of: article) else { continue }
            var candidates: Set<Int64> = []
            for key in sketch.bandKeys { candidates.formUnion(try Int64.fetchAll(bands, arguments: [key])) }
            for candidate in candidates.sorted() where candidate != article {
                guard root(of: candidate) != root(of: article), let other = try self.sketch(of: candidate),
                    sketch.resemblance(to: other) >= TextSketch.duplicateThreshold
                else { continue }
                unite(article, candidate)
            }
        }
        return Dictionary(uniqueKeysWithValues: articles.map { ($0, root(of: $0)) })
    }

    private func sketch(of article: Int64) throws -> TextSketch? {
        let statement = try database.cachedStatement(
            sql: "SELECT wordDigest, minima FROM articleSketch WHERE articleId = ?")
        guard let row = try Row.fetchOne(statement, arguments: [article]) else { return nil }
        let bytes: Data = row[1]
        return TextSketch(wordDigest: UInt64(bitPattern: row[0]), bytes: bytes)
    }
}
