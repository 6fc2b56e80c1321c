public import EventModel

/// A graph without the ties that its labels tell.
public struct FoldedGraph: Sendable {
    /// The actors and ties that are left to draw.
    public let graph: EventGraph
    /// What the labels say, by actor.
    public let remarks: [ActorID: ActorRemarks]

    /// Makes a graph with what its labels say; by default nothing beside the names.
    public init(graph: EventGraph, remarks: [ActorID: ActorRemarks] = [:]) {
        self.graph = graph
        self.remarks = remarks
    }
}

/// Takes places and posts out of a graph and tells them in the labels of the actors that they belong to.
///
/// A map of who deals with whom is otherwise covered by lines that say where somebody sits and who runs what.
public struct LabelFolding: Sendable {
    /// Whether locations are told in labels.
    public var foldsPlaces: Bool
    /// Whether posts are told in labels.
    public var foldsPosts: Bool
    /// Language of what the labels say.
    public var language: LabelLanguage

    /// Types of ties that labels can tell.
    public static let foldableTypes: Set<RelationType> = [.locatedIn, .heads, .worksFor]

    /// Makes a folding; by default of both.
    public init(foldsPlaces: Bool = true, foldsPosts: Bool = true, language: LabelLanguage = .french) {
        self.foldsPlaces = foldsPlaces
        self.foldsPosts = foldsPosts
        self.language = language
    }

    /// The graph with places and posts told in labels.
    ///
    /// A post is told where it joins an actor that has other ties to one that has none: at the person's name where the
    /// body has no other tie, at the body's name where the person has none. Posts that no longer hold or are only
    /// planned, and those that join two actors with ties of their own, stay lines. A location is told at the name of
    /// what lies there, and is a line only where the map is about the place. An actor that has lost its last tie is left
    /// out, but for the focus; where nothing but posts and locations is known, nothing is folded.
    /// - Complexity: O(n log n) in the number of actors and ties.
    public func folded(_ graph: EventGraph, focus: ActorID? = nil) -> FoldedGraph {
        let standing = Standing(graph)
        guard standing.hasOtherTies else { return FoldedGraph(graph: graph, remarks: [:]) }
        var remarks: [ActorID: ActorRemarks] = [:]
        var isFolded = [Bool](repeating: false, count: graph.edges.count)
        let byAttestation = graph.edges.indices.sorted {
            (-graph.edges[$0].articleCount, $0) < (-graph.edges[$1].articleCount, $1)
        }
        for position in byAttestation {
            let edge = graph.edges[position]
            let (source, target) = (graph[edge.source], graph[edge.target])
            if foldsPlaces, edge.type == .locatedIn, target.actorID != focus || target.type != .place {
                isFolded[position] = true
                if let place = placeText(of: edge, in: graph) {
                    remarks[source.actorID, default: ActorRemarks()].places.append(place)
                }
            } else if foldsPosts, edge.type.isOffice, edge.status == .actual {
                let post = Post(edge, person: source.name, body: target.name, language)
                if standing.isHangingOn(edge.target), standing.hasOwnTies(edge.source), target.actorID != focus {
                    isFolded[position] = true
                    remarks[source.actorID, default: ActorRemarks()].posts.append(post.atPerson)
                } else if standing.isHangingOn(edge.source), standing.hasOwnTies(edge.target),
                    standing.officeCount(edge.source) == 1, source.actorID != focus
                {
                    isFolded[position] = true
                    // A country would drown in those who speak for it.
                    if target.type != .country, let text = post.atBody {
                        remarks[target.actorID, default: ActorRemarks()].posts.append(text)
                    }
                }
            }
        }
        let kept = graph.edges.indices.filter { !isFolded[$0] }.map { graph.edges[$0] }
        return FoldedGraph(graph: Self.pruned(graph, to: kept, focus: focus), remarks: remarks)
    }

    /// The place as a label tells it; nil where the name tells it already, or it is not there any more.
    private func placeText(of edge: RelationEdge, in graph: EventGraph) -> String? {
        let (located, place) = (graph[edge.source], graph[edge.target])
        let isTold = [.company, .organization, .event, .project].contains(located.type)
        guard isTold, !TextFolding.folded(located.name).contains(TextFolding.folded(place.name)) else { return nil }
        switch edge.status {
        case .actual: return place.name
        case .planned, .possible: return "\(place.name), \(language.label(of: edge.status))"
        case .ended, .denied: return nil
        }
    }

    /// The graph with these edges alone, without the actors that have none of them; they are numbered anew.
    private static func pruned(_ graph: EventGraph, to edges: [RelationEdge], focus: ActorID?) -> EventGraph {
        var isKept = graph.nodes.map { $0.actorID == focus }
        for edge in edges {
            isKept[Int(edge.source.rawValue)] = true
            isKept[Int(edge.target.rawValue)] = true
        }
        var positions = [NodeID](repeating: NodeID(rawValue: 0), count: graph.nodes.count)
        var nodes: [ActorNode] = []
        for (position, node) in graph.nodes.enumerated() where isKept[position] {
            positions[position] = NodeID(rawValue: Int32(nodes.count))
            nodes.append(node)
        }
        return EventGraph(
            nodes: nodes,
            edges: edges.map { edge in
                RelationEdge(
                    type: edge.type, source: positions[Int(edge.source.rawValue)],
                    target: positions[Int(edge.target.rawValue)], status: edge.status, firstDate: edge.firstDate,
                    lastDate: edge.lastDate, sectors: edge.sectors, amount: edge.amount, statements: edge.statements)
            })
    }

    /// How many ties of which sort each actor has.
    private struct Standing {
        private var own: [Int]
        private var offices: [Int]
        let hasOtherTies: Bool

        init(_ graph: EventGraph) {
            own = [Int](repeating: 0, count: graph.nodes.count)
            offices = own
            for edge in graph.edges where edge.type != .locatedIn {
                for node in [edge.source, edge.target] {
                    if edge.type.isOffice { offices[Int(node.rawValue)] += 1 } else { own[Int(node.rawValue)] += 1 }
                }
            }
            hasOtherTies = own.contains { $0 > 0 }
        }

        /// Whether an actor is tied by something other than posts and locations.
        func hasOwnTies(_ node: NodeID) -> Bool { own[Int(node.rawValue)] > 0 }
        func isHangingOn(_ node: NodeID) -> Bool { own[Int(node.rawValue)] == 0 }
        func officeCount(_ node: NodeID) -> Int { offices[Int(node.rawValue)] }
    }
}

extension RelationType {
    /// Whether the tie is a person's post in a body.
    var isOffice: Bool { self == .heads || self == .worksFor }
}
