import EventModel
import GRDB

extension EventStore {
    /// Articles that carry the text of another one, with the first of those that carry it: the one published first,
    /// those without a day last, then by identifier.
    ///
    /// An article that is the first, or alone with its text, is not listed.
    /// - Complexity: O(n) in the number of articles, with memory for those that repeat another.
    public func sourceIDs() throws(EventStoreError) -> [String: String] {
        try StoreFile.translatingErrors(path: path) { try writer.read { try SourceReader($0).sourceIDs() } }
    }
}

/// Reads which articles carry the same text.
struct SourceReader {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// What makes SQLite look the group of an article up in a small index, where sketches take a page each; nothing in a
    /// file from before there was one.
    var groupIndex: String {
        get throws {
            let exists = try Bool.fetchOne(
                database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = ?)"),
                arguments: [StoreSchema.groupIndexName])
            return exists == true ? "INDEXED BY \(StoreSchema.groupIndexName)" : ""
        }
    }

    /// Every article that repeats another, with the first that carries the text.
    func sourceIDs() throws -> [String: String] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT groupId, identifier FROM articleSketch
                CROSS JOIN article INDEXED BY articleByKey ON article.id = articleId
                WHERE groupId IN (SELECT groupId FROM articleSketch GROUP BY groupId HAVING COUNT(*) > 1)
                ORDER BY groupId, published IS NULL, published, identifier
                """)
        var sourceIDs: [String: String] = [:]
        var current: (group: Int64, first: String)?
        while let row = try rows.next() {
            let group: Int64 = row[0]
            let id = row.storedText(at: 1) ?? ""
            if let current, current.group == group { sourceIDs[id] = current.first } else { current = (group, id) }
        }
        return sourceIDs
    }

    /// Those of some articles, by key, that repeat another, with the first that carries the text.
    func sourceIDs(ofArticles keys: [Int64]) throws -> [String: String] {
        let own = try database.cachedStatement(
            sql: """
                SELECT DISTINCT groupId FROM json_each(?) CROSS JOIN articleSketch AS own \(groupIndex)
                ON own.articleId = value
                WHERE EXISTS (SELECT 1 FROM articleSketch AS other
                    WHERE other.groupId = own.groupId AND other.articleId <> own.articleId)
                """)
        let groups = try Int64.fetchAll(own, arguments: [keys.jsonList])
        let members = try database.cachedStatement(
            sql: """
                SELECT identifier FROM articleSketch CROSS JOIN article INDEXED BY articleByKey ON article.id = articleId
                WHERE groupId = ? ORDER BY published IS NULL, published, identifier
                """)
        var sourceIDs: [String: String] = [:]
        for group in groups {
            let identifiers = try Row.fetchAll(members, arguments: [group]).map { $0.storedText(at: 0) ?? "" }
            for id in identifiers.dropFirst() { sourceIDs[id] = identifiers[0] }
        }
        return sourceIDs
    }
}
