import EventModel
import Foundation
import FrenchLanguage
import GraphAnalysis
import InformationExtraction

/// What words mean in questions, in French and English: the words for relations and others, countries, sectors.
struct QuestionVocabulary: Sendable {
    /// Meanings by folded words joined by spaces.
    private(set) var meanings: [String: WordMeaning] = [:]
    /// Names of countries in the graph's language by demonym or English name, folded; several where a word is shared.
    private(set) var countries: [String: [String]] = [:]
    /// Which of `countries` are names rather than adjectives.
    private(set) var countryNames: Set<String> = []
    /// Names that the graph may use for what English calls otherwise, by folded English name.
    private(set) var organizations: [String: String] = [:]
    /// Countries by the first half of compound adjectives (« algéro »), folded.
    private(set) var prefixes: [String: String] = [:]
    /// Sectors by folded words.
    private(set) var sectors: [String: Sector] = [:]
    /// Number of words of the longest entry.
    private(set) var longest = 1
    /// Single words by length, for those that are misspelt.
    private(set) var singleWords: [Int: [String]] = [:]

    /// The built-in vocabulary.
    /// - Throws: `ModelFileError` where the built-in lexicon is damaged or missing.
    static func builtIn() throws -> QuestionVocabulary { try shared.get() }

    private static let shared = Result { QuestionVocabulary(lexicon: try Lexicon.builtInNamesOfCountriesAndSectors()) }

