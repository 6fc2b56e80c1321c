import EventModel

/// What the trained weights take for names in a document, and how the document votes on their types.
struct NameEvidence: Sendable {
    private let names: [TaggedName]
    /// Position in the names by token, or −1.
    private let nameAt: [Int32]
    /// How often each name has each type, by the folded words of the name.
    private let votes: [String: [Int]]

    init(names: [TaggedName], document: Document?) {
        self.names = names
        var nameAt = [Int32](repeating: -1, count: document?.tokens.count ?? 0)
        var votes: [String: [Int]] = [:]
        for (index, name) in names.enumerated() {
            for token in name.range { nameAt[token] = Int32(index) }
            guard let document else { continue }
            let type = ActorType.allCases.firstIndex(of: name.type) ?? 0
            votes[
                Self.key(name.range, document.tokens), default: [Int](repeating: 0, count: ActorType.allCases.count)
            ][type] += 1
        }
        self.nameAt = nameAt
        self.votes = votes
    }

    /// Whether there is any evidence: without weights there is none.
    var isEmpty: Bool { nameAt.isEmpty }

    /// The name that covers a token.
    func name(at token: Int) -> TaggedName? {
        guard token < nameAt.count, nameAt[token] >= 0 else { return nil }
        return names[Int(nameAt[token])]
    }

    /// The type that most of the document's names of the same words have; nil where there is none.
    func type(of range: Range<Int>, in tokens: [Token]) -> ActorType? {
        guard let counts = votes[Self.key(range, tokens)], let most = counts.max() else { return nil }
        return counts.firstIndex(of: most).map { ActorType.allCases[$0] }
    }

    private static func key(_ range: Range<Int>, _ tokens: [Token]) -> String {
        range.map { tokens[$0].folded }.joined(separator: " ")
    }
}
