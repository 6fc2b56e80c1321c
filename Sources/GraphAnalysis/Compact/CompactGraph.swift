/// An immutable graph in flat arrays, which the measures compute on.
///
/// Outside, vertices carry the numbers they were given, 0 to `vertexCount` − 1, and every result comes in that order.
/// Inside they are renumbered by falling degree (number of edge ends), ties by the number given, so that the vertices
/// which are read most lie together in the cache. Results do not depend on the inner order but for the last digits of
/// sums.
///
/// Parallel edges and self-loops are kept; each measure says what it makes of them. A self-loop of an undirected graph
/// stands twice in the list of its vertex, once for each end, so that the lists hold two entries an edge.
///
/// - Complexity: O(n + m) time; 4 bytes an entry of a list (undirected: two entries an edge; directed: two, one in the
///   outgoing and one in the incoming lists), 8 more with weights, and 12 (directed: 16) bytes a vertex.
public struct CompactGraph: Sendable {
    /// Number of vertices.
    public let vertexCount: Int
    /// Number of edges as given, parallel edges and self-loops counted.
    public let edgeCount: Int
    /// Whether an edge leads one way only.
    public let isDirected: Bool
    /// Whether edges have weights.
    ///
    /// What they mean, strength or distance, is the measure's to say.
    public let isWeighted: Bool

    /// Neighbours along the edges; both ways where the graph is undirected.
    let outgoing: CompactAdjacency
    /// Neighbours against the edges of a directed graph.
    let incoming: CompactAdjacency?
    /// Inner number of each vertex.
    let inner: [Int32]
    /// Outside number of each inner vertex.
    let original: [Int32]

    /// Where the neighbours of each inner vertex begin in `targets`.
    var offsets: [Int32] { outgoing.offsets }
    /// Neighbours by inner vertex, ascending.
    var targets: [Int32] { outgoing.targets }
    /// Weights beside `targets`; empty where there are none.
    var weights: [Double] { outgoing.weights }
    /// The lists of those who point at a vertex: `incoming`, or of an undirected graph `outgoing`.
    var sources: CompactAdjacency { incoming ?? outgoing }

    /// Makes a graph of edges.
    /// - Parameters:
    ///   - vertexCount: number of vertices; those without an edge are isolated.
    ///   - edges: pairs of vertices below `vertexCount`; anything else is a programmer's error.
    ///   - weights: one for each edge, in the same order; nil for a graph without weights.
    ///   - isDirected: whether an edge leads from its first vertex to its second only.
    /// - Throws: `GraphInputError.invalidWeight` for the first weight that is negative, infinite or not a number.
    public init(
        vertexCount: Int, edges: [(Int32, Int32)], weights: [Double]? = nil, isDirected: Bool
    ) throws(GraphInputError) {
        if let weights {
            precondition(weights.count == edges.count, "there must be one weight for each edge")
            for (index, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
                throw .invalidWeight(edge: index, source: edges[index].0, target: edges[index].1, weight: weight)
            }
        }
        self.init(
            vertexCount: vertexCount, pieces: [EdgePiece(edges: edges, weights: weights ?? [])],
            isWeighted: weights != nil, isDirected: isDirected)
    }

    /// Makes a graph of edges that have been checked.
    init(vertexCount: Int, pieces: consuming [EdgePiece], isWeighted: Bool, isDirected: Bool) {
        edgeCount = pieces.reduce(0) { $0 + $1.edges.count }
        precondition(vertexCount >= 0 && vertexCount < Int(Int32.max), "the number of vertices must fit 31 bits")
        precondition(edgeCount <= Int(Int32.max) / 2, "a graph holds at most 1,073,741,823 edges")
        self.vertexCount = vertexCount
        self.isDirected = isDirected
        self.isWeighted = isWeighted
        var assembly = CompactAssembly(
            vertexCount: vertexCount, pieces: pieces, isWeighted: isWeighted, isDirected: isDirected)
        inner = assembly.inner
        original = assembly.original
        (outgoing, incoming) = assembly.adjacency()
    }

    /// Values by outside vertex number out of values by inner number.
    public func outer(_ values: [Double]) -> [Double] { inner.map { values[Int($0)] } }

    /// Values by outside vertex number out of values by inner number.
    func outer(_ values: [Int32]) -> [Int32] { inner.map { values[Int($0)] } }
}
