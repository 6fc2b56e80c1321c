/// The words of French dates, in folded form.
package enum DateVocabulary {
    package static let months: [String: Int] = [
        "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12, "janv": 1, "fevr": 2, "avr": 4, "juil": 7,
        "sept": 9,
        "oct": 10, "nov": 11, "dec": 12,
    ]

    /// Short months end in a full stop and never stand without a day or a year (« sept » is seven).
    static let shortMonths: Set<String> = ["janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec"]

    package static let weekdays: [String: Int] = [
        "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    ]

    static let numbers: [String: Int] = [
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11,
    ]

    /// Numbers that count years and months only.
    static let counts: [String: Int] = [
        "un": 1, "une": 1, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-huit": 18,
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    ]

    static let ordinals: [String: Int] = [
        "premier": 1, "1er": 1, "deuxieme": 2, "second": 2, "2e": 2, "2eme": 2, "troisieme": 3, "3e": 3, "3eme": 3,
        "quatrieme": 4, "dernier": 4, "4e": 4, "4eme": 4,
    ]

    /// Days from publication.
    static let relativeDays: [String: Int] = [
        "hier": -1, "avant-hier": -2, "aujourd'hui": 0, "demain": 1, "apres-demain": 2,
    ]

    static let past: Set<String> = ["dernier", "derniere", "passe", "passee", "precedent", "precedente", "ecoule"]
    static let future: Set<String> = ["prochain", "prochaine"]

    /// Words after which a month or a year by itself is a date.
    static let monthCues: Set<String> = ["en", "depuis", "fin", "debut", "courant", "de", "d'", "mi", "mois"]
    static let yearCues: Set<String> = [
        "en", "depuis", "fin", "debut", "courant", "annee", "an", "mi", "avant", "apres", "exercice", "ete", "automne",
        "hiver", "printemps",
    ]

    /// What may stand after « de 2004 », which otherwise begins a count (« de 2000 tonnes »).
    static let afterYear: Set<String> = [
        "et", "a", "au", "aux", "avec", "par", "pour", "que", "qu'", "qui", "dans", "sur", "en", "entre", "portant",
        "ne", "n'", "est", "ont", "avait", "avaient", "etait", "sont", "liant", "relatif", "relative", "ou", "deja",
        "contre", "lors", "selon", "mais", "avant", "apres", "jusqu'", "sera", "du", "de", "le", "la", "les", "l'",
    ]

    /// Words that speak of what is to come.
    static let futureCues: Set<String> = [
        "prevu", "prevue", "prevus", "prevues", "attendu", "attendue", "attendus", "attendues", "programme",
        "programmee", "programmes", "programmees", "fixe", "fixee", "devrait", "devraient", "doit", "doivent", "sera",
        "seront", "aura", "auront", "ira", "iront", "prochain", "prochaine", "prochains", "prochaines", "annonce",
        "va", "vont", "prevoit", "prevoient", "compte", "pourrait", "pourraient", "signerait", "livrerait",
    ]

    /// Words that speak of what was.
    static let pastCues: Set<String> = [
        "ont", "s'est", "avons", "ai", "sont", "conclu", "conclue", "conclus", "conclues", "obtenu", "obtenue", "noue",
        "nouee", "entame", "entamee", "entamees",
        "finalise", "finalisee", "limoge",
    ]

    /// Words of the past before the past: what goes with them is over.
    static let strictPastCues: Set<String> = ["avait", "avaient", "etait", "etaient", "fut", "furent", "eut"]

    /// Words in « -ra » and the like that are no verbs of the future.
    static let noFuture: Set<String> = [
        "opera", "camera", "agora", "aura-t-il", "environs", "tiara", "extra", "ultra", "infra", "supra", "contra",
        "giratoires", "front", "affront", "prompt", "patrons", "barrons", "electrons", "neutrons",
    ]
}
