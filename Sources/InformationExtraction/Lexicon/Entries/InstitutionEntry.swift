package import EventModel

/// A noun that begins the names of institutions, companies, events, projects or places (« ministère de … »).
package struct InstitutionEntry: Sendable, Hashable {
    /// The noun in the singular; may be several words (« banque centrale »).
    package let head: String
    /// Its other forms: plurals, variants of spelling, abbreviations.
    package let forms: [String]
    /// What a name that begins with it stands for.
    package let type: ActorType
    /// What a proper name is that the noun introduces, where not the same: « le Fonds national » is an organisation, « le
    /// fonds Harrowgate » a company.
    package let introduces: ActorType?

    package init(head: String, forms: [String], type: ActorType, introduces: ActorType? = nil) {
        self.head = head
        self.forms = forms
        self.type = type
        self.introduces = introduces
    }
}
