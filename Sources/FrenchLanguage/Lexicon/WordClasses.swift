/// The parts of speech that a French word form may have, as a dictionary lists them.
public struct WordClasses: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt16

    /// Makes a set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A common noun or a title.
    public static let noun = WordClasses(rawValue: 1 << 0)
    /// An adjective.
    public static let adjective = WordClasses(rawValue: 1 << 1)
    /// A conjugated form of a verb.
    public static let finiteVerb = WordClasses(rawValue: 1 << 2)
    /// An infinitive.
    public static let infinitive = WordClasses(rawValue: 1 << 3)
    /// A past participle.
    public static let pastParticiple = WordClasses(rawValue: 1 << 4)
    /// A present participle.
    public static let presentParticiple = WordClasses(rawValue: 1 << 5)
    /// An adverb.
    public static let adverb = WordClasses(rawValue: 1 << 6)
    /// A pronoun.
    public static let pronoun = WordClasses(rawValue: 1 << 7)
    /// An article or another determiner.
    public static let determiner = WordClasses(rawValue: 1 << 8)
    /// A preposition.
    public static let preposition = WordClasses(rawValue: 1 << 9)
    /// A conjunction.
    public static let conjunction = WordClasses(rawValue: 1 << 10)
    /// An interjection, a prefix, or a word of a fixed phrase alone.
    public static let other = WordClasses(rawValue: 1 << 11)
    /// A numeral.
    public static let numeral = WordClasses(rawValue: 1 << 12)
    /// A name of a place, a body or a thing.
    public static let properNoun = WordClasses(rawValue: 1 << 13)
    /// A given name.
    public static let givenName = WordClasses(rawValue: 1 << 14)
    /// A surname.
    public static let surname = WordClasses(rawValue: 1 << 15)

    /// Names of every kind.
    public static let names: WordClasses = [.properNoun, .givenName, .surname]
}
