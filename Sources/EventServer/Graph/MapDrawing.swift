import EventModel
import GraphAnalysis
import GraphExport

/// A part of the graph as a drawing whose nodes are known to be certain actors.
struct MapDrawing: Sendable {
    /// The picture before layout.
    let drawing: GraphDrawing
    /// The actor of each node; none where the drawing leaves some out.
    let actors: [ActorID]

    /// Composes the picture.
    ///
    /// Where something is located is left out unless the relations asked for are about that: seats in places always,
    /// those in countries where no actor was opened.
    init(of graph: EventGraph, focus: ActorID?, language: LabelLanguage, showsLocations: Bool, kept: Set<ActorID>) {
        let shown = showsLocations ? graph : Self.withoutLocations(graph, kept: kept)
        var style = MapComposer.Configuration()
        style.language = language
        style.showsPlaces = true
        drawing = MapComposer(configuration: style).drawing(of: shown, focus: focus.flatMap { shown.nodeID(of: $0) })
        let drawn = drawing.nodes.map(\.accessibleTitle)
        var candidates = shown.nodes[...]
        // Drawings keep the order of the graph's nodes, and leave some out.
        if drawn.count != shown.nodes.count {
            let tied = Set(shown.edges.flatMap { [$0.source, $0.target] })
            candidates =
                shown.nodes.enumerated()
                .filter { position, node in
                    tied.contains(NodeID(rawValue: Int32(position))) || node.actorID == focus
                }
                .map(\.element)[...]
        }
        let matches = drawn.count == candidates.count && zip(drawn, candidates).allSatisfy { $0 == $1.name }
        actors = matches ? candidates.map(\.actorID) : []
    }

    /// Links for the nodes and lines of the picture.
    func anchors(
        node: (ActorID) -> MapMarkup.Anchor, tie: (ActorID, ActorID) -> MapMarkup.Anchor
    ) -> [String: MapMarkup.Anchor] {
        guard !actors.isEmpty else { return [:] }
        var anchors: [String: MapMarkup.Anchor] = [:]
        for (position, actor) in actors.enumerated() { anchors[drawing.identifier(ofNode: position)] = node(actor) }
        for (position, edge) in drawing.edges.enumerated() {
            anchors[drawing.identifier(ofEdge: position)] = tie(actors[edge.source], actors[edge.target])
        }
        return anchors
    }

    private static func withoutLocations(_ graph: EventGraph, kept: Set<ActorID>) -> EventGraph {
        let edges = graph.edges.filter { edge in
            edge.type != .locatedIn || (!kept.isEmpty && graph[edge.target].type != .place)
        }
        guard edges.count < graph.edges.count else { return graph }
        // An actor that was drawn for its place alone is drawn no more, but for those that were opened.
        let ties = EventGraph(nodes: graph.nodes, edges: edges).filtered(by: GraphFilter())
        return ties.adding(graph.nodes.filter { kept.contains($0.actorID) })
    }
}
