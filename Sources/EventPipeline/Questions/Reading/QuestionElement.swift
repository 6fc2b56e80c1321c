import EventModel
import GraphAnalysis

/// A piece of a question that means something.
struct QuestionElement: Hashable, Sendable {
    /// What a piece is.
    enum Kind: Hashable, Sendable {
        /// A name, with the actors that bear it.
        case actor([NodeID])
        /// A word of the vocabulary.
        case word(WordMeaning)
        /// An adjective of a country, with the actors that it may mean, and the country's name.
        case country([NodeID], name: String)
        /// A branch.
        case sector(Sector)
        /// A number that is no date.
        case number(Int)
        /// Something that is neither a name nor a known word.
        case unknown
    }

    /// What it is.
    let kind: Kind
    /// Positions of its words.
    let range: Range<Int>

    /// The meaning of a word.
    var meaning: WordMeaning? { if case .word(let meaning) = kind { meaning } else { nil } }
    /// The relation that a word names.
    var relation: RelationWord? { if case .word(.relation(let word)) = kind { word } else { nil } }
    /// The actors that a name means.
    var candidates: [NodeID]? { if case .actor(let nodes) = kind { nodes } else { nil } }
    /// What is asked for.
    var interrogative: Interrogative? { if case .word(.interrogative(let kind)) = kind { kind } else { nil } }
}

/// Finds the names and the known words of a question.
struct ElementFinder {
    private static let longestName = 16

    let vocabulary: QuestionVocabulary
    let directory: ActorDirectory
    let graph: EventGraph
    let text: String
    let tokens: [QuestionToken]

    /// Whether capitals tell names from words: not where all letters are of one kind.
    private let capitalsTell: Bool

    init(vocabulary: QuestionVocabulary, directory: ActorDirectory, graph: EventGraph, text: String) {
        self.vocabulary = vocabulary
        self.directory = directory
        self.graph = graph
        self.text = text
        tokens = QuestionToken.tokens(of: text)
        capitalsTell =
            tokens.contains { $0.text.contains { $0.isLowercase } }
            && tokens.dropFirst().contains { $0.isCapitalised }
    }

    /// Positions of words in names of several words, years among them.
    func wordsOfLongNames() -> Set<Int> {
        var positions: Set<Int> = []
        var index = 0
        while index < tokens.count {
            if let name = name(at: index), name.end > index + 1 {
                positions.formUnion(index..<name.end)
                index = name.end
            } else {
                index += 1
            }
        }
        return positions
    }

    /// The elements in order; words of dates are passed over.
    func elements(besides dates: Set<Int>) -> [QuestionElement] {
        var elements: [QuestionElement] = []
        var index = 0
        while index < tokens.count {
            if dates.contains(index) {
                index += 1
                continue
            }
            let found = found(at: index, dates: dates)
            elements += found
            index = found.map(\.range.upperBound).max() ?? index + 1
        }
        return elements
    }

    private func found(at index: Int, dates: Set<Int>) -> [QuestionElement] {
        let name = name(at: index)
        let word = word(at: index, dates: dates)
        if let name, name.end - index >= (word?.end ?? index) - index, isName(name, word: word, at: index) {
            return nameElements(name, word: word, at: index)
        }
        if let word, !(word.meaning == .filler && country(at: index) != nil) {
            if let office = office(word, at: index) { return office }
            return [QuestionElement(kind: .word(word.meaning), range: index..<word.end)]
        }
        if let name { return [QuestionElement(kind: .actor(name.nodes), range: index..<name.end)] }
        if let pair = pairOfCountries(at: index) { return pair }
        if let country = country(at: index) { return [country] }
        if let sector = sector(at: index) { return [sector] }
        if let number = Int(tokens[index].folded) ?? Self.numbers[tokens[index].folded] {
            return [QuestionElement(kind: .number(number), range: index..<index + 1)]
        }
        if let meaning = misspelt(at: index) {
            return [QuestionElement(kind: .word(meaning), range: index..<index + 1)]
        }
        return [QuestionElement(kind: .unknown, range: index..<index + 1)]
    }

    // MARK: - Names

