/// Breadth-first searches from 64 sources at once: which vertices each source finds at which distance.
///
/// A bit for each source says whether it has seen a vertex; what a level finds is written when the level is done, so
/// that a vertex's bits are an or over its neighbours. The distances found here tell the sweep that counts paths which
/// vertices it has to touch at each level, and no others.
///
/// Reference: M. Then et al., "The more the merrier: efficient multi-source graph traversal", VLDB 2014.
struct SourceBlock {
    /// Sources of one block.
    static let width = 64

    /// Vertices found, level by level; one that some sources find later than others stands in several levels.
    private(set) var vertices: [Int32] = []
    /// For each of `vertices`, the sources that find it at its level.
    private(set) var finders: [UInt64] = []
    /// Where each level begins; one more than there are levels.
    private(set) var levelStarts: [Int] = []

    private var seen: [UInt64]
    private var arriving: [UInt64]
    private var open: [Int32] = []

    /// Makes the memory for searches in a graph.
    init(vertexCount: Int) {
        seen = [UInt64](repeating: 0, count: vertexCount)
        arriving = seen
    }

    /// Searches from at most 64 sources; the same one may be among them more than once.
    /// - Complexity: O(levels · (n + m)) at worst, and O(n + m) for graphs whose distances are short.
    mutating func search(from sources: ArraySlice<Int32>, outgoing: CompactAdjacency, incoming: CompactAdjacency) {
        for vertex in seen.indices { seen[vertex] = 0 }
        vertices.removeAll(keepingCapacity: true)
        finders.removeAll(keepingCapacity: true)
        open = []
        levelStarts = [0]
        var all: UInt64 = 0
        for (bit, source) in sources.enumerated() {
            seen[Int(source)] |= 1 << UInt64(bit)
            all |= 1 << UInt64(bit)
            vertices.append(source)
            finders.append(1 << UInt64(bit))
        }
        // Entries of the lists of what is not seen by all yet, once a level has looked at all of it.
        var openEntries = incoming.targets.count
        var isListed = false
        while levelStarts[levelStarts.count - 1] < vertices.count {
            let level = levelStarts[levelStarts.count - 1]..<vertices.count
            levelStarts.append(vertices.count)
            var entries = 0
            for index in level { entries += outgoing.degree(of: Int(vertices[index])) }
            if entries * 4 < openEntries {
                push(level, outgoing)
            } else {
                if !isListed {
                    open = seen.indices.filter { incoming.degree(of: $0) > 0 }.map { Int32($0) }
                    isListed = true
                }
                openEntries = pull(all, incoming)
            }
            for index in levelStarts[levelStarts.count - 1]..<vertices.count {
                seen[Int(vertices[index])] |= finders[index]
            }
        }
    }

    /// Hands the bits of a level to its neighbours: the cheaper way where the level is small.
    private mutating func push(_ level: Range<Int>, _ outgoing: CompactAdjacency) {
        let first = vertices.count
        for index in level {
            let bits = finders[index]
            for entry in outgoing.range(of: Int(vertices[index])) {
                let target = Int(outgoing.targets[entry])
                let new = bits & ~seen[target]
                if new != 0 {
                    if arriving[target] == 0 { vertices.append(Int32(truncatingIfNeeded: target)) }
                    arriving[target] |= new
                }
            }
        }
        for index in first..<vertices.count {
            let vertex = Int(vertices[index])
            finders.append(arriving[vertex])
            arriving[vertex] = 0
        }
    }

    /// Collects, for every vertex that not all sources have seen, the bits of its neighbours.
    /// - Returns: the number of entries of the vertices that are still not seen by all.
    private mutating func pull(_ all: UInt64, _ incoming: CompactAdjacency) -> Int {
        var kept = 0
        var keptEntries = 0
        for index in open.indices {
            let vertex = Int(open[index])
            let wanted = all & ~seen[vertex]
            if wanted == 0 { continue }
            var found: UInt64 = 0
            for entry in incoming.range(of: vertex) {
                found |= seen[Int(incoming.targets[entry])]
                if found & wanted == wanted { break }
            }
            found &= wanted
            if found != 0 {
                vertices.append(open[index])
                finders.append(found)
                if found == wanted { continue }
            }
            open[kept] = open[index]
            kept += 1
            keptEntries += incoming.degree(of: vertex)
        }
        open.removeLast(open.count - kept)
        return keptEntries
    }
}
