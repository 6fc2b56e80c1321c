/// For every vertex, how many others lead to it, the sum of their distances, and the sum of one over each.
///
/// Breadth-first searches run from many sources at once, a bit for each: 512 to a vector of bits. What arrives at a
/// vertex at distance d is the or over its neighbours of what they had seen before, without what it has seen itself;
/// the number of arriving bits is the number of sources at distance d. So the counts are kept where paths end, and no
/// source needs counters of its own. A level's finds are written when the level is done; a vertex stops looking at
/// neighbours when nothing is missing any more.
///
/// Reference: M. Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 2014.
struct DistanceSums: Sendable {
    /// Number of others that lead to each vertex.
    private(set) var reached: [Int64]
    /// Sum of their distances.
    private(set) var distances: [Int64]
    /// Sum of one over each distance.
    private(set) var reciprocals: [Double]

    typealias Bits = SIMD8<UInt64>
    /// Sources searched from at once.
    private static let width = 512
    /// Number of parts that are added up one after the other, however many threads there are.
    private static let partCount = 16

    /// In a graph with longer distances than this, searches from many sources have little in common.
    private static let commonDepth = 64

    /// Sums over all vertices, by inner number.
    init(of graph: CompactGraph, _ direction: PathDirection, threads: Int) {
        let (near, reverse) = direction.lists(of: graph)
        let order = SourceOrder(reverse)
        if order.depth <= Self.commonDepth {
            self.init(near, order.vertices, threads: threads)
        } else {
            self.init(oneByOne: near, threads: threads)
        }
    }

    /// Searches from many sources at once.
    private init(_ lists: CompactAdjacency, _ sources: [Int32], threads: Int) {
        let count = lists.vertexCount
        let blocks = (count + Self.width - 1) / Self.width
        let parts = min(blocks, Self.partCount)
        let sums = ParallelRange.map(parts, threads: threads, memory: { Search(vertexCount: count) }) { search, part in
            var sums = DistanceSums(vertexCount: count)
            for block in blocks * part / parts..<blocks * (part + 1) / parts {
                let first = block * Self.width
                search.add(sources[first..<min(first + Self.width, count)], lists, to: &sums)
            }
            return sums
        }
        self.init(vertexCount: count)
        for part in sums {
            for vertex in 0..<count {
                reached[vertex] += part.reached[vertex]
                distances[vertex] += part.distances[vertex]
                reciprocals[vertex] += part.reciprocals[vertex]
            }
        }
    }

    /// Searches from every vertex on its own, the other way round: what it finds is what leads to it.
    private init(oneByOne lists: CompactAdjacency, threads: Int) {
        let count = lists.vertexCount
        let parts = min(count, 64)
        let sums = ParallelRange.map(
            parts, threads: threads, memory: { (seen: [Int32](repeating: -1, count: count), queue: [Int32]()) }
        ) { memory, part in
            (count * part / parts..<count * (part + 1) / parts).map { vertex in
                Self.search(from: vertex, lists, seen: &memory.seen, queue: &memory.queue)
            }
        }
        self.init(vertexCount: count)
        for (vertex, sum) in sums.joined().enumerated() {
            (reached[vertex], distances[vertex], reciprocals[vertex]) = sum
        }
    }

    private static func search(
        from vertex: Int, _ lists: CompactAdjacency, seen: inout [Int32], queue: inout [Int32]
    ) -> (reached: Int64, distance: Int64, reciprocal: Double) {
        var sum = (reached: Int64(0), distance: Int64(0), reciprocal: 0.0)
        let mark = Int32(vertex)
        queue.removeAll(keepingCapacity: true)
        queue.append(mark)
        seen[vertex] = mark
        var level = 0..<1
        var distance = 0
        while !level.isEmpty {
            distance += 1
            for index in level {
                for entry in lists.range(of: Int(queue[index])) where seen[Int(lists.targets[entry])] != mark {
                    seen[Int(lists.targets[entry])] = mark
                    queue.append(lists.targets[entry])
                }
            }
            level = level.upperBound..<queue.count
            sum.reached += Int64(level.count)
            sum.distance += Int64(level.count * distance)
            sum.reciprocal += Double(level.count) / Double(distance)
        }
        return sum
    }

    private init(vertexCount: Int) {
        reached = [Int64](repeating: 0, count: vertexCount)
        distances = reached
        reciprocals = [Double](repeating: 0, count: vertexCount)
    }

    /// The memory of one thread.
    private struct Search {
        private var seen: [Bits]
        private var arriving: [Bits]
        private var open: [Int32]
        private var found: [Int32]

        init(vertexCount: Int) {
            seen = [Bits](repeating: .zero, count: vertexCount)
            arriving = seen
            open = [Int32](repeating: 0, count: vertexCount)
            found = open
        }

        mutating func add(
            _ sources: ArraySlice<Int32>, _ lists: CompactAdjacency, to sums: inout DistanceSums
        ) {
            var all = Bits.zero
            for vertex in seen.indices { seen[vertex] = .zero }
            for (bit, source) in sources.enumerated() {
                let word = UInt64(1) << UInt64(bit & 63)
                seen[Int(source)][bit >> 6] |= word
                all[bit >> 6] |= word
            }
            var openCount = 0
            for vertex in 0..<lists.vertexCount where lists.degree(of: vertex) > 0 {
                open[openCount] = Int32(truncatingIfNeeded: vertex)
                openCount += 1
            }
            var distance: Int64 = 0
            while openCount > 0 {
                distance += 1
                let foundCount = Self.pull(
                    &openCount, all, distance, lists, seen, &open, &found, &arriving, &sums)
                if foundCount == 0 { break }
                for index in 0..<foundCount { seen[Int(found[index])] |= arriving[index] }
            }
        }

        /// Collects what arrives at the vertices that not all sources have reached.
        private static func pull(
            _ openCount: inout Int, _ all: Bits, _ distance: Int64, _ lists: CompactAdjacency, _ seenBits: [Bits],
            _ openVertices: inout [Int32], _ foundVertices: inout [Int32], _ arrivingBits: inout [Bits],
            _ sums: inout DistanceSums
        ) -> Int {
            let offsets = lists.offsets.span
            let targets = lists.targets.span
            let seen = seenBits.span
            var open = openVertices.mutableSpan
            var found = foundVertices.mutableSpan
            var arriving = arrivingBits.mutableSpan
            let reciprocal = 1 / Double(distance)
            var kept = 0
            var foundCount = 0
            for index in 0..<openCount {
                let vertex = Int(open[index])
                let wanted = all & ~seen[vertex]
                var bits = Bits.zero
                var entry = Int(offsets[vertex])
                let end = Int(offsets[vertex + 1])
                while entry < end {
                    let pause = min(end, entry + 4)
                    while entry < pause {
                        bits |= seen[Int(targets[entry])]
                        entry += 1
                    }
                    if bits & wanted == wanted { break }
                }
                bits &= wanted
                if bits != .zero {
                    let count = Self.count(bits)
                    sums.reached[vertex] += count
                    sums.distances[vertex] += count * distance
                    sums.reciprocals[vertex] += Double(count) * reciprocal
                    found[foundCount] = open[index]
                    arriving[foundCount] = bits
                    foundCount += 1
                    if bits == wanted { continue }
                }
                open[kept] = open[index]
                kept += 1
            }
            openCount = kept
            return foundCount
        }

        @inline(__always) private static func count(_ bits: Bits) -> Int64 {
            var count = 0
            for word in 0..<8 { count &+= bits[word].nonzeroBitCount }
            return Int64(count)
        }
    }
}
