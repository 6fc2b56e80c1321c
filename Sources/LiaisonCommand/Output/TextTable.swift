/// Rows of cells in aligned columns, for people.
struct TextTable {
    private let headings: [String]
    private var rows: [[String]] = []

    /// Makes a table without rows; the headings are written in capitals.
    init(_ headings: [String]) { self.headings = headings.map { $0.uppercased() } }

    /// Adds a row with a cell for each heading.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == headings.count, "a row has a cell for each of the \(headings.count) columns")
        rows.append(cells.map(DisplayText.printable))
    }

    /// The lines of the table, indented by two; the last column is not padded.
    ///
    /// On a terminal the last column is cut so that no line wraps, but to no fewer than 20 columns.
    func lines(for terminal: Terminal) -> [String] {
        let widths = headings.indices.map { column in
            ([headings[column]] + rows.map { $0[column] }).map(DisplayText.width).max() ?? 0
        }
        let lastStart = widths.dropLast().reduce(2) { $0 + $1 + 2 }
        let lastLimit = terminal.width.map { max(20, $0 - lastStart) } ?? .max
        func line(_ cells: [String]) -> String {
            var line = " "
            for (column, cell) in cells.enumerated() {
                line += " "
                if column == cells.count - 1 {
                    line += DisplayText.truncated(cell, to: lastLimit)
                } else {
                    line += cell + String(repeating: " ", count: widths[column] - DisplayText.width(of: cell) + 1)
                }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
        return [terminal.faint(line(headings))] + rows.map(line)
    }
}
