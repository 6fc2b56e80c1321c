import EventModel
import Foundation
import GRDB

/// Looks for words in the full-text index.
struct ArticleSearch {
    /// Marks around a match; text of articles has neither, or is compared with the original where it does.
    private static let opening: UInt8 = 0x02
    private static let closing: UInt8 = 0x03

    let database: Database
    let path: String

    /// The articles that have the words, the best first, equals by identifier.
    func hits(_ query: SearchQuery, limit: Int) throws -> [SearchHit] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT article.id, identifier, article.title, published, article.text,
                    highlight(articleSearch, 1, char(2), char(3)), bm25(articleSearch, 3.0, 1.0) AS score
                FROM articleSearch JOIN article ON article.id = articleSearch.rowid
                WHERE articleSearch MATCH ? ORDER BY score, identifier LIMIT ?
                """, arguments: [query.matchExpression, limit])
        return try rows.map { row in
            let text = Array((row.storedText(at: 4) ?? "").utf8)
            let matches = Self.matches(in: Array((row.storedText(at: 5) ?? "").utf8), of: text)
            let span = Passage.best(in: text, matches: matches)
            let score: Double = row[6]
            return SearchHit(
                articleID: row.storedText(at: 1) ?? "", title: row.storedText(at: 2),
                published: row.storedText(at: 3).flatMap { CalendarDate(iso: $0) },
                passage: String(decoding: text[span.start..<span.end], as: UTF8.self), span: span,
                matches: matches.filter { span.start <= $0.start && $0.end <= span.end }, matchCount: matches.count,
                relations: try relations(of: row[0], within: span), score: -score)
        }
    }

    /// Number of articles that have a term.
    func articleCount(with term: SearchQuery.Term) throws -> Int {
        let expression = SearchQuery.spellings(of: term).joined(separator: " OR ")
        return try Int.fetchOne(
            database, sql: "SELECT COUNT(*) FROM articleSearch WHERE articleSearch MATCH ?", arguments: [expression])
            ?? 0
    }

    /// Words of the index that begin like a word, most frequent first.
    func words(like word: String, limit: Int) throws -> [String] {
        let beginning = String(word.prefix(3))
        return try String.fetchAll(
            database,
            sql: """
                SELECT term FROM articleSearchTerm WHERE term >= ? AND term < ? ORDER BY doc DESC, term LIMIT ?
                """, arguments: [beginning, beginning + "\u{10FFFF}", limit])
    }

    private func relations(of article: Int64, within span: TextSpan) throws -> [SearchHit.StatedRelation] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT relation.position, relation.type, source.identifier, sourceActor.name, target.identifier,
                    targetActor.name, relation.status, dateStart, dateEnd
                FROM relation
                JOIN evidence ON evidence.articleId = relation.articleId AND relationPosition = relation.position
                JOIN articleActor AS sourceActor
                    ON sourceActor.articleId = relation.articleId AND sourceActor.position = sourcePosition
                JOIN articleActor AS targetActor
                    ON targetActor.articleId = relation.articleId AND targetActor.position = targetPosition
                JOIN actor AS source ON source.id = sourceActor.actorId
                JOIN actor AS target ON target.id = targetActor.actorId
                WHERE relation.articleId = ? AND byteStart < ? AND byteEnd > ? ORDER BY relation.position
                """, arguments: [article, span.end, span.start])
        return rows.compactMap { row in
            guard let type = row.storedText(at: 1).flatMap(RelationType.init(rawValue:)),
                let status = row.storedText(at: 6).flatMap(RelationStatus.init(rawValue:)),
                let source = row.storedText(at: 2), let target = row.storedText(at: 4)
            else { return nil }
            let end = row.storedText(at: 8).flatMap { CalendarDate(iso: $0) }
            return SearchHit.StatedRelation(
                type: type,
                source: SearchHit.ActorReference(id: ActorID(rawValue: source), name: row.storedText(at: 3) ?? source),
                target: SearchHit.ActorReference(id: ActorID(rawValue: target), name: row.storedText(at: 5) ?? target),
                status: status,
                date: row.storedText(at: 7).flatMap { CalendarDate(iso: $0) }.map { EventDate($0, to: end) })
        }
    }

    /// Where the marked words stand in the original.
    static func matches(in marked: [UInt8], of text: [UInt8]) -> [TextSpan] {
        var matches: [TextSpan] = []
        var start: Int?
        var position = 0
        for byte in marked {
            // A mark of the article's own is text.
            if byte == opening || byte == closing, position >= text.count || text[position] != byte {
                if byte == opening {
                    start = position
                } else if let opened = start {
                    matches.append(TextSpan(start: opened, end: position))
                    start = nil
                }
            } else {
                position += 1
            }
        }
        return matches.filter { $0.end <= text.count }
    }
}

/// Chooses the part of a text that is shown.
enum Passage {
    private static let limit = 320

    /// The sentence with the most matches, the first of equals, cut at words where it is long.
    static func best(in text: [UInt8], matches: [TextSpan]) -> TextSpan {
        guard let first = matches.first else { return sentence(in: text, around: TextSpan(start: 0, end: 0)) }
        var best = sentence(in: text, around: first)
        var bestCount = 0
        var index = 0
        while index < matches.count {
            let span = sentence(in: text, around: matches[index])
            let inside = matches[index...].prefix { $0.end <= span.end }
            if inside.count > bestCount { (best, bestCount) = (span, inside.count) }
            index += max(1, inside.count)
        }
        return best
    }

    private static func sentence(in text: [UInt8], around match: TextSpan) -> TextSpan {
        var start = match.start
        while start > 0, match.start - start < limit, !isEnd(text, at: start - 1) { start -= 1 }
        var end = match.end
        while end < text.count, end - start < limit + match.end - match.start, !isEnd(text, at: end) { end += 1 }
        if end < text.count, isEnd(text, at: end), text[end] != 0x0A { end += 1 }
        while start < match.start, isSpace(text[start]) || isContinuation(text[start]) { start += 1 }
        while end > match.end, end > start, isSpace(text[end - 1]) { end -= 1 }
        // Never half a letter, nor half a word.
        while end < text.count, end > match.end, isContinuation(text[end]) { end -= 1 }
        if start > 0, !isEnd(text, at: start - 1), let space = text[start..<match.start].firstIndex(where: isSpace) {
            start = space + 1
        }
        if end < text.count, end > match.end, !isEnd(text, at: end - 1), !isSpace(text[end]), !isEnd(text, at: end),
            let space = text[match.end..<end].lastIndex(where: isSpace)
        {
            end = space
        }
        return TextSpan(start: start, end: max(start, end))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// A line break, or a full stop, exclamation or question mark before a space.
    private static func isEnd(_ text: [UInt8], at position: Int) -> Bool {
        if text[position] == 0x0A { return true }
        guard [0x2E, 0x21, 0x3F].contains(text[position]) else { return false }
        return position + 1 >= text.count || isSpace(text[position + 1])
    }
}
