import EventAnswers
import EventModel
import EventStorage

/// Passages of articles, written for people or for programs.
struct SearchReport {
    /// What was looked for.
    let query: String
    /// What was found, best first.
    let hits: [SearchHit]
    /// How often each part of the query is there by itself, where nothing was found.
    let counts: [SearchTermCount]

    /// The answer in a format.
    func text(as format: OutputFormat, terminal: Terminal) -> String {
        switch format {
        case .text: lines(terminal).map { $0 + "\n" }.joined()
        case .json: JSONValue.array(hits.map(JSONValue.hit)).document + "\n"
        case .csv: table.text
        }
    }

    private func lines(_ terminal: Terminal) -> [String] {
        if hits.isEmpty { return ["No article has all of that."] + counts.map(Self.line) }
        var lines: [String] = []
        for hit in hits {
            if !lines.isEmpty { lines.append("") }
            let head = [terminal.bold(DisplayText.singleLine(hit.articleID)), hit.published?.description ?? "–"]
            let title = hit.title.map { [DisplayText.singleLine($0)] } ?? []
            let more = hit.matchCount - hit.matches.count
            lines.append((head + title).joined(separator: "  "))
            let place = "\(hit.span.start)–\(hit.span.end)" + (more > 0 ? ", \(more) more" : "")
            lines.append("  « \(passage(of: hit, terminal)) »  " + terminal.faint(place))
            for relation in hit.relations {
                let date = relation.date.map { " \($0)" } ?? ""
                let source = DisplayText.singleLine(relation.source.name)
                let target = DisplayText.singleLine(relation.target.name)
                lines.append("    \(source) \(relation.type.rawValue) \(target) (\(relation.status.rawValue)\(date))")
            }
        }
        return lines
    }

    /// The passage with what was looked for in bold, where the terminal shows it.
    private func passage(of hit: SearchHit, _ terminal: Terminal) -> String {
        let bytes = Array(hit.passage.utf8)
        func part(_ range: Range<Int>) -> String {
            let text = String(decoding: bytes[range], as: UTF8.self)
            return DisplayText.printable(text)
        }
        var text = ""
        var position = 0
        for match in hit.matches {
            let range = max(position, match.start - hit.span.start)..<(match.end - hit.span.start)
            guard range.upperBound <= bytes.count else { continue }
            text += part(position..<range.lowerBound) + terminal.bold(part(range))
            position = range.upperBound
        }
        return text + part(position..<bytes.count)
    }

    private static func line(_ count: SearchTermCount) -> String {
        let found = count.articleCount == 0 ? "in none" : "in \(Format.count(count.articleCount, "article"))"
        let like = count.alternatives.isEmpty ? "" : "; there is \(count.alternatives.joined(separator: ", "))"
        return "  \(DisplayText.singleLine(count.term)): \(found)\(like)"
    }

    private var table: CommaSeparatedValues {
        var table = CommaSeparatedValues([
            "article", "published", "title", "score", "passage", "byteStart", "byteEnd", "matches", "relations",
        ])
        for hit in hits {
            let relations = hit.relations.map { "\($0.source.id) \($0.type.rawValue) \($0.target.id)" }
            table.add([
                hit.articleID, hit.published?.description ?? "", hit.title ?? "", JSONValue.number(hit.score).line,
                hit.passage, String(hit.span.start), String(hit.span.end), String(hit.matchCount),
                relations.joined(separator: "; "),
            ])
        }
        return table
    }
}
