import EventModel
import Foundation
package import FrenchLanguage
import Synchronization

/// The words and names that extraction starts from.
///
/// A lexicon is the sum of its files: the built-in ones and, after them, those of the user. An entry of a later file
/// replaces the one of the same name (and, where it has one, the same type) of an earlier file; anything else is added.
/// Names are compared without regard to case and accents.
public struct Lexicon: Sendable, Hashable {
    /// States, in file order.
    package private(set) var countries: [CountryEntry] = []
    /// Locations, in file order.
    package private(set) var places: [PlaceEntry] = []
    /// Known actors, in file order.
    package private(set) var actors: [ActorEntry] = []
    /// Head nouns of names, in file order.
    package private(set) var institutions: [InstitutionEntry] = []
    /// Nouns of office and occupation, in file order.
    package private(set) var roles: [RoleEntry] = []
    /// Words that precede a person's name and are not part of it, in file order.
    package private(set) var titles: [String] = []
    /// Words that state relations, in file order; later entries stand beside earlier ones, never instead of them.
    package private(set) var triggers: [TriggerEntry] = []
    /// Words that may state a relation: the classifier decides, in file order.
    package private(set) var cues: [TriggerEntry] = []
    /// Words of each branch; one entry a branch.
    package private(set) var sectors: [SectorEntry] = []
    /// Given names, folded.
    package private(set) var givenNames: Set<String> = []
    /// Folded words besides those of the dictionary that occur in lower case in French text, so that a capital at the start
    /// of a sentence is no name.
    package private(set) var commonWords: Set<String> = []

    /// Tells what is known of any French word; nil in a lexicon that was not made from the built-in one.
    package private(set) var words: WordAnalyzer?
    /// Tells names where no rule does; nil in a lexicon that was not made from the built-in one.
    package private(set) var names: NameTagger?
    /// Tells which relations a document states; nil in a lexicon that was not made from the built-in one.
    package private(set) var relations: RelationClassifier?
    /// Tells when a relation happened or began; nil in a lexicon that was not made from the built-in one.
    package private(set) var dates: DateClassifier?

    /// A lexicon without entries.
    package init() {}

    /// The lexicon that the package ships.
    ///
    /// - Throws: ``LexiconError`` where a built-in file is damaged or missing.
    public static func builtIn() throws -> Lexicon {
        var lexicon = try builtInForRelations()
        let path =
            try ProcessInfo.processInfo.environment["LIAISON_RELATION_WEIGHTS"]
            ?? folder().appendingPathComponent("../Relations").path
        lexicon.relations = try RelationClassifier(folder: path)
        lexicon.dates = try DateClassifier(path: path + "/" + DateClassifier.file)
        return lexicon
    }

    /// The built-in lexicon without the weights for relations: what those are trained with.
    /// - Parameter names: File of weights for names, where not the built-in one.
    package static func builtInForRelations(names: String? = nil) throws -> Lexicon {
        var lexicon = try builtInRules()
        let words = try WordAnalyzer.builtIn()
        lexicon.words = words
        // For measuring: weights that were not trained on the articles to be measured.
        let path = names ?? ProcessInfo.processInfo.environment["LIAISON_NAME_WEIGHTS"]
        lexicon.names = try NameTagger(
            words: words, path: path ?? folder().appendingPathComponent("../Names/names.weights").path)
        return lexicon
    }

    /// The built-in lexicon without the trained weights: what the weights are trained with.
    package static func builtInRules() throws -> Lexicon {
        let folder = try folder()
        var lexicon = Lexicon()
        let paths = builtInFiles.map { folder.appendingPathComponent($0).path }
        for file in read(paths) { try lexicon.add(file.get()) }
        for name in givenNameLists {
            lexicon.givenNames.formUnion(try WordListFile(path: folder.appendingPathComponent(name).path).words)
        }
        return lexicon
    }

