import Foundation

/// Betweenness centrality, estimated from a sample of sources, with a bound on its error.
///
/// The measure is that of `BetweennessCentrality`, normalised to 0...1. Above `exactLimit` vertices, sources are drawn at
/// random and the dependencies on them averaged, in rounds, each twice as large as all before, until with probability
/// 1 − `failureProbability` no vertex is further from its true value than `maximumError`. What is left to chance is
/// bounded by the spread that the sample itself shows (the empirical Bernstein bound of Maurer and Pontil, for all
/// vertices and rounds together), which for most graphs needs far fewer sources than a bound that knows nothing of them.
/// Where the sample would become as large as the graph, the exact values are computed instead.
///
/// Reference: U. Brandes, C. Pich, "Centrality estimation in large networks", Int. J. Bifurcation and Chaos 17 (2007);
/// A. Maurer, M. Pontil, "Empirical Bernstein bounds and sample variance penalization", COLT 2009.
public struct SampledBetweennessCentrality: Sendable {
    /// Number of vertices up to which values are exact.
    public var exactLimit: Int
    /// Largest error of a normalised value, above 0.
    public var maximumError: Double
    /// Probability that some value is further off, above 0 and below 1.
    public var failureProbability: Double
    /// Where the random numbers begin; the same seed gives the same values.
    public var seed: UInt64

    /// Normalised values, and how sure they are.
    public struct Estimate: Sendable {
        /// The centrality of every vertex, by original number, 0...1.
        public let values: [Double]
        /// With the probability asked for, no value is further off; 0 where the values are exact.
        public let errorBound: Double
        /// Number of sources that were drawn; 0 where the values are exact.
        public let sampleCount: Int
    }

    /// Makes the measure.
    public init(
        exactLimit: Int = 20_000, maximumError: Double = 0.01, failureProbability: Double = 0.05, seed: UInt64 = 1
    ) {
        precondition(maximumError > 0, "an error of 0 is for BetweennessCentrality")
        precondition(failureProbability > 0 && failureProbability < 1, "a probability lies between 0 and 1")
        self.exactLimit = exactLimit
        self.maximumError = maximumError
        self.failureProbability = failureProbability
        self.seed = seed
    }

    private static let firstRound = 256

    /// The centrality of every vertex; paths are as long as they have edges.
    /// - Parameters:
    ///   - graph: weights are not looked at.
    ///   - threads: number of threads; the result is the same bit for bit for any.
    /// - Complexity: O(k (n + m)) time for k sources that are drawn, O(n m) where that is less; O(n + m) space.
    public func estimate(of graph: CompactGraph, threads: Int = 1) -> Estimate {
        let others = Double(graph.vertexCount - 1) * Double(graph.vertexCount - 2)
        guard graph.vertexCount > max(exactLimit, 2) else { return exact(graph, threads) }
        let core = PathCore(graph, mergesTwins: false)
        // A vertex of the core stands for others: it is drawn as often as one of them.
        let total = core.multiplicities.reduce(0, +)
        var draw = SourceDraw(core.multiplicities, seed: seed)
        var sums = [Double](repeating: 0, count: core.vertexCount)
        var squares = sums
        var count = 0
        var round = 0
        while true {
            let more = max(Self.firstRound, count)
            guard count + more < core.sources.count else { return exact(graph, threads) }
            let sample = PathCore(core, sources: (0..<more).map { _ in core.sources[draw.next()] })
            let parts = sample.parts(threads: threads, memory: { DependencySweep(sample) }) { sweep, positions in
                sweep.sums(over: positions, with: .squares)
            }
            for part in parts {
                for vertex in sums.indices {
                    sums[vertex] += part.dependencies[vertex]
                    squares[vertex] += part.squares[vertex]
                }
            }
            count += more
            round += 1
            let bound = errorBound(
                sums, squares, count: count, round: round, scale: total / others,
                range: total / Double(graph.vertexCount - 1))
            if bound <= maximumError {
                var values = core.foldedPairs.map { $0 * (graph.isDirected ? 1 : 2) / others }
                for (place, vertex) in core.vertices.enumerated() {
                    values[Int(vertex)] += sums[place] / Double(count) * total / others
                }
                return Estimate(values: graph.outer(values), errorBound: bound, sampleCount: count)
            }
        }
    }

    private func exact(_ graph: CompactGraph, _ threads: Int) -> Estimate {
        Estimate(
            values: BetweennessCentrality(isNormalized: true).values(of: graph, threads: threads), errorBound: 0,
            sampleCount: 0)
    }

    /// The largest error of a vertex, but for the probability that falls to this round.
    /// - Parameters:
    ///   - scale: what makes a dependency a sample of the normalised value.
    ///   - range: the largest such sample there can be, that of a dependency on all n − 2 others.
    private func errorBound(
        _ sums: [Double], _ squares: [Double], count: Int, round: Int, scale: Double, range: Double
    ) -> Double {
        let samples = Double(count)
        // Half of what is left for each round; shared by all vertices, above and below.
        let probability = failureProbability / pow(2, Double(round)) / (2 * Double(sums.count))
        let doubt = log(2 / probability)
        var worst = 0.0
        for (sum, square) in zip(sums, squares) {
            let variance = max(0, (square - sum * sum / samples) / (samples - 1)) * scale * scale
            worst = max(worst, (2 * variance * doubt / samples).squareRoot())
        }
        return worst + 7 * range * doubt / (3 * (samples - 1))
    }
}
