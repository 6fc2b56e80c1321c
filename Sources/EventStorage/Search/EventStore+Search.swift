import EventModel
import GRDB

/// How often a part of a query is in the articles.
public struct SearchTermCount: Hashable, Sendable {
    /// The part, as one writes it.
    public let term: String
    /// Number of articles that have it.
    public let articleCount: Int
    /// Words of the articles that are like it, where none has it; the most frequent first.
    public let alternatives: [String]
}

extension EventStore {
    /// The articles that have the words of a query in their title or text, the best first.
    ///
    /// Words must all be there; `"hydrogène vert"` is a phrase, `hydrog*` a beginning, `-gaz` leaves out, `OR` joins
    /// alternatives. Case and accents do not matter. The index follows every build and removal.
    /// - Parameters:
    ///   - query: what to look for; any text with a word in it.
    ///   - limit: most articles that are given.
    /// - Throws: `SearchError` where the query has no word; `EventStoreError`.
    public func search(_ query: String, limit: Int = 20) throws -> [SearchHit] {
        let query = try SearchQuery(query)
        return try read { try ArticleSearch(database: $0, path: path).hits(query, limit: limit) }
    }

    /// How many articles have each part of a query by itself: tells why a search finds nothing.
    /// - Throws: `SearchError`, `EventStoreError`.
    public func termCounts(of query: String) throws -> [SearchTermCount] {
        let query = try SearchQuery(query)
        return try read { database in
            let search = ArticleSearch(database: database, path: path)
            return try query.required.joined().map { term in
                let count = try search.articleCount(with: term)
                let isPlain = count == 0 && term.words.count == 1 && !term.isPrefix
                return SearchTermCount(
                    term: term.text, articleCount: count,
                    alternatives: isPlain ? try Self.near(term.words[0], in: search) : [])
            }
        }
    }

    /// Words of the index within two slips, the nearest first.
    private static func near(_ word: String, in search: ArticleSearch) throws -> [String] {
        let letters = Array(word.unicodeScalars)
        return try search.words(like: word, limit: 2000)
            .map { ($0, Array(TextFolding.folded($0).unicodeScalars)) }
            .filter { abs($0.1.count - letters.count) <= 2 && slips(letters, $0.1) <= 2 }
            .sorted { (slips(letters, $0.1), $0.0) < (slips(letters, $1.1), $1.0) }
            .prefix(3).map(\.0)
    }

    /// Levenshtein distance.
    private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                current.append(
                    min(previous[column] + (scalar == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
