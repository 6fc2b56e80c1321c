public import EventModel
import GRDB

/// How much a store holds.
public struct StoreCounts: Hashable, Sendable {
    /// Number of articles.
    public let articles: Int
    /// Number of independent sources: articles that carry the same text count once.
    public let sources: Int
    /// Number of actors.
    public let actors: Int
    /// Number of ties: edges of the graph.
    public let ties: Int
}

extension EventStore {
    /// All actors and ties.
    /// - Parameters:
    ///   - articleLists: whether the actors come with the lists of their articles; `asked` for none of them.
    ///   - evidence: relations that come with the passages that state them.
    /// - Complexity: O(n log n) in the number of actors, names and relations, and of the articles and evidence asked for.
    public func whole(
        articleLists: ArticleLists = .all, evidence: EvidenceSelection = .all
    ) throws(EventStoreError) -> GraphPart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                try GraphPartReader(database, path: path, identities: identities)
                    .whole(articleLists: articleLists, evidence: evidence)
            }
        }
    }

    /// The actors and edges of a part of an outline.
    /// - Parameters:
    ///   - evidence: relations that come with the passages that state them.
    ///   - articleLists: whether the actors come with the lists of their articles; `asked` for none.
    /// - Complexity: O(n log n) in the number of relations and evidence of the part.
    package func part(
        of outline: GraphOutline, evidence: EvidenceSelection = .all, articleLists: ArticleLists = .asked
    ) throws(EventStoreError) -> GraphPart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                try GraphPartReader(database, path: path, identities: identities)
                    .part(of: outline, evidence: evidence, articleLists: articleLists)
            }
        }
    }

    /// Everything at most so many ties away from an actor, with all ties among it.
    /// - Parameters:
    ///   - actor: the actor, or one that is the same by decision.
    ///   - depth: steps from the actor.
    ///   - types: types of the ties that count; nil for all.
    ///   - articleLists: which actors come with the list of their articles.
    ///   - evidence: relations that come with the passages that state them.
    /// - Returns: what a graph builder needs; no actor where the store does not have it.
    /// - Complexity: O(n log n) in the number of relations and evidence of the part, not of the store.
    public func part(
        around actor: ActorID, depth: Int, types: Set<RelationType>? = nil, articleLists: ArticleLists = .asked,
        evidence: EvidenceSelection = .all
    ) throws(EventStoreError) -> GraphPart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let reader = try GraphPartReader(database, path: path, identities: identities)
                return try reader.part(
                    around: reader.keys(of: actor), depth: depth, types: types, articleLists: articleLists,
                    evidence: evidence)
            }
        }
    }

    /// Some actors without their ties, and those that are the same by decision; where only those asked about come with
    /// their articles, none does.
    /// - Parameter country: a country; the ties that tell which of the actors belong to it come with them.
    public func part(
        of actors: [ActorID], articleLists: ArticleLists = .asked, country: ActorID? = nil
    ) throws(EventStoreError) -> GraphPart {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let reader = try GraphPartReader(database, path: path, identities: identities)
                return try reader.part(
                    of: actors.flatMap { try reader.keys(of: $0) }, articleLists: articleLists,
                    country: country.map { try reader.keys(of: $0) } ?? [])
            }
        }
    }

    /// Number of ties of each actor that the store has, decisions considered.
    /// - Complexity: O(n) in the number of their ties.
    public func tieCounts(of actors: [ActorID]) throws(EventStoreError) -> [ActorID: Int] {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                let reader = try GraphPartReader(database, path: path, identities: identities)
                let counter = TieCounter(database, path: path, identities: identities)
                if identities.isEmpty { return try counter.counts(of: actors) }
                return try actors.reduce(into: [:]) { counts, actor in
                    let keys = try reader.keys(of: actor)
                    if !keys.isEmpty { counts[actor] = try counter.count(of: keys) }
                }
            }
        }
    }

    /// How much the store holds.
    /// - Complexity: O(n) in the number of articles, actors and ties, by indices alone.
    public func counts() throws(EventStoreError) -> StoreCounts {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
                let articles = try count("SELECT COUNT(*) FROM article INDEXED BY articleByKey")
                let repeats = try count("SELECT COUNT(*) - COUNT(DISTINCT groupId) FROM articleSketch")
                return StoreCounts(
                    articles: articles, sources: articles - repeats, actors: try actorCount(identities, in: database),
                    ties: try TieCounter(database, path: path, identities: identities).total())
            }
        }
    }

    /// Number of actors, decisions considered.
    /// - Complexity: O(n), by an index alone.
    public func actorCount() throws(EventStoreError) -> Int {
        let identities = try identities()
        return try StoreFile.translatingErrors(path: path) {
            try writer.read { try actorCount(identities, in: $0) }
        }
    }

    private func actorCount(_ identities: ActorIdentities, in database: Database) throws -> Int {
        let reader = ActorReader(database, path: path)
        let joined = try identities.standingIDs.reduce(0) { sum, actor in
            sum + max(0, try reader.keys(of: identities.memberIDs(of: actor)).count - 1)
        }
        return (try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM actor") ?? 0) - joined
    }

    /// Whether the store holds more ties than a number, decisions aside.
    /// - Complexity: O(n) in that number.
    public func hasMoreTies(than count: Int) throws(EventStoreError) -> Bool {
        try StoreFile.translatingErrors(path: path) {
            try writer.read { database in
                try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM tie LIMIT 1 OFFSET ?)", arguments: [count])
                    ?? false
            }
        }
    }

    /// Number of changes that the store has seen: what was computed at another number may be out of date.
    public func revision() throws(EventStoreError) -> Int {
        try StoreFile.translatingErrors(path: path) { try writer.read { try StoreRevision.current(in: $0) } }
    }
}
