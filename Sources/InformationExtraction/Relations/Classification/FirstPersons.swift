import EventModel

/// Finds whom « nous », « notre » and « je » may stand for in an article: who speaks, and the institution that he speaks for.
struct FirstPersons {
    private let scan: DocumentScan
    private let sentences: [SentenceMentions]
    /// The institution of each person by position in the actor table, where the rules found a role.
    private let institutions: [Int: Int]
    /// The person with an institution whom the article names first: of an interview, the one who answers.
    private let firstSpeaker: Int?
    /// The institution that the article names most often.
    private let mainInstitution: Int?

    /// Sentences back in which a speaker is looked for.
    private static let reach = 8
    private static let limit = 3

    init(scan: DocumentScan, sentences: [SentenceMentions], rules: [RelationCandidate], type: (Int) -> ActorType) {
        self.scan = scan
        self.sentences = sentences
        var institutions: [Int: Int] = [:]
        for rule in rules where rule.type == .heads || rule.type == .worksFor {
            if institutions[rule.source] == nil { institutions[rule.source] = rule.target }
        }
        self.institutions = institutions
        var counts: [Int: Int] = [:]
        var order: [Int] = []
        for actor in sentences.lazy.flatMap(\.mentions).flatMap(\.actors) {
            if counts[actor] == nil { order.append(actor) }
            counts[actor, default: 0] += 1
        }
        firstSpeaker = order.first { institutions[$0] != nil }
        mainInstitution = order.filter { type($0) == .company || type($0) == .organization }
            .max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    }

    /// An actor that a word in the first person may stand for.
    struct Candidate {
        let actor: Int
        /// How he was found: 0 beside the word, 1 in a sentence before, 2 as who answers, 3 as what the article is about.
        let ground: UInt64
    }

    /// What kind of word in the first person stands at a token; nil for any other word.
    func word(at token: Int) -> UInt64? { Self.words[scan.folded(token)] }

    /// Whom a word in the first person may stand for, the likeliest first.
    func candidates(for word: UInt64, sentence index: Int) -> [Candidate] {
        var found: [Candidate] = []
        func add(_ actor: Int?, _ ground: UInt64) {
            guard let actor, found.count < Self.limit, !found.contains(where: { $0.actor == actor }) else { return }
            found.append(Candidate(actor: actor, ground: ground))
        }
        func speaks(_ person: Int) -> Int? { Self.isPlural(word) ? institutions[person] : person }
        for distance in 0...Self.reach where index >= distance {
            let persons = sentences[index - distance].mentions.filter { $0.type == .person }.flatMap(\.actors)
            for person in persons.reversed() { add(speaks(person), distance == 0 ? 0 : 1) }
            if !persons.isEmpty, distance > 0 { break }
        }
        add(firstSpeaker.flatMap(speaks), 2)
        if Self.isPlural(word) { add(mainInstitution, 3) }
        return found
    }

    private static func isPlural(_ word: UInt64) -> Bool { word < 2 }

    /// « nous » 0, « notre » 1, « je » 2, « mon » 3.
    private static let words: [String: UInt64] = [
        "nous": 0, "notre": 1, "nos": 1, "notres": 1, "je": 2, "j'": 2, "moi": 2, "me": 2, "m'": 2, "mon": 3, "ma": 3,
        "mes": 3,
    ]
}
