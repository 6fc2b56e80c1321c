import GRDB

/// Rows for a table that are inserted many at a time: one statement for each would take longer than its row.
struct RowBuffer {
    private let table: String
    private let columnCount: Int
    /// Statements that insert one row, and as many as are inserted at a time.
    private let one, many: String
    private var values: [DatabaseValue] = []

    /// Rows of one statement.
    private static let rowsAtATime = 64

    /// Collects rows for a table.
    /// - Parameters:
    ///   - table: the table's name.
    ///   - columns: the columns that are filled.
    init(table: String, columns: [String]) {
        self.table = table
        columnCount = columns.count
        let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
        let head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        one = head + row
        many = head + Array(repeating: row, count: Self.rowsAtATime).joined(separator: ", ")
    }

    /// Adds a row with a value for each column.
    mutating func add(_ row: (any DatabaseValueConvertible)?...) {
        precondition(row.count == columnCount, "a row of \(table) has \(columnCount) values")
        for value in row { values.append(value?.databaseValue ?? .null) }
    }

    /// Writes the rows in the order in which they came, and forgets them.
    mutating func write(to database: Database) throws {
        var start = 0
        for (statement, rows) in [(many, Self.rowsAtATime), (one, 1)] {
            let length = columnCount * rows
            let insert = try database.cachedStatement(sql: statement)
            while values.count - start >= length {
                try insert.execute(arguments: StatementArguments(values[start..<start + length]))
                start += length
            }
        }
        values.removeAll(keepingCapacity: true)
    }
}
