package import EventModel
import Foundation
import GRDB

extension EventStore {
    /// Who is tied to whom by what, for all actors, without names, dates and passages.
    /// - Complexity: O(n log n) in the number of actors and relations, at a small part of what `whole` takes.
    package func outline() throws(EventStoreError) -> OutlinePart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                try OutlineReader(database: database, values: StoredValues(path: path), identities: identities)
                    .outline()
            }
        }
    }

    /// The outline that was kept since the store last changed; nil where none was, or it is not understood.
    /// - Complexity: O(n) in the number of actors, edges and sources.
    package func keptOutline() throws(EventStoreError) -> GraphOutline? {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                // A file that may not be written can be of a format from before there was such a table.
                guard try database.tableExists("outline") else { return nil }
                return try Data.fetchOne(
                    database, sql: "SELECT content FROM outline WHERE revision = ? AND vocabulary = ?",
                    arguments: [StoreRevision.current(in: database), OutlineCode.vocabulary]
                ).flatMap { OutlineCode.outline(from: $0) }
            }
        }
    }

    /// Keeps the outline of all actors for as long as the store does not change.
    /// - Parameters:
    ///   - outline: what follows from `outline()`, every status settled.
    ///   - revision: the store's revision before the outline was read.
    /// - Returns: whether it was kept; it is not where the store has changed meanwhile or cannot be written at once.
    package func keep(_ outline: GraphOutline, at revision: Int) throws(EventStoreError) -> Bool {
        try keep(at: revision) { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO outline (id, revision, vocabulary, content) VALUES (0, ?, ?, ?)",
                arguments: [revision, OutlineCode.vocabulary, OutlineCode.data(for: outline)])
        }
    }
}
