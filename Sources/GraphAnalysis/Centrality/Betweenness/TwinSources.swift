/// Sources of which one answers for several.
///
/// Two vertices of an undirected graph with the same neighbours, each other aside, and the same count lie on no
/// shortest path from one another and see all others at the same distances over as many paths; so what one of them
/// makes others depend on, the other does too.
struct TwinSources {
    /// One of each set of twins, in the order given.
    private(set) var sources: [Int32] = []
    /// The sum of the counts of its twins and itself.
    private(set) var multiplicities: [Double] = []

    /// - Complexity: O(n + m) expected time.
    init(_ all: [Int32], lists: CompactAdjacency, counts: [Double]) {
        var places: [UInt64: Int] = [:]
        places.reserveCapacity(2 * all.count)
        sources.reserveCapacity(all.count)
        multiplicities.reserveCapacity(all.count)
        for vertex in all {
            let apart = Self.digest(of: Int(vertex), lists)
            let adjacent = apart &+ Self.mixed(UInt64(vertex)) ^ 0x5DEE_CE66_D1CE_4E5B
            if let place = [places[apart], places[adjacent]].lazy.compactMap(\.self).first(where: { [sources] place in
                let other = sources[place]
                return counts[Int(other)] == counts[Int(vertex)]
                    && Self.areTwins(Int(vertex), Int(other), lists)
            }) {
                multiplicities[place] += counts[Int(vertex)]
            } else {
                places[apart] = sources.count
                places[adjacent] = sources.count
                sources.append(vertex)
                multiplicities.append(counts[Int(vertex)])
            }
        }
    }

    /// The same for the same set of neighbours, in whatever order.
    private static func digest(of vertex: Int, _ lists: CompactAdjacency) -> UInt64 {
        var sum: UInt64 = 0
        for entry in lists.range(of: vertex) { sum &+= mixed(UInt64(lists.targets[entry])) }
        return sum
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Compares two ascending lists, passing over the two vertices themselves.
    private static func areTwins(_ left: Int, _ right: Int, _ lists: CompactAdjacency) -> Bool {
        let others = { (vertex: Int, twin: Int) in
            lists.range(of: vertex).lazy.map { Int(lists.targets[$0]) }.filter { $0 != twin }
        }
        return lists.degree(of: left) == lists.degree(of: right)
            && others(left, right).elementsEqual(others(right, left))
    }
}
