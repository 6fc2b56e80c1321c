/// An order of sources in which those that follow one another see the others at similar distances.
///
/// What several sources find at the same distance is computed for all of them at once, so the order decides how much
/// there is to do; results do not depend on it but for the last digits of sums.
struct SourceOrder {
    /// All vertices in order of a breadth-first search, one connected part after the other, from the most connected
    /// vertex of each.
    private(set) var vertices: [Int32] = []
    /// Number of vertices of the connected part of each vertex; of a directed graph, of what was reached with it.
    private(set) var partSizes: [Int32]
    /// The greatest distance that the searches met.
    private(set) var depth = 0

    /// In a graph with longer distances than this, being near says more than having hubs in common.
    private static let depthOfHubs = 16

    /// - Complexity: O(n + m) time and O(n) space.
    init(_ lists: CompactAdjacency) {
        let count = lists.vertexCount
        vertices.reserveCapacity(count)
        partSizes = [Int32](repeating: 0, count: count)
        var head = 0
        for start in 0..<count where partSizes[start] == 0 {
            let first = vertices.count
            vertices.append(Int32(start))
            partSizes[start] = -1
            var partDepth = 0
            while head < vertices.count {
                for index in head..<vertices.count {
                    for entry in lists.range(of: Int(vertices[index])) {
                        let target = lists.targets[entry]
                        if partSizes[Int(target)] == 0 {
                            partSizes[Int(target)] = -1
                            vertices.append(target)
                        }
                    }
                    head += 1
                }
                partDepth += 1
            }
            depth = max(depth, partDepth)
            let size = Int32(vertices.count - first)
            for index in first..<vertices.count { partSizes[Int(vertices[index])] = size }
        }
    }

    /// The vertices that lead anywhere, in a good order.
    ///
    /// Vertices are numbered by falling degree, so that lists begin with the greatest hubs; vertices with the same hubs
    /// are close to all that these hubs are close to. Without hubs, it is the order of the search.
    /// - Parameters:
    ///   - lists: a part of the graph.
    ///   - numbers: the number in `lists` of each vertex of the graph; below 0 for one that is not there.
    func sources(of lists: CompactAdjacency, numbers: [Int32]) -> [Int32] {
        let all = vertices.compactMap { vertex -> Int32? in
            let number = numbers[Int(vertex)]
            return number >= 0 && lists.degree(of: Int(number)) > 0 ? number : nil
        }
        guard depth <= Self.depthOfHubs else { return all }
        let keys = all.map { vertex in
            let entries = lists.range(of: Int(vertex))
            let hubs = lists.targets[entries.prefix(3)]
            let first = UInt64(hubs.first ?? 0)
            let second = UInt64(hubs.dropFirst().first ?? 0)
            return (key: first << 32 | second, third: hubs.dropFirst(2).first ?? 0, vertex: vertex)
        }
        return keys.sorted { ($0.key, $0.third, $0.vertex) < ($1.key, $1.third, $1.vertex) }.map(\.vertex)
    }
}
