public import ArticleReading
public import EventModel
import Foundation

/// Reads articles and extracts their actors and relations, several at a time, and hands them over in input order.
public struct ArticlePipeline: Sendable {
    /// How a pipeline works.
    public struct Configuration: Sendable {
        /// Articles worked on at the same time; at least one.
        public var jobs: Int
        /// Limits of reading.
        public var reading: ArticleReader.Configuration

        /// Makes a configuration; by default, nil, there are as many jobs as processor cores.
        public init(
            jobs: Int? = nil, reading: ArticleReader.Configuration = ArticleReader.Configuration()
        ) {
            self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
            self.reading = reading
        }
    }

    private let configuration: Configuration
    private let reader: ArticleReader
    private let fingerprint: String
    private let extract: @Sendable (Article) -> Extraction

    /// Makes a pipeline around a way to extract.
    /// - Parameters:
    ///   - configuration: how to work.
    ///   - fingerprint: stands for what `extract` knows. Another fingerprint makes every stored article count as changed.
    ///   - extract: finds the actors and relations of one article; called on several articles at the same time.
    public init(
        configuration: Configuration = Configuration(), fingerprint: String,
        extract: @escaping @Sendable (Article) -> Extraction
    ) {
        self.configuration = configuration
        self.reader = ArticleReader(configuration: configuration.reading)
        self.fingerprint = fingerprint
        self.extract = extract
    }

    /// Reads and extracts every article of the inputs.
    ///
    /// Memory is bounded: at most four results a job wait for an earlier, slower one, and a file of JSON lines is read
    /// only a few articles ahead.
    /// - Parameters:
    ///   - inputs: files, folders and `-` for standard input. A file named twice is read once.
    ///   - known: the digest that an article of an identifier had, nil for an unknown one; an article whose digest is the
    ///     same is `unchanged`. Called on several articles at the same time.
    ///   - progress: called after each file or group of JSON lines.
    ///   - body: called with each outcome in input order, whatever the number of jobs.
    /// - Throws: what `known` and `body` throw, and `CancellationError`. A bad article is an outcome, not an error.
    public func run(
        inputs: [String], known: @escaping @Sendable (String) throws -> String? = { _ in nil },
        progress: (PipelineProgress) -> Void = { _ in },
        body: (ArticleOutcome) throws -> Void
    ) async throws {
        let sources = distinctSources(for: inputs)
        var state = PipelineProgress(sourceCount: sources.count)
        var keptSources: [String: String] = [:]
        progress(state)

        func deliver(_ result: WorkResult) throws {
            for entry in result.entries {
                state.articlesDone += 1
                if let id = entry.articleID {
                    if let kept = keptSources[id] {
                        try body(.failed(.duplicate(id: id, kept: kept, leftOut: result.source)))
                        continue
                    }
                    keptSources[id] = result.source
                }
                try body(entry.outcome)
            }
            state.bytesDone += result.byteCount
            if result.endsSource { state.sourcesDone += 1 }
            progress(state)
        }

        try await withThrowingTaskGroup(of: (Int, WorkResult).self) { group in
            var waiting: [Int: WorkResult] = [:]
            var issued = 0
            var delivered = 0
            let window = configuration.jobs * 4

            func collect(until isDone: () -> Bool) async throws {
                while !isDone(), let (position, result) = try await group.next() {
                    waiting[position] = result
                    while let next = waiting.removeValue(forKey: delivered) {
                        try deliver(next)
                        delivered += 1
                    }
                }
            }

            func issue(_ work: Work) async throws {
                try await collect {
                    issued - delivered - waiting.count < configuration.jobs && issued - delivered < window
                }
                try Task.checkCancellation()
                let position = issued
                issued += 1
                group.addTask { (position, try await result(of: work, known: known)) }
            }

            for source in sources {
                switch source {
                case .failure(let error):
                    try await issue(Work(source: error.path, content: .read([.failure(error)]), endsSource: true))
                case .success(let source) where holdsManyArticles(source):
                    let feed = ArticleFeed(of: source, by: reader)
                    defer { feed.stop() }
                    for await articles in feed.groups {
                        feed.groupWasTaken()
                        try await issue(Work(source: source.path, content: .read(articles), endsSource: false))
                    }
                    try await issue(Work(source: source.path, content: .read([]), endsSource: true))
                case .success(let source):
                    try await issue(Work(source: source.path, content: .unread(source), endsSource: true))
                }
            }
            try await collect { delivered == issued }
        }
    }

    private func distinctSources(for inputs: [String]) -> [Result<ArticleSource, ArticleReadingError>] {
        var seen: Set<String> = []
        return reader.sources(for: inputs).filter { source in
            guard case .success(let source) = source else { return true }
            let isStandardInput = source.path == "-"
            return seen.insert(isStandardInput ? "-" : URL(fileURLWithPath: source.path).standardizedFileURL.path)
                .inserted
        }
    }

    /// Whether a source is cut into groups of articles, so that one large file keeps every core busy.
    ///
    /// Standard input may hold many; reading it cannot be left to a task, as it has to begin before the next source.
    private func holdsManyArticles(_ source: ArticleSource) -> Bool {
        let fileExtension = URL(fileURLWithPath: source.path).pathExtension.lowercased()
        return source.path == "-" || ["jsonl", "ndjson"].contains(fileExtension)
    }

    // Extraction is pure computation: it must leave the caller's executor to run beside other articles.
    @concurrent
    private func result(
        of work: Work, known: @Sendable (String) throws -> String?
    ) async throws -> WorkResult {
        var result = WorkResult(source: work.source, endsSource: work.endsSource)
        var failure: (any Error)?
        func add(_ article: Result<Article, ArticleReadingError>) {
            switch article {
            case .failure(let error):
                result.entries.append(WorkResult.Entry(articleID: nil, outcome: .failed(.unreadable(error))))
            case .success(let article):
                result.byteCount += article.text.utf8.count
                let digest = digest(of: article)
                let old: String?
                do { old = try known(article.id) } catch {
                    failure = error
                    return
                }
                let outcome: ArticleOutcome =
                    old == digest
                    ? .unchanged(id: article.id)
                    : .extracted(
                        ProcessedArticle(
                            article: article, isKnown: old != nil,
                            extraction: extract(article).published(at: article.url),
                            source: work.source,
                            digest: digest, sketch: TextSketch(of: article.text)))
                result.entries.append(WorkResult.Entry(articleID: article.id, outcome: outcome))
            }
        }
        switch work.content {
        case .read(let articles): articles.forEach(add)
        case .unread(let source): reader.read(source, add)
        }
        if let failure { throw failure }
        return result
    }

    private func digest(of article: Article) -> String {
        var digest = ContentDigest()
        for part in [fingerprint, article.text, article.title, article.published?.description, article.url] {
            digest.add(part)
        }
        return digest.hexadecimal
    }

    private struct Work: Sendable {
        enum Content: Sendable {
            case unread(ArticleSource)
            case read([Result<Article, ArticleReadingError>])
        }
        let source: String
        let content: Content
        let endsSource: Bool
    }

    private struct WorkResult: Sendable {
        struct Entry: Sendable {
            let articleID: String?
            let outcome: ArticleOutcome
        }
        let source: String
        let endsSource: Bool
        var entries: [Entry] = []
        var byteCount = 0
    }
}
