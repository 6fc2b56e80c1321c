/// A table for spreadsheets, as RFC 4180 describes it, with a header line.
struct CommaSeparatedValues {
    /// The table's text.
    private(set) var text: String
    private let columnCount: Int

    /// Makes a table without rows.
    init(_ headings: [String]) {
        columnCount = headings.count
        text = Self.line(headings)
    }

    /// Adds a row with a cell for each heading.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == columnCount, "a row has a cell for each of the \(columnCount) columns")
        text += Self.line(cells)
    }

    /// A row as text.
    static func line(_ cells: [String]) -> String {
        cells.map { cell in
            let needsQuotes = cell.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
            return needsQuotes
                ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                : cell
        }
        .joined(separator: ",") + "\r\n"
    }
}
