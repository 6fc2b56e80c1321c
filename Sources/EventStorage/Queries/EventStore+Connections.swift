public import EventModel
import GRDB

/// The relations that connect two actors by few steps, without the passages that state them.
public struct ConnectingPart: Sendable {
    /// The relations.
    public let relations: RelationTable
    /// The actors that are the same by decision.
    public let identities: ActorIdentities
    /// No chain of so many steps or fewer is missing.
    public let length: Int
    /// Whether no chain is missing that was asked for.
    public let isComplete: Bool
}

extension EventStore {
    /// The relations on the chains between two actors that are at most `slack` steps longer than the shortest; perhaps
    /// some more.
    /// - Parameters:
    ///   - source: the actor where chains begin, or one that is the same by decision.
    ///   - target: the same of the actor where they end.
    ///   - slack: how many steps more than the fewest; statements do not count yet, so that a filter of these may leave
    ///     none of the shortest.
    ///   - types: types of the ties that count; nil for all.
    ///   - maximumLength: most steps of a chain; nil for any number.
    /// - Complexity: O(m log n) time for m relations of the actors that lie half of the way from either end, among n.
    public func connection(
        from source: ActorID, to target: ActorID, slack: Int, types: Set<RelationType>? = nil,
        maximumLength: Int? = nil
    ) throws(EventStoreError) -> ConnectingPart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let reader = try GraphPartReader(database, path: path, identities: identities)
                let finding = try ConnectionReader(reader, types: types).connection(
                    from: reader.keys(of: source), to: reader.keys(of: target), slack: slack,
                    maximumLength: maximumLength ?? .max)
                return ConnectingPart(
                    relations: try RelationReader(database, path: path).relations(of: finding.ties, evidence: .of([])),
                    identities: identities, length: finding.length, isComplete: finding.isComplete)
            }
        }
    }

    /// Some actors and all ties among them.
    /// - Complexity: O(n log n) in the number of relations and evidence of the part.
    public func part(
        among actors: [ActorID], types: Set<RelationType>? = nil, articleLists: ArticleLists = .asked
    ) throws(EventStoreError) -> GraphPart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let reader = try GraphPartReader(database, path: path, identities: identities)
                let keys = try Set(actors.flatMap { try reader.keys(of: $0) }).sorted()
                return try reader.part(
                    of: keys, asked: [], ties: reader.ties(among: keys, types), articleLists: articleLists)
            }
        }
    }
}
