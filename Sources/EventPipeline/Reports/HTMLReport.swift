import EventModel
import GraphExport

/// Writes a report as one page of HTML that needs nothing else: no script, no file beside it, no network.
///
/// The page forbids by its own policy what it does not need, so that even a mistake here could neither run nor load
/// anything.
struct HTMLReport {
    private let report: RelationReport
    private let words: ReportWords

    init(_ report: RelationReport) {
        self.report = report
        words = ReportWords(report.language)
    }

    /// What a browser may do on the page: use the style sheets that stand in it, and nothing else.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    /// The page around the finished picture of its map.
    func page(svg: String) -> String {
        let title = ReportText.html(report.title)
        return """
            \(HTMLHead.text(title: title, policy: Self.contentSecurityPolicy, language: report.language))
            <style>
            \(HTMLReportStyle.sheet)
            </style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            \(lead)
            </header>
            <main>
            \(figures)
            <figure>
            \(svg)</figure>
            \(standings)
            \(relations)
            \(sources)
            </main>
            </body>
            </html>

            """
    }

    /// Who the report is about, and when the articles appeared.
    private var lead: String {
        var parts: [String] = []
        if let focus = report.focus {
            let names = focus.aliases.prefix(6).map { ReportText.html($0) }.joined(separator: ", ")
            let also = names.isEmpty ? "" : words.text(" ; aussi : ", "; also: ") + names
            parts.append("<p class=\"lead type\">\(ReportText.html(words.name(of: focus.type)))\(also)</p>")
        }
        if let period = report.publicationPeriod {
            let days =
                period.first == period.last
                ? words.day(period.first) : "\(words.day(period.first)) – \(words.day(period.last))"
            parts.append(
                "<p class=\"lead\">"
                    + ReportText.html(words.text("Articles parus : \(days)", "Articles published: \(days)")) + "</p>")
        }
        return parts.joined(separator: "\n")
    }

    private var figures: String {
        let numbers = [
            (report.graph.nodes.count, ReportWords.actors), (report.graph.edges.count, ReportWords.relations),
            (report.quotationCount, ReportWords.passages), (report.sources.count, ReportWords.articles),
        ]
        let cards = numbers.map { number, noun in
            let parts = words.count(number, noun).split(separator: " ", maxSplits: 1)
            return "<li><b>\(parts[0])</b> \(ReportText.html(String(parts.last ?? "")))</li>"
        }
        let statuses = report.statusCounts.map { status, count in
            "<li>\(chip(status)) \(words.grouped(count))</li>"
        }
        return """
            <section aria-label="\(ReportText.html(words.text("Chiffres clés", "Key figures")))">
            <ul class="figures">\(cards.joined())</ul>
            <ul class="statuses">\(statuses.joined())</ul>
            </section>
            """
    }

