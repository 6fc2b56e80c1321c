public import EventModel

/// Degree centrality: to what share of the other actors an actor is tied.
///
/// Defined for node v as deg(v) / (n − 1), where deg(v) is the number of distinct neighbours, directions and relation
/// types aside, and n the number of nodes; 0 in a graph of one node. The value lies in 0...1. Several edges between the
/// same two actors count once, since they are facets of one acquaintance. Weights play no part.
///
/// Reference: L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1 (1979).
public struct DegreeCentrality: Sendable {
    /// Makes the measure.
    public init() {}

    /// The centrality of every node, in order of the graph's nodes.
    /// - Complexity: O(n log n) time and O(n) space in the number of nodes and edges.
    public func values(of graph: EventGraph) -> [Double] {
        guard graph.nodes.count > 1 else { return graph.nodes.map { _ in 0 } }
        let adjacency = AdjacencyList(graph)
        let others = Double(graph.nodes.count - 1)
        return graph.nodes.indices.map { Double(adjacency.neighbours(of: $0).count) / others }
    }

    /// The centrality of every vertex of a compact graph; a self-loop makes no neighbour.
    /// - Complexity: O(n + m) time and space.
    public func values(of graph: CompactGraph) -> [Double] {
        let others = Double(max(1, graph.vertexCount - 1))
        let lists = graph.distinctNeighbourLists()
        return graph.inner.map { Double(lists.degree(of: Int($0))) / others }
    }
}
