public import EventModel

/// Why a picture could not be drawn.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The picture has more nodes or edges than the engine draws in bearable time and memory.
    case tooLarge(nodeCount: Int, edgeCount: Int, engine: LayoutEngine, limit: RenderingLimit)
    /// The labels hold more text than a picture can show, in UTF-8 bytes.
    case tooMuchText(byteCount: Int, limit: Int)
    /// The library refused; its own words are attached.
    case libraryFailure(engine: LayoutEngine, messages: String)
    /// What the library drew holds something that a map never has.
    case unexpectedMarkup(reason: String)

    /// What went wrong and what to do, for users.
    public var description: String {
        switch self {
        case .tooLarge(let nodeCount, let edgeCount, let engine, let limit):
            """
            the map is too large for \(engine.rawValue): \(nodeCount) actors and \(edgeCount) ties, where at most \
            \(limit.nodeCount) and \(limit.edgeCount) are drawn. Keep the best connected ones with --top \
            \(limit.adviceCount), or the surroundings of one actor with --focus
            """
        case .tooMuchText(let byteCount, let limit):
            """
            the map's labels hold \(byteCount) bytes of text, where at most \(limit) are drawn. Keep fewer actors with \
            --top
            """
        case .libraryFailure(let engine, let messages):
            """
            Graphviz (\(engine.rawValue)) could not draw the map (\(messages.isEmpty ? "no reason given" : messages)). \
            Check that libgvc6 is installed with its plugins (apt-get install libgvc6), or write DOT with -o FILE.dot
            """
        case .unexpectedMarkup(let reason):
            """
            Graphviz drew something that does not belong into a map: \(reason). Write DOT with -o FILE.dot instead, and \
            report the version of Graphviz
            """
        }
    }
}

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
}
