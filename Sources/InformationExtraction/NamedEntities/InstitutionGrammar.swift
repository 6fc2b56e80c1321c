import EventModel
import FrenchLanguage

/// Recognises names that begin with a head noun: « ministère du Commerce extérieur et de la Promotion des exportations »,
/// « Forum d’affaires algéro-russe », « groupe algérien Sonarem », « gazoduc Medgaz ».
struct InstitutionGrammar: Sendable {
    /// A head noun with what follows it.
    struct Phrase {
        /// From the head to the end of the name.
        var range: Range<Int>
        /// A proper name right behind the head: « Sonarem » in « groupe algérien Sonarem ».
        var properName: Range<Int>?
        /// Countries of adjectives between the head and the rest.
        var countries: [Int] = []
        /// Homelands of these adjectives: the countries, towns and regions.
        var homelands: [Int] = []
        /// Where the complements name a state: the sender of an embassy.
        var complementCountry: Int?
        /// The state or town of a trailing « en Algérie », « au Maroc », « à Alger ».
        var host: Int?
        /// Whether a complement contains a capitalised word.
        var hasNamedComplement = false
        /// The last complement with the preposition that introduces it.
        var lastComplement: Range<Int>?
        /// Whether there is any complement or adjective.
        var isBare = true
        /// Whether an adjective joins two states: « algéro-russe ».
        var isBinational = false
        /// Whether a year belongs to the name.
        var hasYear = false
    }

    let scan: DocumentScan

    /// What follows a head noun, up to `limit`.
    /// - Parameters:
    ///   - head: Tokens of the head noun.
    ///   - type: What the head names.
    ///   - limit: End of the sentence.
    func phrase(head: Range<Int>, type: ActorType, limit: Int) -> Phrase {
        var phrase = Phrase(range: head)
        var position = head.upperBound
        let isCapitalizedHead = scan.isCapitalized(head.lowerBound) && !startsSentence(head.lowerBound)
        position = readAdjectives(from: position, limit: limit, into: &phrase)
        if position < limit, let run = ProperNameGrammar(scan: scan).run(from: position, limit: limit) {
            phrase.properName = run
            phrase.isBare = false
            position = run.upperBound
            phrase.hasYear = scan.tokens[position - 1].shape.contains(.numeric)
            if scan.tokens[run.lowerBound].folded == "d'" { phrase.properName = nil }
            if !isCapitalizedHead && type != .event {
                phrase.range = head.lowerBound..<position
                return phrase
            }
        }
        let takesLowerCase = isCapitalizedHead || type == .event || type == .project
        position = readComplements(
            from: position, limit: limit, takesLowerCase: takesLowerCase, type: type, into: &phrase)
        if type != .company { position = readHost(from: position, limit: limit, into: &phrase) }
        if position < limit, type == .event, isYear(position) {
            phrase.hasYear = true
            position += 1
        }
        phrase.range = head.lowerBound..<position
        return phrase
    }

    private func readAdjectives(from start: Int, limit: Int, into phrase: inout Phrase) -> Int {
        var position = start
        while position < limit, position - start < 4, !scan.tokens[position].shape.contains(.afterLineBreak) {
            let folded = scan.folded(position)
            let countries = scan.book.countries(ofAdjective: folded)
            let homelands = countries.isEmpty ? scan.book.homelands(ofAdjective: folded) : countries
            if !homelands.isEmpty {
                phrase.homelands += homelands
                phrase.countries += countries
                phrase.isBinational = phrase.isBinational || countries.count > 1
                phrase.isBare = false
            } else if isAdjective(position) {
                phrase.isBare = false
            } else {
                break
            }
            position += 1
        }
        return position
    }

    private func readComplements(
        from start: Int, limit: Int, takesLowerCase: Bool, type: ActorType, into phrase: inout Phrase
    ) -> Int {
        var position = start
        var complements = 0
        while position < limit, complements < 6 {
            var next = position
            let isCoordinated = complements > 0 && (scan.folded(next) == "et" || scan.folded(next) == ",")
            if isCoordinated {
                if scan.folded(next) == "," && !listGoesOn(from: next + 1, limit: limit) { break }
                next += 1
            }
            guard next < limit, introducesComplement(next, type: type, takesLowerCase: takesLowerCase) else { break }
            next += 1
            while next < limit, ["la", "le", "l'", "les"].contains(scan.folded(next)) { next += 1 }
            // « du Commerce extérieur et de la Promotion des exportations »: a plural without capital goes on with the name.
            let isPlural =
                complements > 0 && phrase.hasNamedComplement && scan.folded(next - 1) == "des"
                && !isCoordinated && type == .government
            guard next < limit,
                let end = readContent(
                    from: next, limit: limit, takesLowerCase: takesLowerCase || isPlural, into: &phrase)
            else { break }
            // Coordination joins like with like: « de l’Énergie et des Mines », not « de l’Énergie et de sa filiale ».
            if isCoordinated, !takesLowerCase || phrase.hasNamedComplement, !scan.isCapitalized(next) { break }
            // « la Ville du Havre et de l’Agence italienne »: two names.
            if isCoordinated, Self.bodies.contains(scan.folded(next)) { break }
            phrase.isBare = false
            phrase.lastComplement = position..<end
            position = end
            complements += 1
        }
        return position
    }

