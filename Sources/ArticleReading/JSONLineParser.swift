import EventModel
import Foundation

/// Makes articles from the lines of a JSON Lines file.
struct JSONLineParser {
    let path: String

    /// The article or the failure that a line holds; nil for an empty line.
    func article(in line: [UInt8], line number: Int) -> Result<Article, ArticleReadingError>? {
        let hasMark = number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF])
        let bytes = hasMark ? Array(line.dropFirst(3)) : line
        if UTF8Text.isBlank(bytes) { return nil }
        do {
            return .success(try parsed(bytes, number: number))
        } catch {
            return .failure(error)
        }
    }

    private func parsed(_ bytes: [UInt8], number: Int) throws(ArticleReadingError) -> Article {
        _ = try UTF8Text.text(of: bytes, path: path, line: number)
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        } catch {
            let column = Self.column(in: error).map { " (column \($0))" } ?? ""
            throw .badLine(path, line: number, problem: "the line is not valid JSON\(column)")
        }
        guard let fields = value as? [String: Any] else {
            throw .badLine(path, line: number, problem: "the line is JSON, but no object")
        }
        let id = try identifier(fields["id"], number: number)
        let title = try string("title", in: fields, number: number)
        let url = try string("url", in: fields, number: number)
        let published = try date(in: fields, number: number)
        if let text = try string("text", in: fields, number: number) {
            guard !UTF8Text.isBlank(Array(text.utf8)) else { throw .empty(path, line: number) }
            return Article(id: id, title: title, published: published, url: url, text: text)
        }
        guard let html = try string("html", in: fields, number: number) else {
            throw .badLine(path, line: number, problem: "the object has neither “text” nor “html”")
        }
        let page = try HTMLArticle(text: html, path: path, line: number).article(id: id)
        return Article(
            id: id, title: title ?? page.title, published: published ?? page.published, url: url ?? page.url,
            text: page.text)
    }

    /// The `id`, a string or a number; without one, FILE:LINE.
    private func identifier(_ value: Any?, number: Int) throws(ArticleReadingError) -> String {
        if let text = value as? String, !text.isEmpty { return text }
        if let whole = value as? Int { return String(whole) }
        guard value == nil || value is NSNull else {
            throw .badLine(path, line: number, problem: "“id” is neither a non-empty string nor a whole number")
        }
        let file = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
        return "\(file):\(number)"
    }

    private func string(
        _ name: String, in fields: [String: Any], number: Int
    ) throws(ArticleReadingError) -> String? {
        guard let value = fields[name], !(value is NSNull) else { return nil }
        guard let text = value as? String else {
            throw .badLine(path, line: number, problem: "“\(name)” is no string")
        }
        return text
    }

    private func date(in fields: [String: Any], number: Int) throws(ArticleReadingError) -> CalendarDate? {
        guard let text = try string("published", in: fields, number: number), !text.isEmpty else { return nil }
        guard let date = CalendarDate(iso: text) else {
            throw .badLine(
                path, line: number,
                problem: "“published” is “\(text)”, no date of the form YYYY-MM-DD, YYYY-MM or YYYY")
        }
        return date
    }

    /// The column, counted from 1, that Foundation's message names (“Invalid value around character 9.”), where it names one.
    private static func column(in error: any Error) -> Int? {
        let text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
        guard let found = text.range(of: "around character ") else { return nil }
        return Int(text[found.upperBound...].prefix { $0.isNumber }).map { $0 + 1 }
    }
}
