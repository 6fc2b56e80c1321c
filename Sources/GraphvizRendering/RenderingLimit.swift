public import EventModel

/// The largest picture that an engine draws.
public struct RenderingLimit: Hashable, Sendable {
    /// Most nodes.
    public let nodeCount: Int
    /// Most edges.
    public let edgeCount: Int

    /// The limit of an engine, where a map with labels takes some seconds at most.
    ///
    /// The library can neither be stopped nor survive a failed allocation, so the size is checked beforehand.
    public static func of(_ engine: LayoutEngine) -> RenderingLimit {
        switch engine {
        case .dot: RenderingLimit(nodeCount: 250, edgeCount: 600)
        case .neato: RenderingLimit(nodeCount: 600, edgeCount: 2400)
        case .sfdp: RenderingLimit(nodeCount: 2000, edgeCount: 8000)
        case .twopi: RenderingLimit(nodeCount: 2000, edgeCount: 8000)
        case .circo: RenderingLimit(nodeCount: 120, edgeCount: 400)
        }
    }

    /// A number of actors that is well within the limit and still readable.
    var adviceCount: Int { min(100, nodeCount) }

    /// Most nodes that no engine takes long for, unless there are many edges between them.
    private static let smallNodeCount = 60

    /// Whether a picture may take longer than the start of a child process, some hundredths of a second.
    static func isLarge(_ drawing: GraphDrawing) -> Bool {
        let isLargeForEngine =
            switch drawing.engine {
            case .dot, .neato: drawing.nodes.count > smallNodeCount || drawing.edges.count > 120
            case .sfdp, .twopi: drawing.nodes.count > 120 || drawing.edges.count > 360
            case .circo: drawing.nodes.count > 20 || drawing.edges.count > 40
            }
        // Labels of whole pages are no map that anyone has seen drawn.
        let byteCount = drawing.nodes.lazy.flatMap(\.labelLines).map(\.utf8.count).reduce(0, +)
        return isLargeForEngine || byteCount > 20_000
    }
}