    private func introducesComplement(_ token: Int, type: ActorType, takesLowerCase: Bool) -> Bool {
        let folded = scan.folded(token)
        if FunctionWords.genitives.contains(folded) { return true }
        // « Centre ivoirien de lutte contre la cybercriminalité ».
        if takesLowerCase, folded == "contre", token > 0, scan.folded(token - 1) == "lutte" { return true }
        if takesLowerCase && (folded == "pour" || folded == "sur") {
            return type == .event || type == .organization || type == .government
        }
        if takesLowerCase && folded == "en" {
            return token + 1 < scan.tokens.count && scan.tokens[token + 1].shape.contains(.allCapitals)
        }
        guard folded == "a" || folded == "au" || folded == "aux", token + 2 < scan.tokens.count else { return false }
        let next = scan.folded(token + 1)
        let takesArticle = folded == "a" && (next == "l'" || next == "la")
        // « secrétaire d’État au Numérique », « Commissariat à l’Atome ».
        if type == .government, scan.isCapitalized(takesArticle ? token + 2 : token + 1), takesArticle || folded != "a"
        {
            return lexicalPlace(at: takesArticle ? token + 2 : token + 1) == nil
        }
        // « un forum d’affaires à l’hôtel », « la malterie d’Eldoret à l’ougandais … »: where, or to whom.
        return takesLowerCase && type != .event && type != .project && (takesArticle || folded == "aux")
            && !Self.locutions.contains(scan.folded(takesArticle ? token + 2 : token + 1))
    }

    /// The state or town of the lexicon that begins at a token.
    private func lexicalPlace(at token: Int) -> Range<Int>? {
        scan.longest(at: token) { payload -> Void? in
            switch payload {
            case .country, .capital, .place: ()
            default: nil
            }
        }?.range
    }

    /// The end of one complement's words, or nil where nothing there can be part of a name.
    private func readContent(from start: Int, limit: Int, takesLowerCase: Bool, into phrase: inout Phrase) -> Int? {
        if let country = scan.longest(
            at: start,
            { payload in
                if case .country(let index) = payload { index } else { nil }
            }), scan.isCapitalized(start)
        {
            if phrase.complementCountry == nil { phrase.complementCountry = country.value }
            phrase.hasNamedComplement = true
            return country.range.upperBound
        }
        var position = start
        if scan.tokens[start].shape.contains(.allCapitals) {
            position = start + 1
        } else if scan.isCapitalized(start) {
            guard let run = ProperNameGrammar(scan: scan).run(from: start, limit: limit) else { return nil }
            phrase.hasNamedComplement = true
            position = end(of: run)
        } else if takesLowerCase, isContentWord(start) {
            position = start + 1
            // « des deux rives », « des hautes terres »: the noun comes behind.
            if position < limit, let analysis = scan.analysis, analysis.partsOfSpeech[position] == .noun,
                [.adjective, .numeral].contains(analysis.partsOfSpeech[start]), isContentWord(position)
            {
                position += 1
            }
            // « de la mer Noire », « du fleuve Mano ».
            if Self.waters.contains(scan.folded(position - 1)), position < limit,
                let run = ProperNameGrammar(scan: scan).run(from: position, limit: limit)
            {
                phrase.hasNamedComplement = true
                position = run.upperBound
            }
        } else {
            return nil
        }
        while position < limit,
            isAdjective(position) || !scan.book.homelands(ofAdjective: scan.folded(position)).isEmpty
        {
            position += 1
        }
        return position
    }

    /// The end of a complement in capitals: « ministre de la Justice Anatol Ciubuc » goes on with a person.
    private func end(of run: Range<Int>) -> Int {
        for token in run.dropFirst() {
            if let name = scan.names.name(at: token), name.type == .person, name.range.lowerBound == token {
                return token
            }
        }
        return run.upperBound
    }

    private func readHost(from start: Int, limit: Int, into phrase: inout Phrase) -> Int {
        let head = scan.folded(phrase.range.lowerBound)
        guard Self.representations.contains(head), start + 1 < limit,
            ["en", "au", "aux", "a"].contains(scan.folded(start)), scan.isCapitalized(start + 1)
        else { return start }
        let host = scan.longest(at: start + 1) { payload -> Int? in
            switch payload {
            case .country(let index), .capital(let index): index
            default: nil
            }
        }
        guard let host else { return start }
        phrase.host = host.value
        return host.range.upperBound
    }

