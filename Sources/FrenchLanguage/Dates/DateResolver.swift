import EventModel

/// Completes dates that lack a year against the day of publication.
struct DateResolver {
    /// Which side of the publication a date lies on.
    enum Direction { case past, future, near }

    let published: CalendarDate

    /// The day of a month in the year that fits best.
    func date(day: Int, month: Int, weekday: Int?, direction: Direction) -> CalendarDate? {
        guard published.month != nil else { return nil }
        let candidates = (-1...1).compactMap { CalendarDate(year: published.year + $0, month: month, day: day) }
        let matching = weekday.map { weekday in candidates.filter { $0.weekday == weekday } } ?? []
        return best(matching.isEmpty ? candidates : matching, direction: direction)
    }

    /// The month in the year that fits best; « septembre dernier » and « prochain » in September are not the month itself.
    func date(month: Int, direction: Direction, includesOwn: Bool) -> CalendarDate? {
        guard let ownMonth = published.month else { return nil }
        let candidates = (-1...1).compactMap { CalendarDate(year: published.year + $0, month: month) }
        if month == ownMonth && !includesOwn {
            return direction == .past ? candidates.first : candidates.last
        }
        return best(candidates, direction: direction)
    }

    /// The day of the week nearest to publication on the side given; without one, the last seven days.
    func date(weekday: Int, direction: Direction, includesToday: Bool) -> CalendarDate? {
        guard let today = published.weekday else { return nil }
        if direction == .future {
            let ahead = (weekday - today + 7) % 7
            return published.adding(days: ahead == 0 && !includesToday ? 7 : ahead)
        }
        let back = (today - weekday + 7) % 7
        return published.adding(days: back == 0 && !includesToday ? -7 : -back)
    }

    /// « Lundi 9 »: the nearest ninth that is a Monday.
    func date(weekday: Int, day: Int) -> CalendarDate? {
        guard published.day != nil else { return nil }
        for distance in 0...62 {
            for sign in [1, -1] {
                guard let date = published.adding(days: sign * distance) else { continue }
                if date.day == day && date.weekday == weekday { return date }
            }
        }
        return nil
    }

    private func best(_ candidates: [CalendarDate], direction: Direction) -> CalendarDate? {
        let origin = published.firstDayNumber
        func cost(_ date: CalendarDate) -> Int {
            let distance =
                date.firstDayNumber > published.lastDayNumber
                ? date.firstDayNumber - origin : min(0, date.lastDayNumber - origin)
            switch direction {
            // The press names a month of the past more often than one as far ahead.
            case .near: return distance > 0 ? distance * 2 : -distance
            case .past: return distance > 0 ? 100_000 + distance : -distance
            case .future: return distance < 0 ? 100_000 - distance : distance
            }
        }
        return candidates.min { cost($0) < cost($1) }
    }
}
