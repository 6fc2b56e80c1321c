/// Articulation points and bridges: the vertices and edges whose loss parts a component.
///
/// - Direction plays no part, nor do weights. Of parallel edges none is a bridge; self-loops are none and make no
///   articulation point.
/// - Disconnected parts are looked at each for itself.
///
/// One depth-first walk notes how far back the vertices below each one reach.
///
/// - Complexity: O(n + m) time, O(n) space (directed: O(n + m)).
///
/// Reference: J. Hopcroft, R. Tarjan, "Efficient algorithms for graph manipulation", Comm. ACM 16 (1973).
public struct CutElements: Sendable, Hashable {
    /// The articulation points, ascending.
    public let articulationPoints: [Int32]
    /// The bridges, smaller end first, ascending.
    public let bridges: [Bridge]

    /// An edge whose loss parts its component.
    public struct Bridge: Sendable, Hashable {
        /// The smaller end.
        public let first: Int32
        /// The larger end.
        public let second: Int32

        /// Makes a bridge of its ends.
        public init(_ one: Int32, _ other: Int32) {
            first = min(one, other)
            second = max(one, other)
        }
    }

    /// Finds them.
    public init(of graph: CompactGraph) {
        var walk = DepthFirstWalk(lists: graph.neighbourLists())
        walk.run()
        articulationPoints = walk.isArticulationPoint.indices.filter { walk.isArticulationPoint[$0] }
            .map { graph.original[$0] }.sorted()
        bridges = walk.bridges.map { Bridge(graph.original[Int($0.0)], graph.original[Int($0.1)]) }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

/// The walk, by inner vertex, without recursion: depth may reach n.
private struct DepthFirstWalk {
    private let lists: CompactAdjacency
    private(set) var isArticulationPoint: [Bool]
    private(set) var bridges: [(Int32, Int32)] = []
    /// When the walk came to a vertex, from 1; 0 before.
    private var arrivals: [Int32]
    /// The earliest arrival that the vertex or those below it have an edge to.
    private var reaches: [Int32]
    private var clock: Int32 = 0

    /// A vertex on the walk's way.
    private struct Step {
        let vertex: Int32
        let parent: Int32
        var entry: Int
        /// The edge to the parent was passed over once; a second one leads back.
        var hasPassedParent = false
    }

    init(lists: CompactAdjacency) {
        self.lists = lists
        isArticulationPoint = [Bool](repeating: false, count: lists.vertexCount)
        arrivals = [Int32](repeating: 0, count: lists.vertexCount)
        reaches = arrivals
    }

    mutating func run() {
        for root in 0..<lists.vertexCount where arrivals[root] == 0 {
            let branches = walk(from: Int32(root))
            isArticulationPoint[root] = branches > 1
        }
    }

    private mutating func arrive(at vertex: Int32, from parent: Int32) -> Step {
        clock += 1
        arrivals[Int(vertex)] = clock
        reaches[Int(vertex)] = clock
        return Step(vertex: vertex, parent: parent, entry: Int(lists.offsets[Int(vertex)]))
    }

    /// Walks a component; gives the number of branches at its root.
    private mutating func walk(from root: Int32) -> Int {
        var way = [arrive(at: root, from: -1)]
        var branches = 0
        while var step = way.popLast() {
            let vertex = Int(step.vertex)
            if step.entry < Int(lists.offsets[vertex + 1]) {
                let target = lists.targets[step.entry]
                step.entry += 1
                if target == step.parent && !step.hasPassedParent {
                    step.hasPassedParent = true
                    way.append(step)
                } else if arrivals[Int(target)] > 0 {
                    reaches[vertex] = min(reaches[vertex], arrivals[Int(target)])
                    way.append(step)
                } else {
                    way.append(step)
                    way.append(arrive(at: target, from: step.vertex))
                }
            } else if step.parent >= 0 {
                let parent = Int(step.parent)
                reaches[parent] = min(reaches[parent], reaches[vertex])
                if reaches[vertex] > arrivals[parent] { bridges.append((step.parent, step.vertex)) }
                if step.parent == root {
                    branches += 1
                } else if reaches[vertex] >= arrivals[parent] {
                    isArticulationPoint[parent] = true
                }
            }
        }
        return branches
    }
}
