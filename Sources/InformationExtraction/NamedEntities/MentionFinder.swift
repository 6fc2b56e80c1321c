import EventModel
import FrenchLanguage

/// What a sentence names: actors by name, offices, and noun phrases that stand for an actor.
struct SentenceMentions: Sendable {
    /// Tokens of the sentence.
    let range: Range<Int>
    /// Mentions in order of position, without overlap.
    var mentions: [EntityMention]
    /// Roles in order of position.
    var roles: [RoleMention]
    /// Compound adjectives of states, « algéro-russe », by token.
    var binationals: [(token: Int, countries: [Int])]
    /// Names of bodies that several states share, « Conseil d'affaires algéro-russe »: from the first word to the adjective.
    var sharedBodies: [(words: Range<Int>, countries: [Int])] = []
}

/// Finds the mentions of a sentence: lexicon first, then institutions and roles, then what is left of capitalised words.
struct MentionFinder: Sendable {
    let scan: DocumentScan

    /// The mentions of one sentence.
    func mentions(in sentence: Range<Int>) -> SentenceMentions {
        var result = SentenceMentions(range: sentence, mentions: [], roles: [], binationals: [])
        var position = sentence.lowerBound
        while position < sentence.upperBound {
            if let role = RoleGrammar(scan: scan).role(at: position, limit: sentence.upperBound) {
                result.roles.append(role)
                if let office = role.office {
                    result.mentions.append(office)
                    position = role.range.upperBound
                } else {
                    position = role.complementStart ?? role.range.upperBound
                }
                continue
            }
            if let mention = mention(at: position, in: sentence) {
                result.mentions.append(mention)
                position = max(mention.phrase.upperBound, position + 1)
                continue
            }
            let states = scan.book.countries(ofAdjective: scan.folded(position))
            if states.count > 1 { result.binationals.append((position, states)) }
            position += 1
        }
        addTaggedNames(to: &result)
        addAttributes(to: &result)
        result.sharedBodies = result.mentions.compactMap(sharedBody)
        for index in result.mentions.indices {
            result.mentions[index].preposition = preposition(
                before: result.mentions[index].phrase.lowerBound, from: sentence.lowerBound)
        }
        return result
    }

    /// The beginning of a name that a compound adjective of states ends; nil where there is none behind its first word.
    private func sharedBody(_ mention: EntityMention) -> (words: Range<Int>, countries: [Int])? {
        guard mention.anaphor == nil else { return nil }
        for token in mention.name.dropFirst() {
            let states = scan.book.countries(ofAdjective: scan.folded(token))
            if states.count > 1 { return (mention.name.lowerBound..<token + 1, states) }
        }
        return nil
    }

    private func mention(at token: Int, in sentence: Range<Int>) -> EntityMention? {
        let limit = sentence.upperBound
        if let several = severalAnaphor(at: token, limit: limit) { return several }
        if let state = stateMention(at: token, in: sentence) { return state }
        let lexical = lexicalMention(at: token, limit: limit)
        if let institution = institutionMention(at: token, sentence: sentence) {
            if let lexical, lexical.phrase.upperBound >= institution.phrase.upperBound { return lexical }
            return institution
        }
        if let lexical { return lexical }
        return properMention(at: token, sentence: sentence)
    }

    // MARK: Lexicon

    func lexicalMention(at token: Int, limit: Int) -> EntityMention? {
        guard scan.isCapitalized(token), !isPlainWord(token),
            let found = scan.longest(at: token, { payload -> EntityMention? in lexicalMention(payload) })
        else { return nil }
        var mention = found.value
        mention.name = found.range
        mention.phrase = found.range
        // « Orange Maroc », « Algérie Télécom »: a longer capitalised name is another actor than its first word.
        if let run = ProperNameGrammar(scan: scan).run(from: token, limit: limit),
            run.upperBound > found.range.upperBound
        {
            // « l’Argentine Malena Quiroga »: the inhabitant, not the state.
            if found.range.count == 1, token > 0, FunctionWords.definite.contains(scan.folded(token - 1)),
                !scan.book.homelands(ofAdjective: scan.folded(token)).isEmpty
            {
                return nil
            }
            let rest = found.range.upperBound..<run.upperBound
            // « la fintech de Parakou KuruCash »: a town and, as the trained weights see it, a name of its own.
            if mention.type == .place, let name = scan.names.name(at: rest.lowerBound),
                name.range.lowerBound == rest.lowerBound, name.type != .place
            {
                return mention
            }
            let isYearOnly = mention.type != .event && rest.allSatisfy { scan.tokens[$0].shape.contains(.numeric) }
            let nextIsName = scan.matches(at: rest.lowerBound).contains { match in
                match.range.upperBound <= run.upperBound && lexicalMention(match.payload) != nil
                    && mention.country != nil
            }
            if isYearOnly || nextIsName { return mention }
            let guessed = ProperNameGrammar(scan: scan).type(of: run)
            mention.name = run
            mention.phrase = run
            mention.canonicalName = scan.name(run)
            if mention.type == .country || mention.type == .place {
                mention.type = guessed.type == .person ? .company : guessed.type
            }
            mention.country = nil
            mention.origin = .context
        }
        return mention
    }

