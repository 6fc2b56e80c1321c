import EventModel
import GRDB

/// Reads who is tied to whom, without names, dates and passages: actors, ties and relations from first to last, and the
/// relations of those ties once more whose status depends on when what was said.
struct OutlineReader {
    let database: Database
    let values: StoredValues
    let identities: ActorIdentities

    /// A stored tie by the edge that it belongs to.
    private struct Entry {
        /// Source in the upper half, target in the lower.
        let ends: UInt64
        let type: RelationType
        let key: Int64

        static func < (left: Entry, right: Entry) -> Bool {
            if left.ends != right.ends { return left.ends < right.ends }
            if left.type != right.type { return left.type.declarationIndex < right.type.declarationIndex }
            return left.key < right.key
        }
    }

    /// What the relations of an edge say, one by one.
    private struct Account {
        var relationCount: Int32 = 0
        /// The one that goes before all others, where there is a choice none that closes it; nil without a relation.
        var status: RelationStatus?
        /// Whether a relation says that it ended or denies it.
        var isClosed = false
        /// Whether one tells both when it began and when it ended.
        var hasInterval = false

        /// Whether its status depends on when what was said.
        var isUnsettled: Bool { isClosed && (relationCount > 1 || hasInterval) }

        mutating func add(_ status: RelationStatus, isInterval: Bool) {
            relationCount += 1
            isClosed = isClosed || status == .ended || status == .denied
            hasInterval = hasInterval || isInterval
            self.status = RelationStatus.open.first { $0 == status || $0 == self.status } ?? status
        }
    }

    /// Every actor and every edge.
    func outline() throws -> OutlinePart {
        let (actors, positions) = try readActors()
        let (entries, tieCount) = try readTies(positions)
        var edges: [Entry] = []
        edges.reserveCapacity(entries.count)
        var edgeOfTie = KeyPositions(count: tieCount)
        for entry in entries {
            if edges.last?.ends != entry.ends || edges.last?.type != entry.type { edges.append(entry) }
            edgeOfTie[entry.key] = edges.count - 1
        }
        let (accounts, sources) = try readRelations(edgeOfTie, edgeCount: edges.count)
        var first = 0
        let ties = zip(edges, accounts).compactMap { edge, account -> GraphOutline.Tie? in
            guard let status = account.status else { return nil }
            defer { first += Int(account.relationCount) }
            return GraphOutline.Tie(
                source: NodeID(rawValue: Int32(edge.ends >> 32)),
                target: NodeID(rawValue: Int32(truncatingIfNeeded: edge.ends)), type: edge.type, status: status,
                firstSource: first)
        }
        let unsettled = entries.lazy.filter { entry in
            edgeOfTie[entry.key].map { accounts[$0].isUnsettled } ?? false
        }.map(\.key).sorted()
        return OutlinePart(
            outline: GraphOutline(actors: actors, ties: ties, sources: sources),
            unsettled: try RelationReader(database, path: values.path).relations(of: unsettled, evidence: .of([])),
            identities: identities)
    }

    /// The actors, those that are one by decision as one, and the positions of all by key.
    private func readActors() throws -> (actors: [ActorID], positions: KeyPositions) {
        var keys: [Int64] = []
        var ids: [ActorID] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT id, identifier FROM actor ORDER BY identifier")
        while let row = try rows.next() {
            keys.append(row[0])
            ids.append(identities.canonicalID(of: ActorID(rawValue: try values.text(in: row, at: 1))))
        }
        // SQLite's order but for decisions, and for identifiers that are stored as blobs.
        var actors: [ActorID] = []
        actors.reserveCapacity(ids.count)
        for id in zip(ids, ids.dropFirst()).allSatisfy({ $0 < $1 }) ? ids : ids.sorted() where actors.last != id {
            actors.append(id)
        }
        var positions = KeyPositions(count: keys.count)
        if actors == ids {
            for (position, key) in keys.enumerated() { positions[key] = position }
        } else {
            let positionByID = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
            for (key, id) in zip(keys, ids) { positions[key] = positionByID[id] }
        }
        return (actors, positions)
    }

    /// The stored ties in order of the edges that they belong to, without those of an actor with itself, and the number
    /// of all.
    private func readTies(_ positions: KeyPositions) throws -> (entries: [Entry], count: Int) {
        var entries: [Entry] = []
        var count = 0
        let rows = try Row.fetchCursor(database, sql: "SELECT id, sourceId, targetId, type FROM tie ORDER BY id")
        while let row = try rows.next() {
            count += 1
            guard let source = positions[row[1]], let target = positions[row[2]] else {
                throw values.damage("a tie lacks the actor at its end")
            }
            if source == target { continue }
            let type = try values.value(RelationType.self, in: row, at: 3)
            let isSwapped = type.isSymmetric && target < source
            let (first, second) = isSwapped ? (target, source) : (source, target)
            entries.append(Entry(ends: UInt64(first) << 32 | UInt64(second), type: type, key: row[0]))
        }
        entries.sort(by: <)
        return (entries, count)
    }

    /// What the relations say of every edge, and the sources of all edges, in their order.
    private func readRelations(
        _ edgeOfTie: KeyPositions, edgeCount: Int
    ) throws -> (accounts: [Account], sources: [Int32]) {
        let sourceNumbers = try readSourceNumbers()
        var accounts = [Account](repeating: Account(), count: edgeCount)
        var statements: [(edge: Int32, source: Int32)] = []
        var article: (key: Int64?, source: Int32) = (nil, 0)
        var loneCount = Int32(sourceNumbers.count)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT tieId, articleId, status, dateEnd IS NOT NULL FROM relation WHERE tieId IS NOT NULL
                ORDER BY articleId
                """)
        while let row = try rows.next() {
            guard let edge = edgeOfTie[row[0]] else { continue }
            let key: Int64 = row[1]
            if article.key != key {
                if let number = sourceNumbers[key] {
                    article = (key, number)
                } else {
                    // An article without a sketch is a source of its own.
                    article = (key, loneCount)
                    loneCount += 1
                }
            }
            accounts[edge].add(try values.value(RelationStatus.self, in: row, at: 2), isInterval: row[3])
            statements.append((Int32(edge), article.source))
        }
        var next: [Int] = []
        next.reserveCapacity(edgeCount)
        var total = 0
        for account in accounts {
            next.append(total)
            total += Int(account.relationCount)
        }
        var sources = [Int32](repeating: 0, count: total)
        for statement in statements {
            sources[next[Int(statement.edge)]] = statement.source
            next[Int(statement.edge)] += 1
        }
        return (accounts, sources)
    }

    /// A number for each article that others can repeat: the same for those that carry the same text.
    private func readSourceNumbers() throws -> [Int64: Int32] {
        var numbers: [Int64: Int32] = [:]
        var groups: [Int64: Int32] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT articleId, groupId FROM articleSketch \(SourceReader(database).groupIndex)")
        while let row = try rows.next() {
            let group: Int64 = row[1]
            let number = groups[group] ?? Int32(groups.count)
            groups[group] = number
            numbers[row[0]] = number
        }
        return numbers
    }
}
