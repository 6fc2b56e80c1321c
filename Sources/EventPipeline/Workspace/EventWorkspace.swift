public import EventModel
public import EventStorage
import Foundation
import GraphAnalysis

/// A store of articles and what one does with it: add articles, ask, draw.
///
/// ```swift
/// let workspace = try EventWorkspace(storePath: "press.sqlite")
/// try await workspace.build(from: ["articles/"])
/// for partnership in try workspace.graph().partnerships(of: "Gazprom") { print(partnership) }
/// ```
public struct EventWorkspace: Sendable {
    /// The store.
    public let store: EventStore

    /// Opens a store, or makes it where there is none.
    /// - Parameters:
    ///   - storePath: the store's file.
    ///   - access: whether a store that may only be read is opened all the same.
    /// - Throws: `EventStoreError` where the file cannot be opened or is no store.
    public init(storePath: String, access: StoreAccess = .full) throws(EventStoreError) {
        store = try EventStore(path: storePath, access: access)
    }

    /// Makes a workspace around an open store.
    public init(store: EventStore) { self.store = store }

    /// A workspace that lives as long as the value.
    /// - Throws: `EventStoreError` where SQLite gives no memory.
    public static func inMemory() throws(EventStoreError) -> EventWorkspace {
        EventWorkspace(store: try EventStore.inMemory())
    }

    /// Adds the articles of the inputs: an unchanged one is passed over, a changed one replaces its old self.
    ///
    /// Articles are committed in batches. A run that is stopped keeps every committed batch and no half article; the
    /// next run adds the rest.
    /// - Parameters:
    ///   - inputs: files, folders and `-` for standard input.
    ///   - pipeline: how to read and extract; by default with the built-in lexicon.
    ///   - naming: the source that is stored for a path; by default the path.
    ///   - progress: called as the run goes on.
    /// - Returns: what became of each article; bad ones are listed there, not thrown.
    /// - Throws: `EventStoreError`, `LexiconError`, `CancellationError`.
    @discardableResult
    public func build(
        from inputs: [String], using pipeline: ArticlePipeline? = nil, naming: (String) -> String = { $0 },
        progress: (PipelineProgress) -> Void = { _ in }
    ) async throws -> PipelineReport {
        try await build(
            from: inputs, using: pipeline, naming: naming, articlesInBatch: 256, progress: progress)
    }

    /// The same with batches of so many articles at most.
    package func build(
        from inputs: [String], using pipeline: ArticlePipeline? = nil, naming: (String) -> String = { $0 },
        articlesInBatch: Int,
        progress: (PipelineProgress) -> Void = { _ in }
    ) async throws -> PipelineReport {
        let pipeline = try pipeline ?? ArticlePipeline()
        var report = PipelineReport()
        var batch = ArticleBatch(limit: articlesInBatch)
        let saver = BatchSaver(store: store)
        // Looked up one by one: the digests of a million articles would fill the memory.
        let known: @Sendable (String) throws -> String? = { [store] in try store.contentDigest(ofArticle: $0) }
        do {
            try await pipeline.run(inputs: inputs, known: known, progress: progress) { outcome in
                switch outcome {
                case .unchanged(let id): report.unchanged.append(id)
                case .failed(let failure): report.failures.append(failure)
                case .extracted(let processed):
                    let id = processed.article.id
                    if processed.isKnown { report.changed.append(id) } else { report.new.append(id) }
                    batch.append(processed, source: naming(processed.source))
                    if batch.isFull { try saver.save(batch.take()) }
                }
            }
        } catch {
            // Nothing may be written any more once the caller knows; a failure to store goes before what came of it.
            try saver.finish()
            throw error
        }
        try saver.save(batch.take())
        try saver.finish()
        return report
    }

    /// The graph over all articles of the store.
    /// - Parameters:
    ///   - articleLists: whether actors come with the lists of their articles; `asked` for none.
    ///   - evidence: relations that come with the passages that state them.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of stored actors, names and relations, and of the articles and passages
    ///   asked for.
    public func graph(
        articleLists: ArticleLists = .all, evidence: EvidenceSelection = .all
    ) throws -> EventGraph {
        graph(of: try store.whole(articleLists: articleLists, evidence: evidence))
    }

    /// Draws the graph, or a part of it, into a file whose extension names the format.
    /// - Throws: `ActorNameError`, `MapSelectionError`, `MapError`, `RenderingError`, `EventStoreError`.
    @discardableResult
    public func writeMap(_ request: MapRequest = MapRequest(), to path: String) throws -> RelationMap {
        let (graph, located) = try graph(for: request)
        let map = try RelationMap(of: graph, as: located)
        try map.write(to: path)
        return map
    }
}

/// Articles that wait for one transaction: many enough to be fast, few enough to lose little and to stay small.
private struct ArticleBatch {
    private var articles: [StoredArticle] = []
    private var byteCount = 0
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var isFull: Bool { articles.count >= limit || byteCount >= 4 << 20 }

    mutating func append(_ processed: ProcessedArticle, source: String) {
        byteCount += processed.article.text.utf8.count
        articles.append(
            StoredArticle(
                extraction: processed.extraction, source: source, digest: processed.digest,
                text: processed.article.text, sketch: processed.sketch))
    }

    mutating func take() -> [StoredArticle] {
        defer { self = ArticleBatch(limit: limit) }
        return articles
    }
}