    /// Whether a comma inside a portfolio is followed by another complement: « de l’Énergie, des Mines et des … ».
    private func listGoesOn(from start: Int, limit: Int) -> Bool {
        guard start < limit, FunctionWords.genitives.contains(scan.folded(start)) else { return false }
        for position in start..<min(limit, start + 14) {
            if scan.folded(position) == "et", position + 1 < limit {
                return FunctionWords.genitives.contains(scan.folded(position + 1))
            }
        }
        return false
    }

    private func isYear(_ token: Int) -> Bool {
        scan.folded(token).utf8.count == 4 && scan.tokens[token].shape.contains(.numeric)
            && (scan.folded(token).hasPrefix("19") || scan.folded(token).hasPrefix("20"))
    }

    private func isContentWord(_ token: Int) -> Bool {
        let shape = scan.tokens[token].shape
        if let analysis = scan.analysis,
            ![.noun, .properNoun, .adjective, .numeral, .other].contains(analysis.partsOfSpeech[token])
        {
            return false
        }
        return shape.isDisjoint(with: [.punctuation, .numeric, .elided])
            && !FunctionWords.all.contains(scan.folded(token))
    }

    private func startsSentence(_ token: Int) -> Bool {
        token == 0 || scan.document.sentences.contains { $0.lowerBound == token }
    }

    /// Whether a lower-case word has the form of an adjective that can belong to an institution's name.
    func isAdjective(_ token: Int) -> Bool {
        let word = scan.tokens[token]
        guard word.shape.isEmpty, !FunctionWords.all.contains(word.folded) else { return false }
        if Self.adjectives.contains(word.folded) { return true }
        if let analysis = scan.analysis, analysis.partsOfSpeech[token] == .adjective {
            let classes = analysis.classes(of: token)
            // « La Banque africaine de développement prête »: what may be conjugated has to be more than an adjective.
            if !classes.contains(.finiteVerb) || scan.endsInAcute(token),
                !classes.isDisjoint(with: [.adjective, .pastParticiple])
            {
                return true
            }
        }
        return word.folded.utf8.count > 5 && Self.adjectiveEndings.contains { word.folded.hasSuffix($0) }
    }

    /// Common nouns that a proper name stands behind.
    private static let waters: Set<String> = [
        "mer", "fleuve", "lac", "golfe", "ocean", "canal", "mont", "massif", "bassin", "detroit", "riviere", "vallee",
    ]
    /// Nouns that begin the name of a body of its own wherever they stand with a capital.
    private static let bodies: Set<String> = [
        "agence", "banque", "office", "union", "institut", "societe", "compagnie", "groupe", "chambre", "conseil",
        "association", "federation", "fonds", "universite", "ministere", "autorite", "organisation", "fondation",
    ]
    /// Nouns of phrases that govern what follows: « à l’encontre de », « à l’issue de ».
    private static let locutions: Set<String> = [
        "encontre", "egard", "occasion", "issue", "intention", "instar", "attention", "fois", "suite", "tete", "fin",
        "veille", "origine", "initiative", "demande", "hauteur", "place", "faveur", "lumiere", "vue", "aide",
    ]
    private static let representations: Set<String> = [
        "ambassade", "consulat", "representation", "mission", "delegation", "ambassadeur", "ambassadrice", "consul",
        "representant", "representante", "vice-ambassadeur",
    ]
    private static let adjectives: Set<String> = [
        "public", "publique", "publics", "publiques", "prive", "privee", "mixte", "mixtes", "supreme", "general",
        "generale",
        "generaux", "haut", "haute", "libre", "ouvert", "arabe", "arabes", "vert", "verte", "vertes", "jeune",
        "populaire",
        "etranger", "etrangere", "etrangers", "etrangeres", "urbain", "rural", "rurale", "conjoint",
        "conjointe",
        "civil", "civile", "fossile", "fossiles", "humains", "humain",
    ]
    private static let adjectiveEndings = [
        "ieur", "ieure", "ieurs", "ieures", "able", "ables", "ible", "ibles", "ique", "iques", "onal", "onale", "onaux",
        "onales", "trial", "trielle", "triels", "trielles", "cial", "ciale", "ciaux", "ciales", "iel", "ielle", "iels",
        "ielles",
        "aire", "aires", "atif", "ative", "atifs", "atives", "utif", "utive", "eutique", "ral", "rale", "raux", "rales",
        "taine", "tain", "caine", "cain", "peen", "peenne", "iere", "ieres", "ain", "mental", "mentale",
        "mentaux", "gique", "giques", "ateur", "ateurs", "atrice", "atrices",
    ]
}
