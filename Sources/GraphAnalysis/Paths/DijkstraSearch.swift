/// A search for shortest distances whose memory is used again and again; vertices by inner number.
///
/// Vertices wait in buckets of the width of the shortest edge, so that those of one bucket cannot bring one another
/// nearer and may be taken in any order: a queue without comparisons. Where the longest edge is more than 4,096 times
/// as long as the shortest, buckets are wider, and a vertex that is brought nearer within its bucket is taken again.
///
/// Reference: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numer. Math. 1 (1959); E. A. Dinic,
/// "Economical algorithms for finding shortest paths in a network" (1978); U. Meyer, P. Sanders, "Δ-stepping", J.
/// Algorithms 49 (2003).
struct DijkstraSearch {
    /// Length of a shortest path to each vertex; infinite where there is none.
    private(set) var distances: [Double]
    /// The vertex before each on a shortest path, where asked for; −1 for the source and what it does not lead to.
    private(set) var predecessors: [Int32] = []

    private let lists: CompactAdjacency
    /// The distance at which each vertex was taken last.
    private var taken: [Double]
    /// The first of those that wait in each bucket, by place in `waiting`; −1 where none does.
    private var buckets: [Int32]
    private var waiting: [Item] = []
    /// Buckets to a unit of length.
    private let scale: Double

    private struct Item {
        let vertex: Int32
        /// Place of the next one in its bucket, or −1.
        let next: Int32
    }

    private static let bucketLimit = 4096.0

    /// Makes the memory for searches along lists whose weights are distances; without weights every edge is 1 long.
    init(_ lists: CompactAdjacency) {
        self.lists = lists
        distances = [Double](repeating: .infinity, count: lists.vertexCount)
        taken = distances
        var shortest = lists.weights.first ?? 1
        var longest = shortest
        for weight in lists.weights {
            shortest = min(shortest, weight)
            longest = max(longest, weight)
        }
        let width = max(shortest, longest / Self.bucketLimit)
        scale = width >= Double.leastNormalMagnitude * 8 ? 1 / width : 1
        buckets = [Int32](repeating: -1, count: Int(longest * scale) + 3)
    }

    /// Finds the distances from a vertex.
    /// - Complexity: O(n + m + d) time, where d is the greatest distance in units of the shortest edge; where edges
    ///   differ by more than 4,096 times, O(n m) at worst.
    mutating func run(from source: Int, tracesPaths: Bool = false) {
        for vertex in distances.indices {
            distances[vertex] = .infinity
            taken[vertex] = -1
        }
        predecessors = tracesPaths ? [Int32](repeating: -1, count: distances.count) : []
        distances[source] = 0
        waiting.removeAll(keepingCapacity: true)
        waiting.append(Item(vertex: Int32(source), next: -1))
        buckets[0] = 0
        Self.settle(lists, scale: scale, &distances, &taken, &buckets, &waiting, &predecessors)
    }

    private static func settle(
        _ lists: CompactAdjacency, scale: Double, _ distanceList: inout [Double], _ takenList: inout [Double],
        _ bucketList: inout [Int32], _ waiting: inout [Item], _ predecessors: inout [Int32]
    ) {
        var distances = distanceList.mutableSpan
        var taken = takenList.mutableSpan
        var buckets = bucketList.mutableSpan
        let offsets = lists.offsets.span
        let targets = lists.targets.span
        let weights = lists.weights.span
        let isWeighted = !lists.weights.isEmpty
        let tracesPaths = !predecessors.isEmpty
        var left = 1
        var number = 0
        var place = 0
        while left > 0 {
            while buckets[place] >= 0 {
                var item = Int(buckets[place])
                buckets[place] = -1
                while item >= 0 {
                    let vertex = Int(waiting[item].vertex)
                    item = Int(waiting[item].next)
                    left -= 1
                    let near = distances[vertex]
                    // An entry from before the vertex came nearer, or a second one.
                    if taken[vertex] == near || Int(near * scale) != number { continue }
                    taken[vertex] = near
                    for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                        let target = Int(targets[entry])
                        let distance = near + (isWeighted ? weights[entry] : 1)
                        guard distance < distances[target] else { continue }
                        distances[target] = distance
                        if tracesPaths { predecessors[target] = Int32(truncatingIfNeeded: vertex) }
                        var bucket = place + (Int(distance * scale) - number)
                        if bucket >= buckets.count { bucket -= buckets.count }
                        waiting.append(Item(vertex: targets[entry], next: buckets[bucket]))
                        buckets[bucket] = Int32(truncatingIfNeeded: waiting.count - 1)
                        left += 1
                    }
                }
            }
            number += 1
            place += 1
            if place == buckets.count { place = 0 }
        }
    }
}
