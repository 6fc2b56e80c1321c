import EventModel
import EventPipeline

/// Pieces that several pages show.
struct PagePieces {
    let context: PageContext
    /// Headlines of articles by identifier.
    var titles: [String: String] = [:]

    private var words: Wording { context.words }

    /// A name, kept apart from the direction of the text around it.
    func name(_ text: String) -> HTML { element("bdi") { text } }

    /// An actor as a link to its page, with its type told by colour and in words.
    func actor(_ node: ActorNode, isTypeShown: Bool = true) -> HTML {
        element("span", .class("actor \(node.type.rawValue)")) {
            element("a", .href(context.link(to: node.actorID))) { name(node.name) }
            if isTypeShown { element("span", .class("type")) { words.label(of: node.type) } }
        }
    }

    /// Whether a tie holds.
    func status(_ status: RelationStatus) -> HTML {
        element("span", .class("status \(status.rawValue)")) { words.label(of: status) }
    }

    /// The status, dates, sectors, sum and sources of a tie.
    @HTMLBuilder func facts(of edge: RelationEdge) -> HTML {
        element("span", .class("facts")) {
            status(edge.status)
            if let dates = words.dates(of: edge) { element("span", .class("date")) { dates } }
            element("span", .class("sources")) { words.articles(edge.articleCount, sources: edge.sourceCount) }
            if let amount = edge.amount { element("span", .class("amount")) { words.amount(amount) } }
            for sector in edge.sectors { element("span", .class("sector")) { words.label(of: sector) } }
            element(
                "span", .class("confidence"),
                Attribute("title", words("Confiance de l’extraction", "Confidence of the extraction"))
            ) {
                words("confiance", "confidence") + " " + words.percent(edge.confidence)
            }
        }
    }

    /// A tie's statements, the first in view and the others behind a click.
    @HTMLBuilder func statements(of edge: RelationEdge, link: (RelationStatement, Evidence) -> PageLink) -> HTML {
        let all = edge.statements.flatMap { statement in statement.evidence.map { (statement, $0) } }
        if let first = all.first { passage(first.0, first.1, of: edge, link: link) }
        if all.count > 1 {
            element("details", .class("more")) {
                element("summary") {
                    words.count(all.count - 1, ("autre passage", "autres passages"), ("more passage", "more passages"))
                }
                for (statement, evidence) in all.dropFirst() { passage(statement, evidence, of: edge, link: link) }
            }
        }
    }

    /// A passage with its article, as a quotation that leads into the article.
    private func passage(
        _ statement: RelationStatement, _ evidence: Evidence, of edge: RelationEdge,
        link: (RelationStatement, Evidence) -> PageLink
    ) -> HTML {
        element("figure", .class("passage")) {
            element("blockquote", Attribute("lang", "fr")) {
                element("a", .href(link(statement, evidence)), .class("quote")) { quotation(evidence) }
            }
            element("figcaption") {
                element("a", .href(context.link(toArticle: statement.articleID, span: evidence.span))) {
                    name(titles[statement.articleID] ?? statement.articleID)
                }
                if let published = statement.published { " · \(words.date(published))" }
                if statement.status != edge.status {
                    " "
                    status(statement.status)
                }
                if let date = statement.date, edge.statements.count > 1 { " · \(words.date(date))" }
            }
        }
    }

    /// The words of a passage, those that state the relation set off.
    @HTMLBuilder func quotation(_ evidence: Evidence) -> HTML {
        let text = evidence.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let trigger = evidence.trigger.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !trigger.isEmpty, let range = text.firstRange(of: trigger) {
            "« " + String(text[..<range.lowerBound])
            element("strong") { trigger }
            String(text[range.upperBound...]) + " »"
        } else {
            "« \(text) »"
        }
    }

    /// Links to the previous and next part of a long list.
    @HTMLBuilder func pager(offset: Int, count: Int, size: Int, link: (Int) -> PageLink) -> HTML {
        if count > size {
            element("nav", .class("pager"), Attribute("aria-label", words("Suite de la liste", "Rest of the list"))) {
                if offset > 0 {
                    element("a", .href(link(max(0, offset - size))), Attribute("rel", "prev")) {
                        words("← précédents", "← previous")
                    }
                }
                element("span") {
                    "\(words.number(min(offset + 1, count)))–\(words.number(min(count, offset + size))) / \(words.number(count))"
                }
                if offset + size < count {
                    element("a", .href(link(offset + size)), Attribute("rel", "next")) { words("suivants →", "next →") }
                }
            }
        }
    }
}
