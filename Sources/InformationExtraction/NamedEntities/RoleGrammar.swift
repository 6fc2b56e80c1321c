import EventModel

/// An office or job as the text names it, with the institution it belongs to.
struct RoleMention: Sendable {
    /// From the role's noun to the end of its complement.
    var range: Range<Int>
    /// What ties the person to the institution.
    var relation: RelationType
    /// Mention of the institution that the office itself names: « ministre de l’Énergie » → « ministère de l’Énergie ».
    var office: EntityMention?
    /// The state of an adjective or complement: « président russe ».
    var countries: [Int]
    /// Where the complement begins whose institution is a mention of its own: « PDG de [Sonatrach] ».
    var complementStart: Int?
    /// Whether the role is a former one: « ancien ministre », « ex-PDG ».
    var isFormer: Bool
    /// « son PDG », « leur porte-parole »: the institution stands before.
    var isPossessive: Bool
    /// « homologue »: same office, another state.
    var isCounterpart: Bool
}

/// Recognises roles: « le vice-ministre russe de l’Énergie », « PDG de Sonatrach », « ambassadeur de Russie en Algérie ».
struct RoleGrammar: Sendable {
    let scan: DocumentScan

    /// The role that begins at a token, or nil.
    func role(at token: Int, limit: Int) -> RoleMention? {
        guard
            let found = scan.longest(
                at: token,
                { payload -> Int? in
                    if case .role(let index) = payload { index } else { nil }
                })
        else { return nil }
        let entry = scan.book.lexicon.roles[found.value]
        let grammar = InstitutionGrammar(scan: scan)
        var position = found.range.upperBound
        var countries: [Int] = []
        while position < limit, position - found.range.upperBound < 4 {
            let states = scan.book.countries(ofAdjective: scan.folded(position))
            if states.isEmpty && !grammar.isAdjective(position) && !Self.roleAdjectives.contains(scan.folded(position))
            {
                break
            }
            countries += states
            position += 1
        }
        var role = RoleMention(
            range: token..<position, relation: entry.relation, office: nil, countries: countries, complementStart: nil,
            isFormer: isFormer(token), isPossessive: token > 0 && Self.possessives.contains(scan.folded(token - 1)),
            isCounterpart: Self.counterparts.contains(scan.folded(token)))
        if let institution = entry.institution, let portfolio = entry.portfolio {
            role.office = portfolioOffice(institution, portfolio, of: role)
            return role
        }
        guard position < limit,
            FunctionWords.genitives.contains(scan.folded(position)) || scan.folded(position) == "a"
                || scan.folded(position) == "aupres" || scan.folded(position) == "au" || scan.folded(position) == "chez"
        else {
            return role
        }
        if let institution = entry.institution {
            role = withOffice(
                role, institution: institution, head: found.range, complement: position, limit: limit, grammar: grammar)
        } else {
            role.complementStart = position
        }
        return role
    }

    /// « chef de la diplomatie turque »: the Turkish ministry of foreign affairs.
    private func portfolioOffice(_ institution: String, _ portfolio: String, of role: RoleMention) -> EntityMention {
        let adjectives = role.countries.compactMap { scan.book.lexicon.countries[$0].demonyms.first }
        return EntityMention(
            name: role.range, phrase: role.range, type: .government,
            canonicalName: ([institution] + adjectives + [portfolio]).joined(separator: " "), origin: .office,
            locations: role.countries)
    }

