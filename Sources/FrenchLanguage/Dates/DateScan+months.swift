import EventModel

extension DateScan {
    /// « septembre 2025 », « en mai », « mars dernier », « janvier à mars 2024 ».
    func monthExpression(at index: Int) -> Found? {
        // « 31 février 2025 » is no day, and no month either.
        guard let month = month(index), !isLimit(before: index), number(index - 1, digits: 1...2) == nil else {
            return nil
        }
        if let end = lastMonth(after: month.next, from: index) {
            guard let start = CalendarDate(year: month.month > end.month ? end.year - 1 : end.year, month: month.month),
                let last = CalendarDate(year: end.year, month: end.month)
            else { return nil }
            return (EventDate(start, to: last), end.next)
        }
        if let year = year(month.next) {
            return CalendarDate(year: year, month: month.month).map { (EventDate($0), month.next + 1) }
        }
        let previous = word(index - 1)
        guard month.next == index + 1, !DateVocabulary.shortMonths.contains(word(index)),
            !tokens[index].shape.contains(.capitalized), let published
        else { return nil }
        let resolver = DateResolver(published: published)
        if let qualifier = qualifier(month.next) {
            return resolver.date(month: month.month, direction: qualifier.direction, includesOwn: false)
                .map { (EventDate($0), qualifier.next) }
        }
        if word(month.next) == "de", let found = relativeYear(at: month.next + 1) {
            return CalendarDate(year: found.date.start.year, month: month.month).map { (EventDate($0), found.next) }
        }
        guard DateVocabulary.monthCues.contains(previous) || isSince(index - 1) else { return nil }
        let direction = direction(of: index..<month.next)
        return resolver.date(month: month.month, direction: direction, includesOwn: true)
            .map { (EventDate($0), month.next) }
    }

