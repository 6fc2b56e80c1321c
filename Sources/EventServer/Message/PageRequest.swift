/// A request as pages see it, free of HTTP's library.
struct PageRequest: Sendable {
    /// Method, in capitals.
    var method: String
    /// Parts of the path, decoded; none for `/`.
    var segments: [String]
    /// The query, decoded, in order.
    var query: QueryItems
    /// Header fields by name in small letters.
    var headers: [String: String]
    /// The body.
    var body: [UInt8]

    /// Most bytes of a target, path and query.
    static let targetByteLimit = 8192

    /// Makes a request.
    init(
        method: String = "GET", segments: [String] = [], query: QueryItems = QueryItems([]),
        headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.segments = segments
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// Reads a target such as `/actor/company/edf?lang=en`.
    /// - Throws: a failure of 400 for a malformed target, of 414 for one beyond 8 KiB.
    init(
        method: String, target: String, headers: [String: String] = [:], body: [UInt8] = []
    ) throws(PageFailure) {
        guard target.utf8.count <= Self.targetByteLimit else {
            throw PageFailure(
                status: 414, reason: "the address has \(target.utf8.count) bytes; the limit is \(Self.targetByteLimit)")
        }
        let withoutFragment = target.prefix { $0 != "#" }
        let path = withoutFragment.prefix { $0 != "?" }
        guard path.hasPrefix("/") else { throw .malformed("the address does not begin with a slash") }
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = PercentEncoding.decoded(part) else {
                throw .malformed("the address is not percent-encoded UTF-8")
            }
            segments.append(segment)
        }
        if segments.last == "" { segments.removeLast() }
        let query = withoutFragment.dropFirst(path.count + 1)
        self.init(
            method: method, segments: segments, query: try QueryItems(encoded: query), headers: headers, body: body)
    }
}

/// Names and values of a query or form, in order.
struct QueryItems: Sendable {
    let items: [(name: String, value: String)]

    /// Most items that are read.
    static let countLimit = 256

    /// Makes a query of items.
    init(_ items: [(name: String, value: String)]) { self.items = items }

    /// Reads `name=value&…`.
    /// - Throws: a failure of 400 where it is malformed or has more than 256 items.
    init(encoded text: Substring) throws(PageFailure) {
        var items: [(String, String)] = []
        for part in text.split(separator: "&") {
            let name = part.prefix { $0 != "=" }
            let value = part.dropFirst(name.count + 1)
            guard let decodedName = PercentEncoding.decoded(name, plusIsSpace: true),
                let decodedValue = PercentEncoding.decoded(value, plusIsSpace: true)
            else { throw .malformed("the query is not percent-encoded UTF-8") }
            items.append((decodedName, decodedValue))
            guard items.count <= Self.countLimit else {
                throw .malformed("the query has more than \(Self.countLimit) parameters")
            }
        }
        self.items = items
    }

    /// The first value of a name, without space around it; nil where it is missing or blank.
    func value(_ name: String) -> String? { values(name).first }

    /// The values of a name, without space around them and without blank ones.
    func values(_ name: String) -> [String] {
        items.filter { $0.name == name }.map { $0.value.trimmed }.filter { !$0.isEmpty }
    }
}

extension String {
    /// The text without space at its ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
