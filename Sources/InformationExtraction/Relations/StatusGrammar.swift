import EventModel
import FrenchLanguage

/// Says whether a trigger states that its relation holds, is planned, is sought, has ended or is denied.
struct StatusGrammar {
    let scan: DocumentScan
    let sentence: Range<Int>

    /// The status that the words around a trigger state.
    func status(of trigger: Range<Int>, form: RuleBook.TriggerForm, stated: RelationStatus?) -> RelationStatus {
        if let negated = negation(before: trigger.lowerBound) { return negated }
        if let stated { return stated }
        switch form {
        case .verb(let tense): return status(ofVerb: trigger.lowerBound, tense: tense)
        case .noun, .phrase: return status(ofNoun: trigger)
        }
    }

    private func status(ofVerb token: Int, tense: VerbTense) -> RelationStatus {
        switch tense {
        case .future: return .planned
        case .conditional: return .possible
        case .infinitive, .subjunctive, .pastParticiple, .presentParticiple:
            let window = words(before: token, count: 7)
            if let auxiliary = auxiliary(in: window) { return auxiliary }
            if tense == .infinitive { return cue(in: window) ?? (window.contains("apres") ? .actual : .possible) }
            if tense == .subjunctive { return .possible }
            return .actual
        default: return .actual
        }
    }

    private func status(ofNoun trigger: Range<Int>) -> RelationStatus {
        let before = words(before: trigger.lowerBound, count: 9)
        let near = Set(before.suffix(3))
        let behind = words(after: trigger.upperBound, count: 4)
        if !near.isDisjoint(with: Self.endings) { return .ended }
        if !near.isDisjoint(with: Self.denials) { return .denied }
        if !near.isDisjoint(with: Self.plans) || behind.contains(where: Self.plans.contains) { return .planned }
        if !near.isDisjoint(with: Self.wishes) || behind.contains(where: Self.wishes.contains) { return .possible }
        if let auxiliary = auxiliary(in: words(after: trigger.upperBound, count: 12)) { return auxiliary }
        let isDefinite = before.last.map { FunctionWords.definite.contains($0) && $0 != "leur" } ?? false
        let clause = Set(words(before: trigger.lowerBound, count: 40))
        if let auxiliary = auxiliary(in: before) { return auxiliary }
        if !isDefinite {
            if !Set(before).isDisjoint(with: Self.wishes) { return .possible }
            if !Set(before).isDisjoint(with: Self.plans) { return .planned }
            if !clause.isDisjoint(with: Self.discussions) { return .possible }
        }
        return .actual
    }

    private func negation(before token: Int) -> RelationStatus? {
        // « a démenti que son fonds négocie »
        if words(before: token, count: 9).contains(where: Self.denyingVerbs.contains) { return .denied }
        let window = words(before: token, count: 5)
        guard let position = window.lastIndex(where: FunctionWords.negations.contains) else { return nil }
        let behind = window[position...] + words(after: token, count: 3)
        if behind.contains("que") || behind.contains("qu'") { return nil }
        if behind.contains("plus") { return .ended }
        return behind.contains(where: ["pas", "jamais", "rien", "aucun", "aucune", "ni"].contains) ? .denied : nil
    }

    /// What a future or conditional auxiliary says.
    private func auxiliary(in words: [String]) -> RelationStatus? {
        if words.contains(where: Self.futureAuxiliaries.contains) { return .planned }
        if words.contains(where: Self.conditionalAuxiliaries.contains) { return .possible }
        return nil
    }

    private func cue(in words: [String]) -> RelationStatus? {
        for word in words.reversed() {
            if Self.plans.contains(word) { return .planned }
            if Self.wishes.contains(word) || Self.discussions.contains(word) { return .possible }
            if Self.achievements.contains(word) { return .actual }
        }
        return nil
    }

    private func words(before token: Int, count: Int) -> [String] {
        var start = token
        while start > sentence.lowerBound, token - start < count,
            !FunctionWords.clauseBreaks.contains(scan.folded(start - 1))
        {
            start -= 1
        }
        return (start..<token).map { scan.folded($0) }
    }

    private func words(after token: Int, count: Int) -> [String] {
        var end = token
        while end < sentence.upperBound, end - token < count, !FunctionWords.clauseBreaks.contains(scan.folded(end)) {
            end += 1
        }
        return (token..<end).map { scan.folded($0) }
    }

    private static let futureAuxiliaries: Set<String> = [
        "sera", "seront", "aura", "auront", "va", "vont", "devra", "devront",
    ]
    private static let conditionalAuxiliaries: Set<String> = [
        "serait", "seraient", "aurait", "auraient", "pourrait", "pourraient", "devrait", "devraient", "peut", "peuvent",
    ]
    private static let plans: Set<String> = [
        "projet", "projets", "prevoit", "prevoient", "prevu", "prevue", "prevus", "prevues", "futur", "future",
        "futurs", "futures",
        "prochain", "prochaine", "prochains", "prochaines", "prochainement", "bientot", "annonce", "compte", "comptent",
        "prepare",
        "preparent", "entend", "entendent", "doit", "doivent", "s'apprete", "apprete", "appretent", "va", "vont",
        "finalisation",
        "s'engage", "engage", "engagent", "planifie", "programme", "attendu", "attendue",
    ]
    private static let wishes: Set<String> = [
        "souhaite", "souhaitent", "envisage", "envisagent", "espere", "esperent", "veut", "veulent", "voudrait",
        "cherche",
        "cherchent", "vise", "visent", "possible", "possibles", "eventuel", "eventuelle", "eventuels", "eventuelles",
        "possibilite",
        "possibilites", "perspective", "perspectives", "opportunite", "opportunites", "invite", "invitent", "appelle",
        "appellent",
        "appele", "proposer", "propose", "proposent", "tente", "tentent", "interet", "interesse", "pret", "prete",
        "prets", "potentiel",
        "potentielle", "desireuse", "desireuses", "ambitionne", "espoir", "hypothese", "souhait", "volonte", "mise",
    ]
    private static let discussions: Set<String> = [
        "discute", "discuter", "discutent", "evoque", "evoquent", "aborde", "abordent", "examine", "examinent", "porte",
        "portent",
        "etudie", "etudient", "etudier", "explore", "explorent", "explorer", "negocie", "negocient",
    ]
    private static let achievements: Set<String> = [
        "vient", "viennent", "a", "ont", "permis", "reussi", "continue", "continuent",
    ]
    private static let endings: Set<String> = [
        "fin", "rupture", "ancien", "ancienne", "anciens", "anciennes", "suspension", "annulation", "ex", "resiliation",
        "dissolution",
    ]
    private static let denyingVerbs: Set<String> = [
        "dement", "dementent", "dementi", "dementie", "nie", "nient", "contredit", "demente",
    ]
    private static let denials: Set<String> = ["absence", "aucun", "aucune", "sans", "refus"]
}
