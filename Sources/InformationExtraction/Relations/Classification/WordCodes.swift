import EventModel
import FrenchLanguage
import LinearModels

/// The words of a document as numbers: whole, and cut to the stem that inflected forms share.
///
/// Five or six letters hold most French stems; what they confuse, the words around tell apart.
struct WordCodes: Sendable {
    /// Hash of each token's folded form.
    let words: [UInt64]
    /// Hash of each token's stem.
    let stems: [UInt64]
    /// Part of speech of each token; 0 where none is told.
    let tags: [UInt8]

    init(scan: DocumentScan) {
        var words: [UInt64] = []
        var stems: [UInt64] = []
        words.reserveCapacity(scan.tokens.count)
        stems.reserveCapacity(scan.tokens.count)
        for token in scan.tokens {
            words.append(FeatureHash.hash(token.folded))
            stems.append(Self.stem(of: token.folded))
        }
        tags =
            scan.analysis.map { $0.partsOfSpeech.map { UInt8(truncatingIfNeeded: Int($0.rawValue)) } }
            ?? [UInt8](repeating: 0, count: words.count)
        self.words = words
        self.stems = stems
    }

    /// Hash of a word's stem.
    static func stem(of folded: String) -> UInt64 {
        let length = folded.utf8.count
        let kept = length <= 4 ? length : length > 7 ? 6 : 5
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in folded.utf8.prefix(kept) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

/// Words that the features name, as hashes.
enum WordCode {
    /// Stands for a token that belongs to a mention.
    static let mention = FeatureHash.hash("@")
    /// Stands for a place outside the sentence.
    static let outside = FeatureHash.hash("#")
    private static let comma = FeatureHash.hash(",")

    private static let breaks = hashes(";", ":")
    private static let relatives = hashes("qui", "que", "qu'", "dont")
    private static let quotes = hashes("«", "»", "\"")
    /// What a word between two others sets apart, a bit each: a break, a comma, a relative pronoun, a quotation mark.
    ///
    /// 8 is left for a verb, which no list of words tells.
    static func mark(of word: UInt64) -> UInt64 {
        if word == comma { return 2 }
        if breaks.contains(word) { return 1 }
        if relatives.contains(word) { return 4 }
        return quotes.contains(word) ? 16 : 0
    }

    static let negations = hashes("ne", "n'", "pas", "sans")
    static let passives = hashes("est", "sont", "ete", "sera", "seront", "etait", "etaient", "fut", "furent", "etre")
    static let articles = hashes("le", "la", "les", "l'", "un", "une")
    static let coordinators = hashes(
        ",", "et", "le", "la", "les", "l'", "du", "de", "des", "d'", "ainsi", "que")
    /// Words that point back to an actor of an earlier sentence.
    static let pointers = hashes(
        "il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "lui", "leur", "son", "sa", "ses", "leurs",
        "cette", "ce", "ces", "dont", "qui", "y", "en", "cet", "se", "s'", "nous", "notre", "celui", "celle", "eux",
        "on", "j'", "je")

    private static func hashes(_ words: String...) -> Set<UInt64> { Set(words.map { FeatureHash.hash($0) }) }
}

/// The prepositions that govern mentions, as small numbers.
enum PrepositionCode {
    /// Stands for no preposition: a subject or a direct object.
    static let direct: UInt8 = 0

    private static let names = ["direct"] + Set(FunctionWords.prepositions.values).sorted()
    private static let codes: [String: UInt8] = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0)) })

    /// The number of a preposition; that of ``direct`` for any other word.
    static func code(_ preposition: String) -> UInt8 { codes[preposition] ?? direct }

    /// A bit for each preposition.
    static func mask(_ prepositions: [String]) -> UInt32 {
        prepositions.reduce(0) { mask, name in codes[name].map { mask | 1 << UInt32($0) } ?? mask }
    }
}
