/// A state and the words that stand for it.
package struct CountryEntry: Sendable, Hashable {
    /// Name as the press writes it, without article.
    package let name: String
    /// Other names of the state.
    package let aliases: [String]
    /// The capital, which may stand for the state.
    package let capital: String?
    /// Seats of power that stand for the state (« le Kremlin »).
    package let seats: [String]
    /// Every form of the adjective and noun of its people, in lower case.
    package let demonyms: [String]
    /// First halves of compound adjectives (« algéro » of « algéro-russe »).
    package let prefixes: [String]
}
