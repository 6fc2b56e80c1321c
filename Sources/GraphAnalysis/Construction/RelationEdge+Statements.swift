package import EventModel

extension RelationEdge {
    /// Makes an edge whose status, on a day or over all, and dates follow from its statements.
    init(
        type: RelationType, source: NodeID, target: NodeID, sectors: [Sector], amount: Amount?,
        statements: [RelationStatement], asOf day: CalendarDate? = nil
    ) {
        let history = RelationHistory(of: type, statements: statements)
        let dates = statements.compactMap(\.date)
        self.init(
            type: type, source: source, target: target,
            status: day.map { history.status(on: $0) ?? .denied } ?? history.status,
            firstDate: dates.min(by: EventDate.beginsEarlier), lastDate: dates.max(by: EventDate.endsEarlier),
            sectors: sectors, amount: amount, statements: statements.sorted(by: RelationStatement.isEarlier))
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
        [.ended, .denied, .actual, .planned].first(where: statuses.contains) ?? .possible
    }
}

extension EventDate {
    /// Orders by first day covered, then by last.
    static func beginsEarlier(_ left: EventDate, _ right: EventDate) -> Bool {
        (left.firstDayNumber, left.lastDayNumber, left.description)
            < (right.firstDayNumber, right.lastDayNumber, right.description)
    }

    /// Orders by last day covered, then by first.
    static func endsEarlier(_ left: EventDate, _ right: EventDate) -> Bool {
        (left.lastDayNumber, left.firstDayNumber, left.description)
            < (right.lastDayNumber, right.firstDayNumber, right.description)
    }
}

extension RelationType {
    private static let declarationIndices: [RelationType: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// Position among all cases: the order in which relations are listed.
    var declarationIndex: Int { Self.declarationIndices[self] ?? 0 }
}
