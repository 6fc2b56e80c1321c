import EventModel

/// The plural of a French noun or noun group.
public struct NounPlural: Sendable, Hashable {
    /// The plural, folded; equal to the folded singular where number does not show.
    public let folded: String

    /// Forms a plural.
    ///
    /// Of a group the words before the first preposition take the plural: « accord commercial de libre-échange » yields
    /// `accords commerciaux de libre-echange`.
    public init(of singular: String) {
        var isHead = true
        folded = TextFolding.folded(singular).split(separator: " ").map { word in
            if Self.prepositions.contains(String(word)) || word.hasPrefix("d'") || word.hasPrefix("l'") {
                isHead = false
            }
            return isHead ? Self.plural(ofWord: String(word)) : String(word)
        }.joined(separator: " ")
    }

    private static func plural(ofWord word: String) -> String {
        if let last = word.last, "sxz".contains(last) { return word }
        if word.hasSuffix("al"), !regularInAl.contains(word) { return word.dropLast() + "ux" }
        if irregularInAil.contains(word) { return word.dropLast(2) + "ux" }
        if word.hasSuffix("au") || word.hasSuffix("eu"), !regularInU.contains(word) { return word + "x" }
        if irregularInOu.contains(word) { return word + "x" }
        return word + "s"
    }

    private static let prepositions: Set<String> = [
        "de", "du", "des", "a", "au", "aux", "en", "pour", "sur", "avec", "par", "entre", "sans", "dans", "sous",
        "contre",
    ]
    private static let regularInAl: Set<String> = [
        "bal", "carnaval", "festival", "recital", "regal", "chacal", "naval", "fatal", "bancal", "aval", "cal",
        "narval",
    ]
    private static let irregularInAil: Set<String> = [
        "bail", "corail", "email", "soupirail", "travail", "vantail", "vitrail",
    ]
    private static let regularInU: Set<String> = ["pneu", "bleu", "landau", "sarrau", "emeu", "lieu-dit"]
    private static let irregularInOu: Set<String> = ["bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou"]
}
