import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage

/// `liaison articles`: what the store holds.
struct ArticlesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "List the articles of the store.",
        discussion: """
            Examples:
              liaison articles
              liaison articles --format csv > articles.csv
              liaison articles --duplicates    those that carry the same text, and why they count as one source
            """)

    @Flag(help: "Show the groups of articles that carry the same text, the first one and how alike they are.")
    var duplicates = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        if duplicates {
            let report = DuplicateReport(groups: try store.open().store.duplicateGroups())
            return try StandardOutput.print(report.text(as: answer.format, terminal: .current))
        }
        let articles = try store.open().store.articles()
        switch answer.format {
        case .text:
            var table = TextTable(["id", "published", "actors", "relations", "title"])
            for article in articles {
                table.add([
                    article.id, article.published?.description ?? "–", String(article.actorCount),
                    String(article.relationCount), article.title ?? "",
                ])
            }
            let lines = articles.isEmpty ? ["The store holds no article."] : table.lines(for: .current)
            try StandardOutput.print(lines.map { $0 + "\n" }.joined())
        case .json:
            try StandardOutput.print(JSONValue.array(articles.map(JSONValue.article)).document + "\n")
        case .csv:
            var table = CommaSeparatedValues(["id", "title", "published", "source", "actors", "relations"])
            for article in articles {
                table.add([
                    article.id, article.title ?? "", article.published?.description ?? "", article.source,
                    String(article.actorCount), String(article.relationCount),
                ])
            }
            try StandardOutput.print(table.text)
        }
    }
}
