import EventModel
import Yams

extension LexiconEntries {
    /// Reads and checks a YAML file.
    ///
    /// - Throws: ``LexiconError`` for the first mistake.
    init(yamlFile path: String) throws(LexiconError) {
        self.init()
        let text = try LexiconText(path: path)
        guard let root = try Self.root(of: text) else {
            throw LexiconError(
                .empty, path: path,
                reason: "the file holds no section; a lexicon begins with one of \(Self.sectionNames)")
        }
        let sections = try LexiconMapping(
            root, in: text, whole: "the lexicon", keys: LexiconSection.allCases.map(\.rawValue))
        for section in LexiconSection.allCases { try read(section, of: sections) }
    }

    private static var sectionNames: String { LexiconSection.allCases.map(\.rawValue).joined(separator: ", ") }

    private mutating func read(_ section: LexiconSection, of sections: LexiconMapping) throws(LexiconError) {
        let key = section.rawValue
        switch section {
        case .countries:
            countries = try sections.entries(
                key, keys: ["name", "aliases", "capital", "seats", "demonyms", "prefixes"]
            ) {
                entry throws(LexiconError) in
                try CountryEntry(
                    name: entry.name("name"), aliases: entry.words("aliases"), capital: entry.word("capital"),
                    seats: entry.words("seats"), demonyms: entry.words("demonyms"), prefixes: entry.words("prefixes"))
            }
        case .places:
            places = try sections.entries(
                key, keys: ["name", "country", "aliases", "demonyms"], identity: ["name", "country"]
            ) {
                entry throws(LexiconError) in
                try PlaceEntry(
                    name: entry.name("name"), country: entry.word("country"), aliases: entry.words("aliases"),
                    demonyms: entry.words("demonyms"))
            }
        case .actors:
            actors = try sections.entries(
                key, keys: ["name", "type", "aliases", "country"], identity: ["name", "type"]
            ) {
                entry throws(LexiconError) in
                try ActorEntry(
                    name: entry.name("name"), type: entry.requiredChoice("type", of: ActorType.self),
                    aliases: entry.words("aliases"), country: entry.word("country"))
            }
        case .institutions:
            institutions = try sections.entries(
                key, keys: ["head", "forms", "type", "introduces"], identity: ["head", "type"]
            ) { entry throws(LexiconError) in
                try InstitutionEntry(
                    head: entry.name("head"), forms: entry.words("forms"),
                    type: entry.requiredChoice("type", of: ActorType.self),
                    introduces: entry.choice("introduces", of: ActorType.self))
            }
        case .roles:
            roles = try sections.entries(key, keys: ["noun", "forms", "relation", "institution", "portfolio"]) {
                entry throws(LexiconError) in
                try RoleEntry(
                    noun: entry.name("noun"), forms: entry.words("forms"),
                    relation: entry.requiredChoice("relation", of: RelationType.self, among: [.heads, .worksFor]),
                    institution: entry.word("institution"), portfolio: entry.word("portfolio"))
            }
        case .triggers: triggers = try Self.triggers(key, of: sections)
        case .cues: cues = try Self.triggers(key, of: sections)
        case .sectors:
            sectors = try sections.entries(key, keys: ["sector", "words"]) { entry throws(LexiconError) in
                try SectorEntry(
                    sector: entry.requiredChoice("sector", of: Sector.self), words: entry.words("words"))
            }
        case .titles: titles = try sections.words(key)
        case .givenNames: givenNames = try sections.words(key)
        case .commonWords: commonWords = try sections.words(key)
        }
    }

    private static func triggers(_ key: String, of sections: LexiconMapping) throws(LexiconError) -> [TriggerEntry] {
        let keys = ["relation", "nouns", "verbs", "phrases", "prepositions", "source", "status"]
        return try sections.entries(key, keys: keys, identity: []) { entry throws(LexiconError) in
            try TriggerEntry(
                relation: entry.requiredChoice("relation", of: RelationType.self), nouns: entry.words("nouns"),
                verbs: entry.words("verbs"), phrases: entry.words("phrases"),
                prepositions: entry.words("prepositions"),
                source: entry.choice("source", of: TriggerEntry.Side.self) ?? .left,
                status: entry.choice("status", of: RelationStatus.self))
        }
    }

    /// The file's YAML tree; nil where the file has no content.
    private static func root(of text: LexiconText) throws(LexiconError) -> Node? {
        do {
            // No tag is ever asked for (« oui », « no » and « 2025 » are words), so the costly resolver stays out.
            return try compose(yaml: text.text, .basic)
        } catch let error as YamlError {
            throw syntaxError(error, in: text)
        } catch {
            throw LexiconError(.syntax, path: text.path, reason: "not YAML: \(error)")
        }
    }

    private static func syntaxError(_ error: YamlError, in text: LexiconText) -> LexiconError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            text.error(.syntax, line: mark.line, column: mark.column, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            text.error(
                .duplicate, line: context.mark.line, column: context.mark.column,
                "the key “\(duplicates.first ?? "")” stands twice here; keep one")
        case .reader(let problem, _, _, _):
            LexiconError(.syntax, path: text.path, reason: "not YAML: \(problem)")
        default:
            LexiconError(.syntax, path: text.path, reason: "not YAML: \(error)")
        }
    }
}
