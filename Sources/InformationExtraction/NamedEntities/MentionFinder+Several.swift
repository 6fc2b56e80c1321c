import EventModel

/// Noun phrases that stand for several actors named before.
extension MentionFinder {
    /// « les deux groupes », « les trois pays », « les deux parties ».
    func severalAnaphor(at token: Int, limit: Int) -> EntityMention? {
        guard let count = Self.counts[scan.folded(token)], token > 0, token + 1 < limit,
            FunctionWords.articles.contains(scan.folded(token - 1)),
            let types = Self.pluralNouns[scan.folded(token + 1)]
        else { return nil }
        var mention = EntityMention(
            name: token..<token + 2, phrase: token..<token + 2, type: .company, canonicalName: "", origin: .guess)
        mention.anaphor = .several(count: count, types: types)
        return mention
    }

    private static let counts = ["deux": 2, "trois": 3, "quatre": 4]

    private static let pluralNouns: [String: Set<ActorType>] = {
        let kinds: [(String, Set<ActorType>)] = [
            (
                "pays etats nations capitales gouvernements voisins royaumes puissances republiques belligerants "
                    + "diplomaties emirats monarchies",
                [.country]
            ),
            (
                "groupes societes entreprises compagnies firmes geants banques operateurs producteurs constructeurs "
                    + "transporteurs armateurs industriels enseignes maisons marques distributeurs assureurs "
                    + "fabricants actionnaires holdings filiales start-up brasseurs cimentiers laboratoires negociants "
                    + "fournisseurs exploitants fonds investisseurs acquereurs acheteurs preteurs cabinets",
                [.company]
            ),
            (
                "ministres responsables dirigeants hommes femmes presidents chefs diplomates interlocuteurs collegues "
                    + "ambassadeurs patrons negociateurs chercheurs candidats freres",
                [.person]
            ),
            (
                "organisations institutions ministeres agences universites associations federations instituts "
                    + "fondations syndicats chambres partis clubs municipalites villes communes",
                [.organization, .government]
            ),
            (
                "parties partenaires signataires allies associes rivaux concurrents camps adversaires protagonistes "
                    + "membres organisateurs etablissements entites structures blocs candidats",
                [.company, .country, .government, .organization]
            ),
        ]
        var nouns: [String: Set<ActorType>] = [:]
        for (words, types) in kinds {
            for word in words.split(separator: " ") { nouns[String(word), default: []].formUnion(types) }
        }
        return nouns
    }()
}
