import EventModel
import GRDB

extension EventStore {
    /// The stored articles, by identifier.
    /// - Complexity: O(n) in the number of stored actors and relations, without reading their content.
    public func articles() throws(EventStoreError) -> [ArticleSummary] {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let rows = try Row.fetchCursor(database, sql: Self.summaries + " ORDER BY identifier")
                var summaries: [ArticleSummary] = []
                while let row = try rows.next() { summaries.append(Self.summary(row)) }
                return summaries
            }
        }
    }

    /// Those of some articles that are stored, by identifier.
    /// - Complexity: O(m log n) for m of n articles.
    public func articles(withIDs identifiers: Set<String>) throws(EventStoreError) -> [ArticleSummary] {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let statement = try database.cachedStatement(sql: Self.summaries + " WHERE identifier = ?")
                return try identifiers.sorted().compactMap { identifier in
                    try Row.fetchOne(statement, arguments: [identifier.storedText]).map(Self.summary)
                }
            }
        }
    }

    private static let summaries = """
        SELECT identifier, title, published, source, url,
            (SELECT COUNT(*) FROM articleActor WHERE articleId = article.id),
            (SELECT COUNT(*) FROM relation WHERE articleId = article.id)
        FROM article
        """

    private static func summary(_ row: Row) -> ArticleSummary {
        ArticleSummary(
            id: row.storedText(at: 0) ?? "", title: row.storedText(at: 1),
            published: row.storedText(at: 2).flatMap { CalendarDate(iso: $0) }, source: row.storedText(at: 3) ?? "",
            url: row.storedText(at: 4), actorCount: row[5], relationCount: row[6])
    }
}
