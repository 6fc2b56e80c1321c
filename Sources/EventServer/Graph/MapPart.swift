import EventModel
import GraphAnalysis

/// The part of the graph that a map page draws.
struct MapPart: Sendable {
    /// The actors and ties drawn.
    let graph: EventGraph
    /// The actors whose neighbours are drawn, as far as they are there.
    let expanded: Set<ActorID>
    /// Number of actors that the map would have without a limit.
    let actorCount: Int
    /// Number of ties of each drawn actor that are not drawn because its neighbours are not opened or are too many.
    let hiddenCounts: [ActorID: Int]
    /// How many statements the ties have by year, whatever dates are asked for.
    let statementsByYear: [Int: Int]

    /// Chooses what to draw: the neighbours of the opened actors, or the best connected actors.
    ///
    /// Where there are too many, the opened actors stay, then those with ties to most of them, then those whose ties most
    /// articles state.
    /// - Complexity: O(n log n) in the number of ties of the actors concerned; of all ties where none is opened.
    init(of snapshot: GraphSnapshot, as state: MapState) {
        let opened = state.expanded.compactMap { snapshot.graph.nodeID(of: $0) }
        let anyTime = state.choice.withoutDates.filter()
        let filter = state.choice.filter()
        let around: [RelationEdge] =
            opened.isEmpty
            ? snapshot.graph.edges : Self.distinct(opened.flatMap { snapshot.edges(of: $0) })
        var byYear: [Int: Int] = [:]
        let whole = snapshot.part(edges: around, with: opened).filtered(by: anyTime)
        for edge in whole.edges {
            for statement in edge.statements {
                guard let year = (statement.date?.start ?? statement.published)?.year else { continue }
                byYear[year, default: 0] += 1
            }
        }
        statementsByYear = byYear
        let part = snapshot.part(edges: around, with: opened)
        let passing = part.filtered(by: filter)
        // What passes numbers its nodes anew.
        let candidates = Set(passing.nodes.map(\.actorID))
        actorCount = candidates.union(opened.map { snapshot.graph[$0].actorID }).count
        let kept = Self.kept(
            of: passing, opened: Set(opened.map { snapshot.graph[$0].actorID }), limit: state.limit)
        let nodes = kept.compactMap { snapshot.graph.nodeID(of: $0) }
        // Ties among the neighbours belong to the picture too.
        let keptSet = Set(nodes)
        let among = Self.distinct(nodes.flatMap { snapshot.edges(of: $0) })
            .filter { keptSet.contains($0.source) && keptSet.contains($0.target) }
        let drawn = snapshot.part(edges: among, with: nodes)
        let filtered = drawn.filtered(by: filter)
        graph = filtered.adding(
            drawn.nodes.filter { node in opened.contains { snapshot.graph[$0].actorID == node.actorID } })
        expanded = Set(opened.map { snapshot.graph[$0].actorID })
        var drawnCounts: [ActorID: Int] = [:]
        for edge in graph.edges {
            drawnCounts[graph[edge.source].actorID, default: 0] += 1
            if edge.source != edge.target { drawnCounts[graph[edge.target].actorID, default: 0] += 1 }
        }
        var hidden: [ActorID: Int] = [:]
        for node in graph.nodes {
            guard let position = snapshot.graph.nodeID(of: node.actorID) else { continue }
            let all: Int
            if snapshot.isWhole || expanded.contains(node.actorID) {
                all = snapshot.part(edges: snapshot.edges(of: position)).filtered(by: filter).edges.count
            } else if state.choice.isEmpty {
                // A part of the graph has all ties of the opened actors alone, and the number of those of the others.
                all = snapshot.relationCounts[node.actorID] ?? 0
            } else {
                continue
            }
            let more = all - (drawnCounts[node.actorID] ?? 0)
            if more > 0 { hidden[node.actorID] = more }
        }
        hiddenCounts = hidden
    }

    private static func kept(of graph: EventGraph, opened: Set<ActorID>, limit: Int) -> [ActorID] {
        if opened.isEmpty { return graph.mostConnected(limit).nodes.map(\.actorID) }
        struct Weight {
            var partners: Set<NodeID> = []
            var articleCount = 0
        }
        var weights: [ActorID: Weight] = [:]
        for edge in graph.edges {
            for (own, other) in [(edge.source, edge.target), (edge.target, edge.source)] {
                weights[graph[own].actorID, default: Weight()].partners.insert(other)
                weights[graph[own].actorID, default: Weight()].articleCount += edge.articleCount
            }
        }
        let neighbours = graph.nodes.map(\.actorID).filter { !opened.contains($0) }
            .sorted { left, right in
                let leftKey = (-(weights[left]?.partners.count ?? 0), -(weights[left]?.articleCount ?? 0))
                let rightKey = (-(weights[right]?.partners.count ?? 0), -(weights[right]?.articleCount ?? 0))
                return leftKey != rightKey ? leftKey < rightKey : left < right
            }
        return opened.sorted() + neighbours.prefix(max(0, limit - opened.count))
    }

    private static func distinct(_ edges: [RelationEdge]) -> [RelationEdge] {
        struct Key: Hashable {
            let source: NodeID
            let target: NodeID
            let type: RelationType
        }
        var seen: Set<Key> = []
        return edges.filter { seen.insert(Key(source: $0.source, target: $0.target, type: $0.type)).inserted }
            .sorted { left, right in
                (left.source, left.target, left.type.rawValue) < (right.source, right.target, right.type.rawValue)
            }
    }
}

extension EventGraph {
    /// The graph with further actors without ties, where they are missing.
    func adding(_ further: [ActorNode]) -> EventGraph {
        let present = Set(nodes.map(\.actorID))
        let missing = further.filter { !present.contains($0.actorID) }
        guard !missing.isEmpty else { return self }
        let all = (nodes + missing).sorted { $0.actorID < $1.actorID }
        var positions: [ActorID: NodeID] = [:]
        for (position, node) in all.enumerated() { positions[node.actorID] = NodeID(rawValue: Int32(position)) }
        let moved = edges.compactMap { edge -> RelationEdge? in
            guard let source = positions[self[edge.source].actorID], let target = positions[self[edge.target].actorID]
            else { return nil }
            return edge.renumbered(source: source, target: target)
        }
        return EventGraph(nodes: all, edges: moved)
    }
}

extension EventGraph {
    /// The nodes and edges of several parts of one graph, each once.
    /// - Complexity: O(n log n) in the number of nodes and edges.
    init(joining parts: [EventGraph]) {
        if parts.count == 1 {
            self = parts[0]
            return
        }
        var nodes: [ActorID: ActorNode] = [:]
        for part in parts { for node in part.nodes { nodes[node.actorID] = node } }
        let sorted = nodes.values.sorted { $0.actorID < $1.actorID }
        var positions: [ActorID: NodeID] = [:]
        for (position, node) in sorted.enumerated() { positions[node.actorID] = NodeID(rawValue: Int32(position)) }
        struct Key: Hashable {
            let source: NodeID
            let target: NodeID
            let type: RelationType
        }
        var edges: [Key: RelationEdge] = [:]
        for part in parts {
            for edge in part.edges {
                guard let source = positions[part[edge.source].actorID],
                    let target = positions[part[edge.target].actorID]
                else { continue }
                edges[Key(source: source, target: target, type: edge.type)] =
                    edge.renumbered(source: source, target: target)
            }
        }
        self.init(
            nodes: sorted,
            edges: edges.values.sorted { left, right in
                (left.source, left.target, left.type.rawValue) < (right.source, right.target, right.type.rawValue)
            })
    }
}
