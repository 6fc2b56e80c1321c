package import EventModel
package import EventStorage
import Foundation
package import GraphAnalysis

/// The actors of a graph by a centrality.
package struct CentralityRanking: Sendable {
    /// An actor's place.
    package struct Place: Sendable {
        /// The actor.
        package let actor: ActorNode
        /// Rank among all actors, from 1.
        package let rank: Int
        /// The measure's value.
        package let value: Double
        /// Number of relations that the actor has in the graph.
        package let relationCount: Int
    }

    /// What an estimate of betweenness rests on.
    package struct Estimate: Sendable {
        /// Number of actors sampled.
        package let sampleCount: Int
        /// With a probability of 95 %, no value is off by more than this many pairs.
        package let errorBound: Double
    }

    /// What the actors are ranked by.
    package let measure: CentralityMeasure
    /// The places of all actors, best first.
    package let everyPlace: [MeasuredPlace]
    /// The places that were asked for, best first.
    package let places: [Place]
    /// How sure the values are; nil where they are exact.
    package let estimate: Estimate?

    /// Most actors that are looked at together for those that may be given.
    private static let mostReadAtOnce = 4096

    /// Number of actors ranked.
    package var actorCount: Int { everyPlace.count }

    /// Ranks the actors of a graph.
    /// - Parameters:
    ///   - graph: the graph.
    ///   - filter: ties that count.
    ///   - measure: what to rank by.
    ///   - actorType: only actors of this type are given; they are ranked among all. Nil for all.
    ///   - actors: only these are given; they are ranked among all. Nil for all.
    ///   - top: most places that are given.
    ///   - exactLimit: in a graph of more actors betweenness is estimated, within 0.01 of all pairs.
    /// - Throws: `ConvergenceError` where the eigenvector does not settle.
    package init(
        of graph: EventGraph, filter: GraphFilter, by measure: CentralityMeasure, actorType: ActorType? = nil,
        among actors: Set<ActorID>? = nil, top: Int = 20, exactLimit: Int = 20_000
    ) throws {
        let outline = GraphOutline(graph.filtered(by: filter))
        try self.init(of: outline, by: measure, statuses: filter.foldedStatuses, top: top, exactLimit: exactLimit) {
            $0.compactMap { actor in
                graph.nodeID(of: actor).map { graph[$0] }
            }.filter { node in
                actorType == nil || node.type == actorType
            }.filter { node in
                actors?.contains(node.actorID) ?? true
            }
        }
    }

    /// Ranks the actors of the graph that an outline is of.
    /// - Parameters:
    ///   - outline: the outline, filtered as wanted, without actors that have no tie.
    ///   - measure: what to rank by.
    ///   - statuses: statuses of the ties that count.
    ///   - top: most places that are given.
    ///   - exactLimit: in a graph of more actors betweenness is estimated, within 0.01 of all pairs.
    ///   - nodes: gives those of some actors that may be given.
    /// - Throws: `ConvergenceError` where the eigenvector does not settle, and what `nodes` throws.
    package init(
        of outline: GraphOutline, by measure: CentralityMeasure, statuses: Set<RelationStatus>, top: Int,
        exactLimit: Int, nodes: ([ActorID]) throws -> [ActorNode]
    ) throws {
        self.measure = measure
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let values: [Double]
        if measure == .betweenness, outline.actors.count > exactLimit {
            let compact = CompactGraph(folding: outline, by: EdgeFolding(statuses: statuses, weight: .none))
            let sampled = SampledBetweennessCentrality(exactLimit: exactLimit).estimate(of: compact, threads: threads)
            let others = Double(outline.actors.count - 1)
            let pairs = others * (others - 1) / 2
            values = sampled.values.map { $0 * pairs }
            estimate =
                sampled.sampleCount > 0
                ? Estimate(sampleCount: sampled.sampleCount, errorBound: sampled.errorBound * pairs) : nil
        } else {
            values = try measure.values(of: outline, statuses: statuses, threads: threads)
            estimate = nil
        }
        let ranked = ActorRanking(values: values).places
        let tieCounts = outline.tieCounts
        everyPlace = ranked.map { place in
            MeasuredPlace(actor: outline.actors[Int(place.node.rawValue)], value: place.value, rank: place.rank)
        }
        // Those that may be given are found among more and more of the best: often the first are enough.
        var given: [Place] = []
        var start = 0
        var count = min(top, Self.mostReadAtOnce)
        while given.count < top, start < ranked.count {
            let slice = ranked[start..<min(start + count, ranked.count)]
            let actors = slice.map { outline.actors[Int($0.node.rawValue)] }
            let found = Dictionary(uniqueKeysWithValues: try nodes(actors).map { ($0.actorID, $0) })
            for (place, actor) in zip(slice, actors) {
                guard let node = found[actor] else { continue }
                given.append(
                    Place(
                        actor: node, rank: place.rank, value: place.value,
                        relationCount: tieCounts[Int(place.node.rawValue)]))
            }
            start += slice.count
            count = min(max(64, 2 * count), Self.mostReadAtOnce)
        }
        places = Array(given.prefix(top))
    }

    /// The ranking for programs.
    package var json: JSONValue {
        let ranking = places.map { place in
            JSONValue.object([
                ("rank", .integer(place.rank)), ("value", .number(place.value)),
                ("relations", .integer(place.relationCount)), ("actor", .node(place.actor)),
            ])
        }
        return .object([
            ("measure", .string(measure.rawValue)), ("actorCount", .integer(actorCount)),
            ("ranking", .array(ranking)),
        ])
    }
}