    private var standings: String {
        guard !report.standings.isEmpty else { return "" }
        let rows = report.standings.map { standing in
            """
            <tr><th scope="row">\(ReportText.html(standing.actor.name))</th>\
            <td>\(ReportText.html(words.name(of: standing.actor.type)))</td>\
            <td class="number">\(words.grouped(standing.partnerCount))</td>\
            <td class="number">\(words.grouped(standing.relationCount))</td>\
            <td class="number">\(words.grouped(standing.actor.articleCount))</td></tr>
            """
        }
        let headings = [
            words.text("Acteur", "Actor"), words.text("Type", "Type"),
            words.text("Acteurs liés", "Tied actors"), words.text("Relations", "Relations"),
            words.text("Articles", "Articles"),
        ]
        return """
            <section>
            <h2>\(words.text("Acteurs les mieux reliés", "Best connected actors"))</h2>
            <table class="standings">
            <thead>\(row(of: headings, numbersFrom: 2))</thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    private var relations: String {
        guard !report.groups.isEmpty else {
            return "<p>\(words.text("Aucun article ne dit de relation.", "No article states a relation."))</p>"
        }
        let contents = report.groups.map { group in
            "<li><a href=\"#\(group.type.rawValue)\">\(ReportText.html(words.heading(of: group.type)))</a> "
                + "\(words.grouped(group.entries.count))</li>"
        }
        return """
            <section>
            <h2>Relations</h2>
            <p class="caution">\(ReportText.html(words.caution))</p>
            <nav aria-label="\(words.text("Types de relations", "Types of relations"))"><ul class="contents">\
            \(contents.joined())</ul></nav>
            \(report.groups.map(section).joined(separator: "\n"))
            </section>
            """
    }

    private func section(of group: RelationReport.Group) -> String {
        let headings = [
            words.text("Acteurs", "Actors"), words.text("Statut", "Status"), words.text("Date", "Date"),
            words.text("Objet", "Subject"), words.text("Articles", "Articles"),
            words.text("Confiance", "Confidence"),
        ]
        return """
            <section id="\(group.type.rawValue)">
            <h3>\(ReportText.html(words.heading(of: group.type))) \
            <span class="count">\(words.grouped(group.entries.count))</span></h3>
            <table class="relations">
            <thead>\(row(of: headings, numbersFrom: 4))</thead>
            \(group.entries.map(rows).joined(separator: "\n"))
            </table>
            </section>
            """
    }

    /// A relation: a row of facts, and below it the passages that state it.
    private func rows(of entry: RelationReport.Entry) -> String {
        let edge = entry.edge
        let arrow = edge.type.isSymmetric ? "–" : "→"
        let date = words.dates(edge).map { ReportText.html($0) } ?? "–"
        return """
            <tbody id="\(entry.anchor.name)">
            <tr><th scope="row">\(ReportText.html(entry.source.name)) <span class="arrow">\(arrow)</span> \
            \(ReportText.html(entry.target.name))</th><td>\(chip(edge.status))</td><td>\(date)</td>\
            <td>\(ReportText.html(subject(of: edge)))</td>\
            <td class="number" data-label="\(words.text("Articles", "Articles"))">\(words.grouped(edge.articleCount))</td>\
            <td class="number" data-label="\(words.text("Confiance", "Confidence"))">\
            \(words.decimal(edge.confidence, 2))</td></tr>
            <tr class="passages"><td colspan="6">\(entry.quotations.map { quotation($0, of: edge) }.joined())</td></tr>
            </tbody>
            """
    }

    private func subject(of edge: RelationEdge) -> String {
        (edge.sectors.map(words.name) + (edge.amount.map { [words.amount($0)] } ?? [])).joined(separator: ", ")
    }

    private func quotation(_ quotation: RelationReport.Quotation, of edge: RelationEdge) -> String {
        let source = report.sources[quotation.source - 1]
        var cited = [ReportText.html(source.title ?? source.articleID)]
        if let published = source.published { cited.append(ReportText.html(words.day(published))) }
        let status = quotation.statement.status
        let differing = status == edge.status ? "" : " \(chip(status))"
        return """
            <blockquote><p lang="fr">«\u{A0}\(ReportText.html(quotation.evidence))\u{A0}»</p>\
            <footer><a href="#source-\(quotation.source)">[\(quotation.source)]</a> \
            \(cited.joined(separator: ", "))\(differing)</footer></blockquote>
            """
    }

    private var sources: String {
        guard !report.sources.isEmpty else { return "" }
        let items = report.sources.enumerated().map { position, source in
            var parts = ["<cite lang=\"fr\">\(ReportText.html(source.title ?? source.articleID))</cite>"]
            if let published = source.published { parts.append(ReportText.html(words.day(published))) }
            if let link = ReportText.link(source.origin) {
                parts.append(
                    "<a href=\"\(ReportText.html(link))\" rel=\"noreferrer noopener\">\(ReportText.html(source.origin ?? ""))</a>"
                )
            } else if source.title != nil {
                parts.append("<span class=\"identifier\">\(ReportText.html(source.articleID))</span>")
            }
            return "<li id=\"source-\(position + 1)\">\(parts.joined(separator: ", "))</li>"
        }
        return """
            <section>
            <h2>\(words.text("Articles cités", "Articles quoted"))</h2>
            <ol class="sources">
            \(items.joined(separator: "\n"))
            </ol>
            </section>
            """
    }

    private func chip(_ status: RelationStatus) -> String {
        "<span class=\"status \(status.rawValue)\">\(ReportText.html(words.language.label(of: status)))</span>"
    }

    private func row(of headings: [String], numbersFrom first: Int) -> String {
        let cells = headings.enumerated().map { position, heading in
            "<th scope=\"col\"\(position >= first ? " class=\"number\"" : "")>\(ReportText.html(heading))</th>"
        }
        return "<tr>\(cells.joined())</tr>"
    }
}
