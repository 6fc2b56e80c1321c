package import EventModel
package import EventPipeline
import EventStorage
import GraphAnalysis

extension EventWorkspace {
    /// In a store of more ties, `standing(of:)` ranks nobody: it would have to measure the whole graph.
    private static let mostTiesRankedAtOnce = 20_000

    /// The place of an actor among all: kept from a ranking since the store last changed or, in a small store, found at
    /// once; nil where nothing ties it to another or, in a large store, where no ranking was kept.
    ///
    /// What it says is always of the store as it is.
    /// - Throws: `EventStoreError`.
    package func standing(of actor: ActorNode) throws -> ActorStanding? {
        if try !store.hasMoreTies(than: Self.mostTiesRankedAtOnce) {
            return try ActorStanding(of: actor, in: ActorStanding.Rankings(of: outline()))
        }
        let kept = try store.places(of: actor.actorID)
        let entries = CentralityMeasure.allCases.compactMap { measure in
            kept[measure.rawValue].map {
                ActorStanding.Entry(measure: measure, value: $0.place.value, rank: $0.place.rank)
            }
        }
        guard let actorCount = kept.values.map(\.actorCount).max() else { return nil }
        return ActorStanding(entries: entries, actorCount: actorCount)
    }

    /// Keeps a ranking of all actors for `standing(of:)`, until the store changes.
    ///
    /// A store that cannot be written to at the moment keeps nothing.
    /// - Parameter revision: the store's revision before its graph was read.
    package func keep(_ ranking: CentralityRanking, at revision: Int) throws {
        guard ranking.estimate == nil else { return }
        _ = try store.keep(ranking.everyPlace, by: ranking.measure.rawValue, at: revision)
    }
}
