import EventModel
import FrenchLanguage
import LinearModels

/// Compiles a word list with parts of speech into the table that ``FrenchLanguage/WordFormTable`` maps.
public struct WordFormTableBuilder: Sendable {
    /// Parts of speech by word in lower case, as spelt.
    private var spelt: [String: WordClasses] = [:]

    /// Makes an empty builder.
    public init() {}

    /// Adds the lines of a list: a word, a tab, and one or more tags of the Dicollecte dictionary separated by spaces.
    public mutating func add(_ list: String) {
        for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            guard fields.count == 2 else { continue }
            let classes = Substring(fields[1]).split(separator: " ").reduce(into: WordClasses()) {
                $0.formUnion(Self.classes(ofTag: $1))
            }
            // Of a name only the name's own spelling is listed: the capital goes, the class stays.
            spelt[Substring(fields[0]).lowercased(), default: []].formUnion(classes)
        }
    }

    /// Number of different word forms.
    public var count: Int { spelt.count }

    /// The file's bytes; the same words give the same bytes.
    public func bytes() -> [UInt8] {
        var folded: [String: WordClasses] = [:]
        for (word, classes) in spelt { folded[TextFolding.folded(word), default: []].formUnion(classes) }
        var entries: [UInt64: WordClasses] = [:]
        for (word, classes) in spelt {
            entries[WordHash.key(WordHash.hash(word), isFolded: false), default: []].formUnion(classes)
        }
        // A folded form that is spelt so and means nothing more is found by its spelling.
        for (word, classes) in folded where spelt[word] != classes {
            entries[WordHash.key(WordHash.hash(word), isFolded: true), default: []].formUnion(classes)
        }
        let slotCount = max(1, entries.count * 4 / 3)
        var slots = [UInt32](repeating: 0, count: slotCount)
        for (key, classes) in entries.sorted(by: { $0.key < $1.key }) where !classes.isEmpty {
            var slot = Int(WordFormTable.slot(of: key, slotCount: UInt64(slotCount)))
            let mark = WordFormTable.mark(of: key)
            while slots[slot] != 0, slots[slot] >> 16 != mark { slot = slot + 1 == slotCount ? 0 : slot + 1 }
            slots[slot] |= mark << 16 | UInt32(classes.rawValue)
        }
        let cells = slots.flatMap { slot in (0..<4).map { UInt8(truncatingIfNeeded: slot >> (8 * $0)) } }
        return ModelFile.bytes(
            kind: .lexicon, header: ModelFile.Header(rowBits: 0, scale: 1), names: [], parameters: [], cells: cells)
    }

    private static func classes(ofTag tag: Substring) -> WordClasses {
        if tag.hasPrefix("loc.") { return .other }
        if tag.hasPrefix("prn.") { return .givenName }
        if tag.hasPrefix("pro") || tag.hasSuffix("pe") && tag.utf8.count == 3 { return .pronoun }
        if tag.hasPrefix("det") { return .determiner }
        if tag.hasPrefix("cj") { return .conjunction }
        return exact[tag] ?? .other
    }

    private static let exact: [Substring: WordClasses] = [
        "nom": .noun, "titr": .noun, "adj": .adjective, "v": .finiteVerb, "v.infi": .infinitive, "infi": .infinitive,
        "v.ppas": .pastParticiple, "v.ppre": .presentParticiple, "adv": .adverb, "negadv": .adverb, "advint": .adverb,
        "preverb": .pronoun, "prep": .preposition, "prepv": .preposition, "nb": .numeral, "nbro": .numeral,
        "npr": .properNoun, "patr": .surname,
    ]
}
