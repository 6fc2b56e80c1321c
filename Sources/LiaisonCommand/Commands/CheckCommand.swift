import ArgumentParser
import EventAnswers
import EventPipeline
import EventStorage

/// `liaison check`: tells whether the store is sound.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Verify the store, and say what is wrong and how to mend it.",
        discussion: """
            Checked are the file itself, references between its rows, every passage and mention against the bytes of
            its article, and whether names, counts, ties and groups of duplicates are those of the articles.
            The exit status is 1 where something is wrong.

            Examples:
              liaison check
              liaison check --mend --store press.sqlite
            """)

    @Flag(help: "Derive names, counts, ties and groups anew from the articles where they are wrong.")
    var mend = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let store = try store.open().store
        var defects = try defects(of: store)
        let isMendable = defects.contains { $0.kind == .derived }
        if mend, isMendable, !defects.contains(where: { $0.kind == .file || $0.kind == .reference }) {
            ActivityLine.current.tell("deriving anew")
            try store.deriveAnew()
            for defect in defects where defect.kind == .derived { StandardError.report("mended: \(defect.reason)") }
            defects = try self.defects(of: store)
        }
        try StandardOutput.print(text(defects, counts: defects.isEmpty ? try store.counts() : nil))
        if !defects.isEmpty { throw ExitCode.failure }
    }

    private func defects(of store: EventStore) throws -> [StoreDefect] {
        try store.defects { stage in
            let share = ActivityLine.Share(done: stage.rawValue, total: StoreCheck.allCases.count, unit: "checks")
            ActivityLine.current.tell("checking \(stage)", share: share)
        }
    }

    private func text(_ defects: [StoreDefect], counts: StoreCounts?) -> String {
        switch answer.format {
        case .text:
            if let counts {
                let parts = [
                    Format.sources(counts.sources, articles: counts.articles), Format.count(counts.actors, "actor"),
                    Format.count(counts.ties, "relation"),
                ]
                return " sound  ·  " + parts.joined(separator: "  ·  ") + "  ·  \(store.store)\n"
            }
            return defects.map { defect in
                let count = defect.count > 1 ? " (\(defect.count) in all)" : ""
                return " \(defect.reason)\(count)\n    \(defect.remedy)\n"
            }.joined()
        case .json:
            let values = defects.map { defect in
                JSONValue.object([
                    ("kind", .string(defect.kind.rawValue)), ("reason", .string(defect.reason)),
                    ("count", .integer(defect.count)), ("remedy", .string(defect.remedy)),
                ])
            }
            return JSONValue.object([("sound", .boolean(defects.isEmpty)), ("defects", .array(values))]).document + "\n"
        case .csv:
            var table = CommaSeparatedValues(["kind", "reason", "count", "remedy"])
            for defect in defects {
                table.add([defect.kind.rawValue, defect.reason, String(defect.count), defect.remedy])
            }
            return table.text
        }
    }
}
