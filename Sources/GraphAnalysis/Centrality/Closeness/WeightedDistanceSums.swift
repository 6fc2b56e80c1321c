/// For every vertex, how many others lead to it along edges of given lengths, the sum of their distances, and the sum of
/// one over each: a search from every vertex, the other way round.
struct WeightedDistanceSums: Sendable {
    /// Number of others that lead to each vertex.
    private(set) var reached: [Int64]
    /// Sum of their distances.
    private(set) var distances: [Double]
    /// Sum of one over each distance.
    private(set) var reciprocals: [Double]

    /// Sums over all vertices, by inner number.
    init(of graph: CompactGraph, _ direction: PathDirection, threads: Int) throws(GraphInputError) {
        try graph.checkDistances()
        let lists = direction.lists(of: graph).near
        let count = graph.vertexCount
        let parts = min(count, 64)
        let sums = ParallelRange.map(
            parts, threads: threads, memory: { DijkstraSearch(lists) }
        ) { search, part in
            (count * part / parts..<count * (part + 1) / parts).map { vertex in
                search.run(from: vertex)
                var sum = (reached: Int64(0), distance: 0.0, reciprocal: 0.0)
                for (other, distance) in search.distances.enumerated()
                where distance < .infinity && other != vertex {
                    sum.reached += 1
                    sum.distance += distance
                    sum.reciprocal += 1 / distance
                }
                return sum
            }
        }
        reached = sums.joined().map(\.reached)
        distances = sums.joined().map(\.distance)
        reciprocals = sums.joined().map(\.reciprocal)
    }
}

extension CompactGraph {
    /// Checks that every edge between different vertices has a length.
    func checkDistances() throws(GraphInputError) {
        guard let zero = outgoing.weights.firstIndex(of: 0) else { return }
        for vertex in 0..<vertexCount {
            for entry in outgoing.range(of: vertex)
            where entry >= zero && weights[entry] == 0 && targets[entry] != Int32(vertex) {
                throw .zeroDistance(source: original[vertex], target: original[Int(targets[entry])])
            }
        }
    }
}
