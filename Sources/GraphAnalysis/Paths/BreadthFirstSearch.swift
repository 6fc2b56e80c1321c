/// Breadth-first search: the number of edges on a shortest path from one vertex to every other.
///
/// Direction counts: a path follows the edges of a directed graph. Weights, parallel edges and self-loops do not.
///
/// Level by level; while the level holds many edges, every vertex not reached yet looks for one neighbour in the level
/// (a bitmap), instead of the level looking at all of its neighbours. Then most edges are never read.
///
/// - Complexity: O(n + m) time, O(n) space.
///
/// Reference: S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first search", SC (2012).
public struct BreadthFirstSearch: Sendable {
    /// Makes the search.
    public init() {}

    /// The distance of each vertex from a source; −1 where no path leads.
    public func distances(from source: Int32, in graph: CompactGraph) -> [Int32] {
        precondition(source >= 0 && Int(source) < graph.vertexCount, "the source must be a vertex of the graph")
        return graph.outer(BreadthFirstRun(graph: graph).distances(from: Int(graph.inner[Int(source)])))
    }
}

/// One search, by inner vertex.
private struct BreadthFirstRun {
    private let outgoing: CompactAdjacency
    private let incoming: CompactAdjacency
    /// Vertices from here on have no edge: they come last by number.
    private let firstIsolated: Int

    /// Vertices of one distance, and the number of entries in their lists.
    private struct Level {
        /// Where they stand in the order of arrival.
        var range: Range<Int>
        var entries: Int
        var distance: Int32
    }

    init(graph: CompactGraph) {
        outgoing = graph.outgoing
        incoming = graph.sources
        var (low, high) = (0, graph.vertexCount)
        while low < high {
            let middle = (low + high) / 2
            let isIsolated =
                Int(outgoing.offsets[middle]) == outgoing.targets.count
                && Int(incoming.offsets[middle]) == incoming.targets.count
            if isIsolated { high = middle } else { low = middle + 1 }
        }
        firstIsolated = low
    }

    func distances(from source: Int) -> [Int32] {
        var distances = [Int32](repeating: -1, count: outgoing.vertexCount)
        var order = [Int32](repeating: 0, count: outgoing.vertexCount)
        distances[source] = 0
        order[0] = Int32(source)
        var level = Level(range: 0..<1, entries: outgoing.degree(of: source), distance: 0)
        // Entries in the lists of vertices not reached yet.
        var unexplored = outgoing.targets.count
        while !level.range.isEmpty {
            // The bounds of Beamer: a wide level with many entries is looked up from the other side.
            if level.entries > unexplored / 12 && level.range.count > 64 {
                level = levelAfterLookingUp(level, &distances, &order)
                // What is left is small, whatever its edges: stay with the level.
                unexplored = .max
            } else {
                unexplored -= level.entries
                level = next(level, &distances, &order)
            }
        }
        return distances
    }

    /// Reaches the next level along the edges of this one.
    private func next(_ level: Level, _ distances: inout [Int32], _ order: inout [Int32]) -> Level {
        var distances = distances.mutableSpan
        var order = order.mutableSpan
        let targets = outgoing.targets.span
        let offsets = outgoing.offsets.span
        let distance = level.distance + 1
        var end = level.range.upperBound
        var entries = 0
        for place in level.range {
            let vertex = Int(order[place])
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                let target = Int(targets[entry])
                guard distances[target] < 0 else { continue }
                distances[target] = distance
                order[end] = Int32(truncatingIfNeeded: target)
                end &+= 1
                entries &+= Int(offsets[target + 1] &- offsets[target])
            }
        }
        return Level(range: level.range.upperBound..<end, entries: entries, distance: distance)
    }

    /// Reaches levels against the edges of vertices not reached yet, until the level is small.
    private func levelAfterLookingUp(_ level: Level, _ distances: inout [Int32], _ order: inout [Int32]) -> Level {
        var front = VertexBits(count: distances.count)
        for place in level.range { front.insert(Int(order[place])) }
        var distance = level.distance
        var found = 0
        repeat {
            distance += 1
            (front, found) = lookedUp(front, distance, &distances)
        } while found > distances.count / 18
        let vertices = front.elements()
        order.replaceSubrange(0..<vertices.count, with: vertices)
        let entries = vertices.reduce(0) { $0 + outgoing.degree(of: Int($1)) }
        return Level(range: 0..<vertices.count, entries: entries, distance: distance)
    }

    /// The vertices not reached yet that have an edge from one of the front, which get this distance.
    private func lookedUp(
        _ front: VertexBits, _ distance: Int32, _ distances: inout [Int32]
    ) -> (front: VertexBits, count: Int) {
        var next = VertexBits(count: distances.count)
        var found = 0
        var distances = distances.mutableSpan
        let sources = incoming.targets.span
        let offsets = incoming.offsets.span
        for vertex in 0..<firstIsolated where distances[vertex] < 0 {
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) where front.contains(Int(sources[entry])) {
                distances[vertex] = distance
                next.insert(vertex)
                found += 1
                break
            }
        }
        return (next, found)
    }
}

/// A set of vertices, one bit each.
private struct VertexBits {
    private var words: [UInt64]

    init(count: Int) { words = [UInt64](repeating: 0, count: count / 64 + 1) }

    @inline(__always) func contains(_ vertex: Int) -> Bool { words[vertex >> 6] & 1 << UInt64(vertex & 63) != 0 }

    @inline(__always) mutating func insert(_ vertex: Int) { words[vertex >> 6] |= 1 << UInt64(vertex & 63) }

    /// The vertices, ascending.
    func elements() -> [Int32] {
        var elements: [Int32] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                elements.append(Int32(truncatingIfNeeded: index &* 64 &+ rest.trailingZeroBitCount))
                rest &= rest &- 1
            }
        }
        return elements
    }
}
