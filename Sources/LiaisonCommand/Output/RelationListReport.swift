import EventAnswers
import EventModel
import EventPipeline

/// Relations of any actors, written for people or for programs.
struct RelationListReport {
    /// The graph that they belong to.
    let graph: EventGraph
    /// The relations, each seen from its source, in the order in which they are written.
    let relations: [Partnership]

    /// The answer in a format.
    func text(as format: OutputFormat, withAllEvidence: Bool, terminal: Terminal) -> String {
        switch format {
        case .text: lines(withAllEvidence: withAllEvidence, terminal: terminal).map { $0 + "\n" }.joined()
        case .json: JSONValue.array(relations.map(JSONValue.relation)).document + "\n"
        case .csv: PartnershipReport.commaSeparatedValues(relations, in: graph)
        }
    }

    private func lines(withAllEvidence: Bool, terminal: Terminal) -> [String] {
        guard !relations.isEmpty else { return ["No such relation."] }
        var table = TextTable(["from", "relation", "to", "status", "when", "sources", "evidence"])
        for relation in relations {
            let edge = relation.edge
            table.add([
                relation.actor.name, edge.type.rawValue, relation.partner.name, edge.status.rawValue,
                PartnershipReport.dates(edge), String(edge.sourceCount),
                withAllEvidence ? "" : PartnershipReport.shortEvidence(edge),
            ])
        }
        let rows = table.lines(for: terminal)
        guard withAllEvidence else { return rows }
        return [rows[0]]
            + zip(rows.dropFirst(), relations).flatMap { [$0] + PartnershipReport.passages(of: $1.edge, terminal) }
    }
}
