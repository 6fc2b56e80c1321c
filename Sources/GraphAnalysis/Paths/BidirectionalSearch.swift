/// A shortest path between two vertices, searched from both ends.
///
/// Two searches take turns, the one with the nearer next vertex first, one along the edges from the start and one
/// against them from the end. Once what both still have before them cannot be shorter than the best path through an
/// edge between them, that path is a shortest. Both see little of a graph of short distances, where a search from one
/// end sees nearly all.
///
/// Weights are distances; in a graph without weights every edge is 1 long.
///
/// Reference: I. Pohl, "Bi-directional search", Machine Intelligence 6 (1971).
public struct BidirectionalSearch: Sendable {
    /// Makes a search.
    public init() {}

    /// A shortest path; nil where there is none.
    /// - Complexity: O(m log n) time at worst; O(n) space.
    public func path(from source: Int32, to target: Int32, in graph: CompactGraph) -> GraphPath? {
        graph.checkVertex(source)
        graph.checkVertex(target)
        if source == target { return GraphPath(vertices: [source], length: 0) }
        var sides = [
            Side(graph.outgoing, from: graph.inner[Int(source)]), Side(graph.sources, from: graph.inner[Int(target)]),
        ]
        var best = Double.infinity
        var meeting: (ahead: Int32, behind: Int32)?
        while let ahead = sides[0].nextDistance, let behind = sides[1].nextDistance, ahead + behind < best {
            let side = ahead <= behind ? 0 : 1
            let other = sides[1 - side].distances
            sides[side].advance { vertex, next, distance in
                let length = distance + other[Int(next)]
                guard length < best else { return }
                best = length
                meeting = side == 0 ? (vertex, next) : (next, vertex)
            }
        }
        guard let meeting else { return nil }
        let vertices = sides[0].way(to: meeting.ahead).reversed() + sides[1].way(to: meeting.behind)
        return GraphPath(vertices: vertices.map { graph.original[Int($0)] }, length: best)
    }

    /// One of the two searches.
    private struct Side {
        private(set) var distances: [Double]
        private var predecessors: [Int32]
        private var queue = DistanceQueue()
        private let lists: CompactAdjacency

        init(_ lists: CompactAdjacency, from source: Int32) {
            self.lists = lists
            distances = [Double](repeating: .infinity, count: lists.vertexCount)
            predecessors = [Int32](repeating: -1, count: lists.vertexCount)
            distances[Int(source)] = 0
            queue.push(0, source)
        }

        /// How far the next vertex is; nil where there is none left.
        var nextDistance: Double? {
            mutating get {
                while let first = queue.first, first.distance > distances[Int(first.vertex)] { _ = queue.popFirst() }
                return queue.first?.distance
            }
        }

        /// Takes the next vertex and looks along its edges.
        mutating func advance(_ meet: (_ vertex: Int32, _ next: Int32, _ distance: Double) -> Void) {
            guard let first = queue.popFirst() else { return }
            for entry in lists.range(of: Int(first.vertex)) {
                let next = lists.targets[entry]
                let distance = first.distance + (lists.weights.isEmpty ? 1 : lists.weights[entry])
                if distance < distances[Int(next)] {
                    distances[Int(next)] = distance
                    predecessors[Int(next)] = first.vertex
                    queue.push(distance, next)
                }
                meet(first.vertex, next, distance)
            }
        }

        /// The vertices from one back to where the search began.
        func way(to vertex: Int32) -> [Int32] {
            var way = [vertex]
            while let last = way.last, predecessors[Int(last)] >= 0 { way.append(predecessors[Int(last)]) }
            return way
        }
    }
}
