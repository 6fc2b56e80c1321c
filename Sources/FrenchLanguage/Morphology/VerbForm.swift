/// One form of a verb.
public struct VerbForm: Sendable, Hashable {
    /// The form, folded as by `TextFolding`; without the reflexive pronoun.
    ///
    /// Folding makes some forms alike: « signe » and « signé » are both `signe`, once as present, once as past participle.
    public let form: String
    /// Its tense or mood.
    public let tense: VerbTense

    /// Makes a form.
    public init(form: String, tense: VerbTense) {
        self.form = form
        self.tense = tense
    }
}

/// Tenses and moods of one word; compound tenses are an auxiliary and a past participle.
public enum VerbTense: String, CaseIterable, Sendable, Hashable {
    case infinitive, present, imperfect, simplePast, future, conditional, subjunctive, pastParticiple, presentParticiple
}
