package import EventModel
import Foundation
package import GraphAnalysis

/// The actors of a graph by a centrality.
package struct CentralityRanking: Sendable {
    /// What an estimate of betweenness rests on.
    package struct Estimate: Sendable {
        /// Number of actors sampled.
        package let sampleCount: Int
        /// With a probability of 95 %, no value is off by more than this many pairs.
        package let errorBound: Double
    }

    /// The graph whose actors are ranked.
    package let graph: EventGraph
    /// What they are ranked by.
    package let measure: CentralityMeasure
    /// The places of all actors, best first.
    package let everyPlace: [ActorRanking.Place]
    /// The places that were asked for, best first.
    package let places: [ActorRanking.Place]
    /// How sure the values are; nil where they are exact.
    package let estimate: Estimate?
    /// Number of relations of each actor that has any.
    package let relationCounts: [ActorID: Int]

    /// Ranks the actors of a graph.
    /// - Parameters:
    ///   - graph: the graph, filtered as wanted.
    ///   - measure: what to rank by.
    ///   - statuses: statuses of the ties that count.
    ///   - actorType: only actors of this type are given; they are ranked among all. Nil for all.
    ///   - actors: only these are given; they are ranked among all. Nil for all.
    ///   - top: most places that are given.
    ///   - exactLimit: in a graph of more actors betweenness is estimated, within 0.01 of all pairs.
    /// - Throws: `ConvergenceError` where the eigenvector does not settle.
    package init(
        of graph: EventGraph, by measure: CentralityMeasure,
        statuses: Set<RelationStatus> = EdgeFolding().statuses, actorType: ActorType? = nil,
        among actors: Set<ActorID>? = nil,
        top: Int = 20, exactLimit: Int = 20_000
    ) throws(ConvergenceError) {
        self.graph = graph
        self.measure = measure
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let values: [Double]
        if measure == .betweenness, graph.nodes.count > exactLimit {
            let compact = CompactGraph(folding: graph, by: EdgeFolding(statuses: statuses, weight: .none))
            let sampled = SampledBetweennessCentrality(exactLimit: exactLimit).estimate(of: compact, threads: threads)
            let others = Double(graph.nodes.count - 1)
            let pairs = others * (others - 1) / 2
            values = sampled.values.map { $0 * pairs }
            estimate =
                sampled.sampleCount > 0
                ? Estimate(sampleCount: sampled.sampleCount, errorBound: sampled.errorBound * pairs) : nil
        } else {
            values = try measure.values(of: graph, statuses: statuses, threads: threads)
            estimate = nil
        }
        everyPlace = ActorRanking(values: values).places
        places = Array(
            everyPlace
                .filter { actorType == nil || graph[$0.node].type == actorType }
                .filter { actors?.contains(graph[$0.node].actorID) ?? true }
                .prefix(top))
        relationCounts = graph.relationCounts
    }

    /// The ranking for programs.
    package var json: JSONValue {
        let ranking = places.map { place in
            JSONValue.object([
                ("rank", .integer(place.rank)), ("value", .number(place.value)),
                ("relations", .integer(relationCounts[graph[place.node].actorID] ?? 0)),
                ("actor", .node(graph[place.node])),
            ])
        }
        return .object([
            ("measure", .string(measure.rawValue)), ("actorCount", .integer(graph.nodes.count)),
            ("ranking", .array(ranking)),
        ])
    }
}
