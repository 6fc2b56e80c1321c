public import EventModel

/// The centralities that actors are ranked by, each as it is computed on the ties of an event graph.
///
/// Ties between two actors are one edge without direction (`EdgeFolding`). Degree, core number, betweenness, closeness
/// and harmonic centrality count every edge as one step; PageRank and eigenvector centrality weigh it by the number of
/// articles that state it.
public enum CentralityMeasure: String, CaseIterable, Sendable {
    /// Number of actors that an actor is tied to.
    case degree
    /// Betweenness: the number of pairs of others whose shortest chains pass the actor, shared where there are several.
    case betweenness
    /// Closeness after Wasserman and Faust: 1 where an actor is tied to all others, 0 where it is tied to none.
    case closeness
    /// Harmonic centrality divided by the number of others: the mean of one over the distances.
    case harmonic
    /// PageRank, which sums to 1 over all actors.
    case pagerank
    /// Eigenvector centrality, whose squares sum to 1.
    case eigenvector
    /// Core number: the largest k so that the actor lies among actors who each have k ties to one another.
    case core

    /// Whether values are counts.
    public var isCount: Bool { self == .degree || self == .core }

    /// The value of every actor, in order of the graph's nodes.
    /// - Parameters:
    ///   - graph: the graph.
    ///   - statuses: statuses of the ties that count.
    ///   - threads: number of threads; the values are the same for any.
    /// - Throws: `ConvergenceError` where the eigenvector does not settle.
    public func values(
        of graph: EventGraph, statuses: Set<RelationStatus> = EdgeFolding().statuses, threads: Int = 1
    ) throws(ConvergenceError) -> [Double] {
        try values(of: CompactGraph(folding: graph, by: folding(statuses)), threads: threads)
    }

    /// The value of every actor of an outline, in order: the same as in the graph that it is an outline of.
    /// - Parameters:
    ///   - outline: the outline.
    ///   - statuses: statuses of the ties that count.
    ///   - threads: number of threads; the values are the same for any.
    /// - Throws: `ConvergenceError` where the eigenvector does not settle.
    package func values(
        of outline: GraphOutline, statuses: Set<RelationStatus> = EdgeFolding().statuses, threads: Int = 1
    ) throws(ConvergenceError) -> [Double] {
        try values(of: CompactGraph(folding: outline, by: folding(statuses)), threads: threads)
    }

    private func folding(_ statuses: Set<RelationStatus>) -> EdgeFolding {
        EdgeFolding(statuses: statuses, weight: self == .pagerank || self == .eigenvector ? .strength : .none)
    }

    private func values(of compact: CompactGraph, threads: Int) throws(ConvergenceError) -> [Double] {
        switch self {
        case .degree: return VertexDegree().values(of: compact).map(Double.init)
        case .betweenness: return BetweennessCentrality().values(of: compact, threads: threads)
        case .closeness: return ClosenessCentrality().values(of: compact, threads: threads)
        case .harmonic: return HarmonicCentrality(isNormalized: true).values(of: compact, threads: threads)
        case .pagerank: return PageRank().values(of: compact, threads: threads)
        case .eigenvector: return try EigenvectorCentrality().values(of: compact, threads: threads)
        case .core: return CoreNumber().values(of: compact).map(Double.init)
        }
    }
}
