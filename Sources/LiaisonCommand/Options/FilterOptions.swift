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

    @Option(
        help: ArgumentHelp(
            "The state on this day: what had begun by then, with the status it had; undated statements count from the day "
                + "of publication, those without either not at all.", valueName: "date"))
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("Only what articles published by this day state.", valueName: "date"))
    var knownOn: CalendarDate?

    @Option(help: ArgumentHelp("Only relations about this sector, such as hydrocarbons.", valueName: "sector"))
    var sector: Sector?

    @Option(
        help: ArgumentHelp("Only statements that the extractor is at least so sure of, 0 to 1.", valueName: "number"))
    var minConfidence = 0.0

    @Option(help: ArgumentHelp("Only relations that at least so many independent articles state.", valueName: "n"))
    var minArticles = 1

    func validate() throws {
        if let since, let until, until.lastDayNumber < since.firstDayNumber {
            throw ValidationError("--until \(until) lies before --since \(since).")
        }
        if !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 to 1, not \(minConfidence).")
        }
        if minArticles < 1 { throw ValidationError("--min-articles takes a number from 1 on, not \(minArticles).") }
    }

    /// The filter that the options describe.
    func filter(defaultTypes: Set<RelationType>? = nil) -> GraphFilter {
        GraphFilter(
            types: types.isEmpty ? defaultTypes : Set(types), statuses: statuses.isEmpty ? nil : Set(statuses),
            since: since, until: until, asOf: asOf, knownOn: knownOn, sector: sector, minimumSources: minArticles,
            minimumConfidence: minConfidence)
    }
}
