import EventModel
import FrenchLanguage

/// Institutions, events and projects by their head noun, and what stands for them.
extension MentionFinder {
    /// The institution, event or project whose head noun begins at a token, or the actor that the noun stands for.
    func institutionMention(at token: Int, sentence: Range<Int>) -> EntityMention? {
        guard let head = institutionNoun(at: token) else { return nil }
        let entry = scan.book.lexicon.institutions[head.value]
        // « a rencontré » is not « la rencontre ».
        if head.range.count == 1, scan.endsInAcute(token), !entry.head.hasSuffix("é") { return nil }
        // « rencontre Rustam Yuldoshev »: the verb.
        if head.range.count == 1, !scan.isCapitalized(token), scan.analysis?.partsOfSpeech[token] == .verb {
            return nil
        }
        let phrase = InstitutionGrammar(scan: scan).phrase(
            head: head.range, type: entry.type, limit: sentence.upperBound)
        // « l’ONG Lettres du Fleuve »: the capitals of an abbreviation do not make it a part of the name.
        let isAbbreviation =
            scan.tokens[token].shape.contains(.allCapitals) && head.range.upperBound < sentence.upperBound
            && !scan.tokens[head.range.upperBound].shape.contains(.allCapitals)
        let isCapitalized = scan.isCapitalized(token) && token > sentence.lowerBound && !isAbbreviation
        var mention = EntityMention(
            name: phrase.range, phrase: phrase.range, type: entry.type, canonicalName: scan.name(phrase.range),
            origin: .institution, locations: phrase.homelands)
        if let proper = phrase.properName, !isCapitalized {
            // « la semaine dernière Socomel a … », « la visite Kaliningrad »: such events bear no name of their own.
            if entry.type == .event, !Self.namedEvents.contains(scan.folded(head.range.lowerBound)) { return nil }
            return described(proper, by: entry, phrase: phrase, mention: mention)
        }
        if !isCapitalized, isPart(head.range, phrase: phrase) { return nil }
        if !isCapitalized, entry.type == .event || entry.type == .project {
            leavePlace(of: phrase, limit: sentence.upperBound, to: &mention)
        }
        if entry.type == .event { addOrdinal(before: token, from: sentence.lowerBound, to: &mention) }
        // « ce forum de deux jours » takes up one that was named before; « ce gouvernement malien » names its state.
        if !isCapitalized, !phrase.hasNamedComplement, phrase.homelands.isEmpty,
            isDemonstrated(head.range.lowerBound, in: sentence),
            let anaphor = anaphor(head: head.range, entry: entry, phrase: phrase, sentence: sentence)
        {
            return anaphor
        }
        guard isName(phrase, entry: entry, head: head.range, isCapitalized: isCapitalized) else {
            return anaphor(head: head.range, entry: entry, phrase: phrase, sentence: sentence)
                ?? described(entry, phrase: phrase, mention: mention)
        }
        if TextFolding.folded(entry.head) == "gouvernement" {
            if let country = phrase.countries.first, phrase.complementCountry == nil {
                mention.type = .country
                mention.canonicalName = scan.book.lexicon.countries[country].name
                mention.country = country
                mention.locations = []
                return mention
            }
        }
        // « Banque de Namibie »: the central bank bears the name of its state and nothing else.
        if TextFolding.folded(entry.head) == "banque", phrase.complementCountry != nil,
            phrase.lastComplement?.lowerBound == head.range.upperBound
        {
            mention.type = .government
        }
        if phrase.isBinational { mention.locations = [] }
        if let host = phrase.host {
            mention.type = .government
            mention.isEmbassy = true
            mention.sender = phrase.complementCountry ?? phrase.countries.first
            mention.locations = [host]
        } else if let country = phrase.complementCountry, entry.type == .government {
            mention.locations.append(country)
        }
        return mention
    }

    /// Whether a noun speaks of a part or a side of what its complement names: « la douzième édition du Festival du film »,
    /// « le chantier du pont », « la présidence de l’Association », « une convention de surveillance ».
    private func isPart(_ head: Range<Int>, phrase: InstitutionGrammar.Phrase) -> Bool {
        let noun = scan.folded(head.lowerBound)
        if noun == "convention" { return true }
        if Self.offices.contains(noun) {
            return head.count == 1 && phrase.homelands.isEmpty && phrase.complementCountry == nil
        }
        guard Self.stages.contains(noun), let complement = phrase.lastComplement else { return false }
        return (complement.lowerBound..<complement.upperBound).contains { token in
            guard let inner = institutionNoun(at: token) else { return false }
            let type = scan.book.lexicon.institutions[inner.value].type
            return type == .event || type == .project
        }
    }

    /// Stages of what has a name of its own.
    private static let stages: Set<String> = ["edition", "chantier"]
    /// Offices that states have, and firms and societies as well.
    private static let offices: Set<String> = ["presidence", "administration", "direction"]

