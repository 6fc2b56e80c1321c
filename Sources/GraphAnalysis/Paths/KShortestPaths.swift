/// The k shortest loopless paths between two vertices.
///
/// Weights are distances; in a graph without weights every edge is 1 long. Of parallel edges the shortest counts, so that
/// paths differ in their vertices; self-loops are on none. In a directed graph paths follow the edges.
///
/// Yen's scheme, as Lawler put it: every path that has been given splits those left into classes, each of paths that
/// follow it up to some vertex and leave it there along another edge than the paths before. What makes it fast is that
/// almost no class is searched. Distances to the target, found once by a search back from it, bound from below how short
/// a class's best path can be: by its best edge out and the distance from there. Where the path that this bound stands
/// for comes back to none of the vertices before, it is the best of its class; where it does, the class waits with its
/// bound, and is searched (A*, with the same distances as estimates) only if its turn comes.
///
/// Reference: J. Y. Yen, "Finding the k shortest loopless paths in a network", Management Science 17 (1971);
/// E. L. Lawler, Management Science 18 (1972); G. Feng, "Finding k shortest simple paths in directed graphs: a node
/// classification algorithm", Networks 64 (2014); D. Kurz, P. Mutzel, "A sidetrack-based algorithm for finding the k
/// shortest simple paths in a directed graph", ISAAC 2016.
public struct KShortestPaths: Sendable {
    /// Most paths that are given.
    public var count: Int

    /// Makes a search for so many paths.
    public init(count: Int) {
        precondition(count >= 0, "a number of paths is 0 or more")
        self.count = count
    }

    /// The shortest paths, in order of length, then of their number of edges, then of their vertices.
    ///
    /// They are fewer than `count` where there are no more. Which of several equally long ones come last where `count`
    /// cuts them off is the search's choice, the same every time.
    ///
    /// From a vertex to itself there is one, without an edge.
    /// - Complexity: one search back from the target, then for each path the degrees of its vertices and, at worst, a
    ///   search from each of them, O(k n (m + n log n)) altogether; O(n + k p²) space for paths of p vertices.
    public func paths(from source: Int32, to target: Int32, in graph: CompactGraph) -> [GraphPath] {
        graph.checkVertex(source)
        graph.checkVertex(target)
        var search = DeviationSearch(graph.outgoing, graph.sources, to: graph.inner[Int(target)])
        var classes = ClassQueue()
        var found: [GraphPath] = []
        if count > 0, let first = search.pathClass(after: [graph.inner[Int(source)]], length: 0, barring: []) {
            classes.push(first)
        }
        while found.count < count, let next = classes.popFirst() {
            guard let path = next.path else {
                if let searched = search.searched(next) { classes.push(searched) }
                continue
            }
            found.append(
                GraphPath(vertices: path.map { graph.original[Int($0)] }, length: search.length(of: path)))
            var length = next.prefixLength
            for last in next.prefix.count - 1..<path.count - 1 {
                let barred = last == next.prefix.count - 1 ? next.barred + [path[last + 1]] : [path[last + 1]]
                if let deviation = search.pathClass(after: Array(path[...last]), length: length, barring: barred) {
                    classes.push(deviation)
                }
                length += search.weight(path[last], path[last + 1])
            }
        }
        return found.sorted(by: GraphPath.isBefore)
    }
}

/// The paths to the target that begin alike and leave there by none of certain edges.
struct PathClass {
    /// What all have in common, by inner number.
    let prefix: [Int32]
    /// Its length.
    let prefixLength: Double
    /// Vertices that they do not go to next.
    let barred: [Int32]
    /// No path of the class is shorter.
    let bound: Double
    /// The shortest of them, `bound` long, where it is known.
    let path: [Int32]?
}

/// Classes that wait, the one with the smallest bound first, and of equal ones the one that came first.
private struct ClassQueue {
    private var queue = DistanceQueue()
    private var classes: [PathClass] = []

    mutating func push(_ pathClass: PathClass) {
        queue.push(pathClass.bound, Int32(classes.count))
        classes.append(pathClass)
    }

    mutating func popFirst() -> PathClass? { queue.popFirst().map { classes[Int($0.vertex)] } }
}
