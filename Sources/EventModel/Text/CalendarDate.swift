/// A day, a month or a year of the Gregorian calendar, as far as it is known.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Year, month and day in 14, 4 and 5 bits, 0 for what is not known: a large graph holds dates by the million.
    private let packed: UInt32

    /// Year, 1 to 9999.
    public var year: Int { Int(packed >> 9) }
    /// Month, 1 to 12, or nil where only the year is known.
    public var month: Int? { packed >> 5 & 15 == 0 ? nil : Int(packed >> 5 & 15) }
    /// Day of the month, or nil where only year and month are known.
    public var day: Int? { packed & 31 == 0 ? nil : Int(packed & 31) }

    /// Makes a date, or nil where the parts name no day of the calendar.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day { guard (1...Self.dayCount(year: year, month: month)).contains(day) else { return nil } }
        } else if day != nil {
            return nil
        }
        packed = UInt32(year) << 9 | UInt32(month ?? 0) << 5 | UInt32(day ?? 0)
    }

    /// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what follows a `T` (a time of day) is passed over.
    public init?(iso text: String) {
        var numbers: (year: Int, month: Int?, day: Int?) = (0, nil, nil)
        var partCount = 1
        var digitCount = 0
        var number = 0
        func take() -> Bool {
            guard digitCount == (partCount == 1 ? 4 : 2) else { return false }
            switch partCount {
            case 1: numbers.year = number
            case 2: numbers.month = number
            default: numbers.day = number
            }
            return true
        }
        // Byte by byte: a store reads a date with every relation.
        scan: for byte in text.utf8 {
            switch byte {
            case 48...57:
                number = number * 10 + Int(byte - 48)
                digitCount += 1
                if digitCount > 4 { return nil }
            case UInt8(ascii: "-"):
                guard partCount < 3, take() else { return nil }
                (partCount, digitCount, number) = (partCount + 1, 0, 0)
            case UInt8(ascii: "T"), UInt8(ascii: " "): break scan
            default: return nil
            }
        }
        guard take() else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    /// ISO 8601: `2025-09-08`, `2025-09` or `2025`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }

    /// First day that the date covers, as a day number (days since 1970-01-01).
    public var firstDayNumber: Int { Self.dayNumber(year: year, month: month ?? 1, day: day ?? 1) }

    /// Last day that the date covers, as a day number.
    public var lastDayNumber: Int {
        let lastMonth = month ?? 12
        return Self.dayNumber(year: year, month: lastMonth, day: day ?? Self.dayCount(year: year, month: lastMonth))
    }

    /// Day of the week of a full date, Monday = 0 to Sunday = 6.
    public var weekday: Int? { day == nil ? nil : ((firstDayNumber + 3) % 7 + 7) % 7 }

    /// The day that lies `count` days after this one (before it where negative); nil for a date without a day.
    public func adding(days count: Int) -> CalendarDate? {
        day == nil ? nil : CalendarDate(dayNumber: firstDayNumber + count)
    }

    /// The day with the given number of days since 1970-01-01.
    public init?(dayNumber: Int) {
        // Civil-from-days over eras of 400 years (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Orders by first day covered, then coarser dates first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.firstDayNumber, -left.lastDayNumber) < (right.firstDayNumber, -right.lastDayNumber)
    }

    /// Number of days in a month.
    public static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension CalendarDate: Codable {
    /// Decodes an ISO 8601 string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is no date of the form YYYY, YYYY-MM or YYYY-MM-DD")
        }
        self = date
    }

    /// Encodes as an ISO 8601 string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
