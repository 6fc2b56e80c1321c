import EventPipeline
import EventStorage
import Synchronization

/// The graph of the store as it is, read anew only where the store has changed.
///
/// While another program builds, the store changes every moment: then the last graph is served on for four times as
/// long as it took to read, and for as long as somebody else reads the next one.
final class GraphCache: Sendable {
    private struct State {
        var snapshot: GraphSnapshot?
        var isReading = false
        var freshUntil: ContinuousClock.Instant?
    }

    private let workspace: EventWorkspace
    private let state = Mutex(State())
    private let reading = Mutex<Void>(())

    /// Makes a cache over a store.
    init(_ workspace: EventWorkspace) { self.workspace = workspace }

    /// The graph.
    /// - Parameter isForced: whether a changed store is read at once, however shortly after the last time.
    /// - Throws: `EventStoreError` where the store cannot be read.
    /// - Complexity: O(1), but O(n) in the size of the store where it has changed.
    func snapshot(isForced: Bool = false) throws -> GraphSnapshot {
        if !isForced, let snapshot = servable { return snapshot }
        return try reading.withLock { _ in
            // Somebody else may have read it while this one waited.
            let version = try workspace.store.version()
            if let snapshot = state.withLock({ $0.snapshot }), snapshot.version == version { return snapshot }
            state.withLock { $0.isReading = true }
            defer { state.withLock { $0.isReading = false } }
            let start = ContinuousClock.now
            // The version is taken first: what is committed while the graph is read makes it count as changed.
            let snapshot = GraphSnapshot(
                try workspace.graph(), articles: try workspace.store.articles(), version: version)
            let duration = start.duration(to: .now)
            state.withLock {
                $0.snapshot = snapshot
                $0.freshUntil = .now.advanced(by: duration * 4)
            }
            return snapshot
        }
    }

    /// The last graph, where it may be served without looking at the store's content.
    private var servable: GraphSnapshot? {
        let (snapshot, isReading, freshUntil) = state.withLock { ($0.snapshot, $0.isReading, $0.freshUntil) }
        guard let snapshot else { return nil }
        if isReading { return snapshot }
        if let freshUntil, ContinuousClock.now < freshUntil { return snapshot }
        return nil
    }
}
