import ArgumentParser
import EventModel
import EventPipeline
import EventStorage

/// `liaison search`: words in the articles.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find passages of articles by their words, with the relations stated there.",
        discussion: """
            All words must be in the article; case and accents do not matter. "hydrogène vert" is a phrase, hydrog* a
            beginning; -gaz leaves articles out, OR joins alternatives. The best articles come first, each with the
            sentence that has most of the words.

            Examples:
              liaison search hydrogène vert
              liaison search '"hydrogène vert" -Maroc'
              liaison search 'dessal* OR "eau de mer"' --top 5 --format json
            """)

    @Argument(help: ArgumentHelp("What to look for.", valueName: "words"))
    var words: [String]

    @Option(help: ArgumentHelp("How many articles to show.", valueName: "n"))
    var top = 20

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if words.isEmpty { throw ValidationError("Name at least one word to look for.") }
        if top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    }

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let workspace = try store.open()
        let query = query
        let hits = try workspace.search(query, limit: top)
        let report = SearchReport(
            query: query, hits: hits, counts: hits.isEmpty ? try workspace.store.termCounts(of: query) : [])
        return report.text(as: answer.format, terminal: .current)
    }

    /// The words as one query: an argument with spaces that has no sign of the search's own is a phrase, as it was
    /// quoted in the shell.
    private var query: String {
        words.map { word in
            let isPhrase = word.contains(" ") && !word.contains { "\"«“*-".contains($0) } && !word.contains(" OR ")
            return isPhrase && !word.contains(" OU ") ? "\"\(word)\"" : word
        }
        .joined(separator: " ")
    }
}
