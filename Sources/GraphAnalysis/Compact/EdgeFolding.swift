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
        var ties: [Tie] = []
        for edge in graph.edges
        where edge.source != edge.target && rule.types.contains(edge.type) && rule.statuses.contains(edge.status) {
            let (source, target) = (edge.source.rawValue, edge.target.rawValue)
            if rule.isDirected {
                ties.append(Tie(source: source, target: target, edge: edge))
                if edge.type.isSymmetric { ties.append(Tie(source: target, target: source, edge: edge)) }
            } else {
                ties.append(Tie(source: min(source, target), target: max(source, target), edge: edge))
            }
        }
        ties.sort { ($0.source, $0.target) < ($1.source, $1.target) }
        var edges: [(Int32, Int32)] = []
        var weights: [Double] = []
        var rest = ties[...]
        while let first = rest.first {
            let same = rest.prefix { $0.source == first.source && $0.target == first.target }
            rest = rest.dropFirst(same.count)
            edges.append((first.source, first.target))
            let strength = rule.strength.value(of: same.map(\.edge))
            switch rule.weight {
            case .none: break
            case .strength: weights.append(strength)
            case .distance: weights.append(1 / strength)
            }
        }
        self.init(
            vertexCount: graph.nodes.count, pieces: [EdgePiece(edges: edges, weights: weights)],
            isWeighted: rule.weight != .none, isDirected: rule.isDirected)
    }

    /// A tie between two vertices.
    private struct Tie {
        let source: Int32
        let target: Int32
        let edge: RelationEdge
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
