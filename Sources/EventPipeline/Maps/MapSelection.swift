import EventModel
import Foundation
public import GraphAnalysis
import GraphExport

/// The part of a graph that a map shows.
struct MapSelection {
    /// The actors and relations to draw, and what the labels tell.
    let folded: FoldedGraph
    /// The actor in the middle.
    let focus: ActorID?
    /// The style, with places and posts drawn where they were asked for by their types.
    var style: MapComposer.Configuration
    /// What was chosen from, before places and posts went into labels.
    private let unfolded: EventGraph
    /// Whether all that is left of it is drawn.
    private let drawsAll: Bool

    /// The actors and relations of the part, those among them that the labels tell.
    /// - Complexity: O(n) in the number of actors and relations that were chosen from.
    var selected: EventGraph { drawsAll ? unfolded : Self.relations(of: folded, in: unfolded) }

    /// Chooses: filter, group, surroundings of the focus, types of actors, then the best placed.
    init(from graph: EventGraph, as request: MapRequest) throws(MapSelectionError) {
        var shown = graph.filtered(by: request.filter)
        if let community = request.community { shown = try Self.group(community, of: shown, in: graph, request) }
        var focus: ActorNode?
        if let name = request.focus {
            // Looked up before the filter: an actor without a matching relation exists all the same.
            do throws(ActorLookupError) {
                focus = graph[try ActorDirectory(graph).node(named: name)]
            } catch { throw .actor(error) }
        }
        let style = request.askedStyle
        let folding = LabelFolding(style)
        // Folded by what is around the focus: an actor whose other ties lie further off has none in the map.
        if let focus { shown = Self.neighbourhood(of: focus, in: shown, depth: request.depth) }
        let outline = request.chosen?.outline
        folded = try folding.folded(shown, focus: focus?.actorID, amid: outline) { part throws(MapSelectionError) in
            if let chosen = request.chosen { return part.subgraph(of: chosen.actors.compactMap(part.nodeID)) }
            var part = part
            if let types = request.actorTypes { part = part.keeping(types, and: focus?.actorID) }
            if let focus { part = Self.neighbourhood(of: focus, in: part, depth: request.depth) }
            guard let top = request.top else { return part }
            return try Self.best(top, of: part, keeping: focus, request)
        }
        unfolded = shown
        drawsAll = request.top == nil && request.actorTypes == nil
        self.focus = focus?.actorID
        self.style = style
    }

    private static func neighbourhood(of node: ActorNode, in graph: EventGraph, depth: Int) -> EventGraph {
        guard let position = graph.nodeID(of: node.actorID) else { return EventGraph(nodes: [node], edges: []) }
        return graph.neighbourhood(of: position, depth: depth)
    }

    /// The relations among the actors that are drawn, and those with others that their labels tell.
    private static func relations(of folded: FoldedGraph, in graph: EventGraph) -> EventGraph {
        var isDrawn = [Bool](repeating: false, count: graph.nodes.count)
        for node in folded.graph.nodes {
            if let position = graph.nodeID(of: node.actorID) { isDrawn[Int(position.rawValue)] = true }
        }
        let edges = graph.edges.enumerated().filter { position, edge in
            isDrawn[Int(edge.source.rawValue)] && isDrawn[Int(edge.target.rawValue)] || folded.told.contains(position)
        }
        return EventGraph(nodes: graph.nodes, edges: edges.map(\.element)).filtered(by: GraphFilter())
    }

    private static func best(
        _ count: Int, of graph: EventGraph, keeping focus: ActorNode?, _ request: MapRequest
    ) throws(MapSelectionError) -> EventGraph {
        guard graph.nodes.count > count else { return graph }
        let values: [Double]
        do throws(ConvergenceError) {
            values = try request.measure.values(
                of: graph, statuses: request.filter.foldedStatuses,
                threads: ProcessInfo.processInfo.activeProcessorCount)
        } catch { throw .unsettledMeasure(error) }
        let ranking = ActorRanking(values: values)
        guard let focus, let center = graph.nodeID(of: focus.actorID) else {
            return graph.bestTied(count, by: ranking)
        }
        return graph.bestTied(count, by: ranking, around: center)
    }

    /// The actors of a group, and every relation among them.
    private static func group(
        _ name: String, of shown: EventGraph, in graph: EventGraph, _ request: MapRequest
    ) throws(MapSelectionError) -> EventGraph {
        let groups = ActorCommunities(of: shown, statuses: request.filter.foldedStatuses).groups
        if let number = Int(name) {
            guard groups.indices.contains(number - 1) else { throw .noGroup(number: number, count: groups.count) }
            return shown.subgraph(of: groups[number - 1].members.map(\.node))
        }
        let actor: ActorNode
        do throws(ActorLookupError) {
            actor = graph[try ActorDirectory(graph).node(named: name)]
        } catch { throw .actor(error) }
        guard let node = shown.nodeID(of: actor.actorID),
            let group = groups.first(where: { $0.members.contains { $0.node == node } })
        else { throw .noGroupOf(actor: actor.name) }
        return shown.subgraph(of: group.members.map(\.node))
    }
}

extension EventGraph {
    /// The actors of some types that have a relation among them, and those of one actor of whatever type.
    fileprivate func keeping(_ types: Set<ActorType>, and focus: ActorID?) -> EventGraph {
        subgraph(
            of: nodes.indices.lazy.filter { types.contains(nodes[$0].type) || nodes[$0].actorID == focus }
                .map { NodeID(rawValue: Int32($0)) }
        ).filtered(by: GraphFilter())
    }
}

/// Why a part of the graph could not be chosen for a map.
public enum MapSelectionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The focus, or the actor that names a group, is unknown or ambiguous.
    case actor(ActorLookupError)
    /// There are fewer groups.
    case noGroup(number: Int, count: Int)
    /// The actor has no relation of the kind asked for, hence no group.
    case noGroupOf(actor: String)
    /// The measure that actors are placed by did not settle.
    case unsettledMeasure(ConvergenceError)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .actor(.unknown(let name, _)): "no actor is called “\(name)”. Find its name: liaison actors"
        case .actor(.ambiguous(let name, _)): "“\(name)” may mean several actors. Name one by its id: liaison actors"
        case .noGroup(let number, 0):
            "there is no group \(number): no actor has such a relation. Ask for fewer conditions."
        case .noGroup(let number, let count):
            "there is no group \(number), only 1 to \(count). List them: liaison communities, with the same filters"
        case .noGroupOf(let actor):
            "\(actor) is in no group: it has no such relation. Ask for fewer conditions."
        case .unsettledMeasure(let error): "\(error)"
        }
    }
}
