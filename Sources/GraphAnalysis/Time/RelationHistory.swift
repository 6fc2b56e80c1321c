public import EventModel

/// How a relation stood over time, as far as articles tell: its valid time, kept apart from when that was reported.
///
/// Every statement speaks from a day on:
/// - `actual`: from its date (when it began or happened); without a date from the day of publication, by which it held.
///   One that holds over time (`RelationType.isMomentary` is false) is attested anew on the day of publication.
/// - `planned`, `possible`: from the day of publication, when the plan was known; the date says what it is planned for
///   and makes nothing actual by itself.
/// - `ended`: from its date, or the end of its interval; without a date from the day of publication. The beginning of
///   the interval is the day from which it was actual.
/// - `denied`: from the day of publication.
///
/// Where the day of publication is not known either, the date stands in for it; a statement with neither is of no day.
/// A date that is a month or a year counts from its last day: only then has it certainly come.
///
/// On a day, an end or a denial overrides what spoke before it or on its day; of what speaks later, or where nothing
/// ended, actual goes before planned, planned before possible.
public struct RelationHistory: Hashable, Sendable {
    /// A day on which the status changed.
    public struct Change: Hashable, Sendable {
        /// From when on, as coarsely as it is known; nil where it is of no known day.
        public let date: CalendarDate?
        /// Whether the day is that of the report: the change itself may be earlier.
        public let isReportDay: Bool
        /// The status from then on.
        public let status: RelationStatus
        /// The articles that say so, sorted.
        public let articleIDs: [String]
    }

    /// A statement's word for a status, and the day from which it holds.
    private struct Word: Hashable {
        let date: CalendarDate?
        let isReportDay: Bool
        let status: RelationStatus
        let articleID: String
        var day: Int? { date?.lastDayNumber }
    }

    private let words: [Word]

    /// Makes the history that follows from statements.
    init(of type: RelationType, statements: [RelationStatement]) {
        words = statements.flatMap { Self.words(of: $0, type: type) }
    }

    private static func words(of statement: RelationStatement, type: RelationType) -> [Word] {
        func word(_ date: CalendarDate?, _ status: RelationStatus, isReport: Bool) -> Word {
            Word(date: date, isReportDay: isReport, status: status, articleID: statement.articleID)
        }
        let report = statement.published
        switch statement.status {
        case .actual:
            guard let date = statement.date else { return [word(report, .actual, isReport: true)] }
            let begin = word(date.start, .actual, isReport: false)
            guard !type.isMomentary, let report, report.lastDayNumber > date.start.lastDayNumber else { return [begin] }
            return [begin, word(report, .actual, isReport: true)]
        case .planned, .possible, .denied:
            return [word(report ?? statement.date?.start, statement.status, isReport: report != nil)]
        case .ended:
            guard let date = statement.date else { return [word(report, .ended, isReport: true)] }
            guard let end = date.end else { return [word(date.start, .ended, isReport: false)] }
            return [word(date.start, .actual, isReport: false), word(end, .ended, isReport: false)]
        }
    }

    /// The status over all that is said, of whatever day.
    public var status: RelationStatus { Self.status(of: words) ?? .denied }

    /// The status on a day (the last day of a month or year); nil where nothing speaks of it or of a day before.
    public func status(on date: CalendarDate) -> RelationStatus? {
        Self.status(of: words.filter { ($0.day ?? .max) <= date.lastDayNumber })
    }

    /// The articles whose statements speak of a day or of one before, sorted.
    public func articleIDs(until date: CalendarDate) -> Set<String> {
        Set(words.filter { ($0.day ?? .max) <= date.lastDayNumber }.map(\.articleID))
    }

    /// The changes of status, earliest first; those of no known day before all others.
    /// - Complexity: O(n²) in the number of statements.
    public var changes: [Change] {
        let days = Set(words.map { $0.day ?? .min }).sorted()
        var changes: [Change] = []
        for day in days {
            guard let status = Self.status(of: words.filter { ($0.day ?? .min) <= day }), status != changes.last?.status
            else { continue }
            // Those that speak of the status on this day, the most exact date first.
            let saying = words.filter { ($0.day ?? .min) == day && $0.status == status }
                .sorted { ($0.isReportDay ? 1 : 0, $0.articleID) < ($1.isReportDay ? 1 : 0, $1.articleID) }
            guard let first = saying.first else { continue }
            changes.append(
                Change(
                    date: first.date, isReportDay: first.isReportDay, status: status,
                    articleIDs: Set(saying.map(\.articleID)).sorted()))
        }
        return changes
    }

    private static func status(of words: [Word]) -> RelationStatus? {
        if words.isEmpty { return nil }
        let closing = words.filter { $0.status == .ended || $0.status == .denied }
        let closingDay = closing.map { $0.day ?? .min }.max()
        let open = words.filter { word in
            word.status != .ended && word.status != .denied
                && closingDay.map { (word.day ?? .min) > $0 } ?? true
        }
        if let status = RelationStatus.open.first(where: { status in open.contains { $0.status == status } }) {
            return status
        }
        // Several on one day: an end says more than a denial.
        return closing.contains { ($0.day ?? .min) == closingDay && $0.status == .ended } ? .ended : .denied
    }
}

/// When a relation held, apart from when that was reported; what no article says is nil.
public struct RelationPeriod: Hashable, Sendable {
    /// When it began or happened: the earliest date of an actual statement, or the beginning of an ended interval.
    public let began: CalendarDate?
    /// When it ended: the latest date of an end.
    public let ended: CalendarDate?
    /// When it is planned for: the latest date of a planned or possible statement.
    public let plannedFor: EventDate?
    /// First day of publication of an article that states it.
    public let firstReported: CalendarDate?
    /// Last day of publication of an article that states it.
    public let lastReported: CalendarDate?
}

extension RelationEdge {
    /// How the relation stood over time.
    /// - Complexity: O(n) in the number of statements.
    public var history: RelationHistory { RelationHistory(of: type, statements: statements) }

    /// When the relation held, and when it was reported.
    /// - Complexity: O(n) in the number of statements.
    public var period: RelationPeriod {
        func dates(_ statuses: RelationStatus...) -> [EventDate] {
            statements.filter { statuses.contains($0.status) }.compactMap(\.date)
        }
        let ended = dates(.ended)
        let reports = statements.compactMap(\.published)
        return RelationPeriod(
            began: (dates(.actual).map(\.start) + ended.filter { $0.end != nil }.map(\.start)).min(),
            ended: ended.map { $0.end ?? $0.start }.max { $0.lastDayNumber < $1.lastDayNumber },
            plannedFor: dates(.planned, .possible).max(by: EventDate.endsEarlier), firstReported: reports.min(),
            lastReported: reports.max())
    }
}
