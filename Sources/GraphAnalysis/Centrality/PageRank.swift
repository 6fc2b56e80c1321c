/// PageRank: how often a walker passes who follows edges at random and now and then starts anew.
///
/// Defined as the only x with sum 1 and x = α P x + (α d + 1 − α) p, where α is `damping`, p the preference (1/n for
/// every vertex unless given), P passes the value of a vertex on to its neighbours in proportion to the weights of its
/// edges, and d is the value of all vertices that have no edge to pass it on by (dangling ones), which is dealt out
/// like the preference.
///
/// - Normalisation: the values add up to 1.
/// - Direction: of a directed graph, along the edges; an undirected edge leads both ways.
/// - Weights are strengths; a vertex whose weights are all 0 is dangling.
/// - Disconnected parts each keep the share of the preference that lies in them.
/// - Parallel edges count one by one; a self-loop passes value back to its vertex (an undirected one through both ends,
///   as in igraph; networkx counts it once).
/// - Accuracy: ends when x and its right side differ by at most `tolerance` in sum of absolute differences. The
///   distance to the exact values is then at most `tolerance` / (1 − α).
///
/// Undirected, the equation is (D − αA) u = (1 − α) p with u = x / degree, symmetric and positive definite, and is
/// solved by conjugate gradients, which take about half the sweeps of the power method that serves directed graphs.
///
/// - Complexity: O(s (n + m)) time for s sweeps, of which log(`tolerance`) / log(α) are the most (142 by default);
///   O(n) space.
///
/// References: L. Page, S. Brin, R. Motwani, T. Winograd, "The PageRank citation ranking", Stanford (1999);
/// D. F. Gleich, "PageRank beyond the web", SIAM Review 57 (2015); M. R. Hestenes, E. Stiefel, "Methods of conjugate
/// gradients for solving linear systems", J. Res. Natl. Bur. Stand. 49 (1952).
public struct PageRank: Sendable {
    /// Share of a vertex's value that its edges pass on.
    public let damping: Double
    /// Most sum of absolute differences between the two sides of the equation.
    public let tolerance: Double

    /// Makes the measure.
    public init(damping: Double = 0.85, tolerance: Double = 1e-10) {
        precondition(damping >= 0 && damping < 1, "damping is 0 or more and less than 1")
        precondition(tolerance > 0, "tolerance is above 0")
        self.damping = damping
        self.tolerance = tolerance
    }

    /// The values by vertex.
    /// - Parameters:
    ///   - graph: the graph.
    ///   - preference: by vertex, in what proportion the walker starts anew: finite numbers, none below 0, not all 0.
    ///     Given one, the values are personalised; nil prefers all alike.
    ///   - threads: number of threads; the values are the same for any.
    public func values(of graph: CompactGraph, preference: [Double]? = nil, threads: Int = 1) -> [Double] {
        guard graph.vertexCount > 0 else { return [] }
        let start = Self.normalised(preference, of: graph)
        let values =
            graph.isDirected
            ? powerIteration(graph, start, threads: threads) : conjugateGradients(graph, start, threads: threads)
        return graph.outer(values)
    }

    /// The preference by inner vertex, with sum 1.
    private static func normalised(_ preference: [Double]?, of graph: CompactGraph) -> [Double] {
        guard let preference else {
            return [Double](repeating: 1 / Double(graph.vertexCount), count: graph.vertexCount)
        }
        precondition(preference.count == graph.vertexCount, "there must be one preference for each vertex")
        let sum = preference.reduce(0, +)
        precondition(
            preference.allSatisfy { $0 >= 0 } && sum > 0 && sum < .infinity, "no preference is below 0, some above")
        return graph.original.map { preference[Int($0)] / sum }
    }
}

// MARK: Undirected: conjugate gradients

extension PageRank {
    /// What a vertex holds beside its direction of search.
    private struct State: Sendable {
        /// Value over degree.
        var solution: Double
        /// What is missing to the right side.
        var residual: Double
        /// The matrix times the direction.
        var product: Double
        let degree: Double
    }

