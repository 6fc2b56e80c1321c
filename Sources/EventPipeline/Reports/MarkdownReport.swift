import EventModel
import GraphExport

/// Writes a report as Markdown (CommonMark with tables), for wikis, notes and pandoc.
struct MarkdownReport {
    private let report: RelationReport
    private let words: ReportWords

    init(_ report: RelationReport) {
        self.report = report
        words = ReportWords(report.language)
    }

    /// The text, which names the file of its map.
    /// - Parameter mapFile: name of a picture beside the text.
    func text(mapFile: String) -> String {
        var blocks = ["# " + ReportText.markdown(report.title)]
        blocks += lead
        blocks.append("![\(ReportText.markdown(report.map.drawing.summary))](<\(Self.destination(mapFile))>)")
        blocks += standings
        blocks.append("## Relations")
        if report.groups.isEmpty {
            blocks.append(words.text("Aucun article ne dit de relation.", "No article states a relation."))
        }
        for group in report.groups { blocks += section(of: group) }
        blocks += sources
        blocks.append("---")
        blocks.append("*\(ReportText.markdown(words.caution))*")
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var lead: [String] {
        var blocks: [String] = []
        if let focus = report.focus {
            let names = focus.aliases.prefix(6).map { ReportText.markdown($0) }.joined(separator: ", ")
            let also = names.isEmpty ? "" : words.text(" ; aussi : ", "; also: ") + names
            blocks.append(words.name(of: focus.type) + also)
        }
        let counts = [
            words.count(report.graph.nodes.count, ReportWords.actors),
            words.count(report.graph.edges.count, ReportWords.relations),
            words.count(report.quotationCount, ReportWords.passages),
            words.count(report.sources.count, ReportWords.articles),
        ]
        var line = counts.joined(separator: " · ")
        if let period = report.publicationPeriod {
            let last = period.first == period.last ? "" : " – " + words.day(period.last)
            line += " (" + words.day(period.first) + last + ")"
        }
        blocks.append(line)
        if !report.statusCounts.isEmpty {
            blocks.append(
                report.statusCounts.map { "\(words.language.label(of: $0.status)) \(words.grouped($0.count))" }
                    .joined(separator: " · "))
        }
        return blocks
    }

    private var standings: [String] {
        guard !report.standings.isEmpty else { return [] }
        var table = [
            row([
                words.text("Acteur", "Actor"), "Type", words.text("Acteurs liés", "Tied actors"), "Relations",
                "Articles",
            ]),
            "| --- | --- | ---: | ---: | ---: |",
        ]
        table += report.standings.map { standing in
            row([
                ReportText.markdown(standing.actor.name), words.name(of: standing.actor.type),
                words.grouped(standing.partnerCount), words.grouped(standing.relationCount),
                words.grouped(standing.actor.articleCount),
            ])
        }
        return [
            "## " + words.text("Acteurs les mieux reliés", "Best connected actors"), table.joined(separator: "\n"),
        ]
    }

    /// A table of the relations, and below it the passages, each under its relation's number.
    private func section(of group: RelationReport.Group) -> [String] {
        var table = [
            row([
                words.text("N°", "No."), words.text("Acteurs", "Actors"), words.text("Statut", "Status"), "Date",
                words.text("Objet", "Subject"), "Articles", words.text("Confiance", "Confidence"),
            ]),
            "| ---: | --- | --- | --- | --- | ---: | ---: |",
        ]
        var passages: [String] = []
        for (position, entry) in group.entries.enumerated() {
            let edge = entry.edge
            let subject = edge.sectors.map(words.name) + (edge.amount.map { [words.amount($0)] } ?? [])
            table.append(
                row([
                    "\(position + 1)", ends(of: entry), words.language.label(of: edge.status), words.dates(edge) ?? "–",
                    ReportText.markdown(subject.joined(separator: ", ")), words.grouped(edge.articleCount),
                    words.decimal(edge.confidence, 2),
                ]))
            let quotations = entry.quotations.map { "> \(quotation($0, of: edge))" }.joined(separator: "\n>\n")
            passages.append(
                "<a id=\"\(entry.anchor.name)\"></a>**\(position + 1).** \(ends(of: entry))\n\n\(quotations)")
        }
        return ["### \(words.heading(of: group.type)) (\(group.entries.count))", table.joined(separator: "\n")]
            + passages
    }

    private func ends(of entry: RelationReport.Entry) -> String {
        let arrow = entry.edge.type.isSymmetric ? "–" : "→"
        return "\(ReportText.markdown(entry.source.name)) \(arrow) \(ReportText.markdown(entry.target.name))"
    }

    private func quotation(_ quotation: RelationReport.Quotation, of edge: RelationEdge) -> String {
        let source = report.sources[quotation.source - 1]
        let published = source.published.map { ", " + words.day($0) } ?? ""
        let status = quotation.statement.status
        let differing = status == edge.status ? "" : " (\(words.language.label(of: status)))"
        let passage = ReportWords.quoted(ReportText.markdown(quotation.evidence.text))
        return "\(passage) — [\\[\(quotation.source)\\]](#source-\(quotation.source)) "
            + "\(ReportText.markdown(source.title ?? source.articleID))\(published)\(differing)"
    }

    private var sources: [String] {
        guard !report.sources.isEmpty else { return [] }
        let items = report.sources.enumerated().map { position, source in
            var parts = [ReportText.markdown(source.title ?? source.articleID)]
            if let published = source.published { parts.append(words.day(published)) }
            if let link = ReportText.link(source.origin) {
                parts.append("<\(link)>")
            } else if source.title != nil {
                parts.append(ReportText.markdown(source.articleID))
            }
            return "\(position + 1). <a id=\"source-\(position + 1)\"></a>" + parts.joined(separator: ", ")
        }
        return ["## " + words.text("Articles cités", "Articles quoted"), items.joined(separator: "\n")]
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    /// A file name between angle brackets, where few characters have a meaning.
    private static func destination(_ name: String) -> String {
        name.unicodeScalars.map { scalar in
            switch scalar {
            case "<": "%3C"
            case ">": "%3E"
            case "\\": "%5C"
            case "%": "%25"
            case "\n", "\r": "%0A"
            default: String(scalar)
            }
        }.joined()
    }
}
