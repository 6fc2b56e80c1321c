import GraphAnalysis
import Testing

/// What networkx and igraph compute; record.py tells how.
struct RecordedGroups: Decodable, Sendable {
    struct Value: Decodable, Sendable {
        let parts: Int32
        let isWeighted: Bool
        let resolution: Double
        let value: Double
    }

    let modularity: [Value]
    let louvain: Double
    let louvainWeighted: Double
    /// Of undirected graphs only.
    let leiden: Double?
    let leidenWeighted: Double?
    let strong: [Int32]

    static func of(_ graph: RecordedGraph) throws -> RecordedGroups {
        try #require(try RecordedGraph.fixture("groups", as: RecordedGroups.self)[graph.rawValue])
    }
}

/// A graph of a few edges.
func smallGraph(
    _ vertexCount: Int, _ edges: [(Int32, Int32)], weights: [Double]? = nil, isDirected: Bool = false
) throws -> CompactGraph {
    try CompactGraph(vertexCount: vertexCount, edges: edges, weights: weights, isDirected: isDirected)
}
