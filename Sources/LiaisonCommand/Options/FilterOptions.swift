import ArgumentParser
import EventModel
import GraphAnalysis

/// The options that say which relations count.
struct FilterOptions: ParsableArguments {
    @Option(
        name: .customLong("type"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "Relation types, such as owns or signsWith (several: one after the other).", valueName: "type"))
    var types: [RelationType] = []

    @Option(
        name: .customLong("status"), parsing: .upToNextOption,
        help: ArgumentHelp("Statuses: actual, planned, possible, ended, denied.", valueName: "status"))
    var statuses: [RelationStatus] = []

    @Option(
        help: ArgumentHelp(
            "Only relations dated on or after this day (YYYY, YYYY-MM or YYYY-MM-DD).", valueName: "date"))
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Only relations dated on or before this day.", valueName: "date"))
    var until: CalendarDate?

    @Option(help: ArgumentHelp("Only relations about this sector, such as hydrocarbons.", valueName: "sector"))
    var sector: Sector?

    func validate() throws {
        if let since, let until, until.lastDayNumber < since.firstDayNumber {
            throw ValidationError("--until \(until) lies before --since \(since).")
        }
    }

    /// The filter that the options describe.
    func filter(defaultTypes: Set<RelationType>? = nil) -> GraphFilter {
        GraphFilter(
            types: types.isEmpty ? defaultTypes : Set(types), statuses: statuses.isEmpty ? nil : Set(statuses),
            since: since, until: until, sector: sector)
    }

    /// The statuses of ties that count in the graph as a whole: those asked for, or all but denied ones.
    var foldedStatuses: Set<RelationStatus> { statuses.isEmpty ? EdgeFolding().statuses : Set(statuses) }
}
