public import EventModel

/// How the typed ties of an event graph become the edges of a compact one.
///
/// The rule: of all ties, those of a type in `types` with a status in `statuses` count. A tie of an actor with itself
/// does not count. Ties between the same two actors become one edge, whatever their types; where `isDirected`, ties
/// from a to b become one edge and ties from b to a another, and a tie of a symmetric type (`RelationType.isSymmetric`)
/// counts for both. The edge's strength is what `strength` says, over all ties that it stands for; its weight is the
/// strength or, where `weight` is `distance`, one over it.
public struct EdgeFolding: Sendable, Hashable {
    /// What makes an edge strong.
    public enum Strength: Sendable, Hashable {
        /// Number of independent sources that state one of the ties: articles that carry the same text count once.
        case sourceCount
        /// The highest confidence of a statement, above 0 to 1; a confidence below 0.001 counts as 0.001.
        case confidence
    }

    /// What an edge's weight is.
    public enum Weight: Sendable, Hashable {
        /// Edges have no weight.
        case none
        /// The strength: more is closer.
        case strength
        /// One over the strength: less is closer.
        case distance
    }

    /// The relation types that count.
    public var types: Set<RelationType>
    /// The statuses that count.
    public var statuses: Set<RelationStatus>
    /// Whether an edge leads from source to target only.
    public var isDirected: Bool
    /// What makes an edge strong.
    public var strength: Strength
    /// What an edge's weight is.
    public var weight: Weight

    /// Makes a rule; by default all ties but denied ones count, directions do not, and the weight of an edge is the
    /// number of sources that state it.
    public init(
        types: Set<RelationType> = Set(RelationType.allCases),
        statuses: Set<RelationStatus> = [.actual, .planned, .possible, .ended], isDirected: Bool = false,
        strength: Strength = .sourceCount, weight: Weight = .strength
    ) {
        self.types = types
        self.statuses = statuses
        self.isDirected = isDirected
        self.strength = strength
        self.weight = weight
    }
}

extension CompactGraph {
    /// Folds the ties of an event graph into edges; the number of a vertex is the position of its node (`NodeID`).
    /// - Complexity: O(s log s) time and O(s) space in the number of statements of all ties.
    public init(folding graph: EventGraph, by rule: EdgeFolding = EdgeFolding()) {
        self.init(
            folding: graph.edges.lazy.map { FoldedTie($0.source, $0.target, $0.type, $0.status) }, by: rule,
            vertexCount: graph.nodes.count
        ) { positions in
            rule.strength.value(of: positions.map { graph.edges[$0] })
        }
    }

    /// Folds the ties of an outline into edges, whose strength is the number of sources; the number of a vertex is the
    /// position of its actor.
    /// - Complexity: O(s log s) time and O(s) space in the number of statements of all ties.
    package init(folding outline: GraphOutline, by rule: EdgeFolding = EdgeFolding()) {
        precondition(rule.strength == .sourceCount, "an outline does not tell how sure statements are")
        self.init(
            folding: outline.ties.lazy.map { FoldedTie($0.source, $0.target, $0.type, $0.status) }, by: rule,
            vertexCount: outline.actors.count
        ) { positions in
            if positions.count == 1, outline.sources(ofTieAt: positions[0]).count == 1 { return 1 }
            return Double(max(1, Set(positions.flatMap { outline.sources(ofTieAt: $0) }).count))
        }
    }

    /// Folds ties into edges.
    /// - Parameter strength: of the ties at some positions, which join the same two actors.
    private init(
        folding all: some Sequence<FoldedTie>, by rule: EdgeFolding, vertexCount: Int, strength: ([Int]) -> Double
    ) {
        var ties: [(ends: UInt64, position: Int)] = []
        for (position, tie) in all.enumerated()
        where tie.source != tie.target && rule.types.contains(tie.type) && rule.statuses.contains(tie.status) {
            let (source, target) = (UInt64(tie.source.rawValue), UInt64(tie.target.rawValue))
            if rule.isDirected {
                ties.append((source << 32 | target, position))
                if tie.type.isSymmetric { ties.append((target << 32 | source, position)) }
            } else {
                ties.append((min(source, target) << 32 | max(source, target), position))
            }
        }
        ties.sort { ($0.ends, $0.position) < ($1.ends, $1.position) }
        var edges: [(Int32, Int32)] = []
        var weights: [Double] = []
        var rest = ties[...]
        while let first = rest.first {
            let same = rest.prefix { $0.ends == first.ends }
            rest = rest.dropFirst(same.count)
            edges.append((Int32(first.ends >> 32), Int32(truncatingIfNeeded: first.ends)))
            switch rule.weight {
            case .none: break
            case .strength: weights.append(strength(same.map(\.position)))
            case .distance: weights.append(1 / strength(same.map(\.position)))
            }
        }
        self.init(
            vertexCount: vertexCount, pieces: [EdgePiece(edges: edges, weights: weights)],
            isWeighted: rule.weight != .none, isDirected: rule.isDirected)
    }
}

/// What decides whether a tie counts, and for which edge.
private struct FoldedTie {
    let source: NodeID
    let target: NodeID
    let type: RelationType
    let status: RelationStatus

    init(_ source: NodeID, _ target: NodeID, _ type: RelationType, _ status: RelationStatus) {
        self.source = source
        self.target = target
        self.type = type
        self.status = status
    }
}

extension EdgeFolding.Strength {
    /// The strength of ties between the same two actors, above 0.
    fileprivate func value(of ties: [RelationEdge]) -> Double {
        switch self {
        case .sourceCount:
            Double(max(1, Set(ties.flatMap { $0.statements.map(\.sourceID) }).count))
        case .confidence:
            max(0.001, ties.map(\.confidence).max() ?? 0)
        }
    }
}
