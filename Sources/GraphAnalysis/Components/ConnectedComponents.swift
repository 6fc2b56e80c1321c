/// Connected components: the largest sets of vertices that paths join, whatever the direction of edges.
///
/// Of a directed graph these are the weakly connected components. Weights and parallel edges play no part; an isolated
/// vertex is a component of its own.
///
/// Sets are joined by union-find on the first two neighbours of every vertex, which mostly joins all that belongs
/// together, since lists begin with the hubs; the rest of the lists is then read only where a vertex is not in the
/// largest set yet.
///
/// - Complexity: nearly O(n + m) time, in practice O(n); O(n) space.
///
/// Reference: M. Sutton, T. Ben-Nun, A. Barak, "Optimizing parallel graph connectivity computation via subgraph
/// sampling", IPDPS (2018).
public struct ConnectedComponents: Sendable {
    /// Makes the analysis.
    public init() {}

    /// The component of each vertex: numbers from 0 in order of each component's smallest vertex.
    public func labels(of graph: CompactGraph) -> [Int32] {
        let roots = Self.roots(of: graph)
        var numbers = [Int32](repeating: -1, count: graph.vertexCount)
        var next: Int32 = 0
        return graph.inner.map { vertex in
            let root = Int(roots[Int(vertex)])
            if numbers[root] < 0 {
                numbers[root] = next
                next += 1
            }
            return numbers[root]
        }
    }

    /// Number of components.
    public func count(in graph: CompactGraph) -> Int {
        Self.roots(of: graph).enumerated().count { $0.offset == Int($0.element) }
    }

    /// The smallest inner vertex of each one's component.
    static func roots(of graph: CompactGraph) -> [Int32] {
        var sets = UnionFind(count: graph.vertexCount)
        let lists = [graph.outgoing, graph.incoming].compactMap(\.self)
        for list in lists { sets.join(list, from: 0, to: 2) { _ in true } }
        sets.flatten()
        let largest = sets.mostFrequentRoot()
        for list in lists { sets.join(list, from: 2, to: .max) { $0 != largest } }
        sets.flatten()
        return sets.parents
    }
}

/// Disjoint sets of vertices, each known by its smallest.
private struct UnionFind {
    /// Another vertex of the same set, no larger; itself for the smallest.
    private(set) var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(count)).map(\.self) }

    /// Joins vertices with some of their neighbours, where the vertex's parent is wanted.
    mutating func join(_ lists: CompactAdjacency, from first: Int, to last: Int, where wanted: (Int32) -> Bool) {
        for vertex in parents.indices where wanted(parents[vertex]) {
            let range = lists.range(of: vertex)
            guard range.count > first else { continue }
            for entry in (range.lowerBound + first)..<(range.lowerBound + min(last, range.count)) {
                join(vertex, Int(lists.targets[entry]))
            }
        }
    }

    private mutating func join(_ one: Int, _ other: Int) {
        var (left, right) = (parents[one], parents[other])
        while left != right {
            let (low, high) = (min(left, right), max(left, right))
            let above = parents[Int(high)]
            if above == high {
                parents[Int(high)] = low
                return
            }
            parents[Int(high)] = low
            (left, right) = (above, low)
        }
    }

    /// Makes every vertex point at the smallest of its set.
    mutating func flatten() {
        // A parent is smaller than its child, hence flat already.
        for vertex in parents.indices { parents[vertex] = parents[Int(parents[vertex])] }
    }

    /// The root that a sample of vertices finds most often; the choice costs time only.
    func mostFrequentRoot() -> Int32 {
        guard !parents.isEmpty else { return -1 }
        var counts: [Int32: Int] = [:]
        for index in 0..<1024 { counts[parents[parents.count * index / 1024], default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? -1
    }
}
