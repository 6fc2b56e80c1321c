/// What the forms of one verb are made from; all folded.
struct VerbStems {
    /// Third person singular; several where spelling varies (« paie », « paye »).
    let present: [String]
    /// Third person plural, one for each of `present`.
    let presentPlural: [String]
    /// Stem before -ait.
    let imperfect: String
    /// Third person singular.
    let simplePast: String
    /// Stems before -a and -ait.
    let future: [String]
    /// Third person singular.
    let subjunctive: [String]
    /// Masculine singular.
    let pastParticiple: String
    let presentParticiple: String

    /// Finds the stems of a verb.
    ///
    /// - Parameters:
    ///   - folded: The infinitive, folded.
    ///   - original: The same with its accents, which tell « répartir » (regular) from « repartir ».
    init?(folded: String, original: String) {
        if let irregular = IrregularVerb.matching(folded: folded, original: original) {
            self.init(irregular: irregular, of: folded)
        } else if folded.hasSuffix("er"), folded.count > 3 {
            self.init(firstGroup: String(folded.dropLast(2)), original: original)
        } else if folded.hasSuffix("ir"), folded.count > 3 {
            let stem = String(folded.dropLast(2))
            self.init(
                "\(stem)it", "\(stem)issent", "\(stem)iss", "\(stem)it", folded, "\(stem)isse", "\(stem)i",
                "\(stem)issant")
        } else if folded.hasSuffix("re"), folded.count > 3 {
            let stem = String(folded.dropLast(2))
            self.init(
                stem, "\(stem)ent", stem, "\(stem)it", "\(stem)r", "\(stem)e", "\(stem)u", "\(stem)ant")
        } else {
            return nil
        }
    }

    private init(irregular: IrregularVerb, of folded: String) {
        let prefix = String(folded.dropLast(irregular.ending.count))
        self.init(
            prefix + irregular.present, prefix + irregular.presentPlural, prefix + irregular.imperfect,
            prefix + irregular.simplePast, prefix + irregular.future, prefix + irregular.subjunctive,
            prefix + irregular.pastParticiple, prefix + (irregular.presentParticiple ?? irregular.imperfect + "ant"))
    }

    private init(
        _ present: String, _ presentPlural: String, _ imperfect: String, _ simplePast: String, _ future: String,
        _ subjunctive: String, _ pastParticiple: String, _ presentParticiple: String
    ) {
        self.present = [present]
        self.presentPlural = [presentPlural]
        self.imperfect = imperfect
        self.simplePast = simplePast
        self.future = [future]
        self.subjunctive = [subjunctive]
        self.pastParticiple = pastParticiple
        self.presentParticiple = presentParticiple
    }

    /// A verb in -er.
    ///
    /// Folding hides the changes of c to ç and of é to è.
    private init(firstGroup stem: String, original: String) {
        var strong = [stem]
        if stem.hasSuffix("ay") {
            strong = [stem, stem.dropLast() + "i"]
        } else if stem.hasSuffix("oy") || stem.hasSuffix("uy") {
            strong = [stem.dropLast() + "i"]
        } else if original.hasSuffix("eler") || original.hasSuffix("eter"),
            !Self.graveVerbs.contains(where: { original.hasSuffix($0) })
        {
            // « renouvelle », and « renouvèle » since 1990.
            strong = [stem + stem.suffix(1), stem]
        }
        let soft = stem.hasSuffix("g") ? stem + "e" : stem
        present = strong.map { $0 + "e" }
        presentPlural = strong.map { $0 + "ent" }
        imperfect = soft
        simplePast = soft + "a"
        future = strong.map { $0 + "er" }
        subjunctive = strong.map { $0 + "e" }
        pastParticiple = stem + "e"
        presentParticiple = soft + "ant"
    }

    /// Verbs in -eler and -eter that take è instead of a double consonant.
    private static let graveVerbs = [
        "acheter", "geler", "modeler", "celer", "marteler", "ciseler", "manteler", "carteler", "fureter", "crocheter",
    ]
}
