import EventModel

/// What makes two relations the same edge.
struct EdgeKey: Hashable, Comparable {
    let source: NodeID
    let target: NodeID
    let type: RelationType

    static func < (left: EdgeKey, right: EdgeKey) -> Bool {
        (left.source, left.target, left.type.declarationIndex)
            < (right.source, right.target, right.type.declarationIndex)
    }
}

/// An edge while relations are being merged into it; those of one article come one after the other.
struct EdgeDraft {
    let key: EdgeKey
    private var sectors: Set<Sector> = []
    private var amounts: [Amount] = []
    private var statements: [RelationStatement] = []
    /// Relations of the article whose turn it is: together they are one statement.
    private var current: [Relation] = []
    private var currentArticle: Extraction
    private var currentSourceID: String

    init(key: EdgeKey, relation: Relation, article: Extraction, sourceID: String) {
        self.key = key
        currentArticle = article
        currentSourceID = sourceID
        add(relation, of: article, sourceID: sourceID)
    }

    mutating func add(_ relation: Relation, of article: Extraction, sourceID: String) {
        if article.id != currentArticle.id, let statement = currentStatement() {
            statements.append(statement)
            current = []
        }
        currentArticle = article
        currentSourceID = sourceID
        current.append(relation)
        sectors.formUnion(relation.sectors)
        if let amount = relation.amount { amounts.append(amount) }
    }

    func edge() -> RelationEdge {
        var statements = statements
        if let statement = currentStatement() { statements.append(statement) }
        return RelationEdge(
            type: key.type, source: key.source, target: key.target,
            sectors: Sector.allCases.filter(sectors.contains), amount: Self.largest(amounts), statements: statements)
    }

    /// One statement of all that the article says: an end or a denial overrides, the surest confidence counts, and the
    /// date is the earliest that goes with the status; of an end, with the beginning before it that the article gives.
    private func currentStatement() -> RelationStatement? {
        guard !current.isEmpty else { return nil }
        let status = RelationStatus.overall(of: current.map(\.status))
        let fitting = current.filter { $0.status == status }.compactMap(\.date)
        let dates = fitting.isEmpty ? current.compactMap(\.date) : fitting
        return RelationStatement(
            articleID: currentArticle.id, sourceID: currentSourceID, url: currentArticle.url,
            published: currentArticle.published, status: status,
            date: period(dates.min(by: EventDate.beginsEarlier), status),
            confidence: current.map(\.confidence).max() ?? 0, evidence: Self.distinct(current.flatMap(\.evidence)))
    }

    /// The date of an end as an interval, where another relation of the article tells the beginning.
    private func period(_ date: EventDate?, _ status: RelationStatus) -> EventDate? {
        guard status == .ended, let date, date.end == nil else { return date }
        let begins = current.filter { $0.status == .actual }.compactMap { $0.date?.start }
        guard let begin = begins.min(), begin.lastDayNumber < date.firstDayNumber else { return date }
        return EventDate(begin, to: date.start)
    }

    private static func distinct(_ evidence: [Evidence]) -> [Evidence] {
        Set(evidence).sorted { left, right in
            left.span == right.span
                ? (left.text, left.trigger) < (right.text, right.trigger) : left.span < right.span
        }
    }

    /// The largest sum in the currency that is named most often, the smaller code where two are named as often.
    private static func largest(_ amounts: [Amount]) -> Amount? {
        let groups = Dictionary(grouping: amounts, by: \.currency)
        let group = groups.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return group?.value.max { $0.value < $1.value }
    }
}
