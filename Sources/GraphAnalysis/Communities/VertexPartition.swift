/// The vertices of a graph, each in one group.
///
/// Groups are numbered from the largest to the smallest, those of one size by their least vertex, so that the same
/// groups have the same numbers whoever found them.
public struct VertexPartition: Sendable, Hashable {
    /// The group of every vertex.
    public let membership: [Int32]
    /// The number of vertices of every group, falling.
    public let sizes: [Int]

    /// Number of groups.
    public var count: Int { sizes.count }

    /// Makes a partition of labels: vertices with the same label are one group.
    /// - Parameter labels: a label for each vertex, 0 or above and below the number of vertices.
    /// - Complexity: O(n log n) time and O(n) space.
    public init(labels: [Int32]) {
        var found = [Int32](repeating: -1, count: labels.count)
        var sizes: [Int] = []
        var membership = labels
        for (vertex, label) in labels.enumerated() {
            precondition(label >= 0 && Int(label) < labels.count, "labels lie below the number of vertices")
            if found[Int(label)] < 0 {
                found[Int(label)] = Int32(sizes.count)
                sizes.append(0)
            }
            membership[vertex] = found[Int(label)]
            sizes[Int(membership[vertex])] += 1
        }
        // Numbers so far follow the least vertex; a stable order by size keeps that among equals.
        let order = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        var number = [Int32](repeating: 0, count: sizes.count)
        for (position, group) in order.enumerated() { number[group] = Int32(position) }
        self.membership = membership.map { number[Int($0)] }
        self.sizes = order.map { sizes[$0] }
    }

    /// The vertices of every group, ascending.
    /// - Complexity: O(n) time and space.
    public var groups: [[Int32]] {
        var groups = sizes.map { size in
            var group: [Int32] = []
            group.reserveCapacity(size)
            return group
        }
        for (vertex, group) in membership.enumerated() { groups[Int(group)].append(Int32(vertex)) }
        return groups
    }
}