    private func conjugateGradients(_ graph: CompactGraph, _ start: [Double], threads: Int) -> [Double] {
        let damping = damping
        let lists = graph.outgoing
        let degrees = lists.strengths()
        let volume = degrees.reduce(0, +)
        let live = zip(start, degrees).reduce(0) { $1.1 > 0 ? $0 + $1.0 : $0 }
        // Were every value in proportion to the degree, all but the preference would be in balance.
        let even = volume > 0 ? live / volume : 0
        var states = zip(start, degrees).map { preference, degree in
            let residual = degree > 0 ? (1 - damping) * (preference - degree * even) : 0
            return State(solution: even, residual: residual, product: 0, degree: degree)
        }
        var direction = states.map { $0.degree > 0 ? $0.residual / $0.degree : 0 }
        var energy = zip(states, direction).reduce(0) { $0 + $1.0.residual * $1.1 }
        var missing = states.reduce(0) { $0 + abs($1.residual) }
        let mass = live + (1 - damping) * (1 - live)
        let cuts = lists.pieces()
        while missing > tolerance * mass && energy > 0 {
            let searched = direction
            let curvature = ParallelRange.fill(&states, cuts: cuts, threads: threads) { _, range, states in
                let values = searched.span
                var curvature = 0.0
                for vertex in range {
                    let degree = states[vertex - range.lowerBound].degree
                    let product = degree * values[vertex] - damping * lists.sum(of: values, around: vertex)
                    states[vertex - range.lowerBound].product = product
                    curvature += product * values[vertex]
                }
                return curvature
            }.reduce(0, +)
            guard curvature > 0 else { break }
            let step = energy / curvature
            let sums = ParallelRange.fill(&states, cuts: cuts, threads: threads) { _, range, states in
                var (energy, missing) = (0.0, 0.0)
                for index in states.indices where states[index].degree > 0 {
                    states[index].solution += step * searched[range.lowerBound + index]
                    let residual = states[index].residual - step * states[index].product
                    states[index].residual = residual
                    energy += residual * residual / states[index].degree
                    missing += abs(residual)
                }
                return SIMD2(energy, missing)
            }.reduce(SIMD2(0, 0), +)
            let ratio = sums[0] / energy
            (energy, missing) = (sums[0], sums[1])
            for vertex in direction.indices where states[vertex].degree > 0 {
                direction[vertex] = states[vertex].residual / states[vertex].degree + ratio * direction[vertex]
            }
        }
        let values = zip(states, start).map { $0.degree > 0 ? $0.solution * $0.degree : (1 - damping) * $1 }
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }
}

// MARK: Directed: power iteration

extension PageRank {
    private func powerIteration(_ graph: CompactGraph, _ start: [Double], threads: Int) -> [Double] {
        let lists = graph.sources
        let inverses = graph.outgoing.strengths().map { $0 > 0 ? 1 / $0 : 0 }
        let cuts = lists.pieces()
        let damping = damping
        var values = start
        var missing = Double.infinity
        // Sweep k + 1 changes the values by at most 2 αᵏ: below what rounding leaves it must end all the same.
        var bound = 2.0
        while missing > tolerance && bound > tolerance * damping {
            bound *= damping
            let passed = zip(values, inverses).map { $0 * $1 }
            let dangling = zip(values, inverses).reduce(0) { $1.1 == 0 ? $0 + $1.0 : $0 }
            let anew = damping * dangling + 1 - damping
            missing = ParallelRange.fill(&values, cuts: cuts, threads: threads) { _, range, values in
                let passed = passed.span
                var change = 0.0
                for vertex in range {
                    let value = anew * start[vertex] + damping * lists.sum(of: passed, around: vertex)
                    change += abs(value - values[vertex - range.lowerBound])
                    values[vertex - range.lowerBound] = value
                }
                return change
            }.reduce(0, +)
        }
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }
}
