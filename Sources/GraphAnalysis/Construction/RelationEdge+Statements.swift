package import EventModel

extension RelationEdge {
    /// Makes an edge whose status, on a day or over all, and dates follow from its statements.
    init(
        type: RelationType, source: NodeID, target: NodeID, sectors: [Sector], amount: Amount?,
        statements: [RelationStatement], asOf day: CalendarDate? = nil
    ) {
        let dates = statements.compactMap(\.date)
        self.init(
            type: type, source: source, target: target,
            status: Self.status(of: type, statements, asOf: day),
            firstDate: dates.min(by: EventDate.beginsEarlier), lastDate: dates.max(by: EventDate.endsEarlier),
            sectors: sectors, amount: amount,
            statements: statements.count == 1 ? statements : statements.sorted(by: RelationStatement.isEarlier))
    }

    private static func status(
        of type: RelationType, _ statements: [RelationStatement], asOf day: CalendarDate?
    ) -> RelationStatus {
        // Most edges have one statement, whose word stands, whatever its day; only an interval has two words.
        if day == nil, statements.count == 1, statements[0].date?.end == nil { return statements[0].status }
        let history = RelationHistory(of: type, statements: statements)
        return day.map { history.status(on: $0) ?? .denied } ?? history.status
    }

    /// Orders as a graph does: by source, target and type.
    package static func isBefore(_ left: RelationEdge, _ right: RelationEdge) -> Bool {
        (left.source, left.target, left.type.declarationIndex)
            < (right.source, right.target, right.type.declarationIndex)
    }

    /// The same edge between nodes of another numbering.
    package func renumbered(source: NodeID, target: NodeID) -> RelationEdge {
        RelationEdge(
            type: type, source: source, target: target, status: status, firstDate: firstDate, lastDate: lastDate,
            sectors: sectors, amount: amount, statements: statements)
    }
}

extension RelationStatement {
    /// Orders by day of publication, undated first, then by article.
    static func isEarlier(_ left: RelationStatement, _ right: RelationStatement) -> Bool {
        switch (left.published, right.published) {
        case (nil, .some): true
        case (.some, nil): false
        case (let leftDay?, let rightDay?) where leftDay != rightDay: leftDay < rightDay
        default: left.articleID < right.articleID
        }
    }
}

extension RelationStatus {
    /// Status of all that one article says: an end or a denial overrides, actual goes before planned before possible.
    static func overall(of statuses: [RelationStatus]) -> RelationStatus {
        ([.ended, .denied] + open).first(where: statuses.contains) ?? .possible
    }
}

extension EventDate {
    /// Orders by first day covered, then by last.
    static func beginsEarlier(_ left: EventDate, _ right: EventDate) -> Bool {
        let (leftDays, rightDays) = (
            (left.firstDayNumber, left.lastDayNumber), (right.firstDayNumber, right.lastDayNumber)
        )
        return leftDays == rightDays ? left.description < right.description : leftDays < rightDays
    }

    /// Orders by last day covered, then by first.
    static func endsEarlier(_ left: EventDate, _ right: EventDate) -> Bool {
        let (leftDays, rightDays) = (
            (left.lastDayNumber, left.firstDayNumber), (right.lastDayNumber, right.firstDayNumber)
        )
        return leftDays == rightDays ? left.description < right.description : leftDays < rightDays
    }
}
