package import EventModel

/// A noun that says what a person is to an institution.
package struct RoleEntry: Sendable, Hashable {
    /// The noun in the masculine singular; may be several words.
    package let noun: String
    /// Its other forms: feminine, plural, abbreviations.
    package let forms: [String]
    /// Either `heads` or `worksFor`.
    package let relation: RelationType
    /// Head noun of the institution that the office stands for (ministre → ministère), where the office implies one.
    package let institution: String?
    /// What the institution is in charge of, where the noun alone says it (chef de la diplomatie → des Affaires étrangères).
    package let portfolio: String?

    package init(
        noun: String, forms: [String], relation: RelationType, institution: String?, portfolio: String? = nil
    ) {
        self.noun = noun
        self.forms = forms
        self.relation = relation
        self.institution = institution
        self.portfolio = portfolio
    }
}