    /// Adds the institution that an office with a complement names.
    private func withOffice(
        _ role: RoleMention, institution: String, head: Range<Int>, complement: Int, limit: Int,
        grammar: InstitutionGrammar
    ) -> RoleMention {
        var role = role
        // « gouverneur de la Banque de Namibie »: the complement names the institution itself.
        var first = complement + 1
        while first < limit, ["la", "le", "l'", "les"].contains(scan.folded(first)) { first += 1 }
        if first < limit, TextFolding.folded(institution).split(separator: " ").first == scan.folded(first)[...] {
            role.complementStart = complement
            return role
        }
        let phrase = grammar.phrase(head: head.lowerBound..<complement, type: .government, limit: limit)
        let isEmbassy = Self.embassies.contains(institution)
        guard phrase.hasNamedComplement || isEmbassy && phrase.host != nil else {
            role.complementStart = complement
            return role
        }
        // « ministre de Russie »: no portfolio, no institution. « représentant de la Russie au Maroc »: of the state.
        if phrase.complementCountry != nil && !isEmbassy
            && (phrase.range.count - head.count <= 3 || Self.delegates.contains(institution))
        {
            role.countries += phrase.complementCountry.map { [$0] } ?? []
            role.range = role.range.lowerBound..<phrase.range.upperBound
            return role
        }
        role.range = role.range.lowerBound..<phrase.range.upperBound
        // « gouverneur de Sughd »: of a province, not of the bank of a state.
        let isProvince = institution == "banque centrale" && phrase.complementCountry == nil
        let institution = isProvince ? "gouvernorat" : institution
        role.office = EntityMention(
            name: role.range, phrase: role.range, type: .government,
            canonicalName: ([institution] + adjectives(of: head.upperBound..<complement, for: institution)
                + [scan.name(complement..<phrase.range.upperBound)]).joined(separator: " "),
            origin: .office,
            locations: isEmbassy ? phrase.host.map { [$0] } ?? [] : role.countries,
            isEmbassy: isEmbassy, sender: isEmbassy ? phrase.complementCountry ?? role.countries.first : nil)
        return role
    }

    /// The adjectives of states between an office and its complement, in the gender of the institution.
    ///
    /// « La ministre algérienne du Commerce » heads the « ministère algérien du Commerce »; other adjectives speak of the
    /// person.
    private func adjectives(of range: Range<Int>, for institution: String) -> [String] {
        let isFeminine = Self.feminineInstitutions.contains(institution)
        return range.flatMap { scan.book.countries(ofAdjective: scan.folded($0)) }.compactMap { country in
            let demonyms = scan.book.lexicon.countries[country].demonyms
            // Masculine, feminine and their plurals; of « russe » there are two forms only.
            return isFeminine && demonyms.count > 2 ? demonyms[1] : demonyms.first
        }
    }

    private static let feminineInstitutions: Set<String> = [
        "ambassade", "armée", "assemblée nationale", "assemblée populaire communale", "banque centrale",
        "commission européenne", "mairie", "préfecture", "représentation commerciale", "université", "wilaya",
    ]

    private func isFormer(_ token: Int) -> Bool {
        guard token > 0 else { return false }
        if Self.formerMarks.contains(scan.folded(token - 1)) || scan.folded(token).hasPrefix("ex-") { return true }
        // « il n’est plus directeur de … », « elle n’était plus la présidente de … ».
        let before = FunctionWords.articles.contains(scan.folded(token - 1)) ? token - 2 : token - 1
        guard before > 0, scan.folded(before) == "plus" else { return false }
        return FunctionWords.auxiliaries.contains(scan.folded(before - 1))
    }

    private static let embassies: Set<String> = ["ambassade", "consulat"]
    /// Institutions that press hardly ever names: their head stands for the state that sends him.
    private static let delegates: Set<String> = ["représentation", "délégation", "représentation commerciale"]
    private static let formerMarks: Set<String> = ["ancien", "ancienne", "anciens", "ex", "ci-devant", "feu"]
    private static let possessives: Set<String> = ["son", "sa", "ses", "leur", "leurs"]
    private static let counterparts: Set<String> = ["homologue", "homologues"]
    private static let roleAdjectives: Set<String> = [
        "delegue", "deleguee", "executif", "executive", "adjoint", "adjointe", "charge", "chargee", "sortant", "elu",
        "designe", "general", "generale", "commercial", "permanent", "permanente", "special", "speciale", "interimaire",
    ]
}
