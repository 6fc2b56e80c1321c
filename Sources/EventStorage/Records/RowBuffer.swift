import GRDB

/// Rows for a table that are inserted many at a time: one statement for each would take longer than its row.
struct RowBuffer {
    private let table: String
    private let columns: [String]
    private var values: [DatabaseValue] = []

    /// Rows of one statement.
    private static let rowsAtATime = 64

    /// Collects rows for a table.
    /// - Parameters:
    ///   - table: the table's name.
    ///   - columns: the columns that are filled.
    init(table: String, columns: [String]) {
        self.table = table
        self.columns = columns
    }

    /// Adds a row with a value for each column.
    mutating func add(_ row: (any DatabaseValueConvertible)?...) {
        precondition(row.count == columns.count, "a row of \(table) has \(columns.count) values")
        for value in row { values.append(value?.databaseValue ?? .null) }
    }

    /// Writes the rows in the order in which they came, and forgets them.
    mutating func write(to database: Database) throws {
        let length = columns.count * Self.rowsAtATime
        var start = 0
        while start + length <= values.count {
            try insert(values[start..<start + length], rows: Self.rowsAtATime, into: database)
            start += length
        }
        while start < values.count {
            try insert(values[start..<start + columns.count], rows: 1, into: database)
            start += columns.count
        }
        values.removeAll(keepingCapacity: true)
    }

    private func insert(_ values: ArraySlice<DatabaseValue>, rows: Int, into database: Database) throws {
        let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        let list = Array(repeating: row, count: rows).joined(separator: ", ")
        try database.cachedStatement(
            sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(list)"
        ).execute(arguments: StatementArguments(values))
    }
}
