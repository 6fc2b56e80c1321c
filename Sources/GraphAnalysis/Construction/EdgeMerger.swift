import EventModel

/// Merges the relations of articles into edges: one for each type between two actors, with a statement for each article.
///
/// Relations are sorted by what makes them the same edge, packed into numbers, rather than collected in dictionaries: of
/// a large store the edges are most of the work of making its graph.
struct EdgeMerger {
    private let table: RelationTable
    /// The node of each of the table's actors; negative for none.
    private let nodes: [Int32]

    /// A relation by the edge that it belongs to.
    private struct Entry {
        /// Source in the upper half, target in the lower.
        let ends: UInt64
        let type: UInt8
        let article: Int32
        let row: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            if left.ends != right.ends { return left.ends < right.ends }
            if left.type != right.type { return left.type < right.type }
            return left.article == right.article ? left.row < right.row : left.article < right.article
        }
    }

    /// Prepares the merging of relations between the nodes of actors, which are in order of identifier.
    /// - Complexity: O(n) in the number of actors and of the table's actors.
    init(_ table: RelationTable, between actors: some Collection<ActorID>, identities: ActorIdentities) {
        self.table = table
        var positions: [ActorID: Int32] = [:]
        positions.reserveCapacity(actors.count)
        for (index, actor) in actors.enumerated() { positions[actor] = Int32(index) }
        self.nodes = table.actors.map { positions[identities.canonicalID(of: $0)] ?? -1 }
    }

    /// The edges, by source, target and type; a relation is passed over where an end is no node, or both are the same.
    /// - Complexity: O(n log n) in the number of relations.
    func edges() -> [RelationEdge] {
        let entries = sortedEntries()
        var edges: [RelationEdge] = []
        edges.reserveCapacity(entries.count)
        var start = 0
        while start < entries.count {
            let first = entries[start]
            var end = start + 1
            while end < entries.count, entries[end].ends == first.ends, entries[end].type == first.type { end += 1 }
            edges.append(edge(of: entries[start..<end], ends: first.ends))
            start = end
        }
        return edges
    }

    private func sortedEntries() -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(table.rows.count)
        for (position, row) in table.rows.enumerated() {
            let (source, target) = (nodes[row.source], nodes[row.target])
            guard source >= 0, target >= 0, source != target else { continue }
            // Nodes are in order of identifier, as the ends of a relation without direction are.
            let isSwapped = row.type.isSymmetric && target < source
            let (first, second) = isSwapped ? (target, source) : (source, target)
            entries.append(
                Entry(
                    ends: UInt64(first) << 32 | UInt64(second), type: UInt8(row.type.declarationIndex),
                    article: Int32(row.article), row: Int32(position)))
        }
        entries.sort(by: <)
        return entries
    }

    private func edge(of entries: ArraySlice<Entry>, ends: UInt64) -> RelationEdge {
        var statements: [RelationStatement] = []
        var start = entries.startIndex
        while start < entries.endIndex {
            var end = start + 1
            while end < entries.endIndex, entries[end].article == entries[start].article { end += 1 }
            statements.append(statement(of: entries[start..<end]))
            start = end
        }
        let rows = entries.lazy.map { table.rows[Int($0.row)] }
        let first = table.rows[Int(entries[entries.startIndex].row)]
        return RelationEdge(
            type: first.type, source: NodeID(rawValue: Int32(ends >> 32)),
            target: NodeID(rawValue: Int32(truncatingIfNeeded: ends)),
            sectors: entries.count == 1 && first.sectors.count < 2 ? first.sectors : Self.all(rows.map(\.sectors)),
            amount: entries.count == 1 ? first.amount : Self.largest(rows.compactMap(\.amount)), statements: statements)
    }

    /// One statement of all that the article says: an end or a denial overrides, the surest confidence counts, and the
    /// date is the earliest that goes with the status; of an end, with the beginning before it that the article gives.
    private func statement(of entries: ArraySlice<Entry>) -> RelationStatement {
        let rows = entries.map { table.rows[Int($0.row)] }
        let article = table.articles[rows[0].article]
        let status = RelationStatus.overall(of: rows.map(\.status))
        let fitting = rows.filter { $0.status == status }.compactMap(\.date)
        let dates = fitting.isEmpty ? rows.compactMap(\.date) : fitting
        return RelationStatement(
            articleID: article.id, sourceID: article.sourceID, url: article.url, published: article.published,
            status: status, date: Self.period(dates.min(by: EventDate.beginsEarlier), status, among: rows),
            confidence: rows.lazy.map(\.confidence).max() ?? 0,
            evidence: Self.distinct(rows.count == 1 ? rows[0].evidence : rows.flatMap(\.evidence)))
    }

    /// The date of an end as an interval, where another relation of the article tells the beginning.
    private static func period(
        _ date: EventDate?, _ status: RelationStatus, among rows: [RelationTable.Row]
    ) -> EventDate? {
        guard status == .ended, let date, date.end == nil else { return date }
        let begins = rows.filter { $0.status == .actual }.compactMap { $0.date?.start }
        guard let begin = begins.min(), begin.lastDayNumber < date.firstDayNumber else { return date }
        return EventDate(begin, to: date.start)
    }

    private static func distinct(_ evidence: [Evidence]) -> [Evidence] {
        if evidence.count < 2 { return evidence }
        return Set(evidence).sorted { left, right in
            left.span == right.span
                ? (left.text, left.trigger) < (right.text, right.trigger) : left.span < right.span
        }
    }

    /// The sectors of any relation, in order of declaration.
    private static func all(_ sectors: some Sequence<[Sector]>) -> [Sector] {
        let all = Set(sectors.joined())
        return all.isEmpty ? [] : Sector.allCases.filter(all.contains)
    }

    /// The largest sum in the currency that is named most often, the smaller code where two are named as often.
    private static func largest(_ amounts: [Amount]) -> Amount? {
        let groups = Dictionary(grouping: amounts, by: \.currency)
        let group = groups.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return group?.value.max { $0.value < $1.value }
    }
}