    /// A proper name introduced by a common noun: « la société russe VESNA », « le gazoduc Medgaz ».
    private func described(
        _ proper: Range<Int>, by entry: InstitutionEntry, phrase: InstitutionGrammar.Phrase, mention: EntityMention
    ) -> EntityMention? {
        var mention = mention
        var proper = proper
        // « l’ONG Lettres du Fleuve »: the trained weights see where the name ends.
        if let name = scan.names.name(at: proper.lowerBound), name.range.lowerBound == proper.lowerBound,
            name.range.upperBound > proper.upperBound
        {
            proper = name.range
            mention.phrase = mention.phrase.lowerBound..<proper.upperBound
        }
        mention.type = entry.introduces ?? entry.type
        let lexical = lexicalMention(at: proper.lowerBound, limit: proper.upperBound)
        if let lexical, lexical.phrase == proper, lexical.type != .place, lexical.type != .country {
            mention.canonicalName = lexical.canonicalName
            mention.type = lexical.type
            mention.origin = .lexicon
        } else if entry.type == .place {
            mention.origin = .context
            mention.canonicalName = scan.name(proper)
        } else {
            if let lexical, lexical.type == .country { return nil }
            mention.canonicalName = scan.name(proper)
            mention.origin = .context
            // « l’aciérie Tafna Steel »: the name of the firm that runs it.
            if mention.type == .project, ProperNameGrammar(scan: scan).type(of: proper) == (.company, .context) {
                mention.type = .company
            }
        }
        mention.name = proper
        return mention
    }

    private func isName(
        _ phrase: InstitutionGrammar.Phrase, entry: InstitutionEntry, head: Range<Int>, isCapitalized: Bool
    ) -> Bool {
        if phrase.isBare { return false }
        if isCapitalized { return phrase.range.count > head.count }
        switch entry.type {
        case .government:
            // « l’armée polonaise », « le gouvernement malien »: a state has one; of agencies it has many.
            return phrase.hasNamedComplement
                || !phrase.homelands.isEmpty && Self.nationalBodies.contains(TextFolding.folded(entry.head))
        case .company: return false
        case .organization:
            return phrase.hasNamedComplement
                && (scan.isCapitalized(head.lowerBound) || Self.placedBodies.contains(scan.folded(head.lowerBound)))
        case .event: return phrase.hasNamedComplement || phrase.hasYear || head.count > 1 || phrase.isBinational
        case .project, .place: return phrase.hasNamedComplement
        case .country, .person: return false
        }
    }

    /// « une raffinerie de sulfate de nickel », « la visite de travail »: told by what it is, where a relation needs it.
    private func described(
        _ entry: InstitutionEntry, phrase: InstitutionGrammar.Phrase, mention: EntityMention
    ) -> EntityMention? {
        var mention = mention
        if entry.type == .company, phrase.lastComplement != nil,
            Self.works.contains(scan.folded(phrase.range.lowerBound))
        {
            mention.type = .project
        }
        guard mention.type == .project || mention.type == .event,
            !phrase.isBare || mention.canonicalName != scan.name(mention.name)
        else { return nil }
        mention.origin = .weights
        return mention
    }

    /// « l’usine de Béthioua », « une unité de mélange à Surrey »: the town is part of the fullest form of the name, and
    /// stands in the text as a town that says where the thing is.
    private func leavePlace(of phrase: InstitutionGrammar.Phrase, limit: Int, to mention: inout EntityMention) {
        if let complement = phrase.lastComplement, complement.upperBound == phrase.range.upperBound,
            isTown(from: complement.lowerBound + 1, to: complement.upperBound)
        {
            mention.name = phrase.range.lowerBound..<complement.lowerBound
            mention.phrase = mention.name
            return
        }
        let preposition = phrase.range.upperBound
        guard preposition + 1 < limit, scan.folded(preposition) == "a", scan.isCapitalized(preposition + 1) else {
            return
        }
        let place =
            lexicalMention(at: preposition + 1, limit: limit).flatMap { $0.type == .place ? $0.phrase : nil }
            ?? scan.names.name(at: preposition + 1).flatMap { $0.type == .place ? $0.range : nil }
            // Who builds a plant « à Altynkol » builds it in a town, known or not.
            ?? (mention.type == .project ? ProperNameGrammar(scan: scan).run(from: preposition + 1, limit: limit) : nil)
        guard let place, place.lowerBound == preposition + 1 else { return }
        mention.canonicalName = scan.name(phrase.range.lowerBound..<place.upperBound)
    }

