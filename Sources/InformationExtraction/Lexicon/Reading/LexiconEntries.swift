/// A section of a lexicon, by its name in files.
enum LexiconSection: String, CaseIterable, Sendable {
    case countries, places, actors
    case givenNames = "given-names"
    case institutions, roles, titles, triggers, cues, sectors
    case commonWords = "common-words"
}

/// The entries of a lexicon or of one of its files, by section, in file order.
package struct LexiconEntries: Sendable, Hashable {
    /// States.
    var countries: [CountryEntry] = []
    /// Locations.
    var places: [PlaceEntry] = []
    /// Known actors.
    var actors: [ActorEntry] = []
    /// Head nouns of names.
    var institutions: [InstitutionEntry] = []
    /// Nouns of office and occupation.
    var roles: [RoleEntry] = []
    /// Words that precede a person's name and are not part of it.
    var titles: [String] = []
    /// Words that state relations; later entries stand beside earlier ones, never instead of them.
    var triggers: [TriggerEntry] = []
    /// Words that may state a relation: the classifier decides.
    var cues: [TriggerEntry] = []
    /// Words of each branch; one entry a branch.
    var sectors: [SectorEntry] = []
    /// Given names; folded in a lexicon, as written in a file.
    var givenNames: [String] = []
    /// Words besides those of the dictionary that occur in lower case in French text, so that a capital at the start of a
    /// sentence is no name; folded in a lexicon, as written in a file.
    var commonWords: [String] = []
}