    /// Whether a token that an acronym of the lexicon is spelt like is a word of the language: « Ses » is not « SES ».
    private func isPlainWord(_ token: Int) -> Bool {
        !scan.tokens[token].shape.contains(.allCapitals) && FunctionWords.all.contains(scan.folded(token))
            && scan.matches(at: token).allSatisfy { $0.range.count == 1 }
    }

    private func lexicalMention(_ payload: RuleBook.Payload) -> EntityMention? {
        let lexicon = scan.book.lexicon
        func made(_ type: ActorType, _ name: String, country: Int? = nil) -> EntityMention {
            EntityMention(
                name: 0..<0, phrase: 0..<0, type: type, canonicalName: name, origin: .lexicon, country: country)
        }
        switch payload {
        case .country(let index), .seat(let index): return made(.country, lexicon.countries[index].name, country: index)
        case .capital(let index): return made(.place, lexicon.countries[index].capital ?? "", country: index)
        case .place(let index): return made(.place, lexicon.places[index].name)
        case .actor(let index): return made(lexicon.actors[index].type, lexicon.actors[index].name)
        default: return nil
        }
    }

    // MARK: Proper names

    private func properMention(at token: Int, sentence: Range<Int>) -> EntityMention? {
        let grammar = ProperNameGrammar(scan: scan)
        guard var run = grammar.run(from: token, limit: sentence.upperBound) else { return nil }
        // « Made in Algeria » is a label.
        if scan.folded(token) == "made", token + 1 < sentence.upperBound, scan.folded(token + 1) == "in" { return nil }
        if scan.folded(token) == "in" || token > 0 && scan.folded(token - 1) == "in" { return nil }
        // A capital at the start of a sentence proves nothing.
        let isTagged = scan.names.name(at: run.lowerBound)?.range.lowerBound == run.lowerBound
        if !isTagged, run.lowerBound == firstWord(of: sentence) || followsQuote(run.lowerBound) {
            let first = scan.folded(run.lowerBound)
            if FunctionWords.all.contains(first) || scan.isCommon(first) && !scan.book.givenNames.contains(first) {
                return nil
            }
            // Of an unknown word that begins a sentence, only a capital elsewhere or a verb behind it makes a name.
            if run.count == 1, !scan.tokens[run.lowerBound].shape.contains(.allCapitals),
                !scan.capitalizedInside.contains(first), !isFollowedByVerb(run.upperBound, limit: sentence.upperBound)
            {
                return nil
            }
        }
        // « le Grec Stavros Manolakis »: the inhabitant is no part of the name, and his capital letter tells a person.
        var followsInhabitant = false
        if run.count > 1, run.lowerBound > sentence.lowerBound,
            FunctionWords.definite.contains(scan.folded(run.lowerBound - 1)),
            !scan.tokens[run.lowerBound].shape.contains(.allCapitals),
            !scan.book.homelands(ofAdjective: scan.folded(run.lowerBound)).isEmpty
        {
            run = run.lowerBound + 1..<run.upperBound
            followsInhabitant = true
        }
        // « Les Films », « DES AFFAIRES »: a title of a work or a line in capitals, not a name.
        if FunctionWords.articles.contains(scan.folded(run.lowerBound)) { return nil }
        // One or two letters, a common word written large: no name.
        if run.count == 1 {
            let word = scan.tokens[run.lowerBound]
            if word.span.count < 3 && !word.shape.contains(.allCapitals) { return nil }
            if FunctionWords.all.contains(word.folded) || ProperNameGrammar.isRomanNumeral(word.folded) { return nil }
            if scan.isCommon(word.folded) && !word.shape.contains(.allCapitals)
                && scan.lowerCaseWords.contains(word.folded)
            {
                return nil
            }
        }
        // The trained weights see where a name ends: « Termosud Energia recrute », « Conseil Mondial de l’Énergie ».
        var guessed = grammar.type(of: run)
        if isTagged, let name = scan.names.name(at: run.lowerBound), name.range != run {
            run = max(run.lowerBound, name.range.lowerBound)..<name.range.upperBound
            guessed = grammar.type(of: run)
        }
        var mention = EntityMention(
            name: run, phrase: run, type: guessed.type, canonicalName: scan.name(run), origin: guessed.origin)
        if precededByTitle(run.lowerBound) || followsInhabitant {
            mention.type = .person
            mention.origin = .context
        } else if mention.type == .person, let type = scan.names.type(of: run, in: scan.tokens), type != .person {
            // « Stella Avionica », « Jasmin Noir »: a given name begins firms as well.
            mention.type = type
            mention.origin = .guess
        } else if mention.origin == .guess {
            // Where no rule knows the type, the document's votes tell it; what has none is no name.
            if let type = scan.names.type(of: run, in: scan.tokens) {
                mention.type = type
            } else if !scan.names.isEmpty, run.allSatisfy({ scan.names.name(at: $0) == nil }),
                !grammar.isBracketedAcronym(run),
                apposition(behind: run.upperBound, limit: sentence.upperBound) == nil
            {
                return nil
            }
        }
        return mention
    }

