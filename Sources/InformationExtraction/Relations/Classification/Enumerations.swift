import EventModel

/// Finds what a sentence enumerates: « A, B et C ».
///
/// What governs the first of them governs all. Offices may stand between: « A, ministre de X, et B ».
struct Enumerations {
    private let scan: DocumentScan
    private let sentence: SentenceMentions
    private let roles: Set<Int>

    /// Tokens that may stand between two members.
    private static let reach = 14

    init(scan: DocumentScan, sentence: SentenceMentions) {
        self.scan = scan
        self.sentence = sentence
        roles = Set(sentence.roles.flatMap { Array($0.range) })
    }

    /// Gives every slot the tokens, the preposition and the position of its enumeration.
    func mark(_ slots: inout [RelationSlot]) {
        var start = 0
        let members = slots.indices.filter { slots[$0].kind == .name || slots[$0].kind == .nounPhrase }
        while start < members.count {
            var end = start + 1
            while end < members.count, joins(slots[members[end - 1]], slots[members[end]]) { end += 1 }
            if end > start + 1 {
                let first = slots[members[start]]
                let range = first.phrase.lowerBound..<slots[members[end - 1]].phrase.upperBound
                for position in start..<end {
                    slots[members[position]].group = range
                    slots[members[position]].member = position - start
                    slots[members[position]].preposition = first.preposition
                }
            }
            start = end
        }
    }

    private func joins(_ left: RelationSlot, _ right: RelationSlot) -> Bool {
        // « les deux groupes » stand for two at one place.
        if left.phrase == right.phrase { return true }
        guard Self.kind(left.type) == Self.kind(right.type), left.phrase.upperBound < right.phrase.lowerBound,
            right.phrase.lowerBound - left.phrase.upperBound <= Self.reach
        else { return false }
        var joins = false
        var depth = 0
        for token in left.phrase.upperBound..<right.phrase.lowerBound {
            let word = scan.folded(token)
            if word == "(" { depth += 1 }
            if word == ")" { depth -= 1 }
            if depth > 0 || word == ")" || roles.contains(token) { continue }
            if Self.conjunctions.contains(word) {
                joins = true
            } else if let preposition = FunctionWords.prepositions[word] {
                guard PrepositionCode.code(preposition) == left.preposition || preposition == "de" else { return false }
            } else if !FunctionWords.articles.contains(word), !Self.fillers.contains(word),
                scan.book.homelands(ofAdjective: word).isEmpty
            {
                return false
            }
        }
        return joins
    }

    private static func kind(_ type: ActorType) -> Int {
        switch type {
        case .country, .government, .company, .organization: 0
        case .person: 1
        case .event: 2
        case .place: 3
        case .project: 4
        }
    }

    private static let conjunctions: Set<String> = [",", "et", "ou", "&", "puis", "ni"]
    private static let fillers: Set<String> = [
        "ainsi", "que", "qu'", "m", "mm", "mme", "mmes", ".", "dr", "me", "general", "cheikh", "enfin", "aussi",
    ]
}
