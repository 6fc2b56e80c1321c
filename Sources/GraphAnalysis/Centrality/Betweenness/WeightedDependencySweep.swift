/// Counts shortest paths along edges of given lengths, and what lies between, from one source after the other.
///
/// The distances say which edges shortest paths take: those from u to v with d(u) + w = d(v). Vertices in order of
/// distance give σ, in the opposite order δ, as in `DependencySweep`.
///
/// Reference: U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation", Social
/// Networks 30 (2008).
struct WeightedDependencySweep {
    private let core: PathCore
    private var search: DijkstraSearch
    private var counts: [Double]
    private var dependencies: [Double]

    /// What a sweep adds up over sources.
    struct Sums: Sendable {
        /// Σ multiplicity · δ(v) for each vertex v of the core.
        fileprivate(set) var dependencies: [Double]
        /// Σ multiplicity · σ(u) (r(v) + δ(v)) / σ(v) for each entry v → u of the incoming lists, where asked for.
        fileprivate(set) var entries: [Double]
    }

    /// Makes the memory for sweeps over a core whose lists have weights.
    init(_ core: PathCore) {
        self.core = core
        search = DijkstraSearch(core.outgoing)
        counts = [Double](repeating: 0, count: core.vertexCount)
        dependencies = counts
    }

    /// The sums over the core's sources at these positions.
    mutating func sums(over positions: Range<Int>, withEntries: Bool) -> Sums {
        var sums = Sums(
            dependencies: [Double](repeating: 0, count: core.vertexCount),
            entries: [Double](repeating: 0, count: withEntries ? core.incoming.targets.count : 0))
        for position in positions {
            add(Int(core.sources[position]), core.multiplicities[position], withEntries: withEntries, to: &sums)
        }
        return sums
    }

    private mutating func add(_ source: Int, _ multiplicity: Double, withEntries: Bool, to sums: inout Sums) {
        let lists = core.incoming
        search.run(from: source)
        let distances = search.distances
        let order = distances.indices.filter { distances[$0] < .infinity && $0 != source }
            .sorted { (distances[$0], $0) < (distances[$1], $1) }
        counts[source] = 1
        dependencies[source] = 0
        for vertex in order {
            counts[vertex] = 0
            dependencies[vertex] = 0
            for entry in lists.range(of: vertex) where lists.isOnShortestPath(entry, to: vertex, distances) {
                counts[vertex] += counts[Int(lists.targets[entry])]
            }
        }
        for vertex in order.reversed() {
            let share = (core.counts[vertex] + dependencies[vertex]) / counts[vertex]
            for entry in lists.range(of: vertex) where lists.isOnShortestPath(entry, to: vertex, distances) {
                let before = Int(lists.targets[entry])
                dependencies[before] += counts[before] * share
                if withEntries { sums.entries[entry] += multiplicity * counts[before] * share }
            }
            sums.dependencies[vertex] += multiplicity * dependencies[vertex]
        }
    }
}

extension CompactAdjacency {
    /// Whether shortest paths to a vertex take the edge of this entry of its incoming list.
    @inline(__always)
    fileprivate func isOnShortestPath(_ entry: Int, to vertex: Int, _ distances: [Double]) -> Bool {
        let before = distances[Int(targets[entry])]
        return before < distances[vertex] && before + weights[entry] == distances[vertex]
    }
}
