import EventModel
import Foundation
import GraphAnalysis

/// An actor's place among all actors that are tied to another.
struct ActorStanding {
    /// A measure's value for the actor.
    struct Entry {
        let measure: CentralityMeasure
        let value: Double
        let rank: Int
    }

    let entries: [Entry]
    /// Number of actors ranked.
    let actorCount: Int

    /// The measures told of; closeness, which harmonic centrality stands for, and eigenvector centrality, which may not
    /// settle, are left to `liaison rank`.
    private static let measures: [CentralityMeasure] = [.degree, .betweenness, .harmonic, .pagerank, .core]

    /// In a larger graph betweenness, whose time grows with the square, is left to `liaison rank` too.
    private static let largestForBetweenness = 10_000

    /// The place of an actor of the graph; nil where nothing ties it to another.
    init?(of actor: ActorNode, in graph: EventGraph) throws {
        let tied = graph.filtered(by: GraphFilter())
        guard let node = tied.nodeID(of: actor.actorID) else { return nil }
        let measures = Self.measures.filter {
            $0 != .betweenness || tied.nodes.count <= Self.largestForBetweenness
        }
        entries = try measures.compactMap { measure in
            let threads = ProcessInfo.processInfo.activeProcessorCount
            let place = ActorRanking(values: try measure.values(of: tied, threads: threads)).place(of: node)
            return place.map { Entry(measure: measure, value: $0.value, rank: $0.rank) }
        }
        actorCount = tied.nodes.count
    }

    /// `degree 23 (#1 of 172), pagerank 0.0506 (#2), core 4 (#1)`: values, with the ranks.
    var line: String {
        entries.enumerated()
            .map { position, entry in
                let among = position == 0 ? " of \(actorCount)" : ""
                return "\(entry.measure.rawValue) \(entry.measure.text(of: entry.value)) (#\(entry.rank)\(among))"
            }
            .joined(separator: ", ")
    }

    /// The same for programs.
    var json: JSONValue {
        .object(
            [("actorCount", .integer(actorCount))]
                + entries.map { entry in
                    (
                        entry.measure.rawValue,
                        .object([("value", .number(entry.value)), ("rank", .integer(entry.rank))])
                    )
                })
    }
}
