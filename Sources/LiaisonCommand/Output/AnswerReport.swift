import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

/// The answer to a question, written for people or for programs.
struct AnswerReport {
    /// The question as asked.
    let question: String
    /// The question as understood.
    let understood: UnderstoodQuestion
    /// The actors that it may name.
    let names: EventGraph
    /// The ties of an actor that it asks for.
    let ties: (ActorID) throws -> ActorTies?
    /// Gives what a command writes in the format asked for.
    let commandOutput: ([String]) throws -> String

    /// The answer in a format.
    func text(as format: OutputFormat, withAllEvidence: Bool, terminal: Terminal) throws -> String {
        let arguments = understood.query.arguments(in: names)
        let line = understood.query.commandLine(in: names)
        switch format {
        case .csv: return try commandOutput(arguments)
        case .json:
            var answer = try commandOutput(arguments)
            while answer.last == "\n" { answer.removeLast() }
            return JSONValue.object([
                ("question", .string(question)), ("language", .string(understood.language.rawValue)),
                ("form", .string(understood.form.rawValue)), ("command", .string(line)),
                ("arguments", .texts(arguments)), ("answer", .written(answer)),
            ]).document + "\n"
        case .text:
            guard case .ties(let actor) = understood.query.kind,
                understood.query.filter.types != nil || understood.form != .list,
                names.nodeID(of: actor) != nil
            else { return try commandOutput(arguments) + "= \(line)\n" }
            let found = try ties(actor)
            return lines(
                found?.partnerships ?? [], omitted: found?.omitted ?? [:], line, withAllEvidence: withAllEvidence,
                terminal: terminal
            ).map { $0 + "\n" }.joined()
        }
    }

    // MARK: - Ties, one a line

    private func lines(
        _ ties: [Partnership], omitted: [RelationType: Int], _ command: String, withAllEvidence: Bool,
        terminal: Terminal
    ) -> [String] {
        let query = terminal.faint("= \(command)")
        var lines = heading(ties)
        if lines.isEmpty, ties.count == 1, !withAllEvidence {
            let answer = line(ties[0], ties, terminal)
            let width = DisplayText.width(of: answer) + 10 + DisplayText.width(of: command)
            // On one line as long as it does not wrap.
            if terminal.width.map({ width + 2 <= $0 }) ?? true {
                return [answer + String(repeating: " ", count: 10) + query]
            }
        }
        for tie in ties {
            lines.append(line(tie, ties, terminal))
            if withAllEvidence { lines += PartnershipReport.passages(of: tie.edge, terminal) }
        }
        if !omitted.isEmpty {
            let isFrench = understood.language == .french
            let count = omitted.values.reduce(0, +)
            lines.append(isFrench ? "… et \(count) \(count == 1 ? "autre" : "autres")" : "… and \(count) more")
            return lines + [query + terminal.faint(" --all")]
        }
        return lines + [query]
    }

    /// What is said before the ties: that there are none, how many, whether it is so.
    private func heading(_ ties: [Partnership]) -> [String] {
        let isFrench = understood.language == .french
        if ties.isEmpty { return [isFrench ? "Aucun article ne le dit." : "No article says so."] }
        switch understood.form {
        case .number: return [String(ties.count)]
        case .truth:
            let holds = ties.contains { $0.edge.status == .actual }
            let statuses = RelationStatus.allCases.filter { status in ties.contains { $0.edge.status == status } }
            let said = statuses.map(\.rawValue).joined(separator: ", ")
            if holds { return [isFrench ? "Oui." : "Yes."] }
            return [isFrench ? "Pas comme un fait : \(said)." : "Not as a fact: \(said)."]
        case .time:
            let isKnown = ties.contains { $0.edge.firstDate != nil }
            return isKnown ? [] : [isFrench ? "Aucun article ne dit quand." : "No article says when."]
        case .list: return []
        }
    }

    /// A tie on a line.
    ///
    /// `Belkacem Soltani (actual) — « Sonarem, dirigé par Belkacem Soltani » seed-002`
    private func line(_ tie: Partnership, _ ties: [Partnership], _ terminal: Terminal) -> String {
        let edge = tie.edge
        var facts = [edge.status.rawValue]
        if edge.firstDate != nil { facts.append(PartnershipReport.dates(edge)) }
        let isMixed = Set(ties.map(\.edge.type)).count > 1
        let relation = isMixed ? "\(PartnershipReport.label(tie)) " : ""
        let name = terminal.bold(DisplayText.singleLine(tie.partner.name))
        var text = "\(relation)\(name) (\(facts.joined(separator: ", ")))"
        guard let statement = edge.statements.first, let evidence = statement.evidence.first else { return text }
        text += " — " + DisplayText.quotation(evidence.text, around: evidence.trigger, limit: 96)
        let others = edge.statements.count > 1 ? " +\(edge.statements.count - 1)" : ""
        return text + " \(DisplayText.singleLine(statement.articleID))\(others)"
    }
}
