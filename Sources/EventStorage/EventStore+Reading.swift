public import EventModel
import GRDB

/// A stored article with its text.
public struct ArticleContent: Sendable {
    /// What was found in it.
    public let extraction: Extraction
    /// Path or address that the article was read from.
    public let source: String
    /// The text that the byte offsets of the extraction point into.
    public let text: String
}

extension EventStore {
    /// An article with its text and what was found in it, all of one state of the store; nil where it is not stored.
    /// - Complexity: O(log n) in the number of articles, O(n) in the length of the article.
    public func content(ofArticle id: String) throws(EventStoreError) -> ArticleContent? {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                guard
                    let row = try Row.fetchOne(
                        database, sql: "SELECT id, source, text FROM article WHERE identifier = ?",
                        arguments: [id.storedText]),
                    let extraction = try ExtractionReader(database, path: path).extraction(withKey: row[0])
                else { return nil }
                return ArticleContent(
                    extraction: extraction, source: row.storedText(at: 1) ?? "", text: row.storedText(at: 2) ?? "")
            }
        }
    }
}