    /// « dès », four bytes, and not « des ».
    func isSince(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].folded == "des" && tokens[index].span.count == 4
    }

    private func lastMonth(after next: Int, from start: Int) -> (year: Int, month: Int, next: Int)? {
        let link = word(next)
        guard
            (link == "a" && ["de", "d'"].contains(word(start - 1))) || (link == "et" && word(start - 1) == "entre")
                || isDash(next), let second = month(next + 1), let year = year(second.next)
        else { return nil }
        return (year, second.month, second.next + 1)
    }

    /// « mi-2025 », « mi-mai ».
    func middle(at index: Int) -> Found? {
        let rest = String(word(index).dropFirst(3))
        if let year = Int(rest), isPlausible(year) {
            return CalendarDate(year: year).map { (EventDate($0), index + 1) }
        }
        guard let month = DateVocabulary.months[rest] else { return nil }
        if let year = year(index + 1) {
            return CalendarDate(year: year, month: month).map { (EventDate($0), index + 2) }
        }
        guard let published else { return nil }
        let direction = qualifier(index + 1)
        return DateResolver(published: published)
            .date(
                month: month, direction: direction?.direction ?? self.direction(of: index..<index + 1),
                includesOwn: direction == nil
            )
            .map { (EventDate($0), direction?.next ?? index + 1) }
    }

    /// « en 2015 », « depuis 2024 », « de 2015 à 2021 », « 2015-2021 », « l’accord de 2004 ».
    func yearExpression(at index: Int) -> Found? {
        guard let first = year(index) else { return nil }
        // « Directeur jusqu’en 2022 » dates what ended then; « jusqu’en 2030 » dates nothing yet.
        if isLimit(before: index), first >= published?.year ?? 0 { return nil }
        let previous = word(index - 1)
        if let last = year(index + 2), first < last {
            let link = word(index + 1)
            if isDash(index + 1) || (link == "a" && previous == "de") || (link == "et" && previous == "entre") {
                return interval(first, last).map { ($0, index + 3) }
            }
        }
        let following = word(index + 1)
        guard !["%", "euros", "dollars", "tonnes", "personnes", "habitants"].contains(following) else { return nil }
        let isEnd =
            index + 1 >= tokens.endIndex || tokens[index + 1].shape.contains(.punctuation)
            || tokens[index + 1].shape.contains(.afterLineBreak) || DateVocabulary.afterYear.contains(following)
        guard
            DateVocabulary.yearCues.contains(previous) || isSince(index - 1)
                || ((previous == "de" || isPair(index)) && isEnd)
        else { return nil }
        return CalendarDate(year: first).map { (EventDate($0), index + 1) }
    }

    /// « en 2019 et 2020 », « en 2014, 2016 »: the year before is a date, so this one is.
    private func isPair(_ index: Int) -> Bool {
        ["et", "puis", "ou", ","].contains(word(index - 1)) && year(index - 2) != nil
            && DateVocabulary.yearCues.contains(word(index - 3))
    }

    func interval(_ first: Int, _ last: Int) -> EventDate? {
        guard let start = CalendarDate(year: first), let end = CalendarDate(year: last) else { return nil }
        return EventDate(start, to: end)
    }

    /// « hier », « ce mois-ci », « le mois dernier », « l’an dernier », « cette année », « les années 1990 », « à la fin du mois ».
    func relativeExpression(at index: Int) -> Found? {
        let word = word(index)
        switch word {
        case "annees": return decade(at: index)
        case "l'", "cette": return relativeYear(at: index)
        case "mois": return relativeMonth(at: index)
        case "fin": return endOfPeriod(at: index)
        case "semaine": return week(at: index)
        case "matin", "soir", "apres-midi": return partOfDay(at: index)
        default: break
        }
        // « Rail Hainaut Demain »: within a name.
        let isNamePart =
            tokens[index].shape.contains(.capitalized) && tokens.indices.contains(index - 1)
            && tokens[index - 1].shape.contains(.capitalized)
        guard let days = DateVocabulary.relativeDays[word], let published, !isNamePart,
            // « Le monde d’hier », « les élites de demain » name no day.
            self.word(index - 1) != "d'", self.word(index - 1) != "de"
        else { return nil }
        return published.adding(days: days).map { (EventDate($0), index + 1) }
    }

    private func decade(at index: Int) -> Found? {
        guard let number = number(index + 1, digits: 2...4), number % 10 == 0 else { return nil }
        let first = number < 100 ? 1900 + number : number
        guard isPlausible(first), number < 100 ? number >= 20 : true else { return nil }
        return interval(first, first + 9).map { ($0, index + 2) }
    }

    /// « l’an dernier », « l’année prochaine », « cette année ».
    func relativeYear(at index: Int) -> Found? {
        guard let published else { return nil }
        if word(index) == "cette" && word(index + 1) == "annee" {
            return CalendarDate(year: published.year).map { (EventDate($0), index + 2) }
        }
        guard word(index) == "l'", ["an", "annee"].contains(word(index + 1)), let qualifier = qualifier(index + 2),
            word(index + 2).hasPrefix("prec") == false
        else { return nil }
        return CalendarDate(year: published.year + (qualifier.direction == .past ? -1 : 1))
            .map { (EventDate($0), qualifier.next) }
    }

    private func relativeMonth(at index: Int) -> Found? {
        guard let published, let ownMonth = published.month else { return nil }
        let thisMonth = CalendarDate(year: published.year, month: ownMonth)
        if word(index - 1) == "ce" {
            if word(index + 1) == "-" && word(index + 2) == "ci" { return thisMonth.map { (EventDate($0), index + 3) } }
            if word(index + 1) == "de", let month = month(index + 2), year(month.next) == nil {
                return CalendarDate(year: published.year, month: month.month).map { (EventDate($0), month.next) }
            }
            return nil
        }
        guard word(index - 1) == "le", let qualifier = qualifier(index + 1) else { return nil }
        let shifted = published.year * 12 + ownMonth - 1 + (qualifier.direction == .past ? -1 : 1)
        return CalendarDate(year: shifted / 12, month: shifted % 12 + 1).map { (EventDate($0), qualifier.next) }
    }

    /// « la fin du mois », « fin de l’année »: within the month or year of publication.
    private func endOfPeriod(at index: Int) -> Found? {
        guard let published else { return nil }
        if word(index + 1) == "du", word(index + 2) == "mois", month(index + 4) == nil, qualifier(index + 3) == nil,
            let month = published.month
        {
            return CalendarDate(year: published.year, month: month).map { (EventDate($0), index + 3) }
        }
        if word(index + 1) == "de" && word(index + 2) == "l'" && word(index + 3) == "annee", year(index + 4) == nil {
            return CalendarDate(year: published.year).map { (EventDate($0), index + 4) }
        }
        return nil
    }
}