    private func substring(_ range: Range<Int>) -> String {
        String(text[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    }

    /// The longest name that begins at a word.
    private func name(at index: Int) -> (nodes: [NodeID], end: Int)? {
        // An article belongs to the name only in the store; here it would hide a word that begins behind it.
        if ["le", "la", "les", "l", "the"].contains(tokens[index].folded) { return nil }
        for end in stride(from: min(tokens.count, index + Self.longestName), to: index, by: -1) {
            let key = substring(index..<end)
            let nodes = directory.candidates(named: key)
            if !nodes.isEmpty { return (nodes, end) }
            let folded = tokens[index..<end].map(\.folded).joined(separator: " ")
            if let french = vocabulary.organizations[folded] {
                // US is a state, us a pronoun.
                let nodes = directory.candidates(named: french)
                if !nodes.isEmpty { return (nodes, end) }
            }
            if vocabulary.countryNames.contains(folded),
                folded.count > 2 || tokens[index].text == tokens[index].text.uppercased()
            {
                let nodes = (vocabulary.countries[folded] ?? []).flatMap { directory.candidates(named: $0) }
                if !nodes.isEmpty { return (nodes, end) }
            }
        }
        return nil
    }

    private func word(at index: Int, dates: Set<Int>) -> (meaning: WordMeaning, end: Int)? {
        for end in stride(from: min(tokens.count, index + vocabulary.longest + 2), to: index, by: -1) {
            guard !(index..<end).contains(where: dates.contains) else { continue }
            let key = tokens[index..<end].map(\.folded).joined(separator: " ")
            if key == "a" {
                return (tokens[index].text.lowercased() == "à" ? .preposition : .having(isPlural: false), end)
            }
            // « où » and « ou » fold alike; the first word of a question is no « or ».
            if key == "ou" {
                let asks = tokens[index].text.lowercased() == "où" || index == 0
                return (asks ? .interrogative(.place) : .conjunction, end)
            }
            if key == "us", tokens[index].text == "US" { return nil }
            if let meaning = vocabulary.meanings[key] { return (meaning, end) }
            // « fait-il partie »: the pronoun stands inside.
            guard end > index + 2 else { continue }
            let plain = (index..<end).filter { $0 == index || !isInvertedPronoun($0) }.map { tokens[$0].folded }
            guard plain.count > 1, plain.count < end - index, !isInvertedPronoun(end - 1) else { continue }
            if let meaning = vocabulary.meanings[plain.joined(separator: " ")] { return (meaning, end) }
        }
        return nil
    }

    private static let numbers = [
        "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5, "six": 6, "sept": 7,
        "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9, "dix": 10, "ten": 10, "quinze": 15, "vingt": 20,
        "twenty": 20,
    ]

    private func isInvertedPronoun(_ index: Int) -> Bool {
        tokens[index].separator.hasPrefix("-")
            && ["il", "elle", "ils", "elles", "on", "t"].contains(tokens[index].folded)
    }

    /// Whether a name as long as a word is meant as the name.
    private func isName(
        _ name: (nodes: [NodeID], end: Int), word: (meaning: WordMeaning, end: Int)?, at index: Int
    ) -> Bool {
        guard let word, word.end >= name.end else { return true }
        return capitalsTell && index > 0 && tokens[index].isCapitalised
    }

    /// A name, and before it the office that it begins with: « ministre de l'Énergie » asks for a person of the ministry.
    private func nameElements(
        _ name: (nodes: [NodeID], end: Int), word: (meaning: WordMeaning, end: Int)?, at index: Int
    ) -> [QuestionElement] {
        if let word, word.end < name.end, case .relation(let relation) = word.meaning, relation.role == .source,
            relation.types == [.heads] || relation.types == [.worksFor],
            !name.nodes.contains(where: { graph[$0].type == .person })
        {
            return [
                QuestionElement(kind: .word(word.meaning), range: index..<word.end),
                QuestionElement(kind: .actor(name.nodes), range: word.end..<name.end),
            ]
        }
        return [QuestionElement(kind: .actor(name.nodes), range: index..<name.end)]
    }

    private static let institutions = [
        "ministre": "ministère", "ambassadeur": "ambassade", "ambassadrice": "ambassade", "maire": "mairie",
        "gouverneur": "gouvernorat", "wali": "wilaya",
    ]

    /// Everything that may be looked up as a name to read the question.
    var namesLookedUp: Set<String> {
        var names: Set<String> = []
        for index in tokens.indices {
            if let country = vocabulary.prefixes[tokens[index].folded] { names.insert(country) }
            for end in index + 1...min(tokens.count, index + Self.longestName) {
                let folded = tokens[index..<end].map(\.folded).joined(separator: " ")
                names.insert(substring(index..<end))
                names.formUnion(vocabulary.countries[folded] ?? [])
                if let french = vocabulary.organizations[folded] { names.insert(french) }
                if let noun = Self.institutions[tokens[index].folded], end > index + 1 {
                    names.insert(noun + " " + substring(index + 1..<end))
                }
            }
        }
        return names
    }

    /// The institution of an office, where the store knows it by its own name only.
    private func office(_ word: (meaning: WordMeaning, end: Int), at index: Int) -> [QuestionElement]? {
        guard word.end == index + 1, let noun = Self.institutions[tokens[index].folded], word.end < tokens.count
        else { return nil }
        for end in stride(from: min(tokens.count, index + Self.longestName), to: word.end, by: -1) {
            let nodes = directory.candidates(named: noun + " " + substring(word.end..<end))
            guard !nodes.isEmpty else { continue }
            return [
                QuestionElement(kind: .word(word.meaning), range: index..<word.end),
                QuestionElement(kind: .actor(nodes), range: word.end..<end),
            ]
        }
        return nil
    }

    // MARK: - Countries, sectors, slips

    private func country(at index: Int) -> QuestionElement? {
        for end in stride(from: min(tokens.count, index + 3), to: index, by: -1) {
            let key = tokens[index..<end].map(\.folded).joined(separator: " ")
            if key == "us", tokens[index].text != "US" { continue }
            guard let names = vocabulary.countries[key] else { continue }
            let nodes = names.flatMap { directory.candidates(named: $0) }.filter { graph[$0].type == .country }
            return QuestionElement(kind: .country(nodes, name: names[0]), range: index..<end)
        }
        return nil
    }

    /// « algéro-russe »: two actors.
    private func pairOfCountries(at index: Int) -> [QuestionElement]? {
        guard let first = vocabulary.prefixes[tokens[index].folded], index + 1 < tokens.count,
            tokens[index + 1].separator == "-", let second = country(at: index + 1),
            case .country(let nodes, _) = second.kind, !nodes.isEmpty
        else { return nil }
        let firstNodes = directory.candidates(named: first).filter { graph[$0].type == .country }
        guard !firstNodes.isEmpty else { return nil }
        return [
            QuestionElement(kind: .actor(firstNodes), range: index..<index + 1),
            QuestionElement(kind: .actor(nodes), range: second.range),
        ]
    }

    private func sector(at index: Int) -> QuestionElement? {
        for end in stride(from: min(tokens.count, index + 4), to: index, by: -1) {
            let key = tokens[index..<end].map(\.folded).joined(separator: " ")
            if let sector = vocabulary.sectors[key] {
                return QuestionElement(kind: .sector(sector), range: index..<end)
            }
        }
        return nil
    }

    /// The meaning of a word with a slip: one in a word of five letters, two in one of nine.
    private func misspelt(at index: Int) -> WordMeaning? {
        let token = tokens[index]
        let letters = Array(token.folded.unicodeScalars)
        guard letters.count >= 5, !(capitalsTell && index > 0 && token.isCapitalised) else { return nil }
        let limit = letters.count >= 9 ? 2 : 1
        var best: (distance: Int, word: String)?
        for count in (letters.count - limit)...(letters.count + limit) {
            for word in vocabulary.singleWords[count] ?? [] {
                guard word.first == token.folded.first || limit > 1,
                    let distance = EditDistance.distance(letters, Array(word.unicodeScalars), limit: limit)
                else { continue }
                if best.map({ (distance, word) < $0 }) ?? true { best = (distance, word) }
            }
        }
        return best.flatMap { vocabulary.meanings[$0.word] }
    }
}
