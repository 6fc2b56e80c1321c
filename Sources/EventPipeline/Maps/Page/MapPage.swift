import EventModel
import Foundation
import GraphExport

/// A page of HTML to explore a map in: the picture, which pans and zooms, search and filters, and every relation with the
/// passages that state it beside it.
///
/// The page is one file that loads nothing. Without scripts it shows the same picture and the same table, whose links
/// work all the same. Its policy allows the one script and the two sheets that stand in it, by their digests, and
/// nothing else.
struct MapPage {
    private let map: RelationMap
    private let title: String
    /// What the map was chosen from and tells in lines or labels.
    private let selected: EventGraph
    private let words: MapPageWords
    /// The line that a relation is drawn by, by the anchor of its evidence.
    private let lines: [String: Int]

    /// Makes the page of a map, whose lines must lead to their evidence.
    init(_ map: RelationMap, title: String) {
        self.map = map
        self.title = title
        selected = map.selected
        words = MapPageWords(language: map.configuration.language)
        var lines: [String: Int] = [:]
        for (line, ties) in map.composed.ties.enumerated() {
            for tie in ties { lines[EvidenceAnchor(of: map.graph.edges[tie], in: map.graph).name] = line }
        }
        self.lines = lines
    }

    /// The page around the finished picture.
    func text(svg: String) -> String {
        let script = String(decoding: PackageResources.explore_js, as: UTF8.self)
        let sheet = String(decoding: PackageResources.page_css, as: UTF8.self)
        // A policy without unsafe-inline forbids style attributes: the sheet gives the picture its size.
        let picture = Self.withoutStyleAttribute(svg)
        let sheets = [sheet, Self.sheet(of: picture)].map { SecureHash(of: $0).policySource }.joined(separator: " ")
        let policy = """
            default-src 'none'; script-src \(SecureHash(of: script).policySource); style-src \(sheets); \
            base-uri 'none'; form-action 'none'
            """
        let title = ReportText.html(title)
        return """
            \(HTMLHead.text(title: title, policy: policy, language: map.configuration.language))
            <style>\(sheet)</style>
            </head>
            <body>
            <header><h1>\(title)</h1><p>\(ReportText.html(summary))</p></header>
            <main>
            <section id="map" aria-label="\(words.map)">
            <div id="stage" tabindex="0" role="group" aria-label="\(words.stage)">
            \(picture)</div>
            <div id="zoom" role="group" aria-label="\(words.zoom)">
            <button type="button" id="zoom-in" aria-label="\(words.zoomIn)" title="\(words.zoomIn)">+</button>
            <button type="button" id="zoom-out" aria-label="\(words.zoomOut)" title="\(words.zoomOut)">−</button>
            <button type="button" id="zoom-reset" aria-label="\(words.zoomReset)" title="\(words.zoomReset)">⤢</button>
            </div>
            </section>
            <section id="side">
            \(tools)
            \(table)
            </section>
            </main>
            <script>\(script)</script>
            </body>
            </html>

            """
    }

    private var summary: String {
        [map.drawing.summary, map.drawing.note].compactMap(\.self).joined(separator: " ")
    }

    private static func withoutStyleAttribute(_ svg: String) -> String {
        guard let start = svg.firstRange(of: " style=\""), let tagEnd = svg.firstIndex(of: ">"),
            start.upperBound < tagEnd, let end = svg[start.upperBound...].firstIndex(of: "\"")
        else { return svg }
        return String(svg[..<start.lowerBound] + svg[svg.index(after: end)...])
    }

    private static func sheet(of svg: String) -> String {
        guard let start = svg.firstRange(of: "<style>"), let end = svg.firstRange(of: "</style>") else { return "" }
        return String(svg[start.upperBound..<end.lowerBound])
    }

    // MARK: Search and filters

    private var tools: String {
        let types = RelationType.allCases.compactMap { type in
            box(
                "type", type.rawValue, label: words.language.label(of: type),
                selected.edges.count { $0.type == type })
        }
        let statuses = RelationStatus.allCases.compactMap { status in
            box(
                "status", status.rawValue, label: words.language.label(of: status),
                selected.edges.count { $0.status == status })
        }
        return """
            <form id="tools" role="search">
            <div class="row"><label class="wide">\(words.search)<input type="search" id="search" autocomplete="off"></label>
            <button type="reset">\(words.reset)</button></div>
            <details id="filters"><summary>\(words.filters)</summary>
            <fieldset><legend>\(words.types) <button type="button" data-all="type">\(words.allOrNone)</button></legend>
            \(types.joined(separator: "\n"))</fieldset>
            <fieldset><legend>\(words.statuses)</legend>
            \(statuses.joined(separator: "\n"))</fieldset>
            <fieldset><legend>\(words.time)</legend>
            <label>\(words.since) <input type="date" id="since"\(bounds)></label>
            <label>\(words.until) <input type="date" id="until"\(bounds)></label>
            <label><input type="checkbox" id="undated" checked> \(words.undated)</label></fieldset>
            </details>
            <output id="count" aria-live="polite" data-text="\(words.count)"></output>
            <p class="hint">\(words.hint)</p>
            </form>
            """
    }

