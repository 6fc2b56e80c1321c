/// Finds the best path to a target that leaves a given way at its end; vertices by inner number.
struct DeviationSearch {
    private let lists: CompactAdjacency
    private let target: Int32
    /// The length of a shortest path from each vertex to the target.
    private let remaining: [Double]
    /// The vertex that follows each on such a path.
    private let followers: [Int32]

    private var isBarred: [Bool]
    private var distances: [Double]
    private var predecessors: [Int32]
    private var touched: [Int32] = []
    private var queue = DistanceQueue()

    /// Searches back from the target.
    /// - Parameters:
    ///   - lists: neighbours along the edges.
    ///   - sources: neighbours against them.
    init(_ lists: CompactAdjacency, _ sources: CompactAdjacency, to target: Int32) {
        self.lists = lists
        self.target = target
        var search = DijkstraSearch(sources)
        search.run(from: Int(target), tracesPaths: true)
        remaining = search.distances
        followers = search.predecessors
        isBarred = [Bool](repeating: false, count: lists.vertexCount)
        distances = [Double](repeating: .infinity, count: lists.vertexCount)
        predecessors = [Int32](repeating: -1, count: lists.vertexCount)
    }

    /// The class of paths that begin with a way and do not go on to certain vertices; nil where it is known that there
    /// are none.
    /// - Complexity: O(p + d) for a path of p vertices and a last vertex with d neighbours.
    mutating func pathClass(after prefix: [Int32], length: Double, barring barred: [Int32]) -> PathClass? {
        let last = prefix[prefix.count - 1]
        if last == target {
            return PathClass(prefix: prefix, prefixLength: length, barred: barred, bound: length, path: prefix)
        }
        for vertex in prefix { isBarred[Int(vertex)] = true }
        defer { for vertex in prefix { isBarred[Int(vertex)] = false } }
        var best = Double.infinity
        var next: Int32 = -1
        for entry in lists.range(of: Int(last)) {
            let vertex = lists.targets[entry]
            let bound = weight(at: entry) + remaining[Int(vertex)]
            if bound < best, !isBarred[Int(vertex)], !barred.contains(vertex) { (best, next) = (bound, vertex) }
        }
        guard best < .infinity else { return nil }
        var path = prefix
        while next >= 0, !isBarred[Int(next)] {
            path.append(next)
            next = followers[Int(next)]
        }
        return PathClass(
            prefix: prefix, prefixLength: length, barred: barred, bound: length + best, path: next < 0 ? path : nil)
    }

    /// The class with its shortest path; nil where there is none.
    /// - Complexity: O(m log n) time at worst; what it touches is near the way to the target as a rule.
    mutating func searched(_ pathClass: PathClass) -> PathClass? {
        let start = pathClass.prefix[pathClass.prefix.count - 1]
        for vertex in pathClass.prefix { isBarred[Int(vertex)] = true }
        defer {
            for vertex in pathClass.prefix { isBarred[Int(vertex)] = false }
            for vertex in touched { distances[Int(vertex)] = .infinity }
            touched.removeAll(keepingCapacity: true)
            queue.removeAll()
        }
        look(from: start, at: 0, barring: pathClass.barred)
        while let first = queue.popFirst() {
            let distance = distances[Int(first.vertex)]
            if first.distance > distance + remaining[Int(first.vertex)] { continue }
            guard first.vertex == target else {
                look(from: first.vertex, at: distance, barring: [])
                continue
            }
            var way = [target]
            while let last = way.last, predecessors[Int(last)] != start { way.append(predecessors[Int(last)]) }
            return PathClass(
                prefix: pathClass.prefix, prefixLength: pathClass.prefixLength, barred: pathClass.barred,
                bound: pathClass.prefixLength + distance, path: pathClass.prefix + way.reversed())
        }
        return nil
    }

    /// Looks along the edges of a vertex.
    private mutating func look(from vertex: Int32, at near: Double, barring barred: [Int32]) {
        for entry in lists.range(of: Int(vertex)) {
            let next = lists.targets[entry]
            let distance = near + weight(at: entry)
            guard distance < distances[Int(next)], remaining[Int(next)] < .infinity, !isBarred[Int(next)],
                !barred.contains(next)
            else { continue }
            if distances[Int(next)] == .infinity { touched.append(next) }
            distances[Int(next)] = distance
            predecessors[Int(next)] = vertex
            queue.push(distance + remaining[Int(next)], next)
        }
    }

    /// The length of the shortest edge between two neighbours.
    func weight(_ source: Int32, _ target: Int32) -> Double {
        var shortest = Double.infinity
        for entry in lists.range(of: Int(source)) where lists.targets[entry] == target {
            shortest = min(shortest, weight(at: entry))
        }
        return shortest
    }

    /// The length of a path, added up from its first vertex on.
    func length(of path: [Int32]) -> Double {
        zip(path, path.dropFirst()).reduce(0) { $0 + weight($1.0, $1.1) }
    }

    private func weight(at entry: Int) -> Double { lists.weights.isEmpty ? 1 : lists.weights[entry] }
}
