/// The universal parts of speech (UPOS, <https://universaldependencies.org/u/pos/>).
///
/// « du » and « au », a preposition and an article in one, count as prepositions.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable, Hashable {
    /// Adjective.
    case adjective
    /// Preposition.
    case adposition
    /// Adverb.
    case adverb
    /// Auxiliary verb.
    case auxiliary
    /// Conjunction that joins equals.
    case coordinatingConjunction
    /// Article, demonstrative, possessive.
    case determiner
    /// Interjection.
    case interjection
    /// Common noun.
    case noun
    /// Number.
    case numeral
    /// Particle; French has none.
    case particle
    /// Pronoun.
    case pronoun
    /// Proper noun.
    case properNoun
    /// Punctuation mark.
    case punctuation
    /// Conjunction that subordinates.
    case subordinatingConjunction
    /// Sign such as % or €.
    case symbol
    /// Verb.
    case verb
    /// Anything else, foreign words among it.
    case other

    /// The tag of the treebanks.
    public var tag: String { Self.tags[Int(rawValue)] }

    /// The part of speech of a tag; nil for an unknown tag.
    public init?(tag: some StringProtocol) {
        guard let index = Self.tags.firstIndex(where: { $0 == tag }) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    private static let tags = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X",
    ]
}
