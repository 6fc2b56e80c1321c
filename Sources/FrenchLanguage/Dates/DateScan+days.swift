import EventModel

extension DateScan {
    /// A day as far as the text names it.
    private struct Day {
        var weekday: Int?
        var day: Int
        var month: Int?
        var year: Int?
        var direction: DateResolver.Direction?
        var next: Int
    }

    /// « [mardi] 8 septembre [2025 | dernier] », « 27 et 28 septembre », « 14 au 16 avril », « 29 février au 2 mars 2024 ».
    func dayExpression(at index: Int) -> Found? {
        guard !isLimit(before: index), let first = day(at: index) else { return nil }
        if let second = secondDay(after: first, from: index) {
            guard let end = resolved(second, range: index..<second.next) else { return nil }
            var opening = first
            opening.month = opening.month ?? second.month
            if opening.year == nil {
                let isEarlierYear = (opening.month ?? 0, opening.day) > (end.month ?? 0, end.day ?? 0)
                opening.year = isEarlierYear ? end.year - 1 : end.year
            }
            guard let start = resolved(opening, range: index..<second.next), start <= end else { return nil }
            return (EventDate(start, to: end), second.next)
        }
        if first.month == nil {
            guard let weekday = first.weekday, first.next == index + 2, let published,
                !isCounting(first.next),
                let date = DateResolver(published: published).date(weekday: weekday, day: first.day)
            else { return nil }
            return (EventDate(date), first.next)
        }
        return resolved(first, range: index..<first.next).map { (EventDate($0), first.next) }
    }

    /// Whether a token carries on a number or measures it (« mardi 8 entreprises », « 9 heures »).
    private func isCounting(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        return token.shape.contains(.numeric) || token.folded == "%" || token.folded == "h" || token.folded == "heures"
    }

    /// « Jusqu’au 12 » is the end of something, not its date.
    func isLimit(before index: Int) -> Bool {
        (index - 3..<index).contains { word($0) == "jusqu'" } || word(index - 1) == "jusqu"
    }

    private func day(at start: Int) -> Day? {
        var index = start
        let weekday = DateVocabulary.weekdays[word(index)]
        if weekday != nil {
            index += 1
            if word(index) == "," { index += 1 }
            if word(index) == "le" { index += 1 }
        }
        guard let number = dayNumber(index) else { return nil }
        index += 1
        guard let month = month(index), !isAmbiguousMonth(index) else {
            return Day(weekday: weekday, day: number, next: index)
        }
        var day = Day(weekday: weekday, day: number, month: month.month, next: month.next)
        if let year = year(day.next) {
            day.year = year
            day.next += 1
        } else if let qualifier = qualifier(day.next) {
            day.direction = qualifier.direction
            day.next = qualifier.next
        } else if word(day.next) == "de", let found = relativeYear(at: day.next + 1) {
            day.year = found.date.start.year
            day.next = found.next
        }
        return day
    }

    /// « 8 sept » without a full stop may count something.
    private func isAmbiguousMonth(_ index: Int) -> Bool {
        word(index) == "sept" && word(index + 1) != "." && year(index + 1) == nil
    }

    /// The last day of « 14, 15 et 16 avril », « 14 au 16 avril », « 3 et le 5 mai », « lundi 8 et mardi 9 juin ».
    private func secondDay(after first: Day, from start: Int) -> Day? {
        var index = first.next
        while word(index) == ",", dayNumber(index + 1) != nil, word(index + 2) == "," || word(index + 2) == "et" {
            index += 2
        }
        let link = word(index)
        let isDash = isDash(index)
        guard ["et", "au", "a"].contains(link) || isDash else { return nil }
        var opener = word(start - 1)
        if opener == "le" || opener == "l'" { opener = word(start - 2) }
        // Two full dates make an interval only where the text says so; else they are two dates.
        if first.month != nil, !isDash {
            guard link == "et" ? opener == "entre" : ["du", "de", "des"].contains(opener) else { return nil }
        }
        index += 1
        if word(index) == "le" || word(index) == "au" { index += 1 }
        guard let second = day(at: index), second.month != nil else { return nil }
        return second
    }

    private func resolved(_ day: Day, range: Range<Int>) -> CalendarDate? {
        guard let month = day.month else { return nil }
        if let year = day.year { return CalendarDate(year: year, month: month, day: day.day) }
        guard let published else { return nil }
        let direction = day.direction ?? direction(of: range)
        return DateResolver(published: published).date(
            day: day.day, month: month, weekday: day.weekday, direction: direction)
    }

    /// The side of publication on which a date without qualifier lies.
    func direction(of range: Range<Int>) -> DateResolver.Direction {
        if word(range.lowerBound - 1) == "depuis" || word(range.lowerBound - 2) == "depuis" { return .past }
        return tense(around: range)
    }

    /// « mardi », « ce mardi », « mardi dernier », « lundi prochain », « lundi et mardi ».
    func weekdayExpression(at index: Int) -> Found? {
        guard let weekday = DateVocabulary.weekdays[word(index)], let published,
            !["les", "chaque", "tous", "un", "des"].contains(word(index - 1)) || isSince(index - 1),
            !isLimit(before: index)
        else { return nil }
        let resolver = DateResolver(published: published)
        var next = index + 1
        for part in ["matin", "soir", "apres-midi"] where word(next) == part { next += 1 }
        if let qualifier = qualifier(next) {
            return resolver.date(weekday: weekday, direction: qualifier.direction, includesToday: false)
                .map { (EventDate($0), qualifier.next) }
        }
        let isThis = word(index - 1) == "ce"
        let isFuture = tense(around: index..<next) == .future
        guard
            let date = resolver.date(
                weekday: weekday, direction: isFuture ? .future : .past, includesToday: isThis || !isFuture)
        else { return nil }
        if word(next) == "et" || word(next) == "a", let other = DateVocabulary.weekdays[word(next + 1)],
            dayNumber(next + 2) == nil, qualifier(next + 2) == nil, other != weekday
        {
            // Counted back from the last of the two, so that « lundi et mardi » stay neighbours.
            guard
                let end = resolver.date(
                    weekday: other, direction: isFuture ? .future : .past, includesToday: isThis || !isFuture)
            else { return nil }
            let distance = (other - weekday + 7) % 7
            return end.adding(days: -distance).map { (EventDate($0, to: end), next + 2) }
        }
        return (EventDate(date), next)
    }
}
