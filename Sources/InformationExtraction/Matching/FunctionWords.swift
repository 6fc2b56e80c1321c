/// Closed classes of French words, folded.
enum FunctionWords {
    static let articles: Set<String> = [
        "le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette",
        "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "chaque", "tout", "toute",
        "plusieurs",
        "quelques", "certains", "certaines",
    ]
    static let definite: Set<String> = [
        "le", "la", "les", "l'", "du", "au", "aux", "ce", "cet", "cette", "ces", "son", "sa",
        "leur",
    ]
    static let genitives: Set<String> = ["de", "du", "des", "d'"]
    /// Prepositions; contracted articles stand for the preposition that they contain.
    static let prepositions: [String: String] = [
        "de": "de", "du": "de", "des": "de", "d'": "de", "a": "à", "au": "à", "aux": "à", "en": "en", "dans": "dans",
        "avec": "avec", "par": "par", "pour": "pour", "sur": "sur", "chez": "chez", "vers": "vers", "contre": "contre",
        "entre": "entre", "sous": "sous", "sans": "sans", "depuis": "depuis", "aupres": "auprès", "envers": "envers",
        "selon": "selon", "parmi": "parmi", "via": "via", "hors": "hors", "apres": "après", "avant": "avant",
    ]
    static let coordinators: Set<String> = ["et", "ou", ",", "ainsi", "que", "&"]
    static let auxiliaries: Set<String> = [
        "est", "sont", "etait", "etaient", "a", "ont", "avait", "avaient", "ete", "sera",
        "seront", "serait", "seraient", "fut", "furent", "soit", "etre", "aura", "auront", "aurait", "auraient",
        "etant", "ayant",
        "avoir",
    ]
    static let passiveAuxiliaries: Set<String> = [
        "est", "sont", "etait", "etaient", "ete", "sera", "seront", "serait",
        "seraient", "fut", "furent", "etre", "etant", "soit",
    ]
    static let negations: Set<String> = ["ne", "n'"]
    static let clauseBreaks: Set<String> = [";", ":", ".", "!", "?", "…", "(", ")"]
    static let all: Set<String> = articles.union(prepositions.keys).union(auxiliaries).union([
        "et", "ou", "mais", "donc", "or", "ni", "car", "que", "qu'", "qui", "quoi", "dont", "ou", "si", "il", "elle",
        "ils",
        "elles", "on", "nous", "vous", "je", "j'", "tu", "se", "s'", "ne", "n'", "pas", "plus", "y", "c'", "cela", "ca",
        "comme", "quand", "lorsque", "lorsqu'", "puis", "alors", "aussi", "ainsi", "tandis", "pendant", "lors", "afin",
        "tres",
        "quel", "quelle", "quels", "quelles", "pourquoi", "comment", "combien", "interview", "entretien", "photo",
        "video",
        "celui", "celle", "ceux", "celles", "selon", "malgre", "outre", "face", "suite", "grace", "hier", "demain",
        "ici",
    ])
}
