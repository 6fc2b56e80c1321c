/// A city, region or other location.
package struct PlaceEntry: Sendable, Hashable {
    /// Name as the press writes it.
    package let name: String
    /// Name of the state it lies in, where that is known.
    package let country: String?
    /// Other names.
    package let aliases: [String]
    /// Every form of the adjective and noun of its people, in lower case.
    package let demonyms: [String]
}
