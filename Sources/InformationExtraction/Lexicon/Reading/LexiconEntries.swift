/// A section of a lexicon, by its name in files.
enum LexiconSection: String, CaseIterable, Sendable {
    case countries, places, actors
    case givenNames = "given-names"
    case institutions, roles, titles, triggers, cues, sectors
    case commonWords = "common-words"
}

/// The entries of a lexicon or of one of its files, by section, in file order.
package struct LexiconEntries: Sendable, Hashable {
    var countries: [CountryEntry] = []
    var places: [PlaceEntry] = []
    var actors: [ActorEntry] = []
    var institutions: [InstitutionEntry] = []
    var roles: [RoleEntry] = []
    var titles: [String] = []
    var triggers: [TriggerEntry] = []
    var cues: [TriggerEntry] = []
    var sectors: [SectorEntry] = []
    var givenNames: [String] = []
    var commonWords: [String] = []
}
