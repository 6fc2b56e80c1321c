/// When a relation happened or began: a date, or an interval between two dates.
public struct EventDate: Hashable, Sendable, CustomStringConvertible {
    /// The date, or the first end of the interval.
    public let start: CalendarDate
    /// The last end of the interval; nil for a single date.
    public let end: CalendarDate?

    /// Makes a date or an interval.
    public init(_ start: CalendarDate, to end: CalendarDate? = nil) {
        self.start = start
        self.end = end == start ? nil : end
    }

    /// Parses `DATE` or `DATE/DATE` with dates in ISO 8601.
    public init?(iso text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let start = CalendarDate(iso: String(parts[0])) else { return nil }
        if parts.count == 2 {
            guard let end = CalendarDate(iso: String(parts[1])), start <= end else { return nil }
            self.init(start, to: end)
        } else {
            self.init(start)
        }
    }

    /// ISO 8601, an interval as `START/END`.
    public var description: String { end.map { "\(start)/\($0)" } ?? start.description }

    /// First day covered, in days since 1970-01-01.
    public var firstDayNumber: Int { start.firstDayNumber }
    /// Last day covered, in days since 1970-01-01.
    public var lastDayNumber: Int { (end ?? start).lastDayNumber }
}

extension EventDate: Codable {
    /// Decodes an ISO 8601 date or interval.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = EventDate(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is no date or interval of ISO 8601")
        }
        self = date
    }

    /// Encodes as an ISO 8601 string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
