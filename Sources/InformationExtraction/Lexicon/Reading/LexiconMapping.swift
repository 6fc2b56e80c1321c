import EventModel
import Yams

/// A YAML mapping with a closed set of keys, which reads its values and reports what is wrong with them.
struct LexiconMapping {
    private let node: Node
    private let values: [String: Node]
    private let text: LexiconText
    /// What the mapping is, for messages.
    private let whole: String

    /// Checks that a node is a mapping and has only known keys.
    init(_ node: Node, in text: LexiconText, whole: String, keys: [String]) throws(LexiconError) {
        self.node = node
        self.text = text
        self.whole = whole
        guard let mapping = node.mapping else {
            throw Self.error(
                .wrongType, at: node, in: text,
                "\(whole) is a mapping with the keys \(keys.joined(separator: ", ")), not \(Self.kind(of: node))")
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, keys.contains(name) else {
                let name = key.string ?? ""
                let hint =
                    NearestWord(to: name, among: keys).map { "did you mean “\($0.word)”?" }
                    ?? "known keys: \(keys.joined(separator: ", "))"
                throw Self.error(.unknownKey, at: key, in: text, "\(whole) has no key “\(name)”; \(hint)")
            }
            values[name] = value
        }
        self.values = values
    }

    /// The entries of a section, in file order.
    ///
    /// - Parameters:
    ///   - key: The section.
    ///   - keys: Keys that an entry may have; the first is the entry's name.
    ///   - identity: Keys that together tell entries apart; nil stands for the name alone, an empty list for no check.
    func entries<Entry>(
        _ key: String, keys: [String], identity: [String]? = nil,
        _ make: (LexiconMapping) throws(LexiconError) -> Entry
    ) throws(LexiconError) -> [Entry] {
        var entries: [Entry] = []
        var seen: Set<String> = []
        let identity = identity ?? Array(keys.prefix(1))
        for node in try list(key, of: "entries, each after a “- ”") {
            let entry = try LexiconMapping(node, in: text, whole: "an entry of “\(key)”", keys: keys)
            entries.append(try make(entry))
            guard !identity.isEmpty else { continue }
            let name = identity.map { TextFolding.folded(entry.values[$0]?.string ?? "") }.joined(separator: "\t")
            guard seen.insert(name).inserted else {
                let shown = identity.compactMap { entry.values[$0]?.string }.joined(separator: ", ")
                throw Self.error(
                    .duplicate, at: node, in: text, "“\(shown)” stands twice in “\(key)”; join the two entries")
            }
        }
        return entries
    }

    /// A word that must be there.
    func name(_ key: String) throws(LexiconError) -> String {
        guard let word = try word(key) else {
            throw Self.error(.missingKey, at: node, in: text, "\(whole) needs the key “\(key)”")
        }
        return word
    }

    /// A word that may be missing.
    func word(_ key: String) throws(LexiconError) -> String? {
        guard let value = values[key] else { return nil }
        return try Self.word(value, in: text, of: "“\(key)”")
    }

    /// A list of words; empty where the key is missing.
    func words(_ key: String) throws(LexiconError) -> [String] {
        var words: [String] = []
        for node in try list(key, of: "words, as in [one, two]") {
            words.append(try Self.word(node, in: text, of: "an item of “\(key)”"))
        }
        return words
    }

    /// A word of a closed vocabulary that must be there.
    func requiredChoice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, of type: Choice.Type, among choices: [Choice] = Array(Choice.allCases)
    ) throws(LexiconError) -> Choice {
        guard let choice = try choice(key, of: type, among: choices) else {
            throw Self.error(.missingKey, at: node, in: text, "\(whole) needs the key “\(key)”")
        }
        return choice
    }

    /// A word of a closed vocabulary that may be missing.
    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, of type: Choice.Type, among choices: [Choice] = Array(Choice.allCases)
    ) throws(LexiconError) -> Choice? {
        guard let value = values[key] else { return nil }
        let word = try Self.word(value, in: text, of: "“\(key)”")
        if let choice = choices.first(where: { $0.rawValue == word }) { return choice }
        let known = choices.map(\.rawValue)
        let hint =
            NearestWord(to: word, among: known).map { "did you mean “\($0.word)”?" }
            ?? "choose one of \(known.joined(separator: ", "))"
        throw Self.error(.unknownValue, at: value, in: text, "“\(word)” is no value of “\(key)”; \(hint)")
    }

    private func list(_ key: String, of items: String) throws(LexiconError) -> [Node] {
        guard let value = values[key] else { return [] }
        guard let sequence = value.sequence else {
            throw Self.error(
                .wrongType, at: value, in: text, "“\(key)” is a list of \(items), not \(Self.kind(of: value))")
        }
        return Array(sequence)
    }

    private static func word(_ node: Node, in text: LexiconText, of what: String) throws(LexiconError) -> String {
        guard let scalar = node.scalar else {
            throw error(.wrongType, at: node, in: text, "\(what) is one word or name, not \(kind(of: node))")
        }
        guard scalar.string.contains(where: { !$0.isWhitespace }) else {
            throw error(.wrongType, at: node, in: text, "\(what) is empty; write a word or leave it out")
        }
        return scalar.string
    }

    private static func kind(of node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "the single word “\(scalar.string)”"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private static func error(
        _ code: LexiconError.Code, at node: Node, in text: LexiconText, _ reason: String
    ) -> LexiconError {
        guard let mark = node.mark else { return LexiconError(code, path: text.path, reason: reason) }
        return text.error(code, line: mark.line, column: mark.column, reason)
    }
}
