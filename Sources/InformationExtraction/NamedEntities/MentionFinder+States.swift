import EventModel

/// Noun phrases that stand for a state: « l'État algérien », « la partie russe », « les autorités maliennes », « l'État ».
extension MentionFinder {
    /// The state that a noun beginning at a token stands for, by its adjective or as the one spoken of before.
    func stateMention(at token: Int, in sentence: Range<Int>) -> EntityMention? {
        guard token > sentence.lowerBound, Self.stateNouns.contains(scan.folded(token)),
            Self.determiners.contains(scan.folded(token - 1))
        else { return nil }
        let next = token + 1
        if next < sentence.upperBound {
            let states = scan.book.countries(ofAdjective: scan.folded(next))
            if states.count == 1, let state = states.first {
                var mention = EntityMention(
                    name: next..<next + 1, phrase: token..<next + 1, type: .country,
                    canonicalName: scan.book.lexicon.countries[state].name, origin: .institution)
                mention.country = state
                return mention
            }
        }
        return bareState(at: token, limit: sentence.upperBound)
    }

    /// « l'État » alone, with a capital: the state that the text speaks of.
    private func bareState(at token: Int, limit: Int) -> EntityMention? {
        guard scan.folded(token) == "etat", scan.isCapitalized(token), scan.folded(token - 1) == "l'" else {
            return nil
        }
        // « l'État de Rio », « l'État islamique », « l'État Shan » are others.
        if token + 1 < limit {
            let next = scan.folded(token + 1)
            if scan.isCapitalized(token + 1) || FunctionWords.genitives.contains(next) || next == "islamique" {
                return nil
            }
        }
        var mention = EntityMention(
            name: token..<token + 1, phrase: token..<token + 1, type: .country, canonicalName: "", origin: .guess)
        mention.anaphor = .single(type: .country, noun: "etat", country: nil)
        return mention
    }

    /// Nouns that with the adjective of a state mean the state as one that acts.
    private static let stateNouns: Set<String> = [
        "etat", "partie", "autorites", "regime", "diplomatie", "executif",
    ]
    private static let determiners = FunctionWords.definite.union(["des"])
}
