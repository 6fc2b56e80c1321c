/// Katz centrality: the number of walks that end at a vertex, longer ones counting less.
///
/// Defined as the x with x(v) = α Σ w(u, v) x(u) + β over the edges from u to v: a walk of k edges counts β αᵏ, times
/// the product of its weights. The sum is finite only where α is below 1 / λ, λ being the largest eigenvalue of the
/// adjacency matrix; else the measure is not defined and an error is thrown.
///
/// - Normalisation: divided by the Euclidean norm, as in networkx, unless `isNormalized` is false.
/// - Direction: walks follow the edges; turn the edges round for the other reading.
/// - Weights are strengths.
/// - Disconnected parts do not touch one another, but for the norm; an isolated vertex has β.
/// - Parallel edges count one by one, an undirected self-loop twice (networkx: once).
///
/// - Complexity: O(s (n + m)) time for s sweeps, O(n) space.
///
/// Reference: L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18 (1953).
public struct KatzCentrality: Sendable {
    /// What an edge leaves of a walk's count, α.
    public let attenuation: Double
    /// What a vertex has of its own, β.
    public let base: Double
    /// Whether values are divided by their Euclidean norm.
    public let isNormalized: Bool
    /// Most change of the last sweep, as a share of the values: sums of absolute numbers.
    public let tolerance: Double
    /// Sweeps after which the measure gives up.
    public let maximumSweeps: Int

    /// Makes the measure.
    public init(
        attenuation: Double = 0.1, base: Double = 1, isNormalized: Bool = true, tolerance: Double = 1e-12,
        maximumSweeps: Int = 10_000
    ) {
        precondition(attenuation >= 0 && attenuation < .infinity, "attenuation is a number, 0 or more")
        precondition(base > 0 && base < .infinity, "the base is a number above 0")
        self.attenuation = attenuation
        self.base = base
        self.isNormalized = isNormalized
        self.tolerance = tolerance
        self.maximumSweeps = maximumSweeps
    }

    /// The values by vertex; the same for any number of threads.
    /// - Throws: `ConvergenceError` where the sum of walks does not settle.
    public func values(of graph: CompactGraph, threads: Int = 1) throws(ConvergenceError) -> [Double] {
        let lists = graph.sources
        let cuts = lists.pieces()
        let (attenuation, base) = (attenuation, base)
        var values = [Double](repeating: base, count: graph.vertexCount)
        for _ in 0..<maximumSweeps {
            let last = values
            let sums = ParallelRange.fill(&values, cuts: cuts, threads: threads) { _, range, values in
                let last = last.span
                var (change, size) = (0.0, 0.0)
                for vertex in range {
                    let value = base + attenuation * lists.sum(of: last, around: vertex)
                    change += abs(value - last[vertex])
                    size += value
                    values[vertex - range.lowerBound] = value
                }
                return SIMD2(change, size)
            }.reduce(SIMD2(0, 0), +)
            guard sums[1] < .infinity else { break }
            if sums[0] <= tolerance * sums[1] {
                let norm = isNormalized ? values.reduce(0) { $0 + $1 * $1 }.squareRoot() : 1
                return graph.outer(norm > 0 ? values.map { $0 / norm } : values)
            }
        }
        throw ConvergenceError(
            measure: "Katz centrality", sweeps: maximumSweeps,
            advice: "an attenuation below 1 / (largest eigenvalue) is needed, \(attenuation) is given")
    }
}
