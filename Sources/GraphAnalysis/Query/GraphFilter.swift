public import EventModel

/// What a relation must fulfil to stay in a graph; a part left at its default lets every relation pass.
public struct GraphFilter: Sendable, Hashable {
    /// Relation types that pass.
    public var types: Set<RelationType>?
    /// Statuses that pass: the status of the edge, over the statements that are left.
    public var statuses: Set<RelationStatus>?
    /// First day (first day of a month or year) of the window that a statement must touch.
    public var since: CalendarDate?
    /// Last day (last day of a month or year) of the window that a statement must touch.
    public var until: CalendarDate?
    /// The day whose state is asked for, as ``RelationHistory`` says: relations of which nothing speaks by then are left
    /// out, the others have the status of that day, whenever it was reported.
    public var asOf: CalendarDate?
    /// Only what articles published by this day state; articles without a day of publication state nothing then.
    public var knownOn: CalendarDate?
    /// Sector that the edge must be about.
    public var sector: Sector?
    /// Least number of independent sources that state the edge, within the window and confidence asked for.
    public var minimumSources: Int
    /// Least confidence of a statement, 0 to 1.
    public var minimumConfidence: Double

    /// Makes a filter; without arguments it lets every relation pass.
    public init(
        types: Set<RelationType>? = nil, statuses: Set<RelationStatus>? = nil, since: CalendarDate? = nil,
        until: CalendarDate? = nil, asOf: CalendarDate? = nil, knownOn: CalendarDate? = nil, sector: Sector? = nil,
        minimumSources: Int = 1, minimumConfidence: Double = 0
    ) {
        self.types = types
        self.statuses = statuses
        self.since = since
        self.until = until
        self.asOf = asOf
        self.knownOn = knownOn
        self.sector = sector
        self.minimumSources = minimumSources
        self.minimumConfidence = minimumConfidence
    }

    /// The statuses of ties that count in the graph as a whole: those asked for, or all but denied ones.
    package var foldedStatuses: Set<RelationStatus> { statuses ?? EdgeFolding().statuses }

    /// What is left of an edge; nil where it does not pass.
    func filtered(_ edge: RelationEdge) -> RelationEdge? {
        if let types, !types.contains(edge.type) { return nil }
        if let sector, !edge.sectors.contains(sector) { return nil }
        var statements = asksAboutStatements ? edge.statements.filter(matches) : edge.statements
        if let asOf {
            let speaking = RelationHistory(of: edge.type, statements: statements).articleIDs(until: asOf)
            statements = statements.filter { speaking.contains($0.articleID) }
        }
        guard !statements.isEmpty,
            minimumSources <= 1 || Set(statements.lazy.map(\.sourceID)).count >= minimumSources
        else { return nil }
        let remaining =
            statements.count == edge.statements.count && asOf == nil
            ? edge
            : RelationEdge(
                type: edge.type, source: edge.source, target: edge.target, sectors: edge.sectors, amount: edge.amount,
                statements: statements, asOf: asOf)
        if let statuses, !statuses.contains(remaining.status) { return nil }
        return remaining
    }

    /// Whether a statement can fail to pass.
    var asksAboutStatements: Bool {
        minimumConfidence > 0 || since != nil || until != nil || knownOn != nil
    }

    private func matches(_ statement: RelationStatement) -> Bool {
        statement.confidence >= minimumConfidence && touchesWindow(statement) && isKnown(statement)
    }

    private func isKnown(_ statement: RelationStatement) -> Bool {
        guard let knownOn else { return true }
        return statement.published.map { $0.lastDayNumber <= knownOn.lastDayNumber } ?? false
    }

    private func touchesWindow(_ statement: RelationStatement) -> Bool {
        guard since != nil || until != nil else { return true }
        guard let date = statement.date ?? statement.published.map({ EventDate($0) }) else { return false }
        if let since, date.lastDayNumber < since.firstDayNumber { return false }
        if let until, date.firstDayNumber > until.lastDayNumber { return false }
        return true
    }
}
