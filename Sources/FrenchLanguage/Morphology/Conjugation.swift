import EventModel

/// The forms of a French verb that press articles use.
///
/// Third persons of every tense, first persons of future and conditional (for quotations), both participles with their
/// agreements, and the infinitive.
public struct Conjugation: Sendable, Hashable {
    /// The infinitive as given, without the reflexive pronoun.
    public let infinitive: String
    /// Whether the verb was given with « se » or « s’ ».
    public let isPronominal: Bool
    /// The forms without repetition: by tense in the order of ``VerbTense``'s cases, singular before plural.
    public let forms: [VerbForm]

    /// Conjugates a verb.
    ///
    /// What follows the infinitive stays with each form: « prendre part » yields `prit part`.
    /// - Parameter verb: An infinitive, with « se » or « s’ » where it is pronominal. A verb that is in no table of
    ///   irregular ones is taken for a regular one of its ending.
    /// - Returns: nil where the first word is no infinitive.
    public init?(_ verb: String) {
        var folded = TextFolding.folded(verb)
        var pronoun = 0
        for form in ["se ", "s'"] where folded.hasPrefix(form) { pronoun = form.count }
        folded.removeFirst(pronoun)
        let words = folded.split(separator: " ", maxSplits: 1).map(String.init)
        guard let head = words.first else { return nil }
        let given = verb.dropFirst(pronoun)
        let original = given.prefix { $0 != " " }.lowercased()
        guard let stems = VerbStems(folded: head, original: original) else { return nil }
        infinitive = String(given)
        isPronominal = pronoun > 0
        let rest = words.count > 1 ? " " + words[1] : ""
        var seen: Set<VerbForm> = []
        forms = Self.forms(of: stems, infinitive: head)
            .map { VerbForm(form: $0.form + rest, tense: $0.tense) }
            .filter { seen.insert($0).inserted }
    }

    private static func forms(of stems: VerbStems, infinitive: String) -> [VerbForm] {
        var forms = [VerbForm(form: infinitive, tense: .infinitive)]
        func add(_ tense: VerbTense, _ texts: [String]) {
            forms += texts.map { VerbForm(form: $0, tense: tense) }
        }
        add(.present, zip(stems.present, stems.presentPlural).flatMap { [$0, $1] })
        // « discutons »: its stem is that of the imperfect.
        add(.present, [infinitive == "etre" ? "sommes" : stems.imperfect + "ons"])
        add(.imperfect, ["ait", "aient"].map { stems.imperfect + $0 })
        add(.simplePast, [stems.simplePast, pluralOfPast(stems.simplePast)])
        add(.future, stems.future.flatMap { stem in ["a", "ont", "ai", "ons"].map { stem + $0 } })
        add(.conditional, stems.future.flatMap { stem in ["ait", "aient", "ais", "ions"].map { stem + $0 } })
        add(.subjunctive, stems.subjunctive.flatMap { [$0, pluralOfSubjunctive($0)] })
        add(.pastParticiple, agreements(of: stems.pastParticiple))
        add(.presentParticiple, [stems.presentParticiple])
        return forms
    }

    /// « signa » → « signerent », « tint » → « tinrent », « fit » → « firent », « reçut » → « recurent ».
    private static func pluralOfPast(_ singular: String) -> String {
        if singular.hasSuffix("gea") { return singular.dropLast(2) + "erent" }
        if singular.hasSuffix("a") { return singular.dropLast() + "erent" }
        return singular.dropLast() + "rent"
    }

    private static func pluralOfSubjunctive(_ singular: String) -> String {
        // « soit », « ait »: the only ones that do not end in e.
        singular.hasSuffix("t") ? singular.dropLast() + "ent" : singular + "nt"
    }

    private static func agreements(of masculine: String) -> [String] {
        // « dissous, dissoute » and « absous, absoute » lose their s.
        let feminine = masculine.hasSuffix("sous") ? masculine.dropLast() + "te" : masculine + "e"
        return [masculine, feminine, masculine.hasSuffix("s") ? masculine : masculine + "s", feminine + "s"]
    }
}
