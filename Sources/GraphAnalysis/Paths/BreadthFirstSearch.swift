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
        var run = BreadthFirstRun(graph: graph, source: Int(graph.inner[Int(source)]))
        run.search()
        return graph.outer(run.distances)
    }
}

/// One search, by inner vertex.
private struct BreadthFirstRun {
    private let outgoing: CompactAdjacency
    private let incoming: CompactAdjacency
    /// Vertices from here on have no edge: they come last by number.
    private let firstIsolated: Int
    private(set) var distances: [Int32]
    private var queue: [Int32]
    private var level: Int32 = 0
    /// Entries in the lists of vertices not reached yet.
    private var unexplored: Int

    init(graph: CompactGraph, source: Int) {
        outgoing = graph.outgoing
        incoming = graph.sources
        unexplored = graph.targets.count
        var firstIsolated = graph.vertexCount
        while firstIsolated > 0
            && graph.outgoing.degree(of: firstIsolated - 1) == 0 && graph.sources.degree(of: firstIsolated - 1) == 0
        {
            firstIsolated -= 1
        }
        self.firstIsolated = firstIsolated
        distances = [Int32](repeating: -1, count: graph.vertexCount)
        distances[source] = 0
        queue = [Int32(source)]
    }

    mutating func search() {
        var entries = outgoing.degree(of: Int(queue[0]))
        while !queue.isEmpty {
            // The bounds of Beamer: a wide level with many entries is looked up from the other side.
            if entries > unexplored / 12 && queue.count > 64 {
                entries = searchFromUnreached()
            } else {
                unexplored -= entries
                entries = searchFromLevel()
            }
        }
    }

    /// Reaches the next level along the edges of this one; gives the number of its entries.
    private mutating func searchFromLevel() -> Int {
        level += 1
        var next: [Int32] = []
        var entries = 0
        let outgoing = outgoing
        let targets = outgoing.targets.span
        for vertex in queue {
            for entry in outgoing.range(of: Int(vertex)) {
                let target = Int(targets[entry])
                if distances[target] < 0 {
                    distances[target] = level
                    next.append(Int32(truncatingIfNeeded: target))
                    entries += outgoing.degree(of: target)
                }
            }
        }
        queue = next
        return entries
    }

    /// Reaches levels against the edges of vertices not reached yet until the level is small; gives its entries.
    private mutating func searchFromUnreached() -> Int {
        var front = VertexBits(count: distances.count)
        for vertex in queue { front.insert(Int(vertex)) }
        let incoming = incoming
        let sources = incoming.targets.span
        var found = 0
        repeat {
            level += 1
            found = 0
            var next = VertexBits(count: distances.count)
            for vertex in 0..<firstIsolated where distances[vertex] < 0 {
                for entry in incoming.range(of: vertex) where front.contains(Int(sources[entry])) {
                    distances[vertex] = level
                    next.insert(vertex)
                    found += 1
                    break
                }
            }
            front = next
        } while found > distances.count / 18
        queue = front.elements()
        let entries = queue.reduce(0) { $0 + outgoing.degree(of: Int($1)) }
        // What is left is small, whatever its edges: stay with the level.
        unexplored = .max
        return entries
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
