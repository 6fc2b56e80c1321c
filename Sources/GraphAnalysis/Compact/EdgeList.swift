import Foundation

/// The edges of a text file: a line an edge, two vertex numbers from 0 and, where asked for, a weight.
///
/// Numbers are parted by spaces or tabs. Empty lines and lines that begin with `#` or `%` are skipped. Lines may end in
/// a line feed or in carriage return and line feed. The file must not be shortened while it is read.
public struct EdgeList: Sendable {
    /// The edges, in order of the file.
    public let edges: [(Int32, Int32)]
    /// Their weights; nil where none were asked for.
    public let weights: [Double]?

    /// Reads a file.
    /// - Parameters:
    ///   - path: the file.
    ///   - isWeighted: whether every line has a third number, the weight; else a third number is an error.
    ///   - vertexCount: where known, the number that every vertex must be below.
    ///   - threads: number of threads that read; the result is the same for any.
    /// - Throws: `GraphInputError.unreadableFile`, or `malformedLine` with the first line that is wrong.
    /// - Complexity: O(b) time in the number of bytes.
    public init(
        file path: String, isWeighted: Bool, vertexCount: Int? = nil, threads: Int = 1
    ) throws(GraphInputError) {
        let pieces = try EdgeListReader(path: path, isWeighted: isWeighted, vertexCount: vertexCount)
            .pieces(threads: threads)
        edges = Array(pieces.map(\.edges).joined())
        weights = isWeighted ? Array(pieces.map(\.weights).joined()) : nil
    }
}

extension CompactGraph {
    /// Reads a graph from a file as `EdgeList` describes it.
    /// - Parameters:
    ///   - path: the file.
    ///   - isWeighted: whether every line has a weight, 0 or above.
    ///   - vertexCount: number of vertices; nil for one more than the largest number in the file.
    ///   - isDirected: whether an edge leads from its first vertex to its second only.
    ///   - threads: number of threads that read; the graph is the same for any.
    /// - Throws: `GraphInputError.unreadableFile`, or `malformedLine` with the first line that is wrong.
    /// - Complexity: O(b + n) time in the number of bytes and vertices; the file and its edges (8 bytes, with a weight
    ///   16) are held while the graph is made.
    public init(
        edgeList path: String, isWeighted: Bool = false, vertexCount: Int? = nil, isDirected: Bool, threads: Int = 1
    ) throws(GraphInputError) {
        let pieces = try EdgeListReader(path: path, isWeighted: isWeighted, vertexCount: vertexCount)
            .pieces(threads: threads)
        let largest = pieces.map(\.largestVertex).max() ?? -1
        self.init(
            vertexCount: vertexCount ?? Int(largest) + 1, pieces: pieces, isWeighted: isWeighted,
            isDirected: isDirected)
    }
}
