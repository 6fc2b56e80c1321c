package import EventModel
import Foundation
package import GraphAnalysis

/// An actor's place among all actors that are tied to another.
package struct ActorStanding: Sendable {
    /// A measure's value for the actor.
    package struct Entry: Sendable {
        /// What is measured.
        package let measure: CentralityMeasure
        /// The value.
        package let value: Double
        /// Rank among the actors, from 1.
        package let rank: Int
    }

    /// The measures, in the order in which they are told.
    package let entries: [Entry]
    /// Number of actors ranked.
    package let actorCount: Int

    /// The measures told of; closeness, which harmonic centrality stands for, and eigenvector centrality, which may not
    /// settle, are left to `liaison rank`.
    private static let measures: [CentralityMeasure] = [.degree, .betweenness, .harmonic, .pagerank, .core]

    /// In a larger graph betweenness, whose time grows with the square, is left to `liaison rank` too.
    private static let largestForBetweenness = 10_000

    /// Makes a standing of places found before.
    package init(entries: [Entry], actorCount: Int) {
        self.entries = entries
        self.actorCount = actorCount
    }

    /// The place of an actor in rankings made before; nil where nothing ties it to another.
    package init?(of actor: ActorNode, in rankings: Rankings) {
        guard let node = rankings.outline.position(of: actor.actorID) else { return nil }
        entries = rankings.rankings.compactMap { measure, ranking in
            ranking.place(of: node).map { Entry(measure: measure, value: $0.value, rank: $0.rank) }
        }
        actorCount = rankings.outline.actors.count
    }

    /// The same for programs.
    package var json: JSONValue {
        .object(
            [("actorCount", .integer(actorCount))]
                + entries.map { entry in
                    (
                        entry.measure.rawValue,
                        .object([("value", .number(entry.value)), ("rank", .integer(entry.rank))])
                    )
                })
    }

    /// All actors of an outline by each measure told of: made once, asked for many actors.
    package struct Rankings: Sendable {
        fileprivate let outline: GraphOutline
        fileprivate let rankings: [(CentralityMeasure, ActorRanking)]

        /// Ranks the actors that are tied to another.
        /// - Complexity: that of betweenness in a graph of at most 10,000 actors, else that of harmonic centrality.
        package init(of outline: GraphOutline) throws {
            let tied = outline.withoutLoneActors()
            let threads = ProcessInfo.processInfo.activeProcessorCount
            rankings = try ActorStanding.measures
                .filter { $0 != .betweenness || tied.actors.count <= ActorStanding.largestForBetweenness }
                .map { ($0, ActorRanking(values: try $0.values(of: tied, threads: threads))) }
            self.outline = tied
        }
    }
}
