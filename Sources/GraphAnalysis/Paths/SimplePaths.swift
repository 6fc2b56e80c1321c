/// All simple paths between two vertices up to a number of edges.
///
/// A simple path visits no vertex twice. Parallel edges make one path, self-loops none; weights are not looked at. In a
/// directed graph paths follow the edges.
///
/// The search goes only where the target can still be reached in the edges that are left: a breadth-first search back
/// from the target says how far each vertex is from it. (A path may be barred by vertices that it has visited itself;
/// then the search turns back, as any does.)
///
/// Reference: R. Sedgewick, "Algorithms in C", part 5 (2001), as in networkx's `all_simple_paths`; the bound is that of
/// A*: P. E. Hart, N. J. Nilsson, B. Raphael, IEEE Trans. SSC 4 (1968).
public struct SimplePaths: Sendable {
    /// Most edges of a path.
    public var maximumLength: Int
    /// Most paths that are given; nil for all.
    public var limit: Int?

    /// Makes a search.
    public init(maximumLength: Int, limit: Int? = nil) {
        self.maximumLength = maximumLength
        self.limit = limit
    }

    /// The paths, in order of their numbers of edges, then of their vertices; `length` is the number of edges.
    ///
    /// Where the limit cuts some off, those with fewer edges are kept; among equally long ones, those that the search
    /// meets first, which goes to vertices of higher degree first. From a vertex to itself there is none.
    /// - Complexity: O(n + m), and for each path that is tried the degrees of its vertices; there can be exponentially
    ///   many in `maximumLength`. O(n) space beside the paths; with a limit, time up to `maximumLength` times as much.
    public func paths(from source: Int32, to target: Int32, in graph: CompactGraph) -> [GraphPath] {
        graph.checkVertex(source)
        graph.checkVertex(target)
        let longest = min(maximumLength, graph.vertexCount - 1)
        guard source != target, longest > 0 else { return [] }
        var search = SimplePathSearch(
            graph.outgoing, from: graph.inner[Int(source)],
            steps: StepsToTarget(graph.sources, to: graph.inner[Int(target)], limit: longest))
        if let limit {
            for length in 1...longest where search.paths.count < limit { search.run(length...length, limit: limit) }
        } else {
            search.run(1...longest, limit: .max)
        }
        let paths = search.paths.map { path in
            GraphPath(vertices: path.map { graph.original[Int($0)] }, length: Double(path.count - 1))
        }
        return paths.sorted(by: GraphPath.isBefore)
    }
}

/// For each vertex, by inner number, the fewest edges to a target.
struct StepsToTarget {
    /// Fewest edges; `Int32.max` for a vertex that is further away than was searched, or not connected.
    private(set) var counts: [Int32]
    let target: Int32

    /// Searches back from the target, `limit` edges far.
    init(_ sources: CompactAdjacency, to target: Int32, limit: Int) {
        self.target = target
        counts = [Int32](repeating: .max, count: sources.vertexCount)
        counts[Int(target)] = 0
        var level = [target]
        var distance: Int32 = 0
        while !level.isEmpty, distance < Int32(clamping: limit) {
            distance += 1
            var next: [Int32] = []
            for vertex in level {
                for entry in sources.range(of: Int(vertex)) {
                    let other = sources.targets[entry]
                    guard counts[Int(other)] == .max else { continue }
                    counts[Int(other)] = distance
                    next.append(other)
                }
            }
            level = next
        }
    }
}

/// A depth-first search for simple paths; vertices by inner number.
private struct SimplePathSearch {
    private(set) var paths: [[Int32]] = []
    private let lists: CompactAdjacency
    private let steps: StepsToTarget
    private var way: [Int32]
    private var isOnWay: [Bool]

    init(_ lists: CompactAdjacency, from source: Int32, steps: StepsToTarget) {
        self.lists = lists
        self.steps = steps
        way = [source]
        isOnWay = [Bool](repeating: false, count: lists.vertexCount)
        isOnWay[Int(source)] = true
    }

    /// Adds the paths of so many edges.
    mutating func run(_ lengths: ClosedRange<Int>, limit: Int) {
        var cursors = [Int(lists.offsets[Int(way[0])])]
        while let cursor = cursors.last {
            let vertex = Int(way[way.count - 1])
            guard let entry = nextEntry(from: cursor, of: vertex, edgesLeft: lengths.upperBound - way.count) else {
                cursors.removeLast()
                if way.count > 1 { isOnWay[Int(way.removeLast())] = false }
                continue
            }
            cursors[cursors.count - 1] = entry + 1
            let next = lists.targets[entry]
            if next == steps.target {
                if lengths.contains(way.count) { paths.append(way + [next]) }
                if paths.count >= limit { break }
            } else {
                way.append(next)
                isOnWay[Int(next)] = true
                cursors.append(Int(lists.offsets[Int(next)]))
            }
        }
        while way.count > 1 { isOnWay[Int(way.removeLast())] = false }
    }

    /// The next entry, from a place on, that leads to a vertex from which the target may be reached in the edges that
    /// are left behind it.
    private func nextEntry(from cursor: Int, of vertex: Int, edgesLeft: Int) -> Int? {
        let targets = lists.targets.span
        let counts = steps.counts.span
        let start = Int(lists.offsets[vertex])
        for entry in cursor..<Int(lists.offsets[vertex + 1]) {
            let next = Int(targets[entry])
            // Lists ascend, so that parallel edges stand side by side.
            if counts[next] <= edgesLeft, !isOnWay[next], entry == start || targets[entry - 1] != targets[entry] {
                return entry
            }
        }
        return nil
    }
}
