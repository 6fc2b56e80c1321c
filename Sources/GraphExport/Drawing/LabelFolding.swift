public import EventModel

/// A graph without the ties that its labels tell.
public struct FoldedGraph: Sendable {
    /// The actors and ties that are left to draw.
    public let graph: EventGraph
    /// What the labels say, by actor.
    public let remarks: [ActorID: ActorRemarks]
    /// The positions, among the edges of the graph that was folded, of the ties that the labels tell.
    public let told: Set<Int>

    /// Makes a graph with what its labels say; by default nothing beside the names.
    public init(graph: EventGraph, remarks: [ActorID: ActorRemarks] = [:], told: Set<Int> = []) {
        self.graph = graph
        self.remarks = remarks
        self.told = told
    }
}

/// An outline with the ties that labels tell apart from the others.
package struct FoldedOutline: Sendable {
    /// A tie that a label tells.
    package struct ToldTie: Sendable {
        /// Position of the tie in the whole outline.
        package let tie: Int
        /// Position of the actor whose label tells it.
        package let actor: NodeID
    }

    /// The ties that are left to draw, and the actors that have any.
    package let drawn: GraphOutline
    /// The ties that labels may tell.
    package let told: [ToldTie]
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

    /// Types of ties that are posts, which labels tell by the words of the passages.
    public static let postTypes: Set<RelationType> = [.heads, .worksFor]

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
        folded(graph, focus: focus) { $0 }
    }

    /// The same of a part of what is left to draw.
    /// - Parameters:
    ///   - graph: the graph.
    ///   - focus: the actor that the map is about.
    ///   - outline: all ties that the actors have, where the graph has some of them alone; nil where it has all.
    ///   - part: chooses what is drawn of the actors and ties that are left. Labels are made for its actors alone.
    /// - Throws: what `part` throws.
    /// - Complexity: O(n log n) in the number of actors and ties.
    package func folded<Failure>(
        _ graph: EventGraph, focus: ActorID? = nil, amid outline: GraphOutline? = nil,
        choosing part: (EventGraph) throws(Failure) -> EventGraph
    ) throws(Failure) -> FoldedGraph {
        let standing = outline.map { Standing($0).renumbered(for: graph, from: $0) } ?? Standing(graph)
        let focusPosition = focus.flatMap { focus in graph.nodes.firstIndex { $0.actorID == focus } }
        let center = focusPosition.map { NodeID(rawValue: Int32($0)) }
        let isAboutPlace = center.map { graph[$0].type == .place } ?? false
        guard standing.hasOtherTies else { return FoldedGraph(graph: try part(graph), remarks: [:]) }
        var isFolded = [Bool](repeating: false, count: graph.edges.count)
        var tellings: [(edge: Int, telling: Telling)] = []
        for (position, edge) in graph.edges.enumerated() {
            let telling = telling(
                of: edge.type, edge.status, from: edge.source, to: edge.target, standing, focus: center,
                isAboutPlace: isAboutPlace)
            guard let telling else { continue }
            isFolded[position] = true
            tellings.append((position, telling))
        }
        let kept = graph.edges.indices.filter { !isFolded[$0] }.map { graph.edges[$0] }
        let drawn = try part(Self.pruned(graph, to: kept, focus: focus))
        let actors = Set(drawn.nodes.lazy.map(\.actorID))
        // The best attested are told first.
        tellings.sort { (-graph.edges[$0.edge].articleCount, $0.edge) < (-graph.edges[$1.edge].articleCount, $1.edge) }
        var remarks: [ActorID: ActorRemarks] = [:]
        var told: Set<Int> = []
        for (position, telling) in tellings {
            let edge = graph.edges[position]
            let actor = graph[telling == .postAtBody ? edge.target : edge.source].actorID
            guard actors.contains(actor), let text = text(of: telling, edge, in: graph) else { continue }
            told.insert(position)
            if telling == .place {
                remarks[actor, default: ActorRemarks()].places.append(text)
            } else {
                remarks[actor, default: ActorRemarks()].posts.append(text)
            }
        }
        return FoldedGraph(graph: drawn, remarks: remarks, told: told)
    }

    /// What a label tells instead of a line.
    private enum Telling {
        /// At the source's name, where it lies.
        case place
        /// At the person's name, which post it holds.
        case postAtPerson
        /// At the body's name, who holds a post in it.
        case postAtBody
    }

    /// An outline with the ties of a map that is about no actor parted into those that are drawn and those that are told.
    /// - Complexity: O(n) in the number of actors and ties.
    package func folded(_ outline: GraphOutline) -> FoldedOutline {
        let standing = Standing(outline)
        var told: [FoldedOutline.ToldTie] = []
        var drawn: [Int] = []
        for (position, tie) in outline.ties.enumerated() {
            let telling =
                standing.hasOtherTies
                ? telling(of: tie.type, tie.status, from: tie.source, to: tie.target, standing) : nil
            if let telling {
                let actor = telling == .postAtBody ? tie.target : tie.source
                told.append(FoldedOutline.ToldTie(tie: position, actor: actor))
            } else {
                drawn.append(position)
            }
        }
        return FoldedOutline(drawn: outline.keepingTies(at: drawn).withoutLoneActors(), told: told)
    }

    /// What a label tells of a tie; nil where it stays a line.
    private func telling(
        of type: RelationType, _ status: RelationStatus, from source: NodeID, to target: NodeID, _ standing: Standing,
        focus: NodeID? = nil, isAboutPlace: Bool = false
    ) -> Telling? {
        if foldsPlaces, type == .locatedIn { return target != focus || !isAboutPlace ? .place : nil }
        guard foldsPosts, type.isOffice, status == .actual else { return nil }
        if standing.isHangingOn(target), standing.hasOwnTies(source), target != focus { return .postAtPerson }
        let isSoleOffice = standing.officeCount(source) == 1 && standing.isHangingOn(source)
        return isSoleOffice && standing.hasOwnTies(target) && source != focus ? .postAtBody : nil
    }

    /// What a label says of a tie; nil for nothing.
    private func text(of telling: Telling, _ edge: RelationEdge, in graph: EventGraph) -> String? {
        let (source, target) = (graph[edge.source], graph[edge.target])
        switch telling {
        case .place: return placeText(of: edge, in: graph)
        case .postAtPerson: return Post(edge, person: source.name, body: target.name, language).atPerson
        case .postAtBody:
            // A country would drown in those who speak for it.
            return target.type == .country
                ? nil : Post(edge, person: source.name, body: target.name, language).atBody
        }
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
            self.init(graph.edges.lazy.map { ($0.source, $0.target, $0.type) }, actorCount: graph.nodes.count)
        }

        init(_ outline: GraphOutline) {
            self.init(outline.ties.lazy.map { ($0.source, $0.target, $0.type) }, actorCount: outline.actors.count)
        }

        private init(_ ties: some Sequence<(NodeID, NodeID, RelationType)>, actorCount: Int) {
            own = [Int](repeating: 0, count: actorCount)
            offices = own
            for (source, target, type) in ties where type != .locatedIn {
                for node in [source, target] {
                    if type.isOffice { offices[Int(node.rawValue)] += 1 } else { own[Int(node.rawValue)] += 1 }
                }
            }
            hasOtherTies = own.contains { $0 > 0 }
        }

        /// The same of the actors of a part, in its order.
        func renumbered(for part: EventGraph, from outline: GraphOutline) -> Standing {
            var renumbered = self
            let positions = part.nodes.map { outline.position(of: $0.actorID) }
            renumbered.own = positions.map { position in position.map { own[Int($0.rawValue)] } ?? 0 }
            renumbered.offices = positions.map { position in position.map { offices[Int($0.rawValue)] } ?? 0 }
            return renumbered
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
