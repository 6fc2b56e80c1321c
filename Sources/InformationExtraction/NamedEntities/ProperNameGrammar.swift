import EventModel

/// Recognises runs of capitalised words and says what they name.
struct ProperNameGrammar: Sendable {
    let scan: DocumentScan

    /// The capitalised run that begins at a token, particles between capitals included; nil where none begins.
    func run(from start: Int, limit: Int) -> Range<Int>? {
        guard start < limit, isNameWord(start) else { return nil }
        var position = start + 1
        // No name is longer; a page in capitals must not become one.
        let limit = min(limit, start + Self.longestRun)
        while position < limit, !scan.tokens[position].shape.contains(.afterLineBreak) {
            let token = scan.tokens[position]
            if isNameWord(position) {
                position += 1
            } else if token.shape.contains(.numeric), isEditionYear(position) || token.span.count <= 2,
                scan.tokens[position - 1].shape.contains(.capitalized), token.span.count == 4 || isLast(position, limit)
            {
                position += 1
            } else if position + 1 < limit, isParticle(position, after: position - 1), isNameWord(position + 1) {
                position += 2
            } else {
                break
            }
        }
        return start..<position
    }

    private func isNameWord(_ token: Int) -> Bool {
        let word = scan.tokens[token]
        guard word.shape.contains(.capitalized), !word.shape.contains(.elided) else { return false }
        return !Self.calendarWords.contains(word.folded) && !Self.neverNames.contains(word.folded)
    }

    private func isEditionYear(_ token: Int) -> Bool {
        let word = scan.folded(token)
        return word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
    }

    /// « Medgaz 2 », « Nord Stream 2 »: a bare number ends a name, it does not count what follows.
    private func isLast(_ token: Int, _ limit: Int) -> Bool {
        token + 1 >= limit || scan.tokens[token + 1].shape.contains(.punctuation)
            || FunctionWords.all.contains(scan.folded(token + 1))
    }

    private func isParticle(_ token: Int, after previous: Int) -> Bool {
        let word = scan.folded(token)
        if Self.particles.contains(word) { return true }
        // « Dominique de Villepin »: French particles only behind a given name.
        if ["de", "d'", "du"].contains(word) { return scan.book.givenNames.contains(scan.folded(previous)) }
        return (word == "&" || word == "and" || word == "of") && scan.isCapitalized(previous)
    }

    /// What a run of capitalised words most likely names, by its own form.
    func type(of run: Range<Int>) -> (type: ActorType, origin: EntityMention.Origin) {
        let words = run.map { scan.folded($0) }
        if let last = words.last, isEditionYear(run.upperBound - 1), words.count > 1, last.utf8.count == 4 {
            return (.event, .context)
        }
        if words.contains(where: Self.companyWords.contains) { return (.company, .context) }
        if words.count > 1, let last = words.last, Self.companyEndings.contains(last) { return (.company, .context) }
        if words.contains(where: Self.organizationWords.contains) { return (.organization, .context) }
        if words.contains(where: Self.eventWords.contains) { return (.event, .context) }
        let first = scan.tokens[run.lowerBound]
        if words.count >= 2 {
            if scan.book.givenNames.contains(words[0]) { return (.person, .context) }
            if let hyphenated = words[0].split(separator: "-").first.map(String.init),
                scan.book.givenNames.contains(hyphenated)
            {
                return (.person, .context)
            }
            let allCapitals = run.contains { scan.tokens[$0].shape.contains(.allCapitals) && $0 == run.lowerBound }
            if words.count <= 4 && !allCapitals && !words.contains(where: { $0.utf8.contains(UInt8(ascii: "&")) }) {
                return (.company, .guess)
            }
            return (.company, .guess)
        }
        if first.shape.contains(.allCapitals) { return (.organization, .guess) }
        return (.company, .guess)
    }

    /// Whether a run is short for what stands before the bracket: « (ADOS) ».
    func isBracketedAcronym(_ run: Range<Int>) -> Bool {
        run.count == 1 && scan.tokens[run.lowerBound].shape.contains(.allCapitals) && run.lowerBound > 0
            && scan.folded(run.lowerBound - 1) == "(" && run.upperBound < scan.tokens.count
            && scan.folded(run.upperBound) == ")"
    }

    /// Whether a folded word counts in Roman numerals.
    static func isRomanNumeral(_ word: String) -> Bool {
        word.utf8.count <= 5 && word.utf8.allSatisfy { "ivxlc".utf8.contains($0) }
    }

    private static let longestRun = 12
    static let calendarWords: Set<String> = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "fevrier", "mars", "avril",
        "mai",
        "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "ramadan", "noel",
    ]
    private static let neverNames: Set<String> = [
        "ia", "it", "tic", "pib", "b2b", "mre", "pme", "tva", "gnl", "gpl", "rse", "usd", "eur", "internet", "etat",
        "etats",
        "bourse", "m", "mm", "mme", "mmes", "dr", "pr", "me", "mgr", "r&d", "cop", "covid", "covid-19", "ii", "iii",
        "iv",
    ]
    private static let particles: Set<String> = [
        "el", "al", "ben", "bin", "ibn", "ould", "von", "van", "der", "den", "da", "bint", "abou", "ait", "y", "del",
        "della", "delle", "dei", "degli", "di", "do", "dos", "das", "und", "zu", "zur", "ter", "ten", "af",
        "och", "ve", "i",
    ]
    static let companyWords: Set<String> = [
        "group", "groupe", "sa", "spa", "sarl", "sas", "ag", "gmbh", "ltd", "inc", "corp", "corporation", "plc", "llc",
        "holding", "holdings", "industries", "industrie", "energy", "energies", "petroleum", "oil", "motors",
        "airlines",
        "airways", "bank", "capital", "steel", "mining", "mines", "telecom", "technologies", "systems", "pharma",
        "logistics",
        "invest", "investments", "partners", "cement", "company", "co", "nv", "bv", "se", "asa", "oyj", "spl", "epe",
        "ventures",
    ]
    /// Words that end the names of firms; elsewhere they may be anything.
    private static let companyEndings: Set<String> = [
        "grupo", "gruppo", "production", "productions", "films", "media", "medias", "studio", "studios", "connect",
        "digital", "foods", "solutions", "services", "software", "tech", "labs", "lab", "marine", "agro", "resources",
        "minerals", "metals", "power", "solar", "water", "textiles", "trading", "shipping", "terminals", "insurance",
        "assurances", "finance", "kapital", "securities", "equity", "breweries", "interactive", "gaming", "growth",
        "networks", "network", "materials", "chemicals", "robotics", "aerospace", "aviation", "cargo", "express",
        "distribution", "international", "worldwide", "global", "investment", "properties", "realty", "retail",
    ]
    private static let organizationWords: Set<String> = [
        "university", "institute", "foundation", "council", "association", "watch", "international", "fc", "club",
    ]
    private static let eventWords: Set<String> = ["expo", "summit", "week", "show", "days", "fair", "mondial"]
}
