extension Sequence<Int64> {
    /// Keys as SQLite's `json_each` reads them.
    var jsonList: String { "[" + map(String.init).joined(separator: ",") + "]" }
}
