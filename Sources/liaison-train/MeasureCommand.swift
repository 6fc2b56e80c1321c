import ArgumentParser
import EventModel
import FrenchLanguage
import InformationExtraction
import Training

/// `liaison-train measure`: how well the weights do on what they were not trained on.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Print how well parts of speech and names are told.")

    @Option(help: "Folder with the treebanks; without it parts of speech are not measured.")
    var data: String?

    @Option(help: "Folder with the folders of annotated articles.")
    var corpus = "corpus"

    @Option(help: "A folder of annotated articles to measure names on.")
    var folder: [String] = []

    @Option(help: "Folder with the table of word forms and the weights for parts of speech.")
    var words = "Sources/FrenchLanguage/Resources/Words"

    @Option(help: "File of weights for names.")
    var names = "Sources/InformationExtraction/Resources/Names/names.weights"

    func run() throws {
        let analyzer = try WordAnalyzer(folder: words)
        if let data {
            for name in ["fr_gsd-ud-test", "fr_sequoia-ud-test"] {
                let score = PartOfSpeechScore(of: analyzer, on: try WordResources(data: data).treebank(name))
                print("\(name): \(score.right) of \(score.total) tokens, \(Self.rounded(score.accuracy))")
            }
        }
        let tagger = try folder.isEmpty ? nil : NameTagger(words: analyzer, path: names)
        let lexicon = try Lexicon.builtInRules()
        for folder in folder {
            guard let tagger else { continue }
            var score = NameScore()
            for article in try CorpusArticle.articles(in: folder) {
                score.add(tagger.names(in: article.document, lexicon: lexicon), of: article)
            }
            let types = ActorType.allCases.map { "\($0.rawValue) \(Self.rounded(score.f1($0)))" }
            print("\(folder): F1 \(Self.rounded(score.f1())); " + types.joined(separator: ", "))
        }
    }

    private static func rounded(_ share: Double) -> String { String((share * 10_000).rounded() / 10_000) }
}
