import EventModel

/// The grammatical genders of a document's actors, as the articles, titles and offices before their names tell them.
struct GrammaticalGenders {
    private enum Gender { case masculine, feminine }

    /// Genders by position in the actor table; none for an actor that is called both ways.
    private var genders: [Int: Gender] = [:]

    init(scan: DocumentScan, sentences: [SentenceMentions]) {
        var mixed: Set<Int> = []
        for sentence in sentences {
            let roles = Dictionary(
                sentence.roles.map { ($0.range.upperBound, $0.range.lowerBound) },
                uniquingKeysWith: { first, _ in first })
            for mention in sentence.mentions where mention.actors.count == 1 {
                var start = mention.phrase.lowerBound
                if mention.type == .person, let role = roles[start] ?? roles[start - 1] { start = role }
                guard let gender = Self.gender(before: start, in: sentence.range, scan: scan) else { continue }
                let actor = mention.actors[0]
                if genders[actor].map({ $0 != gender }) ?? false { mixed.insert(actor) }
                genders[actor] = gender
            }
        }
        for actor in mixed { genders[actor] = nil }
    }

    private static func gender(before token: Int, in range: Range<Int>, scan: DocumentScan) -> Gender? {
        var position = token - 1
        if position >= range.lowerBound, scan.folded(position) == "." { position -= 1 }
        guard position >= range.lowerBound else { return nil }
        switch scan.folded(position) {
        case "la", "une", "cette", "mme", "mmes": return .feminine
        case "le", "un", "ce", "cet", "du", "au", "m": return .masculine
        default: return nil
        }
    }

    /// Whether a pronoun may stand for an actor.
    func admit(_ pronoun: String, for actor: Int) -> Bool {
        guard let gender = genders[actor] else { return true }
        switch pronoun {
        case "il", "ils", "celui-ci", "ceux-ci", "dernier": return gender == .masculine
        case "elle", "elles", "celle-ci", "derniere": return gender == .feminine
        default: return true
        }
    }
}
