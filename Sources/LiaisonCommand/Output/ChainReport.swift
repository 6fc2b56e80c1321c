import EventAnswers
import EventModel
import EventPipeline

/// The chains between two actors, written for people or for programs.
struct ChainReport {
    /// The graph that the actors belong to.
    let graph: EventGraph
    /// Where the chains begin.
    let start: ActorNode
    /// Where they end.
    let end: ActorNode
    /// The chains, best first.
    let chains: [ActorChain]
    /// Most steps that were asked for.
    let maximumLength: Int?

    /// The answer in a format.
    func text(as format: OutputFormat, withAllEvidence: Bool, terminal: Terminal) -> String {
        switch format {
        case .text: lines(withAllEvidence: withAllEvidence, terminal: terminal).map { $0 + "\n" }.joined()
        case .json: JSONValue.chains(chains, from: start, to: end).document + "\n"
        case .csv: commaSeparatedValues
        }
    }

    private func lines(withAllEvidence: Bool, terminal: Terminal) -> [String] {
        guard !chains.isEmpty else {
            let limit = maximumLength.map { " of at most \(Format.count($0, "hop"))" } ?? ""
            return ["\(Self.name(start)) · \(Self.name(end))", "  no chain of relations\(limit) connects them"]
        }
        var lines: [String] = []
        for chain in chains {
            if !lines.isEmpty { lines.append("") }
            lines.append(headline(chain, terminal))
            lines += hopLines(chain, withAllEvidence: withAllEvidence, terminal: terminal)
        }
        return lines
    }

    /// `Sonarem —meetsWith→ VESNA —owned by→ Gazprom  ·  2 hops`: each hop by its best attested relation.
    private func headline(_ chain: ActorChain, _ terminal: Terminal) -> String {
        let hops = chain.hops.map { hop in
            " —\(Self.label(hop.ties[0]))→ \(terminal.bold(Self.name(hop.end)))"
        }
        return terminal.bold(Self.name(start)) + hops.joined() + "  ·  \(Format.count(chain.hops.count, "hop"))"
    }

    /// A row for each tie of each hop, and below it, where asked for, every passage.
    private func hopLines(_ chain: ActorChain, withAllEvidence: Bool, terminal: Terminal) -> [String] {
        var table = TextTable(["hop", "relation", "status", "when", "sources", "evidence"])
        var passages: [[String]] = []
        for (number, hop) in chain.hops.enumerated() {
            for (rank, tie) in hop.ties.enumerated() {
                table.add([
                    rank == 0 ? String(number + 1) : "", PartnershipReport.label(tie), tie.edge.status.rawValue,
                    PartnershipReport.dates(tie.edge),
                    Format.sourceCell(tie.edge.sourceCount, articles: tie.edge.articleCount),
                    withAllEvidence ? "" : PartnershipReport.shortEvidence(tie.edge),
                ])
                passages.append(withAllEvidence ? PartnershipReport.passages(of: tie.edge, terminal) : [])
            }
        }
        let rows = table.lines(for: terminal)
        return [rows[0]] + zip(rows.dropFirst(), passages).flatMap { [$0] + $1 }
    }

    /// The relation as the chain follows it.
    private static func label(_ tie: Partnership) -> String {
        tie.isOutgoing ? tie.edge.type.rawValue : tie.edge.type.inverseEnglishLabel
    }

    private static func name(_ node: ActorNode) -> String { DisplayText.singleLine(node.name) }

    /// A row for each piece of evidence; `path` and `hop` count from 1.
    private var commaSeparatedValues: String {
        var table = CommaSeparatedValues([
            "path", "hop", "from", "to", "source", "type", "target", "status", "date", "confidence", "article",
            "published", "evidence", "byteStart", "byteEnd",
        ])
        for (path, chain) in chains.enumerated() {
            for (number, hop) in chain.hops.enumerated() {
                for tie in hop.ties {
                    for statement in tie.edge.statements {
                        for evidence in statement.evidence {
                            table.add([
                                String(path + 1), String(number + 1), hop.start.actorID.rawValue,
                                hop.end.actorID.rawValue, graph[tie.edge.source].actorID.rawValue,
                                tie.edge.type.rawValue, graph[tie.edge.target].actorID.rawValue,
                                statement.status.rawValue, statement.date?.description ?? "",
                                JSONValue.number(statement.confidence).line, statement.articleID,
                                statement.published?.description ?? "", evidence.text, String(evidence.span.start),
                                String(evidence.span.end),
                            ])
                        }
                    }
                }
            }
        }
        return table.text
    }
}
