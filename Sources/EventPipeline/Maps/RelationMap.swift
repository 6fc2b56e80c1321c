public import EventModel
public import GraphAnalysis
import GraphExport
public import GraphvizRendering

/// A part of the graph, ready to be written as a picture.
public struct RelationMap: Sendable {
    /// The actors and relations that the map shows.
    public let graph: EventGraph
    /// The picture before layout.
    public let drawing: GraphDrawing

    /// Makes the map of a part of a graph.
    /// - Throws: `ActorLookupError` where the focus names no actor, or several.
    public init(of graph: EventGraph, as request: MapRequest = MapRequest()) throws(ActorLookupError) {
        var shown = graph.filtered(by: request.filter)
        var focus: ActorID?
        if let name = request.focus {
            // Looked up before the filter: an actor without a matching relation exists all the same.
            let node = try ActorDirectory(graph).node(named: name)
            focus = graph[node].actorID
            shown = Self.neighbourhood(of: graph[node], in: shown, depth: request.depth)
        }
        if let top = request.top { shown = shown.mostConnected(top) }
        self.graph = shown
        drawing = MapComposer(configuration: request.style)
            .drawing(of: shown, focus: focus.flatMap { shown.nodeID(of: $0) })
    }

    /// The map in Graphviz's language; the same bytes on every run.
    public var dot: String { DOTWriter().text(for: drawing) }

    /// Lays the map out.
    /// - Throws: `RenderingError` where Graphviz fails.
    public func svg() throws(RenderingError) -> String { try GraphvizRenderer().svg(for: drawing) }

    /// Writes the map in the format that the file's extension names, whole or not at all.
    /// - Throws: `MapError` for an unknown extension or a file that cannot be written; `RenderingError`.
    public func write(to path: String) throws { try MapWriter().write(self, to: path) }

    private static func neighbourhood(of node: ActorNode, in graph: EventGraph, depth: Int) -> EventGraph {
        guard let position = graph.nodeID(of: node.actorID) else { return EventGraph(nodes: [node], edges: []) }
        return graph.neighbourhood(of: position, depth: depth)
    }
}
