import EventModel

/// When the statements of a map date from, as bars that choose a year.
struct Timeline {
    let context: PageContext
    let state: MapState
    let statementsByYear: [Int: Int]

    /// Most years shown, the latest ones.
    private static let yearLimit = 40
    private static let barWidth = 22
    private static let height = 56

    private var words: Wording { context.words }

    /// The bars; nothing where no statement has a date.
    @HTMLBuilder var html: HTML {
        if let last = statementsByYear.keys.max(), let first = statementsByYear.keys.min() {
            let years = Array(max(first, last - Self.yearLimit + 1)...last)
            let largest = years.compactMap { statementsByYear[$0] }.max() ?? 1
            element(
                "section", .class("timeline"), Attribute("aria-label", words("Période", "Period")),
                Attribute("data-first", String(years.first ?? last)), Attribute("data-last", String(last)),
                Attribute("data-since", state.choice.since?.description ?? ""),
                Attribute("data-until", state.choice.until?.description ?? ""),
                Attribute("data-label-since", words("Début de la période", "Start of the period")),
                Attribute("data-label-until", words("Fin de la période", "End of the period"))
            ) {
                element("div", .class("timeline-scroll")) {
                    element(
                        "svg", Attribute("width", String(years.count * Self.barWidth)),
                        Attribute("height", String(Self.height + 16)), Attribute("role", "group"),
                        Attribute("aria-label", words("Passages par année", "Passages by year"))
                    ) {
                        for (position, year) in years.enumerated() {
                            bar(of: year, at: position, count: statementsByYear[year] ?? 0, largest: largest)
                        }
                    }
                }
                if state.choice.since != nil || state.choice.until != nil {
                    element("a", .class("button small"), .href(context.link(to: anyTime))) {
                        words("Toute la période", "Whole period")
                    }
                }
            }
        }
    }

    private var anyTime: MapState {
        var state = state
        state.choice = state.choice.withoutDates
        return state
    }

    private func bar(of year: Int, at position: Int, count: Int, largest: Int) -> HTML {
        let height = count == 0 ? 0 : max(3, Int((Double(count) / Double(largest) * Double(Self.height)).rounded()))
        let x = position * Self.barWidth
        var chosen = state
        chosen.choice.since = CalendarDate(iso: String(year))
        chosen.choice.until = chosen.choice.since
        return element(
            "a", .href(context.link(to: chosen)), .class(isChosen(year) ? "year chosen" : "year"),
            Attribute("aria-label", "\(year) : " + words.count(count, ("passage", "passages"), ("passage", "passages")))
        ) {
            element("title") { "\(year) : \(words.number(count))" }
            element(
                "rect", .class("back"), Attribute("x", String(x)), Attribute("y", "0"),
                Attribute("width", String(Self.barWidth)), Attribute("height", String(Self.height + 16)))
            element(
                "rect", .class("count"), Attribute("x", String(x + 3)), Attribute("y", String(Self.height - height)),
                Attribute("width", String(Self.barWidth - 6)), Attribute("height", String(height)), Attribute("rx", "2")
            )
            element(
                "text", Attribute("x", String(x + Self.barWidth / 2)), Attribute("y", String(Self.height + 12)),
                Attribute("text-anchor", "middle"), Attribute("font-size", "9")
            ) { "’" + String(String(year).suffix(2)) }
        }
    }

    private func isChosen(_ year: Int) -> Bool {
        guard let date = CalendarDate(iso: String(year)) else { return false }
        if let since = state.choice.since, date.lastDayNumber < since.firstDayNumber { return false }
        if let until = state.choice.until, date.firstDayNumber > until.lastDayNumber { return false }
        return true
    }
}
