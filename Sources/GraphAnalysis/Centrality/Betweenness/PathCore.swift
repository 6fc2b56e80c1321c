/// The part of a graph that shortest paths have to be counted in, and what is known of the rest without counting.
///
/// Parallel edges count once and self-loops not at all. Of an undirected graph, trees that hang on the rest are folded
/// into the vertex they hang on: every path into such a tree goes through that vertex, so that a count of its vertices
/// says all. Sources with the same neighbours and the same count see the same distances, and are computed once.
///
/// References: A. E. Sarıyüce, K. Kaya, E. Saule, Ü. V. Çatalyürek, "Graph manipulations for fast centrality
/// computation", ACM TKDD 11 (2017); M. Baglioni et al., "Fast exact computation of betweenness centrality in social
/// networks", ASONAM 2012.
struct PathCore: Sendable {
    /// Neighbours along the edges.
    let outgoing: CompactAdjacency
    /// Neighbours against the edges; the same lists where the graph is undirected.
    let incoming: CompactAdjacency
    /// Inner number of each vertex of the core.
    let vertices: [Int32]
    /// How many vertices of the graph each vertex of the core stands for, as the end of a path.
    let counts: [Double]
    /// Vertices of the core to start from, neighbours close to one another.
    let sources: [Int32]
    /// How many starts each of `sources` stands for.
    let multiplicities: [Double]
    /// For each vertex, by inner number, the unordered pairs that the folded trees alone tell it to lie between.
    let foldedPairs: [Double]
    /// The edges of the folded trees.
    let foldedEdges: [FoldedEdge]

    /// An edge of a folded tree, between vertices by inner number.
    struct FoldedEdge: Sendable {
        /// The end that was folded away.
        let leaf: Int32
        /// The end that it was folded into.
        let stem: Int32
        /// Ordered pairs of vertices whose path takes the edge.
        let pairs: Double
    }

    /// Number of vertices of the core.
    var vertexCount: Int { vertices.count }

    /// Makes the core of a graph.
    /// - Parameter mergesTwins: whether sources that see the same distances are computed once, which is right for
    ///   values of vertices only.
    /// - Complexity: O(n + m) time and space.
    init(_ graph: CompactGraph, mergesTwins: Bool) {
        let lists = graph.outgoing.simple()
        let order = SourceOrder(lists)
        if let against = graph.incoming {
            outgoing = lists
            incoming = against.simple()
            vertices = (0..<Int32(lists.vertexCount)).map(\.self)
            counts = [Double](repeating: 1, count: lists.vertexCount)
            foldedPairs = [Double](repeating: 0, count: lists.vertexCount)
            foldedEdges = []
            sources = order.sources(of: lists, numbers: vertices)
            multiplicities = [Double](repeating: 1, count: sources.count)
            return
        }
        let folding = PendantFolding(lists, order: order)
        let core = folding.core(of: lists)
        outgoing = core.lists
        incoming = core.lists
        vertices = core.vertices
        counts = core.vertices.map { folding.counts[Int($0)] }
        foldedPairs = folding.pairs
        foldedEdges = folding.edges
        var numbers = [Int32](repeating: -1, count: lists.vertexCount)
        for (number, vertex) in core.vertices.enumerated() { numbers[Int(vertex)] = Int32(number) }
        let all = order.sources(of: core.lists, numbers: numbers)
        if mergesTwins {
            let merged = TwinSources(all, lists: core.lists, counts: counts)
            sources = merged.sources
            multiplicities = merged.multiplicities
        } else {
            sources = all
            multiplicities = all.map { [counts] in counts[Int($0)] }
        }
    }

    /// Number of parts that are added up one after the other, however many threads there are.
    private static let partCount = 16

    /// The results of `body` for parts of the positions in `sources`, in order.
    func parts<Memory, Result: Sendable>(
        threads: Int, memory: @Sendable () -> Memory, _ body: @Sendable (inout Memory, Range<Int>) -> Result
    ) -> [Result] {
        let blocks = (sources.count + SourceBlock.width - 1) / SourceBlock.width
        let count = min(blocks, Self.partCount)
        return ParallelRange.map(count, threads: threads, memory: memory) { memory, part in
            let first = blocks * part / count * SourceBlock.width
            let last = blocks * (part + 1) / count * SourceBlock.width
            return body(&memory, first..<min(last, sources.count))
        }
    }

    /// The same core with other sources.
    init(_ core: PathCore, sources: [Int32]) {
        outgoing = core.outgoing
        incoming = core.incoming
        vertices = core.vertices
        counts = core.counts
        foldedPairs = core.foldedPairs
        foldedEdges = core.foldedEdges
        self.sources = sources
        multiplicities = [Double](repeating: 1, count: sources.count)
    }
}