    init(lexicon: Lexicon) {
        for line in RelationWordTable.text.split(separator: "\n") { addRelations(line) }
        for line in GeneralWordTable.text.split(separator: "\n") { addGeneral(line) }
        for country in lexicon.countries {
            for word in country.demonyms { add(country: country.name, word) }
            for prefix in country.prefixes { prefixes[Self.key(of: prefix)] = country.name }
        }
        for line in EnglishNameTable.countries.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            for name in Self.list(cells[1]) {
                add(country: cells[0], name)
                countryNames.insert(Self.key(of: name))
            }
            for word in Self.list(cells[2]) { add(country: cells[0], word) }
        }
        for line in EnglishNameTable.organizations.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            for name in Self.list(cells[1]) { organizations[Self.key(of: name)] = cells[0] }
        }
        for entry in lexicon.sectors {
            for word in entry.words { sectors[Self.key(of: word)] = entry.sector }
        }
        for line in EnglishNameTable.sectors.split(separator: "\n") {
            let cells = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let sector = Sector(rawValue: cells[0]) else { continue }
            for word in Self.list(cells[1]) { sectors[Self.key(of: word)] = sector }
        }
        longest = meanings.keys.map { $0.split(separator: " ").count }.max() ?? 1
        for word in meanings.keys.sorted() where !word.contains(" ") {
            singleWords[word.count, default: []].append(word)
        }
    }

    /// Words and digits of a text, folded, joined by spaces.
    static func key(of text: some StringProtocol) -> String {
        // Most words of the tables are plain ones, which need no reading.
        if TextFolding.isPlainWord(text) { return String(text) }
        return QuestionToken.tokens(of: String(text)).map(\.folded).joined(separator: " ")
    }

    private static func list(_ text: some StringProtocol) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private mutating func add(country: String, _ word: String) {
        let key = Self.key(of: word)
        if countries[key]?.contains(country) != true { countries[key, default: []].append(country) }
    }

    // MARK: - Relations

    private mutating func addRelations(_ line: Substring) {
        let halves = line.split(separator: ":", maxSplits: 1)
        let head = halves[0].split(separator: " ").map(String.init)
        let types = head[0].split(separator: "+").compactMap { RelationType(rawValue: String($0)) }
        guard let role = RelationRole(rawValue: head[1]) else { return }
        let alternative = head.count > 4 ? RelationType(rawValue: head[4]) : nil
        for entry in Self.list(halves[1]) {
            for (form, kind) in Self.forms(of: entry, kind: head[2]) {
                add(
                    RelationWord(types: types, role: role, form: kind, alternative: alternative), Self.key(of: form))
            }
        }
    }

    /// Adds a form; of two entries of one role and type that share it, both forms are meant, else the later one.
    private mutating func add(_ word: RelationWord, _ key: String) {
        var word = word
        if case .relation(let old) = meanings[key], old.types == word.types, old.role == word.role {
            word.form.formUnion(old.form)
            word.alternative = word.alternative ?? old.alternative
        }
        meanings[key] = .relation(word)
    }

    private static func forms(of entry: String, kind: String) -> [(String, WordForm)] {
        switch kind {
        case "v": return frenchVerb(entry)
        case "n": return [(entry, .noun), (NounPlural(of: entry).folded, [.noun, .plural])]
        case "ev": return englishVerb(entry)
        case "en": return [(entry, [.noun, .english]), (englishPlural(entry), [.noun, .plural, .english])]
        default: return [(entry, .noun)]
        }
    }

    private static func frenchVerb(_ verb: String) -> [(String, WordForm)] {
        guard let conjugation = Conjugation(verb) else { return [(verb, [])] }
        var positions: [VerbTense: Int] = [:]
        let forms = conjugation.forms.map { form -> (String, WordForm) in
            let position = positions[form.tense, default: 0]
            positions[form.tense] = position + 1
            switch form.tense {
            case .infinitive, .presentParticiple: return (form.form, [])
            case .pastParticiple: return (form.form, .participle)
            case .future: return (form.form, [.future, position % 2 == 0 ? .singular : .plural])
            default: return (form.form, position % 2 == 0 ? .singular : .plural)
            }
        }
        guard conjugation.isPronominal else { return forms }
        // « se réunissent », « s'est réuni »: the pronoun tells them from the plain verb.
        return forms.flatMap { form, kind in
            let auxiliaries =
                kind.contains(.participle) ? ["s'est ", "se sont ", "s'etait ", "s'etaient "] : ["se ", "s "]
            return auxiliaries.map { ($0 + form, kind.subtracting(.participle)) }
        }
    }

    /// Regular forms, or those given: base, third person, past, gerund; what follows the verb stays with each.
    private static func englishVerb(_ entry: String) -> [(String, WordForm)] {
        let words = entry.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? " " + words[1] : ""
        let given = words[0].split(separator: "/").map(String.init)
        var forms = given
        if given.count == 1 {
            let base = words[0]
            let stem = base.hasSuffix("e") ? String(base.dropLast()) : base
            let ending = base.hasSuffix("y") && !"aeou".contains(base.dropLast().last ?? "a")
            let doubled = ["run", "control", "expel", "chat"].contains(base) ? base + String(base.suffix(1)) : stem
            let past = ending ? base.dropLast() + "ied" : doubled + "ed"
            let sibilant = base.hasSuffix("s") || base.hasSuffix("sh") || base.hasSuffix("ch")
            let third = ending ? base.dropLast() + "ies" : sibilant ? base + "es" : base + "s"
            forms = [base, String(third), String(past), doubled + "ing"]
        }
        return forms.enumerated().map { position, form in
            let isParticiple = position >= 2 && !form.hasSuffix("ing")
            return (form + rest, isParticiple ? [.participle, .english] : .english)
        }
    }

    private static func englishPlural(_ noun: String) -> String {
        if noun.hasSuffix("y"), !"aeou".contains(noun.dropLast().last ?? "a") { return noun.dropLast() + "ies" }
        return noun.hasSuffix("s") || noun.hasSuffix("ch") ? noun + "es" : noun + "s"
    }

    // MARK: - Other words

    private mutating func addGeneral(_ line: Substring) {
        let halves = line.split(separator: ":", maxSplits: 1)
        let head = halves[0].split(separator: " ").map(String.init)
        for (position, word) in Self.list(halves[1]).enumerated() {
            guard let meaning = Self.meaning(head, word: word, position: position) else { continue }
            let key = Self.key(of: word)
            // A relation's word means more than a filler of the same form.
            if meaning == .filler, meanings[key] != nil { continue }
            meanings[key] = meaning
        }
    }

    private static func meaning(_ head: [String], word: String, position: Int) -> WordMeaning? {
        switch head[0] {
        case "type":
            let isPlural = word.hasSuffix("s") || word.hasSuffix("x") || word == "people"
            return ActorType(rawValue: head[1]).map { .actorType([$0], names: [], isPlural: isPlural) }
        case "named":
            return ActorType(rawValue: head[1]).map {
                .actorType([$0], names: head.dropFirst(2).map { TextFolding.folded($0) }, isPlural: word.contains("s"))
            }
        case "measure": return CentralityMeasure(rawValue: head[1]).map { .measure($0) }
        case "status": return RelationStatus(rawValue: head[1]).map { .status([$0]) }
        case "superlative": return .superlative
        case "connection": return .connection
        case "groups": return .groups
        case "search": return .search
        case "preposition": return .preposition
        case "being": return .being
        case "having": return .having(isPlural: false)
        case "havings": return .having(isPlural: true)
        case "future": return .future
        case "negation": return .negation
        case "conjunction": return .conjunction
        case "filler": return .filler
        default: return Interrogative(rawValue: head[0]).map { .interrogative($0) }
        }
    }
}
