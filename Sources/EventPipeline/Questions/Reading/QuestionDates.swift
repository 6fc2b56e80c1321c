import EventModel

/// The dates of a question: the window that it asks for, and which words said so.
struct QuestionDates: Hashable, Sendable {
    /// First day asked for.
    var since: CalendarDate?
    /// Last day asked for.
    var until: CalendarDate?
    /// The day whose state is asked for.
    var asOf: CalendarDate?
    /// Positions of the words that were read.
    var positions: Set<Int> = []
    /// A month without a year, as it stands: never a guessed date.
    var incomplete: String?

    /// Reads the dates among words.
    /// - Parameters:
    ///   - tokens: the question.
    ///   - taken: positions of words that belong to names, such as the year in « IATF 2025 ».
    ///   - today: what « cette année » means.
    init(_ tokens: [QuestionToken], taken: Set<Int>, today: CalendarDate) {
        let reader = DateReader(tokens: tokens, taken: taken, today: today)
        var index = 0
        while index < tokens.count {
            guard !taken.contains(index), let found = reader.expression(at: index) else {
                index += 1
                continue
            }
            apply(found.date, reader.marker(before: index), reader, &index, found.end)
        }
        if incomplete == nil {
            let unread = tokens.indices.first {
                reader.isMonth(at: $0) && !positions.contains($0) && !taken.contains($0)
            }
            incomplete = unread.map { tokens[$0].text }
        }
    }

    private mutating func apply(
        _ date: CalendarDate, _ marker: (kind: DateReader.Marker, start: Int), _ reader: DateReader, _ index: inout Int,
        _ end: Int
    ) {
        positions.formUnion(marker.start..<end)
        index = end
        switch marker.kind {
        case .since: since = date
        case .after: since = CalendarDate.day(date.lastDayNumber + 1, like: date)
        case .until: until = date
        case .before: until = CalendarDate.day(date.firstDayNumber - 1, like: date)
        case .asOf: asOf = date
        case .during: (since, until) = (date, date)
        case .from:
            if let last = reader.rangeEnd(after: end) {
                (since, until) = (date, last.date)
                positions.formUnion(end..<last.end)
                index = last.end
            } else {
                since = date
            }
        }
    }
}

extension CalendarDate {
    /// A day, written as coarsely as another date where it is the first or last of such a span.
    fileprivate static func day(_ number: Int, like date: CalendarDate) -> CalendarDate? {
        guard let day = CalendarDate(dayNumber: number) else { return nil }
        if date.month == nil { return CalendarDate(year: day.year) }
        return date.day == nil ? CalendarDate(year: day.year, month: day.month) : day
    }
}

/// Reads dates among the words of a question, in French and English.
struct DateReader {
    /// What a word before a date makes of it.
    enum Marker { case since, after, until, before, during, asOf, from }

    let tokens: [QuestionToken]
    let taken: Set<Int>
    let today: CalendarDate

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

    /// Whether a word is the name of a month and cannot well be another word.
    func isMonth(at index: Int) -> Bool {
        Self.months[word(index)] != nil
            && !["mars", "march", "may", "mai", "mar", "dec", "jan", "sept"].contains(word(index))
    }

    /// The date that begins at a word, with the position behind it.
    func expression(at index: Int) -> (date: CalendarDate, end: Int)? {
        if let relative = relative(at: index) { return relative }
        if let numeric = numeric(at: index) { return numeric }
        if let month = Self.months[word(index)] {
            // « septembre 2025 », September 8, 2025
            if let year = year(index + 1) { return CalendarDate(year: year, month: month).map { ($0, index + 2) } }
            if word(index + 1) == "de" || word(index + 1) == "of", let year = year(index + 2) {
                return CalendarDate(year: year, month: month).map { ($0, index + 3) }
            }
            if let day = day(index + 1), let year = year(index + 2) {
                return CalendarDate(year: year, month: month, day: day).map { ($0, index + 3) }
            }
            return nil
        }
        if let day = day(index) {
            let monthIndex = word(index + 1) == "of" ? index + 2 : index + 1
            if let month = Self.months[word(monthIndex)], let year = year(monthIndex + 1) {
                return CalendarDate(year: year, month: month, day: day).map { ($0, monthIndex + 2) }
            }
            return nil
        }
        return year(index).flatMap { CalendarDate(year: $0) }.map { ($0, index + 1) }
    }

