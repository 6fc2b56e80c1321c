import EventModel
import GraphAnalysis

/// Which relations a page is about, as its address says.
struct RelationChoice: Sendable, Hashable {
    /// Types; nil for all.
    var types: Set<RelationType>?
    /// Statuses; nil for all.
    var statuses: Set<RelationStatus>?
    /// First day.
    var since: CalendarDate?
    /// Last day.
    var until: CalendarDate?
    /// The day whose state is asked for; nil for the latest.
    var asOf: CalendarDate?
    /// Day of the last article that counts; nil for any.
    var knownOn: CalendarDate?
    /// What they are about; nil for anything.
    var sector: Sector?
    /// Least confidence in percent; 0 for any.
    var confidence: Int = 0

    /// Names of the parameters.
    static let names = ["type", "status", "since", "until", "asOf", "knownOn", "sector", "confidence"]

    /// Every relation.
    init() {}

    /// Reads the choice from a query.
    init(_ query: QueryItems) throws(PageFailure) {
        let reader = QueryReader(query: query)
        types = try reader.words("type", RelationType.self)
        statuses = try reader.words("status", RelationStatus.self)
        since = try reader.date("since")
        until = try reader.date("until")
        asOf = try reader.date("asOf")
        knownOn = try reader.date("knownOn")
        sector = try reader.word("sector", Sector.self)
        confidence = try reader.integer("confidence", in: 0...100) ?? 0
        if let since, let until, until.lastDayNumber < since.firstDayNumber {
            throw PageFailure(status: 409, reason: "“until” (\(until)) lies before “since” (\(since))")
        }
    }

    /// The filter of the graph that the choice describes.
    func filter(defaultTypes: Set<RelationType>? = nil) -> GraphFilter {
        GraphFilter(
            types: types ?? defaultTypes, statuses: statuses, since: since, until: until, asOf: asOf, knownOn: knownOn,
            sector: sector, minimumConfidence: Double(confidence) / 100)
    }

    /// Whether every relation passes.
    var isEmpty: Bool { self == RelationChoice() }

    /// The same choice at any time.
    var withoutDates: RelationChoice {
        var choice = self
        choice.since = nil
        choice.until = nil
        return choice
    }

    /// The parameters that say so, always in the same order.
    var parameters: [(String, String)] {
        var parameters = RelationType.allCases.filter { types?.contains($0) == true }.map { ("type", $0.rawValue) }
        parameters += RelationStatus.allCases.filter { statuses?.contains($0) == true }
            .map { ("status", $0.rawValue) }
        if let since { parameters.append(("since", since.description)) }
        if let until { parameters.append(("until", until.description)) }
        if let asOf { parameters.append(("asOf", asOf.description)) }
        if let knownOn { parameters.append(("knownOn", knownOn.description)) }
        if let sector { parameters.append(("sector", sector.rawValue)) }
        if confidence > 0 { parameters.append(("confidence", String(confidence))) }
        return parameters
    }
}
