import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

/// Decisions on actors, written for people or for programs.
struct DecisionReport {
    /// The decisions, in the order in which they were made.
    let decisions: [ActorDecision]

    /// The list in a format.
    func text(as format: OutputFormat, terminal: Terminal) -> String {
        switch format {
        case .text:
            if decisions.isEmpty { return "Nothing was decided by hand.\n" }
            var table = TextTable(["number", "made", "decision", "undone"])
            for decision in decisions {
                table.add([String(decision.number), decision.madeAt, decision.summary, decision.undoneAt ?? "–"])
            }
            return table.lines(for: terminal).map { $0 + "\n" }.joined()
        case .json: return JSONValue.array(decisions.map(JSONValue.decision)).document + "\n"
        case .csv:
            var table = CommaSeparatedValues([
                "number", "kind", "subject", "object", "subjectName", "name", "type", "madeAt", "undoneAt",
            ])
            for decision in decisions {
                table.add([
                    String(decision.number), decision.kind.rawValue, decision.subject.rawValue,
                    decision.object.rawValue,
                    decision.subjectName, decision.name, decision.type.rawValue, decision.madeAt,
                    decision.undoneAt ?? "",
                ])
            }
            return table.text
        }
    }
}

extension ActorDecision {
    /// The decision in words, such as `VNG (company/vng) is VNG AG (company/vng-ag)`.
    var summary: String {
        switch kind {
        case .merge: "\(subjectName) (\(subject)) is \(name) (\(object))"
        case .rename: "\(subjectName) (\(subject)) is called \(name) (\(object))"
        case .retype: "\(subjectName) (\(subject)) is \(type.withArticle) (\(object))"
        }
    }
}

/// Proposals of merges, written for people or for programs.
struct SuggestionReport {
    /// The proposals, the likeliest first.
    let suggestions: [MergeSuggestion]

    /// The list in a format.
    func text(as format: OutputFormat, terminal: Terminal) -> String {
        switch format {
        case .text:
            if suggestions.isEmpty { return "No two actors look the same.\n" }
            var lines: [String] = []
            for suggestion in suggestions {
                let subject = DisplayText.singleLine(suggestion.subject.name)
                let object = DisplayText.singleLine(suggestion.object.name)
                lines.append(
                    "\(terminal.bold(subject)) → \(terminal.bold(object))  \(Format.decimal(suggestion.score, 2))")
                for reason in suggestion.reasons { lines.append("    \(DisplayText.singleLine(reason.description))") }
                let across = suggestion.subject.type == suggestion.object.type ? "" : " --across-types"
                lines.append("    liaison merge \(suggestion.subject.actorID) \(suggestion.object.actorID)\(across)")
            }
            return lines.map { $0 + "\n" }.joined()
        case .json: return JSONValue.array(suggestions.map(JSONValue.suggestion)).document + "\n"
        case .csv:
            var table = CommaSeparatedValues(["subject", "object", "subjectName", "objectName", "score", "reasons"])
            for suggestion in suggestions {
                table.add([
                    suggestion.subject.actorID.rawValue, suggestion.object.actorID.rawValue, suggestion.subject.name,
                    suggestion.object.name, JSONValue.number(suggestion.score).line,
                    suggestion.reasons.map(\.description).joined(separator: "; "),
                ])
            }
            return table.text
        }
    }
}
