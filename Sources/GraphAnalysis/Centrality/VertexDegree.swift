/// Degree: the number of edge ends at a vertex, or the strength of its edges.
///
/// - Normalisation: none. `DegreeCentrality` counts neighbours instead, as a share of the others.
/// - Direction: as asked for; `all` adds both. In an undirected graph every direction is the same.
/// - Weights are strengths and are added up by `strengths(of:)`; `values(of:)` counts.
/// - Parallel edges count one by one, a self-loop twice (directed: once for each direction).
///
/// - Complexity: O(n) time and space; strengths O(n + m) time.
///
/// References: L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1 (1979);
/// A. Barrat et al., "The architecture of complex weighted networks", PNAS 101 (2004).
public struct VertexDegree: Sendable {
    /// Which edges of a directed graph count.
    public enum Direction: Sendable, Hashable, CaseIterable {
        /// Those that lead away.
        case outgoing
        /// Those that lead to the vertex.
        case incoming
        /// Both.
        case all
    }

    /// Which edges of a directed graph count.
    public let direction: Direction

    /// Makes the measure.
    public init(direction: Direction = .all) { self.direction = direction }

    /// The number of edge ends of each vertex.
    public func values(of graph: CompactGraph) -> [Int32] {
        let chosen = lists(of: graph)
        return graph.inner.map { vertex in
            chosen.reduce(0) { $0 + Int32(truncatingIfNeeded: $1.degree(of: Int(vertex))) }
        }
    }

    /// The weights of each vertex's edges added up; without weights, their number.
    public func strengths(of graph: CompactGraph) -> [Double] {
        let chosen = lists(of: graph).map { $0.strengths() }
        return graph.inner.map { vertex in chosen.reduce(0) { $0 + $1[Int(vertex)] } }
    }

    private func lists(of graph: CompactGraph) -> [CompactAdjacency] {
        guard let incoming = graph.incoming else { return [graph.outgoing] }
        return switch direction {
        case .outgoing: [graph.outgoing]
        case .incoming: [incoming]
        case .all: [graph.outgoing, incoming]
        }
    }
}
