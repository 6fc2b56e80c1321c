public import GraphAnalysis
public import GraphExport

/// Which part of the graph to draw, and how.
public struct MapRequest: Sendable {
    /// Name or identifier of the actor in the middle; nil draws the whole graph.
    public var focus: String?
    /// Steps from the focus that are drawn.
    public var depth: Int
    /// Number of the most connected actors that are drawn; nil draws all.
    public var top: Int?
    /// Relations that are drawn.
    public var filter: GraphFilter
    /// Words, layout and title of the picture.
    public var style: MapComposer.Configuration

    /// Makes a request; by default for the whole graph.
    public init(
        focus: String? = nil, depth: Int = 1, top: Int? = nil, filter: GraphFilter = GraphFilter(),
        style: MapComposer.Configuration = MapComposer.Configuration()
    ) {
        self.focus = focus
        self.depth = depth
        self.top = top
        self.filter = filter
        self.style = style
    }
}
