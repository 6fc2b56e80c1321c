import Foundation
import GRDB
import GRDBSQLite

extension String {
    /// The value to store: text, or a blob where a zero byte would cut SQLite's text short.
    var storedText: any DatabaseValueConvertible { utf8.contains(0) ? Data(utf8) : self }
}

extension Row {
    /// The text of a column, however it was stored; nil for NULL.
    func storedText(at column: Int) -> String? {
        let stored: StoredText? = self[column]
        return stored?.text
    }
}

/// The text of a column, from the bytes that SQLite holds: of all columns most are texts, and a copy of each is enough.
private struct StoredText: DatabaseValueConvertible, StatementColumnConvertible {
    /// The text; nil for a value that is none.
    let text: String?

    init(sqliteStatement: SQLiteStatement, index: CInt) {
        let type = unsafe sqlite3_column_type(sqliteStatement, index)
        // The bytes of a text as they are, without a zero byte at their end.
        let start = unsafe sqlite3_column_blob(sqliteStatement, index)
        let bytes = unsafe UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(sqliteStatement, index)))
        text =
            switch type {
            case SQLITE_TEXT: unsafe String(decoding: bytes, as: UTF8.self)
            case SQLITE_BLOB: unsafe String(validating: bytes, as: UTF8.self)
            default: nil
            }
    }

    private init(text: String?) { self.text = text }

    var databaseValue: DatabaseValue { text.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
        StoredText(text: String.fromDatabaseValue(value))
    }
}