    /// Whether tokens, but for an article, are the name of a place.
    private func isTown(from start: Int, to end: Int) -> Bool {
        guard let first = (start..<end).first(where: { scan.isCapitalized($0) }), first - start <= 1 else {
            return false
        }
        if let known = lexicalMention(at: first, limit: end) {
            return known.type == .place && known.phrase == first..<end
        }
        return scan.names.name(at: first).map { $0.type == .place && $0.range == first..<end } ?? false
    }

    /// « 12e session de la commission mixte », « prochaine édition »: the number belongs to the fullest form of the name.
    private func addOrdinal(before token: Int, from start: Int, to mention: inout EntityMention) {
        guard token > start, isOrdinal(token - 1) else { return }
        mention.phrase = token - 1..<mention.phrase.upperBound
        mention.canonicalName = "\(scan.name(token - 1..<token)) \(mention.canonicalName)"
    }

    private func isOrdinal(_ token: Int) -> Bool {
        let word = scan.folded(token)
        if Self.ordinals.contains(word) { return true }
        guard scan.tokens[token].shape.contains(.numeric) || word.utf8.first.map({ 0x30...0x39 ~= $0 }) == true else {
            return false
        }
        let digits = word.utf8.prefix { 0x30...0x39 ~= $0 }
        return (1...3).contains(digits.count) && Self.ordinalEndings.contains(String(word.dropFirst(digits.count)))
    }

    /// « le groupe », « cette société », « la compagnie algérienne ».
    private func anaphor(
        head: Range<Int>, entry: InstitutionEntry, phrase: InstitutionGrammar.Phrase, sentence: Range<Int>
    ) -> EntityMention? {
        // « les entreprises russes » are no actor.
        guard scan.folded(head.lowerBound) == TextFolding.folded(entry.head).prefix(while: { $0 != " " }),
            head.lowerBound > sentence.lowerBound, FunctionWords.definite.contains(scan.folded(head.lowerBound - 1)),
            entry.type != .place, !phrase.hasNamedComplement,
            phrase.range.count - head.count <= 2 || isDemonstrated(head.lowerBound, in: sentence)
        else { return nil }
        var mention = EntityMention(
            name: head, phrase: phrase.range, type: entry.type, canonicalName: "", origin: .guess,
            locations: phrase.homelands)
        let noun = TextFolding.folded(entry.head)
        mention.anaphor =
            scan.isCapitalized(head.lowerBound) && phrase.countries.isEmpty
            ? .shortName(type: entry.type, noun: noun)
            : .single(type: entry.type, noun: noun, country: phrase.countries.first)
        return mention
    }

    /// Whether « ce » or « cette » stands before a token.
    func isDemonstrated(_ token: Int, in sentence: Range<Int>) -> Bool {
        token > sentence.lowerBound && ["ce", "cet", "cette"].contains(scan.folded(token - 1))
    }

    private static let ordinalEndings: Set<String> = [
        "e", "es", "eme", "emes", "er", "ers", "re", "res", "ere", "nd", "nde",
    ]
    private static let ordinals: Set<String> = [
        "premier", "premiere", "deuxieme", "second", "seconde", "troisieme", "quatrieme", "cinquieme", "sixieme",
        "septieme", "huitieme", "neuvieme", "dixieme", "onzieme", "douzieme", "treizieme", "quatorzieme", "quinzieme",
        "seizieme", "vingtieme", "prochain", "prochaine",
    ]
    /// Events that a proper name stands beside: « le festival Rota do Som ».
    private static let namedEvents: Set<String> = [
        "forum", "salon", "foire", "festival", "conference", "congres", "exposition", "biennale", "concours", "tournoi",
        "coupe", "championnat", "marathon", "hackathon", "trophee", "gala", "caravane", "sommet", "symposium",
        "convention", "roadshow", "mission", "initiative",
    ]
    /// Works that firms are called after and that are built: « la Brasserie du Nil », « une brasserie à Kombolcha ».
    private static let works: Set<String> = [
        "brasserie", "fonderie", "imprimerie", "cimenterie", "laiterie", "conserverie", "verrerie", "huilerie",
        "sucrerie", "minoterie", "laboratoire", "clinique",
    ]
    /// Bodies of which a state has one.
    private static let nationalBodies: Set<String> = [
        "gouvernement", "armee", "armee de l'air", "parlement", "senat", "assemblee nationale", "banque centrale",
        "tresor", "tresor public", "douane", "gendarmerie", "gendarmerie nationale", "police", "marine nationale",
        "garde nationale", "cour constitutionnelle", "cour supreme", "presidence", "etat-major", "fisc", "justice",
        "protection civile", "marine", "parquet", "forces armees", "agence spatiale", "police nationale", "garde-cotes",
        "aviation civile",
    ]

    /// Bodies that are told apart by their town, so that a small letter does not make them a common noun.
    private static let placedBodies: Set<String> = [
        "universite", "ecole", "faculte", "institut", "hopital", "lycee", "federation", "confederation", "chambre",
    ]
}
