/// Lists of neighbours in one flat array (compressed sparse rows), by inner vertex number.
struct CompactAdjacency: Sendable {
    /// Where each vertex's neighbours begin; one more than there are vertices, so that the last is the length.
    let offsets: [Int32]
    /// The neighbours of vertex v, ascending, at `offsets[v]..<offsets[v + 1]`.
    let targets: [Int32]
    /// The weight of each entry of `targets`; empty where the graph has no weights.
    let weights: [Double]

    /// Number of vertices.
    var vertexCount: Int { offsets.count - 1 }

    /// Where the neighbours of a vertex stand.
    @inline(__always) func range(of vertex: Int) -> Range<Int> { Int(offsets[vertex])..<Int(offsets[vertex + 1]) }

    /// Number of entries of a vertex.
    @inline(__always) func degree(of vertex: Int) -> Int { Int(offsets[vertex + 1] - offsets[vertex]) }
}
