import EventModel
import Foundation

/// The article of an HTML page: its main text and what the page states about it.
struct HTMLArticle {
    private let tree: HTMLTree
    private let path: String
    private let line: Int?

    /// Parses a page in whatever charset it declares.
    init(bytes: [UInt8], path: String) throws(ArticleReadingError) {
        self.init(text: try HTMLCharset.text(of: bytes, path: path), path: path, line: nil)
    }

    /// Parses a page that is text already.
    init(text: String, path: String, line: Int?) {
        tree = HTMLTree(text)
        self.path = path
        self.line = line
    }

    /// The article; a page without text is a failure.
    func article(id: String) throws(ArticleReadingError) -> Article {
        let text = HTMLMainText(tree: tree).text()
        guard !text.isEmpty else { throw .empty(path, line: line) }
        return Article(id: id, title: title, published: published, url: address, text: text)
    }

    // MARK: What the page states

    private var title: String? {
        meta(["og:title"]) ?? first("h1").flatMap(collapsedText) ?? first("title").flatMap(collapsedText)
    }

    private var published: CalendarDate? {
        let names = [
            "article:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date.issued", "dc.date",
            "og:published_time",
        ]
        if let date = meta(names).flatMap(CalendarDate.init(iso:)) { return date }
        if let date = structuredDate { return date }
        let elements = tree.nodes.filter { $0.name != nil }
        for node in elements where node.attributes["itemprop"]?.lowercased() == "datepublished" {
            let stated = node.attributes["datetime"] ?? node.attributes["content"] ?? ""
            if let date = CalendarDate(iso: stated) { return date }
        }
        for node in elements where node.name == "time" {
            if let date = node.attributes["datetime"].flatMap(CalendarDate.init(iso:)) { return date }
        }
        return nil
    }

    private var address: String? {
        let canonical = tree.nodes.first { $0.name == "link" && $0.attributes["rel"]?.lowercased() == "canonical" }
        return canonical?.attributes["href"].flatMap { $0.isEmpty ? nil : $0 } ?? meta(["og:url"])
    }

    /// The content of the first meta element of one of the names, names in order of preference.
    private func meta(_ names: [String]) -> String? {
        for name in names {
            for node in tree.nodes where node.name == "meta" {
                let stated = node.attributes["property"] ?? node.attributes["name"] ?? node.attributes["itemprop"]
                if stated?.lowercased() == name, let content = node.attributes["content"], !content.isEmpty {
                    return content
                }
            }
        }
        return nil
    }

    /// `datePublished` of the first JSON-LD block that has one, at any depth.
    private var structuredDate: CalendarDate? {
        for (index, node) in tree.nodes.enumerated()
        where node.name == "script" && node.attributes["type"]?.lowercased() == "application/ld+json" {
            let text = tree.nodes[index..<node.end].map(\.text).joined()
            // Scanned as text: the blocks of real pages are often not valid JSON.
            guard let key = text.range(of: "\"datePublished\"") else { continue }
            let rest = text[key.upperBound...].drop { $0 != "\"" }.dropFirst()
            if let date = CalendarDate(iso: String(rest.prefix { $0 != "\"" })) { return date }
        }
        return nil
    }

    private func first(_ name: String) -> Int? { tree.nodes.firstIndex { $0.name == name } }

    private func collapsedText(of index: Int) -> String? {
        let text = tree.nodes[index..<tree.nodes[index].end].map(\.text).joined(separator: " ")
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
