import EventModel

/// Expressions that count from the day of publication: weeks, parts of the day, years and months since.
extension DateScan {
    /// « la semaine dernière », « cette semaine »: the month that holds most of that week.
    func week(at index: Int) -> Found? {
        guard let published, let weekday = published.weekday else { return nil }
        var weeks = 0
        var next = index + 1
        if word(index - 1) != "cette" {
            guard word(index - 1) == "la", !word(index + 1).hasPrefix("prec"), let qualifier = qualifier(index + 1)
            else { return nil }
            weeks = qualifier.direction == .past ? -1 : 1
            next = qualifier.next
        }
        guard let thursday = published.adding(days: 3 - weekday + 7 * weeks), let month = thursday.month else {
            return nil
        }
        return CalendarDate(year: thursday.year, month: month).map { (EventDate($0), next) }
    }

    /// « ce matin », « ce soir », « cet après-midi ».
    func partOfDay(at index: Int) -> Found? {
        guard let published, published.day != nil, word(index - 1) == (word(index) == "apres-midi" ? "cet" : "ce")
        else { return nil }
        return (EventDate(published), index + 1)
    }

    /// « depuis dix ans », « depuis huit mois »: the year or month when it began; without « depuis ».
    func beginning(at index: Int) -> Found? {
        guard word(index - 1) == "depuis", let published, let count = count(index) else { return nil }
        switch word(index + 1) {
        case "an", "ans", "annees":
            return CalendarDate(year: published.year - count).map { (EventDate($0), index + 2) }
        case "mois":
            guard let month = published.month else { return nil }
            let months = published.year * 12 + month - 1 - count
            return CalendarDate(year: months / 12, month: months % 12 + 1).map { (EventDate($0), index + 2) }
        default: return nil
        }
    }

    /// A number in words or digits, below a hundred.
    private func count(_ index: Int) -> Int? {
        DateVocabulary.counts[word(index)] ?? DateVocabulary.numbers[word(index)] ?? number(index, digits: 1...2)
    }
}
