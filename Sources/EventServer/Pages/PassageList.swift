import EventModel
import EventStorage

/// Passages of articles that have the words of a search, what was looked for set off.
struct PassageList {
    let context: PageContext
    let hits: [SearchHit]

    private var words: Wording { context.words }

    /// The passages, the best first.
    var html: HTML {
        element("ul", .class("plain hits")) { for hit in hits { item(hit) } }
    }

    private func item(_ hit: SearchHit) -> HTML {
        element("li") {
            element("figure", .class("passage")) {
                element("blockquote", Attribute("lang", "fr")) {
                    element("a", .class("quote"), .href(context.link(toArticle: hit.articleID, span: hit.span))) {
                        "« "
                        quotation(hit)
                        " »"
                    }
                }
                element("figcaption") {
                    element("a", .href(context.link(toArticle: hit.articleID, span: hit.span))) {
                        element("bdi") { hit.title ?? hit.articleID }
                    }
                    if let published = hit.published { " · \(words.date(published))" }
                    for relation in hit.relations.prefix(4) {
                        element("span", .class("stated")) {
                            element("a", .href(context.link(to: relation.source.id))) {
                                element("bdi") { relation.source.name }
                            }
                            " \(words.label(of: relation.type)) "
                            element("a", .href(context.link(to: relation.target.id))) {
                                element("bdi") { relation.target.name }
                            }
                        }
                    }
                }
            }
        }
    }

    private func quotation(_ hit: SearchHit) -> HTML {
        let bytes = Array(hit.passage.utf8)
        func text(_ range: Range<Int>) -> String {
            String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        var html = HTML()
        var position = 0
        for match in hit.matches {
            let lower = max(position, match.start - hit.span.start)
            let upper = match.end - hit.span.start
            guard lower < upper, upper <= bytes.count else { continue }
            html.append(HTML(text(position..<lower)))
            html.append(element("strong") { text(lower..<upper) })
            position = upper
        }
        html.append(HTML(text(position..<bytes.count)))
        return html
    }
}
