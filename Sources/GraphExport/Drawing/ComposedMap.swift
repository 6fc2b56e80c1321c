public import EventModel

/// A picture, and what of the graph each of its parts stands for.
public struct ComposedMap: Sendable {
    /// The picture before layout.
    public let drawing: GraphDrawing
    /// The graph that it shows.
    public let graph: EventGraph
    /// The actor of each node of the picture.
    public let nodes: [NodeID]
    /// The ties of each edge of the picture, the most telling first, as positions among the graph's edges.
    public let ties: [[Int]]
}
