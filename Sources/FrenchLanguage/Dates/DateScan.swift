import EventModel

/// One pass of the date grammar over a run of tokens.
struct DateScan {
    typealias Found = (date: EventDate, next: Int)

    let tokens: ArraySlice<Token>
    let published: CalendarDate?

    /// The expression that begins at a token.
    func expression(at index: Int) -> Found? {
        let token = tokens[index]
        if token.shape.contains(.numeric) {
            return numericDate(at: index) ?? dayExpression(at: index) ?? quarter(at: index) ?? beginning(at: index)
                ?? yearExpression(at: index)
        }
        if token.shape.contains(.punctuation) { return nil }
        let word = token.folded
        if DateVocabulary.weekdays[word] != nil { return dayExpression(at: index) ?? weekdayExpression(at: index) }
        if DateVocabulary.months[word] != nil { return monthExpression(at: index) }
        if word.hasPrefix("mi-") { return middle(at: index) }
        if DateVocabulary.ordinals[word] != nil {
            return dayExpression(at: index) ?? quarter(at: index)
        }
        if DateVocabulary.numbers[word] != nil { return firstMonths(at: index) ?? beginning(at: index) }
        if DateVocabulary.counts[word] != nil { return beginning(at: index) }
        return relativeExpression(at: index)
    }

    // MARK: Reading tokens

    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

    func isPlausible(_ year: Int) -> Bool { (1800...2100).contains(year) }

    /// A whole number without sign, at most `digits` long.
    func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index) else { return nil }
        let text = tokens[index].folded.utf8
        guard digits.contains(text.count), text.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(tokens[index].folded)
    }

    func year(_ index: Int) -> Int? {
        guard let year = number(index, digits: 4...4), isPlausible(year) else { return nil }
        return year
    }

    func dayNumber(_ index: Int) -> Int? {
        let word = word(index)
        if ["1er", "1ere", "1e", "premier"].contains(word) { return 1 }
        guard let day = number(index, digits: 1...2), (1...31).contains(day) else { return nil }
        return day
    }

    func isDash(_ index: Int) -> Bool { ["-", "–", "—"].contains(word(index)) }

    func month(_ index: Int) -> (month: Int, next: Int)? {
        guard let month = DateVocabulary.months[word(index)] else { return nil }
        let isShort = DateVocabulary.shortMonths.contains(word(index))
        return (month, isShort && word(index + 1) == "." ? index + 2 : index + 1)
    }

    /// « dernier », « prochain » and the like at a token.
    func qualifier(_ index: Int) -> (direction: DateResolver.Direction, next: Int)? {
        if DateVocabulary.past.contains(word(index)) { return (.past, index + 1) }
        if DateVocabulary.future.contains(word(index)) { return (.future, index + 1) }
        return nil
    }

    // MARK: Numeric dates

    /// « 17/06/2008 », « 01 - 04 - 2025 », « 14.04.2025 », « 2025-09-11 ».
    private func numericDate(at index: Int) -> Found? {
        let parts = word(index).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 3, parts[2].utf8.count == 4 {
            return date(parts[2], parts[1], parts[0]).map { ($0, index + 1) }
        }
        let mark = word(index + 1)
        guard ["/", "-", "–"].contains(mark), word(index + 3) == mark,
            number(index + 2, digits: 1...2) != nil
        else { return nil }
        if number(index, digits: 4...4) != nil, number(index + 4, digits: 1...2) != nil {
            return date(word(index), word(index + 2), word(index + 4)).map { ($0, index + 5) }
        }
        guard number(index, digits: 1...2) != nil, number(index + 4, digits: 4...4) != nil else { return nil }
        return date(word(index + 4), word(index + 2), word(index)).map { ($0, index + 5) }
    }

    private func date(_ year: String, _ month: String, _ day: String) -> EventDate? {
        guard let year = Int(year), isPlausible(year), let month = Int(month), let day = Int(day) else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { EventDate($0) }
    }

    // MARK: Quarters and counts of months

    /// « premier semestre 2024 », « 3e trimestre de l’an dernier ».
    private func quarter(at index: Int) -> Found? {
        guard let ordinal = DateVocabulary.ordinals[word(index)] else { return nil }
        let unit = word(index + 1)
        guard unit == "trimestre" || unit == "semestre", let year = yearReference(at: index + 2) else { return nil }
        let length = unit == "trimestre" ? 3 : 6
        let last = (word(index) == "dernier" ? 12 / length : ordinal) * length
        return months(last - length + 1, last, of: year)
    }

    /// « dix premiers mois de 2024 ».
    private func firstMonths(at index: Int) -> Found? {
        guard let count = DateVocabulary.numbers[word(index)], word(index + 1) == "premiers",
            word(index + 2) == "mois", let year = yearReference(at: index + 3)
        else { return nil }
        return months(1, count, of: year)
    }

    private func months(_ first: Int, _ last: Int, of year: (year: Int, next: Int)) -> Found? {
        guard let start = CalendarDate(year: year.year, month: first),
            let end = CalendarDate(year: year.year, month: last)
        else { return nil }
        return (EventDate(start, to: end), year.next)
    }

    /// « 2024 », « de 2024 », « de l’année 2024 », « de cette année », « de l’an dernier ».
    private func yearReference(at start: Int) -> (year: Int, next: Int)? {
        var index = start
        if word(index) == "de" { index += 1 }
        if word(index) == "l'" && word(index + 1) == "annee", let year = year(index + 2) { return (year, index + 3) }
        if let year = year(index) { return (year, index + 1) }
        guard let found = relativeYear(at: index) else { return nil }
        return (found.date.start.year, found.next)
    }

    // MARK: The verb beside a date

    /// Which side of publication the nearest verb speaks of: near for the present perfect, as in « a annoncé une session le 2 mai ».
    func tense(around range: Range<Int>) -> DateResolver.Direction {
        var before = range.lowerBound - 1
        var after = range.upperBound
        for _ in 0..<30 {
            if tokens.indices.contains(before) {
                if isSentenceEnd(before) { before = -1 } else if let tense = tense(before) { return tense }
                if before >= 0, tokens[before].shape.contains(.afterLineBreak) { before = -1 }
                before -= 1
            }
            if tokens.indices.contains(after) {
                if isSentenceEnd(after) || tokens[after].shape.contains(.afterLineBreak) {
                    after = Int.max - 1
                } else if let tense = tense(after) {
                    return tense
                }
                after += 1
            }
        }
        return .near
    }

    private func isSentenceEnd(_ index: Int) -> Bool { [".", "!", "?", ";", "…"].contains(word(index)) }

    private func tense(_ index: Int) -> DateResolver.Direction? {
        let token = tokens[index]
        guard !token.shape.contains(.capitalized) else { return nil }
        let word = token.folded
        if DateVocabulary.futureCues.contains(word) { return .future }
        if DateVocabulary.strictPastCues.contains(word) { return .past }
        // One byte: « a », not « à ».
        if DateVocabulary.pastCues.contains(word) || (word == "a" && token.span.count == 1) { return .near }
        let isFuture =
            word.utf8.count > 4 && !DateVocabulary.noFuture.contains(word)
            && (word.hasSuffix("ra") || word.hasSuffix("ront") || word.hasSuffix("erons"))
        return isFuture ? .future : nil
    }
}
