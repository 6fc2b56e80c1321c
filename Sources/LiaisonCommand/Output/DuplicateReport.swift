import EventAnswers
import EventModel
import EventStorage

/// The groups of articles that carry the same text, written for people or for programs.
struct DuplicateReport {
    /// The groups, by their first article.
    let groups: [DuplicateGroup]

    /// The report in a format.
    func text(as format: OutputFormat, terminal: Terminal) -> String {
        switch format {
        case .text: lines(terminal).map { $0 + "\n" }.joined()
        case .json: json.document + "\n"
        case .csv: commaSeparatedValues
        }
    }

    private func lines(_ terminal: Terminal) -> [String] {
        guard !groups.isEmpty else { return ["No article carries the text of another."] }
        var table = TextTable(["first", "article", "published", "why", "title"])
        for group in groups {
            for (position, member) in group.members.enumerated() {
                table.add([
                    position == 0 ? member.id : "", position == 0 ? "" : member.id,
                    member.published?.description ?? "–", Self.reason(member), member.title ?? "",
                ])
            }
        }
        let repeats = groups.reduce(0) { $0 + $1.members.count - 1 }
        let sources = Format.count(groups.count, "source")
        let summary =
            " \(sources)  ·  \(Format.count(repeats, "article")) that \(repeats == 1 ? "repeats" : "repeat") one"
        return [summary] + table.lines(for: terminal)
    }

    /// `0.87 like depeche-1`: why an article counts as the same source.
    private static func reason(_ member: DuplicateGroup.Member) -> String {
        guard let other = member.resembles, let resemblance = member.resemblance else { return "first" }
        return member.hasSameWords ? "same words as \(other)" : "\(Format.decimal(resemblance, 2)) like \(other)"
    }

    private var json: JSONValue {
        .array(
            groups.map { group in
                .object([
                    ("first", .string(group.members[0].id)),
                    (
                        "articles",
                        .array(
                            group.members.map { member in
                                .object([
                                    ("id", .string(member.id)), ("title", .text(member.title)),
                                    ("published", .text(member.published?.description)),
                                    ("source", .string(member.source)), ("resembles", .text(member.resembles)),
                                    ("resemblance", member.resemblance.map { .number($0) } ?? .null),
                                    ("sameWords", .boolean(member.hasSameWords)),
                                ])
                            })
                    ),
                ])
            })
    }

    private var commaSeparatedValues: String {
        var table = CommaSeparatedValues(["first", "id", "title", "published", "source", "resembles", "resemblance"])
        for group in groups {
            for member in group.members {
                table.add([
                    group.members[0].id, member.id, member.title ?? "", member.published?.description ?? "",
                    member.source, member.resembles ?? "", member.resemblance.map { JSONValue.number($0).line } ?? "",
                ])
            }
        }
        return table.text
    }
}
