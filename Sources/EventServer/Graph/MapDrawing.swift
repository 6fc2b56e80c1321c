import EventModel
import GraphExport

/// A part of the graph as a drawing whose nodes are known to be certain actors.
struct MapDrawing: Sendable {
    /// The picture before layout.
    let drawing: GraphDrawing
    /// The actor of each node.
    let actors: [ActorID]

    /// Composes the picture.
    /// - Parameters:
    ///   - graph: what to draw.
    ///   - focus: the actor that is looked at; it is drawn in any case.
    ///   - language: language of the labels.
    ///   - showsLocations: whether seats are drawn as lines rather than told in labels.
    init(of graph: EventGraph, focus: ActorID?, language: LabelLanguage, showsLocations: Bool) {
        var style = MapComposer.Configuration()
        style.language = language
        // Pages have links of their own.
        style.links = .none
        let folding = LabelFolding(foldsPlaces: !showsLocations, foldsPosts: false, language: language)
        let map = MapComposer(configuration: style).map(of: folding.folded(graph, focus: focus), focus: focus)
        drawing = map.drawing
        actors = map.nodes.map { map.graph[$0].actorID }
    }

    /// Links for the nodes and lines of the picture.
    func anchors(
        node: (ActorID) -> MapMarkup.Anchor, tie: (ActorID, ActorID) -> MapMarkup.Anchor
    ) -> [String: MapMarkup.Anchor] {
        var anchors: [String: MapMarkup.Anchor] = [:]
        for (position, actor) in actors.enumerated() { anchors[drawing.identifier(ofNode: position)] = node(actor) }
        for (position, edge) in drawing.edges.enumerated() {
            anchors[drawing.identifier(ofEdge: position)] = tie(actors[edge.source], actors[edge.target])
        }
        return anchors
    }
}
