import EventModel
import Foundation
import FrenchLanguage
import InformationExtraction

/// `benchmarks extract DIR THREADS REPEATS`: articles in memory to actors and relations, without reading or writing files.
struct ExtractionBenchmark {
    private let articles: [Article]
    private let extractor: InformationExtractor
    private let threads: Int

    /// Reads the `.txt` files of a folder and makes an extractor; neither is timed.
    init(folder: String, threads: Int) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        guard !names.isEmpty else { throw UsageError(message: "\(folder) holds no .txt file") }
        articles = try names.map { name in
            let text = try String(contentsOf: URL(fileURLWithPath: folder + "/" + name), encoding: .utf8)
            return Article(id: name, text: text)
        }
        extractor = InformationExtractor(lexicon: try Lexicon.builtIn())
        self.threads = threads
    }

    /// Bytes of text in one run.
    var byteCount: Int { articles.reduce(0) { $0 + $1.text.utf8.count } }

    /// One run over all articles: the number of relations found.
    func run() -> Int {
        let counts = Counts()
        let articles = articles
        let extractor = extractor
        let pieces = threads == 1 ? 1 : 8 * threads
        DispatchQueue.concurrentPerform(iterations: threads == 1 ? 1 : threads) { worker in
            var found = 0
            for piece in stride(from: worker, to: pieces, by: threads) {
                for index in stride(from: piece, to: articles.count, by: pieces) {
                    let document = DocumentAnalyzer().document(for: articles[index])
                    found += extractor.extraction(of: document).relations.count
                }
            }
            counts.add(found)
        }
        return counts.total
    }

    /// A sum that several threads add to.
    private final class Counts: @unchecked Sendable {
        private let lock = NSLock()
        private var sum = 0

        var total: Int { lock.withLock { sum } }

        func add(_ count: Int) { lock.withLock { sum += count } }
    }
}
