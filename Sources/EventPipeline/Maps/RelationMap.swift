public import EventModel
public import GraphExport
public import GraphvizRendering

/// A part of the graph, ready to be written as a picture.
public struct RelationMap: Sendable {
    /// The picture before layout, and what its parts stand for.
    public let composed: ComposedMap
    /// The actor that the map is about; nil for a map of the whole.
    public var focus: ActorID? { selection.focus }
    /// The actors and relations of the part that was chosen, with those that the map's labels tell; of a map of all that
    /// was chosen from, those that the labels leave out as well.
    ///
    /// - Complexity: O(n) in the number of actors and relations that the map was chosen from.
    public var selected: EventGraph { selection.selected }
    /// The actors and relations that the map draws; what its labels tell is not among them.
    public var graph: EventGraph { composed.graph }
    /// The picture before layout.
    public var drawing: GraphDrawing { composed.drawing }

    /// Words, layout and links of the picture.
    public var configuration: MapComposer.Configuration { selection.style }
    private let selection: MapSelection
    private let wholeActorCount: Int

    /// Makes the map of a part of a graph.
    /// - Throws: `MapSelectionError` where the focus or the group names no actor or several, where there is no such
    ///   group, or where the measure does not settle.
    public init(of graph: EventGraph, as request: MapRequest = MapRequest()) throws(MapSelectionError) {
        let selection = try MapSelection(from: graph, as: request)
        self.init(selection, wholeActorCount: request.wholeActorCount ?? graph.nodes.count)
    }

    private init(_ selection: MapSelection, wholeActorCount: Int) {
        self.selection = selection
        self.wholeActorCount = wholeActorCount
        composed = MapComposer(configuration: selection.style)
            .map(of: selection.folded, focus: selection.focus, wholeActorCount: wholeActorCount)
    }

    /// The same part of the graph in a picture of another style.
    public func styled(_ change: (inout MapComposer.Configuration) -> Void) -> RelationMap {
        var selection = selection
        change(&selection.style)
        return RelationMap(selection, wholeActorCount: wholeActorCount)
    }

    /// The map in Graphviz's language; the same bytes on every run.
    public var dot: String { DOTWriter().text(for: drawing) }

    /// Lays the map out.
    /// - Throws: `RenderingError` where Graphviz fails.
    public func svg() throws(RenderingError) -> String { try GraphvizRenderer().svg(for: drawing) }

    /// A page of HTML to explore the map in, with every relation's evidence beside it; it loads nothing.
    /// - Throws: `RenderingError` where Graphviz fails.
    public func page(by renderer: GraphvizRenderer = GraphvizRenderer()) throws(RenderingError) -> String {
        // The page has a heading of its own, and the evidence that the lines lead to.
        let map = styled { style in
            style.links = .evidence
            style.title = nil
            style.theme = .automatic
        }
        let svg = try renderer.svg(for: map.drawing)
        return MapPage(map, title: drawing.title).text(svg: svg)
    }

    /// Writes the map in the format that the file's extension names, whole or not at all.
    /// - Throws: `MapError` for an unknown extension or a file that cannot be written; `RenderingError`.
    public func write(to path: String) throws { try MapWriter().write(self, to: path) }
}
