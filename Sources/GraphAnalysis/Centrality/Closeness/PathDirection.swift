/// Which way the paths of a directed graph lead that a measure of nearness counts.
public enum PathDirection: Sendable, Hashable {
    /// From the others to the vertex: how easily it is reached (networkx's choice).
    case incoming
    /// From the vertex to the others: how easily it reaches them.
    case outgoing

    /// For each vertex, the next ones on such paths, seen from the vertex; and the same edges from their other ends.
    func lists(of graph: CompactGraph) -> (near: CompactAdjacency, reverse: CompactAdjacency) {
        switch self {
        case .incoming: (graph.sources, graph.outgoing)
        case .outgoing: (graph.outgoing, graph.sources)
        }
    }
}
