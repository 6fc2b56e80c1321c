/// Strongly connected components: groups of vertices each of which can be reached from each other along the edges.
///
/// In an undirected graph they are the connected components. Weights, parallel edges and self-loops change nothing,
/// and a vertex without edges is a component of its own.
///
/// Reference: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), with
/// one number a vertex after D. J. Pearce, "A space-efficient algorithm for finding strongly connected components",
/// Information Processing Letters 116 (2016), and a stack of our own instead of recursion, so that long paths do no
/// harm.
public struct StronglyConnectedComponents: Sendable {
    /// Makes the measure.
    public init() {}

    /// The components, by original vertex number.
    /// - Complexity: O(n log n + m) time; O(n) space beside the graph.
    public func partition(of graph: CompactGraph) -> VertexPartition {
        var search = ComponentSearch(graph.outgoing)
        for vertex in 0..<graph.vertexCount { search.visit(from: vertex) }
        return VertexPartition(labels: graph.outer(search.labels))
    }
}

/// A depth-first search that finds components as it leaves their oldest vertices.
private struct ComponentSearch {
    /// A vertex on the path from the root of the search.
    private struct Step {
        let vertex: Int
        /// When the vertex was reached.
        let order: Int32
        /// The next entry of its list.
        var cursor: Int
    }

    private let lists: CompactAdjacency
    /// 0 where the vertex was not reached; the order in which the oldest vertex that it is known to lead back to was
    /// reached, from 1; below 0 when its component is known.
    private var numbers: [Int32]
    private var path: [Step] = []
    /// Vertices reached whose component is not known, in the order in which they were reached.
    private var open: [Int32] = []
    private var reached: Int32 = 0
    private var componentCount: Int32 = 0

    init(_ lists: CompactAdjacency) {
        self.lists = lists
        numbers = [Int32](repeating: 0, count: lists.vertexCount)
    }

    /// The component of every vertex, from 0, when all vertices were visited.
    var labels: [Int32] { numbers.map { -1 - $0 } }

    mutating func visit(from root: Int) {
        guard numbers[root] == 0 else { return }
        enter(root)
        while let step = path.last {
            let (vertex, end) = (step.vertex, Int(lists.offsets[step.vertex + 1]))
            var cursor = step.cursor
            var next: Int?
            while cursor < end, next == nil {
                let target = Int(lists.targets[cursor])
                cursor += 1
                let number = numbers[target]
                if number == 0 { next = target } else if number > 0 { numbers[vertex] = min(numbers[vertex], number) }
            }
            if let next {
                path[path.count - 1].cursor = cursor
                enter(next)
            } else {
                leave(step)
            }
        }
    }

    private mutating func enter(_ vertex: Int) {
        reached += 1
        numbers[vertex] = reached
        open.append(Int32(truncatingIfNeeded: vertex))
        path.append(Step(vertex: vertex, order: reached, cursor: Int(lists.offsets[vertex])))
    }

    private mutating func leave(_ step: Step) {
        path.removeLast()
        let number = numbers[step.vertex]
        if number < step.order {
            // It leads back to an older vertex, and so does the one that it was reached from.
            if let parent = path.last?.vertex { numbers[parent] = min(numbers[parent], number) }
            return
        }
        componentCount += 1
        while let vertex = open.popLast() {
            numbers[Int(vertex)] = -componentCount
            if Int(vertex) == step.vertex { break }
        }
    }
}