    private func year(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), !taken.contains(index), tokens[index].isNumber,
            tokens[index].folded.count == 4, let year = Int(tokens[index].folded), (1800...2199).contains(year)
        else { return nil }
        return year
    }

    /// A day of the month: « 8 », « 1er », “8th”.
    private func day(_ index: Int) -> Int? {
        let digits = word(index).prefix { ("0"..."9").contains($0) }
        guard ["", "er", "st", "nd", "rd", "th"].contains(String(word(index).dropFirst(digits.count))),
            let day = Int(digits), (1...31).contains(day)
        else { return nil }
        return day
    }

    /// A date in digits: 2025-09-08, 2025-09, 08/09/2025 (the day first, as in French).
    private func numeric(at index: Int) -> (date: CalendarDate, end: Int)? {
        func part(_ offset: Int, _ separators: [String]) -> Int? {
            guard tokens.indices.contains(index + offset), separators.contains(tokens[index + offset].separator),
                tokens[index + offset].isNumber, tokens[index + offset].folded.count <= 2
            else { return nil }
            return Int(tokens[index + offset].folded)
        }
        if let year = year(index), let month = part(1, ["-"]) {
            if let day = part(2, ["-"]) {
                return CalendarDate(year: year, month: month, day: day).map { ($0, index + 3) }
            }
            return CalendarDate(year: year, month: month).map { ($0, index + 2) }
        }
        if let day = day(index), let month = part(1, ["/", ".", "-"]), let year = year(index + 2),
            ["/", ".", "-"].contains(tokens[index + 2].separator)
        {
            return CalendarDate(year: year, month: month, day: day).map { ($0, index + 3) }
        }
        return nil
    }

    private func relative(at index: Int) -> (date: CalendarDate, end: Int)? {
        let year = CalendarDate(year: today.year)
        let lastYear = CalendarDate(year: today.year - 1)
        let month = today.month.flatMap { CalendarDate(year: today.year, month: $0) }
        let lastMonth = month.flatMap { CalendarDate(dayNumber: $0.firstDayNumber - 1) }.flatMap {
            CalendarDate(year: $0.year, month: $0.month)
        }
        let phrases: [(String, CalendarDate?)] = [
            ("cette annee", year), ("this year", year), ("l annee en cours", year), ("l annee derniere", lastYear),
            ("l annee passee", lastYear), ("l an dernier", lastYear), ("l an passe", lastYear), ("last year", lastYear),
            ("ce mois ci", month), ("ce mois", month), ("this month", month), ("le mois dernier", lastMonth),
            ("last month", lastMonth), ("hier", today.adding(days: -1)), ("yesterday", today.adding(days: -1)),
        ]
        for (phrase, date) in phrases {
            let words = phrase.split(separator: " ").map(String.init)
            if let date, words.indices.allSatisfy({ word(index + $0) == words[$0] }) {
                return (date, index + words.count)
            }
        }
        return nil
    }

    /// What the words before a date make of it, and where they begin.
    func marker(before index: Int) -> (kind: Marker, start: Int) {
        var start = index
        while ["le", "la", "l", "the", "annee", "an", "mois", "year", "month", "de", "d", "of", "date"].contains(
            word(start - 1)),
            !taken.contains(start - 1)
        {
            // « de 2023 à 2025 »: the word opens a span.
            if word(start - 1) == "de", rangeEnd(after: expression(at: index)?.end ?? index) != nil { break }
            start -= 1
        }
        func ends(_ words: String...) -> Bool {
            words.enumerated().allSatisfy { word(start - words.count + $0.offset) == $0.element }
        }
        let phrases: [([String], Marker)] = [
            (["a", "partir"], .since), (["a", "compter"], .since), (["as", "of"], .asOf), (["a", "la"], .asOf),
            (["up", "to"], .until), (["jusqu", "en"], .until), (["jusqu", "a"], .until), (["jusqu", "au"], .until),
            (["au", "cours"], .during), (["au"], .during), (["en", "date"], .during), (["depuis"], .since),
            (["des"], .since),
            (["since"], .since), (["starting"], .since), (["starting", "in"], .since), (["apres"], .after),
            (["after"], .after), (["avant"], .before), (["before"], .before), (["until"], .until), (["till"], .until),
            (["through"], .until), (["by"], .until), (["en"], .during), (["in"], .during), (["durant"], .during),
            (["pendant"], .during), (["during"], .during), (["courant"], .during), (["on"], .during),
            (["between"], .from), (["entre"], .from), (["from"], .from), (["de"], .from), (["du"], .from),
            (["fin"], .until),
        ]
        for (words, kind) in phrases.sorted(by: { $0.0.count > $1.0.count }) {
            let isThere = words.indices.allSatisfy { word(start - words.count + $0) == words[$0] }
            guard isThere, !taken.contains(start - 1) else { continue }
            var kind = kind
            // « au 8 septembre 2025 » names a day whose state is asked for; « au mois de » a time.
            if words == ["au"], expression(at: index)?.date.day != nil { kind = .asOf }
            if words == ["a", "la"], !tokens[start..<index].contains(where: { $0.folded == "date" }) { continue }
            if kind == .from, words[0] == "de" || words[0] == "du",
                rangeEnd(after: expression(at: index)?.end ?? index) == nil
            {
                kind = .during
            }
            return (kind, start - words.count)
        }
        return (.during, start)
    }

    /// The end of a span, as in « entre 2023 et 2025 », from 2023 to 2025.
    func rangeEnd(after index: Int) -> (date: CalendarDate, end: Int)? {
        var position = index
        guard ["et", "and", "a", "au", "to", "until", "jusqu"].contains(word(position)) else { return nil }
        position += 1
        while ["le", "l", "the", "en", "a", "au"].contains(word(position)) { position += 1 }
        return expression(at: position)
    }

    private static let months: [String: Int] = {
        let names = [
            "janvier january jan", "fevrier february feb", "mars march mar", "avril april apr", "mai may",
            "juin june jun",
            "juillet july jul", "aout august aug", "septembre september sept sep", "octobre october oct",
            "novembre november nov", "decembre december dec",
        ]
        var months: [String: Int] = [:]
        for (index, words) in names.enumerated() {
            for word in words.split(separator: " ") { months[String(word)] = index + 1 }
        }
        return months
    }()
}
