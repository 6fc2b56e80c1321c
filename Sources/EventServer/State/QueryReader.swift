import EventModel

/// Reads typed values from a query, with failures that name the parameter, the value and what was expected.
struct QueryReader {
    let query: QueryItems

    /// A whole number within bounds; nil where it is missing.
    func integer(_ name: String, in bounds: ClosedRange<Int>) throws(PageFailure) -> Int? {
        guard let text = query.value(name) else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw wrong(name, text, "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    /// A number within bounds; nil where it is missing.
    func number(_ name: String, in bounds: ClosedRange<Double>) throws(PageFailure) -> Double? {
        guard let text = query.value(name) else { return nil }
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
        }
        guard isPlain, let number = Double(text), bounds.contains(number) else {
            throw wrong(
                name, text, "a number from \(Self.shown(bounds.lowerBound)) to \(Self.shown(bounds.upperBound))")
        }
        return number
    }

    /// A date; nil where it is missing.
    func date(_ name: String) throws(PageFailure) -> CalendarDate? {
        guard let text = query.value(name) else { return nil }
        guard let date = CalendarDate(iso: text) else {
            throw wrong(name, text, "a date of the form YYYY, YYYY-MM or YYYY-MM-DD")
        }
        return date
    }

    /// One of a set of words; nil where it is missing.
    func word<Value: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Value.Type
    ) throws(PageFailure) -> Value? where Value.RawValue == String {
        guard let text = query.value(name) else { return nil }
        return try value(of: text, name, type)
    }

    /// Several of a set of words, as repeated parameters or between commas; nil where there is none.
    func words<Value: RawRepresentable & CaseIterable & Hashable>(
        _ name: String, _ type: Value.Type
    ) throws(PageFailure) -> Set<Value>? where Value.RawValue == String {
        var values: Set<Value> = []
        for text in query.values(name).flatMap({ $0.split(separator: ",") }) {
            values.insert(try value(of: String(text).trimmed, name, type))
        }
        return values.isEmpty ? nil : values
    }

    /// A text of bounded length; nil where it is missing or blank.
    func text(_ name: String, limit: Int = 500) throws(PageFailure) -> String? {
        guard let text = query.value(name) else { return nil }
        guard text.utf8.count <= limit else {
            throw .malformed("“\(name)” has \(text.utf8.count) bytes; the limit is \(limit)")
        }
        return text
    }

    private func value<Value: RawRepresentable & CaseIterable>(
        of text: String, _ name: String, _ type: Value.Type
    ) throws(PageFailure) -> Value where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        throw wrong(name, text, "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }

    private func wrong(_ name: String, _ text: String, _ expectation: String) -> PageFailure {
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        return .malformed("“\(name)” is “\(shown)”; expected \(expectation)")
    }

    private static func shown(_ number: Double) -> String {
        Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
