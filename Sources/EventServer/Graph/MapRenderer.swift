import EventModel
import GraphExport
import GraphvizRendering
import Synchronization

/// Lays maps out, one at a time, and remembers the last ones.
///
/// The library takes one caller at a time anyway; here those who wait hold no thread.
final class MapRenderer: Sendable {
    private struct Cache {
        var pictures: [GraphDrawing: String] = [:]
        var order: [GraphDrawing] = []
    }

    private static let cacheSize = 64

    private let renderer: GraphvizRenderer
    private let queue: WorkQueue
    private let cache = Mutex(Cache())

    /// Makes a renderer that lets so many requests wait.
    init(renderer: GraphvizRenderer = GraphvizRenderer(), waitingLimit: Int) {
        self.renderer = renderer
        queue = WorkQueue(name: "maps", width: 1, waitingLimit: waitingLimit)
    }

    /// Does further work that draws, when its turn comes.
    func work<Result: Sendable>(
        _ body: @escaping @Sendable (GraphvizRenderer) throws -> Result
    ) async throws -> Result {
        try await queue.run { [renderer] in try body(renderer) }
    }

    /// The picture of a drawing, as an SVG document.
    /// - Throws: `RenderingError`; a failure of 503 where too many wait.
    func picture(of drawing: GraphDrawing) async throws -> String {
        if let picture = cache.withLock({ $0.pictures[drawing] }) { return picture }
        return try await queue.run { [self] in
            if let picture = cache.withLock({ $0.pictures[drawing] }) { return picture }
            let picture = try renderer.svg(for: drawing)
            cache.withLock { cache in
                if cache.order.count >= Self.cacheSize { cache.pictures[cache.order.removeFirst()] = nil }
                cache.pictures[drawing] = picture
                cache.order.append(drawing)
            }
            return picture
        }
    }
}
