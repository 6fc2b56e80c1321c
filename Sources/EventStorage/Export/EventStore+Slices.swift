public import EventModel
import GRDB

/// Some actors of the graph, with the relations that an edge has its source in.
public struct GraphSlice: Sendable {
    /// Identifiers of the actors, decisions considered, sorted.
    public let actors: [ActorID]
    /// The actors and, where they were asked for, those at the other ends; the relations between them.
    public let part: GraphPart
}

extension EventStore {
    /// What comes with the actors of a slice.
    public enum SliceContent: Hashable, Sendable {
        /// The actors alone, with the lists of their articles.
        case actors
        /// Their relations, and the actors at the other ends.
        case relations
    }

    /// Calls `body` with the whole graph in slices of some hundred actors: every actor is in one of them, and every edge
    /// in that of its source, which for a tie without direction is the end with the smaller identifier.
    ///
    /// All slices are of one state of the store, each time in the same order; the memory used does not grow with the
    /// number of actors, only with the ties of the best connected ones. `body` must not use this store itself.
    /// - Throws: `EventStoreError`, and whatever `body` throws.
    /// - Complexity: O(n log n) in the number of actors, relations and evidence of the store.
    public func forEachSlice(
        _ content: SliceContent, actorCount: Int = 500, _ body: (GraphSlice) throws -> Void
    ) throws {
        let identities = try identities()
        try readForCaller { database in
            let reader = try GraphPartReader(database, path: path, identities: identities)
            var slice: [ActorID] = []
            func deliver() throws {
                if slice.isEmpty { return }
                try body(try reader.slice(slice.sorted(), content))
                slice.removeAll(keepingCapacity: true)
            }
            func add(_ actor: ActorID) throws {
                slice.append(actor)
                if slice.count == actorCount { try deliver() }
            }
            // Actors by decision may have an identifier that no article gave: they come where it would stand.
            var decided = try identities.standingIDs.filter { try !reader.keys(of: $0).isEmpty }[...]
            let merged = Set(identities.mergedIDs + decided)
            let rows = try Row.fetchCursor(database, sql: "SELECT identifier FROM actor ORDER BY identifier")
            while let row = try rows.next() {
                let actor = ActorID(rawValue: row.storedText(at: 0) ?? "")
                while let next = decided.first, next <= actor {
                    try add(next)
                    decided.removeFirst()
                }
                if !merged.contains(actor) { try add(actor) }
            }
            for actor in decided { try add(actor) }
            try deliver()
        }
    }
}

extension GraphPartReader {
    /// The actors of a slice and, where asked for, the relations that begin there.
    func slice(_ actors: [ActorID], _ content: EventStore.SliceContent) throws -> GraphSlice {
        let keys = try actors.flatMap { try self.keys(of: $0) }.sorted()
        guard content == .relations else {
            return GraphSlice(actors: actors, part: try part(of: keys, articleLists: .all))
        }
        let (ties, others) = try tiesBeginning(at: keys)
        let all = Set(keys).union(others)
        return GraphSlice(
            actors: actors, part: try part(of: all.sorted(), asked: [], ties: ties, articleLists: .asked))
    }

    /// The ties whose edge has its source among actors, and the actors at the other ends.
    private func tiesBeginning(at keys: [Int64]) throws -> (ties: [Int64], others: Set<Int64>) {
        let symmetric = RelationType.allCases.filter(\.isSymmetric).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let outgoing = try database.cachedStatement(
            sql: "SELECT id, targetId, type IN (\(symmetric)) FROM tie WHERE sourceId = ?")
        let incoming = try database.cachedStatement(
            sql: "SELECT id, sourceId, TRUE FROM tie WHERE targetId = ? AND type IN (\(symmetric))")
        let reader = ActorReader(database, path: path)
        var ties: Set<Int64> = []
        var others: Set<Int64> = []
        for key in keys {
            let own = try reader.identifiers(of: [key])[key].map { identities.canonicalID(of: $0) }
            guard let own else { continue }
            for statement in [outgoing, incoming] {
                for row in try Row.fetchAll(statement, arguments: [key]) {
                    let other: Int64 = row[1]
                    if row[2], let end = try reader.identifiers(of: [other])[other],
                        identities.canonicalID(of: end) < own
                    {
                        continue
                    }
                    ties.insert(row[0])
                    others.formUnion(group(of: other))
                }
            }
        }
        return (ties.sorted(), others)
    }
}