    /// Files in the order of their paths, read side by side: reading YAML is half of the program's start.
    private static func read(_ paths: [String]) -> [Result<LexiconFile, LexiconError>] {
        let files = Mutex([Int: Result<LexiconFile, LexiconError>]())
        DispatchQueue.concurrentPerform(iterations: paths.count) { index in
            let file = Result { () throws(LexiconError) in try LexiconFile(path: paths[index]) }
            files.withLock { $0[index] = file }
        }
        return files.withLock { files in paths.indices.compactMap { files[$0] } }
    }

    /// The countries and sectors of the built-in lexicon alone, for readers of questions: a fraction of the reading time.
    package static func builtInNamesOfCountriesAndSectors() throws -> Lexicon {
        var lexicon = Lexicon()
        for name in ["countries.yaml", "sectors.yaml"] {
            try lexicon.add(LexiconFile(path: folder().appendingPathComponent(name).path))
        }
        return lexicon
    }

    private static func folder() throws(LexiconError) -> URL {
        guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Lexicon") else {
            throw LexiconError(
                .unreadable, path: "Lexicon",
                reason: "the built-in lexicon is not beside the program; install it again")
        }
        return folder
    }

    /// This lexicon and the entries of one more file.
    ///
    /// - Parameter path: A YAML file of the same form as the built-in ones; every section is optional.
    /// - Throws: ``LexiconError``, which names the place of the first mistake. Then nothing is added.
    public func adding(fileAt path: String) throws -> Lexicon {
        var lexicon = self
        try lexicon.add(LexiconFile(path: path))
        return lexicon
    }

    /// YAML files of the built-in lexicon, in the order in which they are read.
    static let builtInFiles = [
        "countries.yaml", "places.yaml", "actors.yaml", "institutions.yaml", "roles.yaml", "triggers.yaml",
        "cues.yaml", "sectors.yaml",
    ]
    /// Plain lists of given names, each under a licence of its own.
    static let givenNameLists = ["given-names.txt", "given-names-faker.txt", "given-names-hunspell.txt"]

    private mutating func add(_ file: LexiconFile) {
        Self.merge(file.countries, into: &countries) { TextFolding.folded($0.name) }
        Self.merge(file.places, into: &places) {
            "\(TextFolding.folded($0.name))\t\(TextFolding.folded($0.country ?? ""))"
        }
        Self.merge(file.actors, into: &actors) { "\(TextFolding.folded($0.name))\t\($0.type)" }
        Self.merge(file.institutions, into: &institutions) { "\(TextFolding.folded($0.head))\t\($0.type)" }
        Self.merge(file.roles, into: &roles) { TextFolding.folded($0.noun) }
        Self.merge(file.titles, into: &titles) { TextFolding.folded($0) }
        triggers += file.triggers
        cues += file.cues
        for entry in file.sectors {
            if let index = sectors.firstIndex(where: { $0.sector == entry.sector }) {
                var words = sectors[index].words
                Self.merge(entry.words, into: &words) { TextFolding.folded($0) }
                sectors[index] = SectorEntry(sector: entry.sector, words: words)
            } else {
                sectors.append(entry)
            }
        }
        givenNames.formUnion(file.givenNames.lazy.map { TextFolding.folded($0) })
        commonWords.formUnion(file.commonWords.lazy.map { TextFolding.folded($0) })
    }

    /// Puts each new entry in the place of the old one of the same key, else at the end.
    private static func merge<Entry>(_ new: [Entry], into entries: inout [Entry], key: (Entry) -> String) {
        if entries.isEmpty {
            entries = new
            return
        }
        if new.isEmpty { return }
        var positions: [String: Int] = [:]
        for (index, entry) in entries.enumerated() { positions[key(entry)] = index }
        for entry in new {
            let name = key(entry)
            if let index = positions[name] {
                entries[index] = entry
            } else {
                positions[name] = entries.count
                entries.append(entry)
            }
        }
    }
}
