/// The trees that hang on an undirected graph, folded into the vertices they hang on.
///
/// A vertex with one neighbour lies on no path between others and hands its count to that neighbour, and so on inwards.
/// What a folded vertex u with count r hands over to v, in a part of N vertices, is known at once: v lies between the
/// r vertices folded through u and those that were folded into v before; at the end, between what was folded into it
/// and everything else.
struct PendantFolding {
    /// How many vertices each vertex stands for.
    private(set) var counts: [Double]
    /// Unordered pairs, on different sides of each vertex, that the folding tells.
    private(set) var pairs: [Double]
    /// The edges folded away.
    private(set) var edges: [PathCore.FoldedEdge] = []
    private var degrees: [Int32]

    /// Folds simple lists.
    init(_ lists: CompactAdjacency, order: SourceOrder) {
        let count = lists.vertexCount
        counts = [Double](repeating: 1, count: count)
        pairs = [Double](repeating: 0, count: count)
        degrees = (0..<count).map { Int32(lists.degree(of: $0)) }
        var leaves = (0..<count).filter { degrees[$0] == 1 }
        while let leaf = leaves.popLast() {
            guard degrees[leaf] == 1 else { continue }
            degrees[leaf] = 0
            let size = Double(order.partSizes[leaf])
            pairs[leaf] += (counts[leaf] - 1) * (size - counts[leaf])
            // The one neighbour that is left.
            for entry in lists.range(of: leaf) {
                let stem = Int(lists.targets[entry])
                guard degrees[stem] > 0 else { continue }
                pairs[stem] += counts[leaf] * (counts[stem] - 1)
                counts[stem] += counts[leaf]
                edges.append(
                    PathCore.FoldedEdge(
                        leaf: Int32(leaf), stem: Int32(stem), pairs: 2 * counts[leaf] * (size - counts[leaf])))
                degrees[stem] -= 1
                if degrees[stem] == 1 { leaves.append(stem) }
                break
            }
        }
        // The root of a part that is a tree stands for all of it, so that nothing lies on its other side.
        for vertex in 0..<count where degrees[vertex] > 0 {
            pairs[vertex] += (counts[vertex] - 1) * (Double(order.partSizes[vertex]) - counts[vertex])
        }
    }

    /// What is left: vertices with a neighbour, numbered anew in the same order, and the lists among them.
    func core(of lists: CompactAdjacency) -> (lists: CompactAdjacency, vertices: [Int32]) {
        let vertices = degrees.indices.filter { degrees[$0] > 0 }.map { Int32($0) }
        var numbers = [Int32](repeating: -1, count: degrees.count)
        for (number, vertex) in vertices.enumerated() { numbers[Int(vertex)] = Int32(number) }
        var offsets: [Int32] = [0]
        var targets: [Int32] = []
        var weights: [Double] = []
        offsets.reserveCapacity(vertices.count + 1)
        targets.reserveCapacity(lists.targets.count)
        for vertex in vertices {
            for entry in lists.range(of: Int(vertex)) where numbers[Int(lists.targets[entry])] >= 0 {
                targets.append(numbers[Int(lists.targets[entry])])
                if !lists.weights.isEmpty { weights.append(lists.weights[entry]) }
            }
            offsets.append(Int32(targets.count))
        }
        return (CompactAdjacency(offsets: offsets, targets: targets, weights: weights), vertices)
    }
}
