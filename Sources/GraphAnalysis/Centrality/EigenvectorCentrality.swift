/// Eigenvector centrality: a vertex is central in so far as its neighbours are.
///
/// Defined as the vector x ≥ 0 with λ x(v) = Σ w(u, v) x(u) over the edges from u to v, λ being the largest eigenvalue
/// of the adjacency matrix.
///
/// - Normalisation: Euclidean norm 1, as in networkx; igraph's default divides by the largest value instead.
/// - Direction: of a directed graph, edges lend the importance of their first vertex to the second (left eigenvector).
///   Without a directed cycle λ is 0 and all values are 0, as in igraph.
/// - Weights are strengths.
/// - Disconnected parts: only the part with the largest λ has values above 0. Where several share it, they share the
///   vector as repeated sweeps from all ones would leave it. Without edges all values are alike.
/// - Parallel edges count one by one, an undirected self-loop twice (networkx: once).
///
/// Undirected, Lanczos' method finds the best vector among all that k sweeps reach, and begins anew from it; directed,
/// sweeps with A + I, which also settle where cycles have a common period.
///
/// - Complexity: O(s (n + m)) time for s sweeps (some 20 to 100 undirected); O(k n) space, k = 20 vectors, directed
///   O(n).
///
/// References: P. Bonacich, "Power and centrality: a family of measures", Am. J. Sociology 92 (1987); C. Lanczos, "An
/// iteration method for the solution of the eigenvalue problem", J. Res. Natl. Bur. Stand. 45 (1950).
public struct EigenvectorCentrality: Sendable {
    /// Most that A x / λ and x differ, sum of absolute differences, x having the sum 1.
    public let tolerance: Double
    /// Sweeps after which the measure gives up.
    public let maximumSweeps: Int

    /// Makes the measure.
    public init(tolerance: Double = 1e-10, maximumSweeps: Int = 20_000) {
        precondition(tolerance > 0, "tolerance is above 0")
        self.tolerance = tolerance
        self.maximumSweeps = maximumSweeps
    }

    /// The values by vertex; the same for any number of threads.
    /// - Throws: `ConvergenceError` where two eigenvalues lie so close that the vector does not settle.
    public func values(of graph: CompactGraph, threads: Int = 1) throws(ConvergenceError) -> [Double] {
        guard graph.vertexCount > 0 else { return [] }
        let even = [Double](repeating: 1 / Double(graph.vertexCount).squareRoot(), count: graph.vertexCount)
        guard graph.isDirected else {
            guard graph.outgoing.strengths().contains(where: { $0 > 0 }) else { return even }
            var run = LanczosRun(lists: graph.outgoing, threads: threads)
            return graph.outer(try run.vector(from: even, tolerance: tolerance, maximumSweeps: maximumSweeps))
        }
        guard graph.edgeCount > 0 else { return even }
        guard DirectedCycles.exist(in: graph) else { return [Double](repeating: 0, count: graph.vertexCount) }
        return graph.outer(try powerIteration(graph.sources, from: even, threads: threads))
    }

    private func powerIteration(
        _ lists: CompactAdjacency, from start: [Double], threads: Int
    ) throws(ConvergenceError) -> [Double] {
        let cuts = lists.pieces()
        var values = start
        for _ in 0..<maximumSweeps {
            let last = values
            let energy = ParallelRange.fill(&values, cuts: cuts, threads: threads) { _, range, values in
                let last = last.span
                var energy = 0.0
                for vertex in range {
                    let value = last[vertex] + lists.sum(of: last, around: vertex)
                    energy += value * value
                    values[vertex - range.lowerBound] = value
                }
                return energy
            }.reduce(0, +)
            let scale = 1 / energy.squareRoot()
            var (change, size) = (0.0, 0.0)
            for vertex in values.indices {
                values[vertex] *= scale
                change += abs(values[vertex] - last[vertex])
                size += values[vertex]
            }
            // λ + 1 is the growth, λ of which is wanted: what A x / λ misses is (λ + 1) / λ times the change.
            let growth = energy.squareRoot()
            if change * growth <= tolerance * size * max(growth - 1, 0) { return values }
        }
        throw ConvergenceError.eigenvector(sweeps: maximumSweeps)
    }
}

extension ConvergenceError {
    /// The eigenvector did not settle.
    static func eigenvector(sweeps: Int) -> ConvergenceError {
        ConvergenceError(
            measure: "eigenvector centrality", sweeps: sweeps,
            advice: "parts of the graph have nearly the same eigenvalue: take one part, or a larger tolerance")
    }
}
