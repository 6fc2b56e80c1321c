package import EventModel

/// Words that tell which branch a relation is about.
package struct SectorEntry: Sendable, Hashable {
    /// The branch.
    package let sector: Sector
    /// Nouns in every form in which they are to be found; may be several words.
    package let words: [String]
}
