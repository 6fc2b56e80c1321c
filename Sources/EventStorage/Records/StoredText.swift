import Foundation
import GRDB

extension String {
    /// The value to store: text, or a blob where a zero byte would cut SQLite's text short.
    var storedText: any DatabaseValueConvertible { utf8.contains(0) ? Data(utf8) : self }
}

extension Row {
    /// The text of a column, however it was stored; nil for NULL.
    func storedText(at column: Int) -> String? {
        let value: DatabaseValue = self[column]
        return String.fromDatabaseValue(value)
    }
}