    private func firstWord(of sentence: Range<Int>) -> Int? {
        sentence.first { !scan.tokens[$0].shape.contains(.punctuation) }
    }

    private func isFollowedByVerb(_ token: Int, limit: Int) -> Bool {
        guard token < limit else { return false }
        return FunctionWords.auxiliaries.contains(scan.folded(token)) || ["ne", "n'", ","].contains(scan.folded(token))
            || scan.isFiniteTrigger(at: token)
    }

    private func followsQuote(_ token: Int) -> Bool {
        token > 0 && ["«", "“", "\"", ":"].contains(scan.folded(token - 1))
    }

    private func precededByTitle(_ token: Int) -> Bool {
        var position = token - 1
        if position >= 0, scan.folded(position) == "." { position -= 1 }
        guard position >= 0 else { return false }
        if isTitle(position) { return true }
        // « la pianiste surinamaise Henna Wijngaarde ».
        var skipped = 0
        while position > 0, skipped < 2, scan.tokens[position].shape.isEmpty,
            !scan.book.homelands(ofAdjective: scan.folded(position)).isEmpty
                || scan.analysis?.partsOfSpeech[position] == .adjective
        {
            position -= 1
            skipped += 1
        }
        return isOccupation(position) || skipped > 0 && isTitle(position)
    }

    /// Whether a title ends at a token.
    private func isTitle(_ token: Int) -> Bool {
        (max(0, token - 2)...token).contains { start in
            scan.matches(at: start).contains { match in
                guard case .title = match.payload else { return false }
                return match.range.upperBound == token + 1
            }
        }
    }

    /// Whether a noun has the ending of what a person does: « urbaniste », « topographe », « monteuse ».
    private func isOccupation(_ token: Int) -> Bool {
        let word = scan.tokens[token]
        guard word.shape.isEmpty, word.folded.utf8.count > 6, institutionNoun(at: token) == nil,
            scan.analysis?.partsOfSpeech[token] == .noun
        else { return false }
        return Self.occupationEndings.contains { word.folded.hasSuffix($0) }
            && !Self.trades.contains { word.folded.hasSuffix($0) }
    }

    private static let occupationEndings = ["iste", "ologue", "ographe", "euse", "atrice", "icienne", "icien"]
    /// Of the same form, but said of firms.
    private static let trades = ["grossiste", "motoriste", "voyagiste", "specialiste", "liste", "piste"]

    /// The preposition that governs what begins at a token, articles and introducing adjectives passed over.
    private func preposition(before token: Int, from start: Int) -> String {
        var position = token - 1
        while position >= start {
            let folded = scan.folded(position)
            if let preposition = FunctionWords.prepositions[folded] { return preposition }
            guard FunctionWords.articles.contains(folded) || Self.introducers.contains(folded) else { return "" }
            position -= 1
        }
        return ""
    }

    private static let introducers: Set<String> = [
        "jeune", "grand", "grande", "premier", "premiere", "nouveau", "nouvelle", "ancien", "ancienne", "futur",
        "future", "puissant",
        "celebre", "tout", "toute", "meme",
    ]
}