    private func box(_ kind: String, _ value: String, label: String, _ count: Int) -> String? {
        guard count > 0 else { return nil }
        return """
            <label><input type="checkbox" data-kind="\(kind)" value="\(value)" checked> \
            \(ReportText.html(label)) (\(count))</label>
            """
    }

    /// The days between which relations are dated, as bounds of a date field.
    private var bounds: String {
        let dates = selected.edges.flatMap { [$0.firstDate, $0.lastDate].compactMap(\.self) }
        guard let first = dates.map(\.firstDayNumber).min().flatMap({ CalendarDate(dayNumber: $0) }),
            let last = dates.map(\.lastDayNumber).max().flatMap({ CalendarDate(dayNumber: $0) })
        else { return "" }
        return " min=\"\(first)\" max=\"\(last)\""
    }

    // MARK: Relations

    private var table: String {
        let graph = selected
        let rows = graph.edges.map { edge in (edge: edge, anchor: EvidenceAnchor(of: edge, in: graph)) }
            .sorted { left, right in
                let keys = [left, right].map { row in
                    // Relations of one line stand together, those that labels tell come last.
                    (lines[row.anchor.name] ?? .max, -row.edge.sourceCount, row.anchor.name)
                }
                return keys[0] < keys[1]
            }
        let headings = [words.source, words.relation, words.target, words.status, words.date]
        return """
            <table id="relations" aria-label="\(words.relations)">
            <thead><tr>\(headings.map { "<th scope=\"col\">\($0)</th>" }.joined())\
            <th scope="col" class="number">\(words.sources)</th></tr></thead>
            \(rows.map { row(of: $0.edge, $0.anchor) }.joined(separator: "\n"))
            </table>
            """
    }

    private func row(of edge: RelationEdge, _ anchor: EvidenceAnchor) -> String {
        let graph = selected
        let dates = [edge.firstDate, edge.lastDate].compactMap(\.self)
        let first = dates.min { $0.firstDayNumber < $1.firstDayNumber }?.start
        let last = dates.max { $0.lastDayNumber < $1.lastDayNumber }.map { $0.end ?? $0.start }
        var attributes = [
            ("id", anchor.name), ("data-type", edge.type.rawValue), ("data-status", edge.status.rawValue),
        ]
        if let line = lines[anchor.name] {
            let drawn = map.drawing.edges[line]
            attributes += [
                ("data-line", map.drawing.identifier(ofEdge: line)),
                ("data-source", map.drawing.identifier(ofNode: drawn.source)),
                ("data-target", map.drawing.identifier(ofNode: drawn.target)),
            ]
        }
        if let first, let last { attributes += [("data-from", first.description), ("data-to", last.description)] }
        let days = first == last ? [first] : [first, last]
        let period =
            first == nil
            ? nil : days.compactMap { day in day.map { "<span class=\"day\">\($0)</span>" } }.joined(separator: " – ")
        let language = words.language
        return """
            <tbody\(attributes.map { " \($0.0)=\"\($0.1)\"" }.joined())>
            <tr><th scope="row">\(ReportText.html(graph[edge.source].name))</th>\
            <td class="word">\(ReportText.html(language.label(of: edge.type)))</td>\
            <td>\(ReportText.html(graph[edge.target].name))</td>\
            <td class="word">\(ReportText.html(language.label(of: edge.status)))</td>\
            <td>\(period ?? "–")</td><td class="number">\(edge.sourceCount)</td></tr>
            <tr class="quotes"><td colspan="6"><details><summary>\(words.passages(passageCount(of: edge)))</summary>\
            \(edge.statements.map(quotations).joined())</details></td></tr>
            </tbody>
            """
    }

    private func passageCount(of edge: RelationEdge) -> Int { edge.statements.lazy.map(\.evidence.count).reduce(0, +) }

    /// The passages of an article, each with what it is taken from.
    private func quotations(_ statement: RelationStatement) -> String {
        let article = ReportText.html(statement.articleID)
        let linked =
            ReportText.link(statement.url).map { "<a href=\"\($0)\" rel=\"noreferrer\">\(article)</a>" } ?? article
        let day = statement.published.map { ", \($0)" } ?? ""
        return statement.evidence.map { evidence in
            "<blockquote><p>\(ReportText.html(evidence))</p><footer>\(linked)\(day)</footer></blockquote>"
        }.joined()
    }
}
