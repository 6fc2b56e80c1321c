import EventModel
import Foundation
package import FrenchLanguage

/// The words and names that extraction starts from.
///
/// A lexicon is the sum of its files: the built-in ones and, after them, those of the user. An entry of a later file
/// replaces the one of the same name (and, where it has one, the same type) of an earlier file; anything else is added.
/// Names are compared without regard to case and accents.
public struct Lexicon: Sendable, Hashable {
    /// What the files say.
    package private(set) var entries = LexiconEntries()

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
    /// - Throws: `ModelFileError` where a built-in file is damaged or missing.
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
    package static func builtInForRelations() throws -> Lexicon { try builtInRules().tellingNames() }

    /// The built-in lexicon without the trained weights: what the weights are trained with.
    package static func builtInRules() throws -> Lexicon {
        var lexicon = Lexicon()
        lexicon.entries = try builtInTable().entries()
        return lexicon
    }

    /// The countries and sectors of the built-in lexicon alone, for readers of questions.
    package static func builtInNamesOfCountriesAndSectors() throws -> Lexicon {
        var lexicon = Lexicon()
        lexicon.entries = try builtInTable().entries(of: [.countries, .sectors])
        return lexicon
    }

    private static func builtInTable() throws -> LexiconTable {
        try LexiconTable(path: folder().appendingPathComponent(LexiconTable.file).path)
    }

    /// The lexicon that the YAML files and lists of a folder make: what the built-in one is compiled from.
    package static func sources(in folder: String) throws(LexiconError) -> Lexicon {
        var lexicon = Lexicon()
        for name in sourceFiles { lexicon.add(try LexiconEntries(yamlFile: folder + "/" + name)) }
        for name in givenNameLists {
            lexicon.entries.givenNames += try WordListFile(path: folder + "/" + name).words
        }
        // Several lists have the same names, and their order says nothing.
        lexicon.entries.givenNames = Set(lexicon.entries.givenNames).sorted()
        lexicon.entries.commonWords = Set(lexicon.entries.commonWords).sorted()
        return lexicon
    }

    /// This lexicon with the built-in dictionary and the weights for names.
    /// - Parameter weights: File of weights for names, where not the built-in one.
    package func tellingNames(by weights: String? = nil) throws -> Lexicon {
        var lexicon = self
        let words = try WordAnalyzer.builtIn()
        lexicon.words = words
        // For measuring: weights that were not trained on the articles to be measured.
        let path = weights ?? ProcessInfo.processInfo.environment["LIAISON_NAME_WEIGHTS"]
        lexicon.names = try NameTagger(
            words: words, path: path ?? Self.folder().appendingPathComponent("../Names/names.weights").path)
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
        try lexicon.add(LexiconEntries(yamlFile: path))
        return lexicon
    }

    /// YAML files that the built-in lexicon is compiled from, in the order in which they are read.
    private static let sourceFiles = [
        "countries.yaml", "places.yaml", "actors.yaml", "institutions.yaml", "roles.yaml", "triggers.yaml",
        "cues.yaml", "sectors.yaml",
    ]
    /// Plain lists of given names, each under a licence of its own.
    private static let givenNameLists = ["given-names.txt", "given-names-faker.txt", "given-names-hunspell.txt"]

    private mutating func add(_ file: LexiconEntries) {
        Self.merge(file.countries, into: &entries.countries) { TextFolding.folded($0.name) }
        Self.merge(file.places, into: &entries.places) {
            "\(TextFolding.folded($0.name))\t\(TextFolding.folded($0.country ?? ""))"
        }
        Self.merge(file.actors, into: &entries.actors) { "\(TextFolding.folded($0.name))\t\($0.type)" }
        Self.merge(file.institutions, into: &entries.institutions) { "\(TextFolding.folded($0.head))\t\($0.type)" }
        Self.merge(file.roles, into: &entries.roles) { TextFolding.folded($0.noun) }
        Self.merge(file.titles, into: &entries.titles) { TextFolding.folded($0) }
        entries.triggers += file.triggers
        entries.cues += file.cues
        for entry in file.sectors {
            if let index = entries.sectors.firstIndex(where: { $0.sector == entry.sector }) {
                var words = entries.sectors[index].words
                Self.merge(entry.words, into: &words) { TextFolding.folded($0) }
                entries.sectors[index] = SectorEntry(sector: entry.sector, words: words)
            } else {
                entries.sectors.append(entry)
            }
        }
        entries.givenNames += file.givenNames.map { TextFolding.folded($0) }
        entries.commonWords += file.commonWords.map { TextFolding.folded($0) }
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

/// The entries by section.
extension Lexicon {
    package var countries: [CountryEntry] { entries.countries }
    package var places: [PlaceEntry] { entries.places }
    package var actors: [ActorEntry] { entries.actors }
    package var institutions: [InstitutionEntry] { entries.institutions }
    package var roles: [RoleEntry] { entries.roles }
    package var titles: [String] { entries.titles }
    package var triggers: [TriggerEntry] { entries.triggers }
    package var cues: [TriggerEntry] { entries.cues }
    package var sectors: [SectorEntry] { entries.sectors }
}
