import EventModel
import GRDB

/// Values of the model from the columns that hold them; what does not fit is damage.
struct StoredValues {
    let path: String

    /// The text of a column.
    func text(in row: Row, at column: Int) throws -> String {
        guard let text = row.storedText(at: column) else { throw damage("a text is missing") }
        return text
    }

    /// The day of a column; nil for NULL.
    func date(in row: Row, at column: Int) throws -> CalendarDate? {
        guard let text = row.storedText(at: column) else { return nil }
        guard let date = CalendarDate(iso: text) else { throw damage("“\(text)” is no date") }
        return date
    }

    /// The span of a column and the next.
    func span(in row: Row, at column: Int) throws -> TextSpan {
        let start: Int = row[column]
        let end: Int = row[column + 1]
        guard 0 <= start, start <= end else { throw damage("the offsets \(start)..<\(end) run backward") }
        return TextSpan(start: start, end: end)
    }

    /// The date or interval of a column and the next; nil for NULL.
    func eventDate(in row: Row, at column: Int) throws -> EventDate? {
        let end = try date(in: row, at: column + 1)
        return try date(in: row, at: column).map { EventDate($0, to: end) }
    }

    /// The sum of a column and its currency in the next; nil for NULL.
    func amount(in row: Row, at column: Int) throws -> Amount? {
        let value: Double? = row[column]
        return try value.map { Amount(value: $0, currency: try text(in: row, at: column + 1)) }
    }

    /// The passage of four columns: its text, the two ends of its span, its trigger.
    func evidence(in row: Row, at column: Int) throws -> Evidence {
        Evidence(
            text: try text(in: row, at: column), span: try span(in: row, at: column + 1),
            trigger: try text(in: row, at: column + 3))
    }

    /// The case of a column that holds its name.
    func value<Value: RawRepresentable>(
        _ type: Value.Type, in row: Row, at column: Int
    ) throws -> Value where Value.RawValue == String {
        try value(type, named: text(in: row, at: column))
    }

    private func value<Value: RawRepresentable<String>>(_ type: Value.Type, named name: String) throws -> Value {
        guard let value = Value(rawValue: name) else { throw damage("“\(name)” is no known \(type)") }
        return value
    }

    /// The cases of a column that holds their names, parted by commas; none for NULL.
    func list<Value: RawRepresentable>(
        of type: Value.Type, in row: Row, at column: Int
    ) throws -> [Value] where Value.RawValue == String {
        guard let names = row.storedText(at: column) else { return [] }
        return try names.split(separator: ",").map { try value(type, named: String($0)) }
    }

    /// The article of three columns: its identifier, the day that it was published, its address.
    /// - Parameter sourceIDs: of articles that carry the text of another, the first that does.
    func article(in row: Row, at column: Int, sourceIDs: [String: String]) throws -> RelationTable.Article {
        let id = try text(in: row, at: column)
        return RelationTable.Article(
            id: id, sourceID: sourceIDs[id], url: row.storedText(at: column + 2),
            published: try date(in: row, at: column + 1))
    }

    /// The error for content that contradicts itself.
    func damage(_ what: String) -> EventStoreError {
        .damaged(path, reason: "the content of the store is damaged: \(what)")
    }
}
