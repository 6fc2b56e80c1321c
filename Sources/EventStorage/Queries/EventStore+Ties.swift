public import EventModel
import GRDB

/// Which of an actor's ties are read.
public struct TieSelection: Hashable, Sendable {
    /// Types that are read; nil for all.
    public var types: Set<RelationType>?
    /// Most ties of each type: those that most sources state; nil for all.
    public var mostOfEachType: Int?

    /// Makes a selection; without arguments of all ties.
    public init(types: Set<RelationType>? = nil, mostOfEachType: Int? = nil) {
        self.types = types
        self.mostOfEachType = mostOfEachType
    }
}

/// How many ties an actor has.
public struct TieTotals: Hashable, Sendable {
    /// Number of ties by type.
    public let byType: [RelationType: Int]
    /// Number of actors at their other ends.
    public let neighbours: Int

    /// Number of ties of all types.
    public var count: Int { byType.values.reduce(0, +) }
}

extension EventStore {
    /// An actor's ties, without those among the actors at their other ends.
    ///
    /// The three seats that most sources state come in any case.
    /// - Parameters:
    ///   - actor: the actor, or one that is the same by decision.
    ///   - selection: which ties are read; the totals are of all.
    ///   - articleLists: which actors come with the list of their articles.
    ///   - country: a country; what tells which of the actors belong to it comes with them.
    /// - Returns: what a graph builder needs, and how many ties there are; no actor where the store does not have it.
    /// - Complexity: O(n log n) in the number of relations and evidence that are read, O(n) in the number of all ties of
    ///   the actor.
    public func ties(
        of actor: ActorID, selection: TieSelection = TieSelection(), articleLists: ArticleLists = .asked,
        country: ActorID? = nil
    ) throws(EventStoreError) -> (part: GraphPart, totals: TieTotals) {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let reader = try GraphPartReader(database, path: path, identities: identities)
                let keys = try reader.keys(of: actor)
                let ranking = try TieRanking(reader, of: keys)
                let totals = ranking.totals
                var ties = try ranking.best(.locatedIn, most: Self.mostSeats, outgoingOnly: true)
                for type in RelationType.allCases where totals.byType[type] != nil {
                    guard selection.types?.contains(type) ?? true else { continue }
                    ties += try ranking.best(type, most: selection.mostOfEachType)
                }
                let part = try reader.part(
                    tying: keys, by: Set(ties).sorted(), articleLists: articleLists,
                    country: country.map { try reader.keys(of: $0) } ?? [])
                return (part, totals)
            }
        }
    }

    /// More seats than a headline names.
    private static let mostSeats = 3
}
