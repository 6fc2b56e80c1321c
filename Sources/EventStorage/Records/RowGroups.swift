import GRDB

/// Elements in order of a key that several may share.
struct RowGroups<Element> {
    private var keys: [Int64] = []
    private var elements: [Element] = []
    private var position = 0

    init() {}

    mutating func append(_ element: Element, to key: Int64) {
        keys.append(key)
        elements.append(element)
    }

    /// The elements of a key; keys are asked for in ascending order.
    mutating func take(_ key: Int64) -> ArraySlice<Element> {
        while position < keys.count, keys[position] < key { position += 1 }
        let start = position
        while position < keys.count, keys[position] == key { position += 1 }
        return elements[start..<position]
    }
}

extension Database {
    /// Rows by their first column, which they are in ascending order of.
    func rowGroups<Element>(
        _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ element: (Row) throws -> Element
    ) throws -> RowGroups<Element> {
        var groups = RowGroups<Element>()
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { groups.append(try element(row), to: row[0]) }
        return groups
    }
}
