package import EventModel

extension RelationEdge {
    /// Makes an edge whose status and dates follow from its statements.
    init(
        type: RelationType, source: NodeID, target: NodeID, sectors: [Sector], amount: Amount?,
        statements: [RelationStatement]
    ) {
        let dates = statements.compactMap(\.date)
        self.init(
            type: type, source: source, target: target,
            status: .overall(of: statements.map { (day: $0.published?.firstDayNumber, status: $0.status) }),
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
    /// Status over statements made on certain days (a day without number lies before all others).
    ///
    /// An end or a denial overrides what was stated before it or on its day. What is stated later counts again: actual
    /// before planned before possible.
    static func overall(of statements: [(day: Int?, status: RelationStatus)]) -> RelationStatus {
        let closing = statements.filter { $0.status.isClosing }
        let closingDay = closing.map { $0.day ?? .min }.max()
        let open = statements.filter { statement in
            guard !statement.status.isClosing else { return false }
            return closingDay.map { (statement.day ?? .min) > $0 } ?? true
        }
        if let status = [RelationStatus.actual, .planned, .possible].first(where: { status in
            open.contains { $0.status == status }
        }) {
            return status
        }
        // Several on one day: an end says more than a denial.
        return closing.contains { ($0.day ?? .min) == closingDay && $0.status == .ended } ? .ended : .denied
    }

    private var isClosing: Bool { self == .ended || self == .denied }
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
