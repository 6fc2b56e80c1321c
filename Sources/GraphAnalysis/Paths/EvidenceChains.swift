public import EventModel
import Foundation

/// The chains of ties that connect two actors, the best first.
///
/// A chain leads from actor to actor along ties of any direction and visits none twice. Ties between the same two actors
/// are one step of it. How well a step is attested is the chance that at least one of its articles is right, each as
/// likely as its surest statement: 1 − Π (1 − c), where a confidence c counts as 0.001 at least and 0.95 at most, since
/// no article is beyond doubt. So two articles attest more than one, and a sure one more than an unsure one. The strength
/// of a chain is the product over its steps.
///
/// The chains are k shortest loopless paths (`KShortestPaths`) of lengths that `order` makes of this.
public struct EvidenceChains: Sendable, Hashable {
    /// What makes a chain better than another.
    public enum Order: Sendable, Hashable {
        /// Fewer steps; of equally many, the greater strength.
        case fewestSteps
        /// The greater strength, however many steps it takes: the strongest path.
        case strongest
    }

    /// A way from one actor to another.
    public struct Chain: Sendable, Hashable {
        /// The actors in order.
        public let nodes: [NodeID]
        /// How well it is attested, above 0 to 1.
        public let strength: Double
    }

    /// Most chains that are given.
    public var count: Int
    /// What makes a chain better.
    public var order: Order

    /// Makes a search for so many chains.
    public init(count: Int = 1, order: Order = .fewestSteps) {
        self.count = count
        self.order = order
    }

    /// The best chains, best first; none where nothing connects the two.
    /// - Complexity: O(s log s + m log n) time in the number of statements s, then as `KShortestPaths`.
    public func chains(from source: NodeID, to target: NodeID, in graph: EventGraph) -> [Chain] {
        let steps = Steps(graph)
        let compact = steps.compactGraph(vertexCount: graph.nodes.count, order: order)
        return KShortestPaths(count: count).paths(from: source.rawValue, to: target.rawValue, in: compact)
            .map { path in
                let strength = zip(path.vertices, path.vertices.dropFirst()).reduce(1) { product, step in
                    product * steps.strength(of: Steps.Ends(step.0, step.1))
                }
                return Chain(nodes: path.vertices.map { NodeID(rawValue: $0) }, strength: strength)
            }
    }

    /// Chance that what articles of these confidences state together is right.
    static func strength(of confidences: [Double]) -> Double {
        1 - confidences.reduce(1) { $0 * (1 - ($1 > 0.001 ? min($1, 0.95) : 0.001)) }
    }
}

extension RelationEdge {
    /// How well the articles that state the tie attest it, above 0 to 1, as `EvidenceChains` says.
    public var evidenceStrength: Double {
        var confidences: [String: Double] = [:]
        for statement in statements {
            confidences[statement.articleID] = max(confidences[statement.articleID] ?? 0, statement.confidence)
        }
        return EvidenceChains.strength(of: confidences.values.sorted())
    }
}

/// The pairs of actors that ties connect, with what attests them.
private struct Steps {
    /// Two different actors, the smaller first.
    struct Ends: Hashable, Comparable {
        let first: Int32
        let second: Int32

        init(_ one: Int32, _ other: Int32) {
            first = min(one, other)
            second = max(one, other)
        }

        static func < (left: Ends, right: Ends) -> Bool { (left.first, left.second) < (right.first, right.second) }
    }

    private let strengths: [Ends: Double]

    init(_ graph: EventGraph) {
        var confidences: [Ends: [String: Double]] = [:]
        for edge in graph.edges where edge.source != edge.target {
            let ends = Ends(edge.source.rawValue, edge.target.rawValue)
            for statement in edge.statements {
                let known = confidences[ends]?[statement.articleID] ?? 0
                confidences[ends, default: [:]][statement.articleID] = max(known, statement.confidence)
            }
        }
        // Sorted, so that a product of many has the same last digit every time.
        strengths = confidences.mapValues { EvidenceChains.strength(of: $0.values.sorted()) }
    }

    func strength(of ends: Ends) -> Double { strengths[ends] ?? 0 }

    func compactGraph(vertexCount: Int, order: EvidenceChains.Order) -> CompactGraph {
        let ends = strengths.keys.sorted()
        let weights = ends.map { ends in
            // Positive and below 7, because a strength lies within 0.001 and 1 (which many articles round to).
            let doubt = max(-log(strength(of: ends)), .ulpOfOne)
            // All steps of a chain together must not outweigh one step more.
            return order == .strongest ? doubt : 1 + doubt / (8 * Double(vertexCount))
        }
        return CompactGraph(
            vertexCount: vertexCount,
            pieces: [EdgePiece(edges: ends.map { ($0.first, $0.second) }, weights: weights)],
            isWeighted: true, isDirected: false)
    }
}
