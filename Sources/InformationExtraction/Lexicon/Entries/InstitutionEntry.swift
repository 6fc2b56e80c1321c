package import EventModel

/// A noun that begins the names of institutions, companies, events, projects or places (« ministère de … »).
package struct InstitutionEntry: Sendable, Hashable {
    /// The noun in the singular; may be several words (« banque centrale »).
    package let head: String
    /// Its other forms: plurals, variants of spelling, abbreviations.
    package let forms: [String]
    /// What a name that begins with it stands for.
    package let type: ActorType
}
