import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import Synchronization

/// The graph of one state of the store, with what many requests ask of it.
final class GraphSnapshot: Sendable {
    /// The revision of the store before the graph was read.
    let revision: Int
    /// The graph.
    let graph: EventGraph
    /// Whether it is the graph of the whole store, rather than what lies around some actors.
    let isWhole: Bool
    /// Number of relations in the store of each actor that has any.
    let relationCounts: [ActorID: Int]
    /// The articles, the latest first.
    let articles: [ArticleSummary]
    /// Headlines of the articles that have one, by identifier.
    let titles: [String: String]
    /// Types of relation that occur.
    let relationTypes: Set<RelationType>

    private let directory: ActorDirectory
    /// The actors by the measures that pages tell of; made when first asked for.
    private let rankings = Mutex<ActorStanding.Rankings?>(nil)
    /// Understands questions about the graph; made when first asked for.
    private let questions = Mutex<QuestionAnswerer?>(nil)
    /// Positions in `edges` of the edges of node n: those from `offsets[n]` up to `offsets[n + 1]`.
    private let edgePositions: [Int32]
    private let offsets: [Int]

    /// Prepares a graph for being asked.
    /// - Parameters:
    ///   - graph: the graph, or a part of it.
    ///   - articles: the articles of the store; none for a part.
    ///   - revision: that of the store before the graph was read.
    ///   - relationCounts: the counts for a part; nil for the graph of the whole store.
    /// - Complexity: O(n) in the number of nodes and edges and in the length of all names.
    init(
        _ graph: EventGraph, articles: [ArticleSummary], revision: Int, relationCounts: [ActorID: Int]? = nil
    ) {
        isWhole = relationCounts == nil
        self.graph = graph
        self.revision = revision
        directory = ActorDirectory(graph)
        self.relationCounts = relationCounts ?? graph.relationCounts
        self.articles = articles.sorted { left, right in
            let leftDay = left.published?.firstDayNumber ?? .min
            let rightDay = right.published?.firstDayNumber ?? .min
            return leftDay != rightDay ? leftDay > rightDay : left.id < right.id
        }
        var titles: [String: String] = [:]
        for article in articles { titles[article.id] = article.title }
        self.titles = titles
        relationTypes = Set(graph.edges.lazy.map(\.type))
        var offsets = [Int](repeating: 0, count: graph.nodes.count + 1)
        for edge in graph.edges {
            offsets[Int(edge.source.rawValue) + 1] += 1
            if edge.source != edge.target { offsets[Int(edge.target.rawValue) + 1] += 1 }
        }
        for node in graph.nodes.indices { offsets[node + 1] += offsets[node] }
        var next = offsets
        var positions = [Int32](repeating: 0, count: offsets.last ?? 0)
        for (position, edge) in graph.edges.enumerated() {
            for node in edge.source == edge.target ? [edge.source] : [edge.source, edge.target] {
                positions[next[Int(node.rawValue)]] = Int32(position)
                next[Int(node.rawValue)] += 1
            }
        }
        self.offsets = offsets
        edgePositions = positions
    }

    /// The actor that a name or identifier means.
    /// - Throws: a failure of 404 with the nearest names, of 409 with the candidates of an ambiguous name.
    func actor(named name: String) throws(PageFailure) -> ActorNode {
        guard name.utf8.count <= 500 else { throw .tooLongName }
        do { return graph[try directory.node(named: name)] } catch {
            switch error {
            case .unknown(let name, let nearest): throw .unknownActor(name, nearest.map(candidate))
            case .ambiguous(let name, let candidates): throw .ambiguousActor(name, candidates.map(candidate))
            }
        }
    }

    /// The actor with an identifier; nil where there is none.
    func actor(_ id: ActorID) -> ActorNode? { graph.nodeID(of: id).map { graph[$0] } }

    /// The place of an actor among all of the whole graph; nil where nothing ties it to another.
    /// - Complexity: O(log n) in the number of actors, but that of the measures the first time.
    func standing(of actor: ActorNode) throws -> ActorStanding? {
        let rankings = try rankings.withLock { made in
            let rankings = try made ?? ActorStanding.Rankings(of: GraphOutline(graph))
            made = rankings
            return rankings
        }
        return ActorStanding(of: actor, in: rankings)
    }

    /// Who answers questions about the graph.
    /// - Complexity: O(1), but O(n) in the length of all names the first time.
    func answerer() throws -> QuestionAnswerer {
        try questions.withLock { made in
            let answerer = try made ?? QuestionAnswerer(graph)
            made = answerer
            return answerer
        }
    }

    /// The actors that have a text in a name, the most connected first.
    func listing(matching text: String?, type: ActorType? = nil) -> ActorListing {
        let nodes = text.map { directory.nodes(matching: $0).map { graph[$0] } } ?? graph.nodes
        return ActorListing(of: nodes, type: type, relationCounts: relationCounts)
    }

    /// The ties of an actor that pass a filter, in the order in which answers tell them.
    /// - Complexity: O(n log n) in the number of the actor's ties.
    func partnerships(of actor: ActorNode, filter: GraphFilter) -> [Partnership] {
        guard let node = graph.nodeID(of: actor.actorID) else { return [] }
        return part(edges: edges(of: node)).partnerships(of: actor, filter: filter)
    }

    /// The ties between two actors that pass a filter, seen from the first.
    func partnerships(between first: ActorNode, _ second: ActorNode, filter: GraphFilter) -> [Partnership] {
        partnerships(of: first, filter: filter).filter { $0.partner.actorID == second.actorID }
    }

    /// The edges of an actor.
    func edges(of node: NodeID) -> [RelationEdge] {
        edgePositions[offsets[Int(node.rawValue)]..<offsets[Int(node.rawValue) + 1]].map { graph.edges[Int($0)] }
    }

    /// A graph of some edges of this one, with the actors at their ends and further ones.
    func part(edges: [RelationEdge], with nodes: [NodeID] = []) -> EventGraph {
        let kept = Set(edges.lazy.flatMap { [$0.source, $0.target] } + nodes).sorted()
        var positions: [NodeID: NodeID] = [:]
        for (position, node) in kept.enumerated() { positions[node] = NodeID(rawValue: Int32(position)) }
        let renumbered = edges.compactMap { edge -> RelationEdge? in
            guard let source = positions[edge.source], let target = positions[edge.target] else { return nil }
            return edge.renumbered(source: source, target: target)
        }
        return EventGraph(nodes: kept.map { graph[$0] }, edges: renumbered)
    }

    /// An actor that was perhaps meant.
    func candidate(_ node: NodeID) -> PageFailure.ActorCandidate {
        PageFailure.ActorCandidate(graph[node])
    }
}
