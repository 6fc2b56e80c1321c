import EventAnswers
import EventModel
import EventPipeline

/// The ties of an actor, written for people or for programs.
struct PartnershipReport {
    private let ties: ActorTies
    /// The place of the actor among all, where it is told.
    var standing: ActorStanding?

    /// Prepares for writing the ties of an actor.
    init(_ ties: ActorTies) { self.ties = ties }

    private var graph: EventGraph { ties.graph }
    private var actor: ActorNode { ties.actor }
    private var partnerships: [Partnership] { ties.partnerships }

    /// The answer in a format.
    func text(as format: OutputFormat, withAllEvidence: Bool, terminal: Terminal) -> String {
        switch format {
        case .text: lines(withAllEvidence: withAllEvidence, terminal: terminal).map { $0 + "\n" }.joined()
        case .json: JSONValue.partnerships(of: actor, partnerships, standing: standing).document + "\n"
        case .csv: Self.commaSeparatedValues(partnerships, in: graph)
        }
    }

    /// `Gazprom · company · Russie`: name, type and seat.
    func headline(_ terminal: Terminal) -> String {
        let seats = graph.partnerships(of: actor, filter: .seats).filter(\.isOutgoing).map(\.partner.name)
        return ([terminal.bold(DisplayText.singleLine(actor.name)), actor.type.rawValue] + seats.prefix(3))
            .joined(separator: " · ")
    }

    private func lines(withAllEvidence: Bool, terminal: Terminal) -> [String] {
        guard !partnerships.isEmpty else { return [headline(terminal), "  no such relation"] }
        return [headline(terminal)] + tableLines(withAllEvidence: withAllEvidence, terminal: terminal)
    }

    /// The table without the headline.
    func tableLines(withAllEvidence: Bool, terminal: Terminal) -> [String] {
        var table = TextTable(["relation", "with", "status", "when", "sources", "evidence"])
        for partnership in partnerships {
            let edge = partnership.edge
            table.add([
                Self.label(partnership), partnership.partner.name, edge.status.rawValue, Self.dates(edge),
                Format.sourceCell(edge.sourceCount, articles: edge.articleCount),
                withAllEvidence ? "" : Self.shortEvidence(edge),
            ])
        }
        let rows = table.lines(for: terminal)
        var lines = [rows[0]]
        for (row, partnership) in zip(rows.dropFirst(), partnerships) {
            lines.append(row)
            if withAllEvidence { lines += Self.passages(of: partnership.edge, terminal) }
        }
        if let omission = Self.omission(ties.omitted) { lines.append("  " + terminal.faint(omission)) }
        return lines
    }

    /// `… 36 more: 24 partnersWith, 12 signsWith (--all for all)`; nil where nothing was left out.
    static func omission(_ omitted: [RelationType: Int]) -> String? {
        guard !omitted.isEmpty else { return nil }
        let counts = RelationType.allCases.compactMap { type in omitted[type].map { "\($0) \(type.rawValue)" } }
        return "… \(omitted.values.reduce(0, +)) more: \(counts.joined(separator: ", ")) (--all for all)"
    }

    /// Every passage in full, with its article and bytes, and what it says where passages say different things.
    static func passages(of edge: RelationEdge, _ terminal: Terminal) -> [String] {
        let isAgreed = Set(edge.statements.map(\.status)).count < 2
        return edge.statements.flatMap { statement in
            statement.evidence.map { evidence in
                let date = statement.published.map { " \($0)" } ?? ""
                let place = "\(statement.articleID)\(date) \(evidence.span.start)–\(evidence.span.end)"
                let said =
                    isAgreed
                    ? ""
                    : ([statement.status.rawValue] + (statement.date.map { ["\($0)"] } ?? [])).joined(separator: " ")
                        + ": "
                return "    \(said)« \(DisplayText.singleLine(evidence.text)) »  " + terminal.faint(place)
            }
        }
    }

    /// The relation as seen from the actor: an arrow marks a tie that leads to it.
    static func label(_ partnership: Partnership) -> String {
        partnership.isOutgoing ? partnership.edge.type.rawValue : "← \(partnership.edge.type.rawValue)"
    }

    /// The first and last date of a tie.
    static func dates(_ edge: RelationEdge) -> String {
        guard let first = edge.firstDate else { return "–" }
        guard let last = edge.lastDate, last != first else { return first.description }
        return "\(first) … \(last)"
    }

    /// One passage, and its article.
    static func shortEvidence(_ edge: RelationEdge) -> String {
        guard let statement = edge.statements.first, let evidence = statement.evidence.first else { return "" }
        let quotation = DisplayText.quotation(evidence.text, around: evidence.trigger, limit: 72)
        return "\(quotation)  \(statement.articleID)"
    }

    /// A row for each piece of evidence.
    static func commaSeparatedValues(_ partnerships: [Partnership], in graph: EventGraph) -> String {
        var table = CommaSeparatedValues([
            "source", "type", "target", "status", "date", "sectors", "amount", "currency", "confidence", "article",
            "published", "evidence", "byteStart", "byteEnd",
        ])
        for partnership in partnerships {
            let edge = partnership.edge
            for statement in edge.statements {
                for evidence in statement.evidence {
                    table.add([
                        graph[edge.source].actorID.rawValue, edge.type.rawValue, graph[edge.target].actorID.rawValue,
                        statement.status.rawValue, statement.date?.description ?? "",
                        edge.sectors.map(\.rawValue).joined(separator: " "),
                        edge.amount.map { JSONValue.number($0.value).line } ?? "", edge.amount?.currency ?? "",
                        JSONValue.number(statement.confidence).line, statement.articleID,
                        statement.published?.description ?? "", evidence.text, String(evidence.span.start),
                        String(evidence.span.end),
                    ])
                }
            }
        }
        return table.text
    }
}
