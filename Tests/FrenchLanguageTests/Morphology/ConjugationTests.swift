import FrenchLanguage
import Testing

@Suite struct ConjugationTests {
    /// Verb, tense, every form of that tense in order.
    static let table: [(String, VerbTense, [String])] = [
        ("signer", .present, ["signe", "signent", "signons"]),
        ("signer", .simplePast, ["signa", "signerent"]),
        ("signer", .pastParticiple, ["signe", "signee", "signes", "signees"]),
        ("signer", .future, ["signera", "signeront", "signerai", "signerons"]),
        ("s'engager", .imperfect, ["engageait", "engageaient"]),
        ("s’engager", .simplePast, ["engagea", "engagerent"]),
        ("financer", .presentParticiple, ["financant"]),
        ("céder", .present, ["cede", "cedent", "cedons"]),
        ("payer", .present, ["paye", "payent", "paie", "paient", "payons"]),
        ("déployer", .future, ["deploiera", "deploieront", "deploierai", "deploierons"]),
        ("renouveler", .present, ["renouvelle", "renouvellent", "renouvele", "renouvelent", "renouvelons"]),
        ("racheter", .present, ["rachete", "rachetent", "rachetons"]),
        ("compléter", .present, ["complete", "completent", "completons"]),
        ("prêter", .present, ["prete", "pretent", "pretons"]),
        ("envoyer", .conditional, ["enverrait", "enverraient", "enverrais", "enverrions"]),
        ("investir", .present, ["investit", "investissent", "investissons"]),
        ("investir", .presentParticiple, ["investissant"]),
        ("répartir", .present, ["repartit", "repartissent", "repartissons"]),
        ("repartir", .present, ["repart", "repartent", "repartons"]),
        ("vendre", .pastParticiple, ["vendu", "vendue", "vendus", "vendues"]),
        ("s'entretenir", .simplePast, ["entretint", "entretinrent"]),
        ("obtenir", .future, ["obtiendra", "obtiendront", "obtiendrai", "obtiendrons"]),
        ("devenir", .pastParticiple, ["devenu", "devenue", "devenus", "devenues"]),
        ("recevoir", .present, ["recoit", "recoivent", "recevons"]),
        ("prévoir", .future, ["prevoira", "prevoiront", "prevoirai", "prevoirons"]),
        ("revoir", .future, ["reverra", "reverront", "reverrai", "reverrons"]),
        ("devoir", .pastParticiple, ["du", "due", "dus", "dues"]),
        ("conclure", .pastParticiple, ["conclu", "conclue", "conclus", "conclues"]),
        ("entreprendre", .pastParticiple, ["entrepris", "entreprise", "entreprises"]),
        ("construire", .simplePast, ["construisit", "construisirent"]),
        ("acquérir", .pastParticiple, ["acquis", "acquise", "acquises"]),
        ("acquérir", .future, ["acquerra", "acquerront", "acquerrai", "acquerrons"]),
        ("offrir", .pastParticiple, ["offert", "offerte", "offerts", "offertes"]),
        ("accueillir", .future, ["accueillera", "accueilleront", "accueillerai", "accueillerons"]),
        ("rejoindre", .present, ["rejoint", "rejoignent", "rejoignons"]),
        ("souscrire", .imperfect, ["souscrivait", "souscrivaient"]),
        ("poursuivre", .pastParticiple, ["poursuivi", "poursuivie", "poursuivis", "poursuivies"]),
        ("élire", .simplePast, ["elut", "elurent"]),
        ("rompre", .present, ["rompt", "rompent", "rompons"]),
        ("promettre", .subjunctive, ["promette", "promettent"]),
        ("interdire", .pastParticiple, ["interdit", "interdite", "interdits", "interdites"]),
        ("connaître", .imperfect, ["connaissait", "connaissaient"]),
        ("naître", .simplePast, ["naquit", "naquirent"]),
        ("faire", .subjunctive, ["fasse", "fassent"]),
        ("pouvoir", .conditional, ["pourrait", "pourraient", "pourrais", "pourrions"]),
        ("être", .present, ["est", "sont", "sommes"]),
        ("être", .subjunctive, ["soit", "soient"]),
        ("avoir", .presentParticiple, ["ayant"]),
        ("aller", .future, ["ira", "iront", "irai", "irons"]),
        ("savoir", .presentParticiple, ["sachant"]),
        ("dissoudre", .pastParticiple, ["dissous", "dissoute", "dissoutes"]),
        ("prendre part", .simplePast, ["prit part", "prirent part"]),
    ]

    @Test(arguments: table) func formsOfATense(verb: String, tense: VerbTense, expected: [String]) throws {
        let conjugation = try #require(Conjugation(verb))
        #expect(conjugation.forms.filter { $0.tense == tense }.map(\.form) == expected)
    }

    @Test(arguments: ["", "accord", "avec", "se", "er"]) func whatIsNoInfinitiveHasNoForms(text: String) {
        #expect(Conjugation(text) == nil)
    }

    @Test func thePronounIsSetApart() throws {
        let conjugation = try #require(Conjugation("s’associer"))
        #expect(conjugation.isPronominal)
        #expect(conjugation.infinitive == "associer")
        #expect(conjugation.forms.first == VerbForm(form: "associer", tense: .infinitive))
        #expect(try #require(Conjugation("servir")).isPronominal == false)
    }
}
