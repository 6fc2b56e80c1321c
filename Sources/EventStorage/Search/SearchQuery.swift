import EventModel

/// What to look for in texts: words that must all be there, phrases in quotation marks, beginnings of words with an
/// asterisk, words to leave out with a minus, and `OR` (or `OU`) between alternatives.
///
/// Any text is a query as long as it has a word; case and accents do not matter.
public struct SearchQuery: Hashable, Sendable {
    /// Words that stand side by side.
    public struct Term: Hashable, Sendable {
        /// The words, folded, in order.
        public let words: [String]
        /// Whether the last word may go on.
        public let isPrefix: Bool

        /// The term as one writes it.
        public var text: String {
            let joined = words.joined(separator: " ") + (isPrefix ? "*" : "")
            return words.count > 1 ? "\"\(joined)\"" : joined
        }
    }

    /// What must be there: of each group at least one term.
    public private(set) var required: [[Term]] = []
    /// What must not be there.
    public private(set) var excluded: [Term] = []

    /// Reads a query.
    /// - Throws: `SearchError` where nothing is to be found: no word, or only words to leave out.
    public init(_ text: String) throws(SearchError) {
        var rest = text[...]
        var joinsNext = false
        while let piece = Self.nextPiece(of: &rest) {
            if !piece.isQuoted, piece.text == "OR" || piece.text == "OU" || piece.text == "|" {
                joinsNext = !required.isEmpty
                continue
            }
            guard let term = Self.term(piece.text) else { continue }
            if piece.isExcluded {
                excluded.append(term)
            } else if joinsNext {
                required[required.count - 1].append(term)
            } else {
                required.append([term])
            }
            joinsNext = false
        }
        if required.isEmpty { throw excluded.isEmpty ? .noWord(text) : .onlyExclusions(text) }
    }

    private static let quotes: [Character: Character] = ["\"": "\"", "«": "»", "“": "”", "„": "“"]

    private static func nextPiece(of rest: inout Substring) -> (text: String, isQuoted: Bool, isExcluded: Bool)? {
        rest = rest.drop { $0.isWhitespace }
        guard var first = rest.first else { return nil }
        var isExcluded = false
        if first == "-" || first == "−", rest.dropFirst().first.map({ !$0.isWhitespace }) ?? false {
            isExcluded = true
            rest = rest.dropFirst()
            first = rest.first ?? " "
        }
        if let closing = quotes[first] {
            rest = rest.dropFirst()
            var text = String(rest.prefix { $0 != closing })
            rest = rest.dropFirst(text.count + 1)
            if rest.first == "*" {
                text += "*"
                rest = rest.dropFirst()
            }
            return (text, true, isExcluded)
        }
        let text = String(rest.prefix { !$0.isWhitespace && quotes[$0] == nil && $0 != "»" && $0 != "”" })
        rest = rest.dropFirst(max(1, text.count))
        return (text, false, isExcluded)
    }

    private static func term(_ text: String) -> Term? {
        let words = words(of: text)
        return words.isEmpty ? nil : Term(words: words, isPrefix: text.hasSuffix("*"))
    }

    /// Runs of letters and digits, folded: as the index has them.
    static func words(of text: String) -> [String] {
        TextFolding.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The query in the language of FTS5; every word is quoted, so that none is an operator.
    var matchExpression: String {
        let parts = required.map { group in
            let terms = group.flatMap { Self.spellings(of: $0) }
            return terms.count == 1 ? terms[0] : "(" + terms.joined(separator: " OR ") + ")"
        }
        let wanted = parts.joined(separator: " AND ")
        if excluded.isEmpty { return wanted }
        return "(\(wanted)) NOT (" + excluded.flatMap { Self.spellings(of: $0) }.joined(separator: " OR ") + ")"
    }

    /// A term as it may be spelt: the index folds accents, but no ligatures.
    static func spellings(of term: Term) -> [String] {
        let phrase = term.words.joined(separator: " ")
        var spellings = [phrase]
        for (letters, ligature) in [("oe", "œ"), ("ae", "æ")] where phrase.contains(letters) {
            spellings.append(
                phrase.split(separator: letters, omittingEmptySubsequences: false).joined(separator: ligature))
        }
        return spellings.map { "\"\($0)\"" + (term.isPrefix ? "*" : "") }
    }
}

/// Why nothing can be looked for.
public enum SearchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The query has no letter and no digit.
    case noWord(String)
    /// The query says only what must not be there.
    case onlyExclusions(String)

    /// What is wrong with the query, and what to do.
    public var description: String {
        switch self {
        case .noWord(let query):
            "there is no word to look for in “\(query)”. Try: liaison search \"hydrogène vert\""
        case .onlyExclusions(let query):
            "“\(query)” says only what to leave out; add a word to look for. Try: liaison search \"hydrogène -gaz\""
        }
    }
}
