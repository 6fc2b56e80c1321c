import EventModel

/// Ties persons to the institutions of their roles: « Belkacem Soltani, PDG de Sonarem », « le ministre de l’Énergie, Mohamed Arkab ».
struct RoleLinker {
    let scan: DocumentScan

    /// A role with the person who holds it.
    struct Holder {
        let role: RoleMention
        /// Position of the person among the sentence's mentions.
        let person: Int
    }

    /// The relations that the roles of a sentence state.
    ///
    /// An office whose holder stands beside it names the holder in what the sentence goes on to say, so its mention is
    /// marked as nested.
    /// - Parameter previous: The institution that « son PDG » at the start of a sentence goes back to.
    func candidates(
        in sentence: inout SentenceMentions, index: Int, previous: Int?, homeland: (Int) -> Int
    ) -> [RelationCandidate] {
        var candidates: [RelationCandidate] = []
        var lastTargetWasCountry: RelationType?
        for role in sentence.roles {
            let office = sentence.mentions.firstIndex { $0.origin == .office && $0.phrase == role.range }
            let complement = complement(of: role, in: sentence)
            let end = complement.map { sentence.mentions[$0].phrase.upperBound } ?? role.range.upperBound
            guard let person = holder(of: role, end: end, in: sentence) else { continue }
            if let office, isBeside(sentence.mentions[person], role) { sentence.mentions[office].isNested = true }
            var target =
                office.flatMap { sentence.mentions[$0].actors.first }
                ?? complement.flatMap { sentence.mentions[$0].actors.first }
            var relation = role.relation
            if target == nil, role.isPossessive {
                target = institution(before: role.range.lowerBound, in: sentence) ?? previous
            }
            if target == nil, let state = role.countries.first {
                if role.isCounterpart {
                    guard let counterpart = lastTargetWasCountry else { continue }
                    relation = counterpart
                }
                target = homeland(state)
                lastTargetWasCountry = relation
            }
            guard let target, let holder = sentence.mentions[person].actors.first, holder != target else { continue }
            // The secretary general of a ministry is a civil servant, that of an organisation its head.
            if sentence.mentions.contains(where: { $0.actors == [target] && $0.type == .government }),
                scan.folded(role.range.lowerBound).hasPrefix("secretaire")
            {
                relation = .worksFor
            }
            candidates.append(
                RelationCandidate(
                    type: relation, source: holder, target: target, status: role.isFormer ? .ended : .actual,
                    trigger: role.range, sentence: index,
                    confidence: isBeside(sentence.mentions[person], role) ? 0.92 : 0.75))
        }
        return candidates
    }

    /// The mention that the role's complement is: « PDG de [Sonatrach] ».
    private func complement(of role: RoleMention, in sentence: SentenceMentions) -> Int? {
        guard let start = role.complementStart else { return nil }
        return sentence.mentions.firstIndex { mention in
            mention.phrase.lowerBound >= start && mention.phrase.lowerBound - start <= 5 && mention.type != .person
                && mention.type != .place && !mention.actors.isEmpty
                && (start..<mention.phrase.lowerBound).allSatisfy {
                    !FunctionWords.clauseBreaks.contains(scan.folded($0)) && scan.folded($0) != ","
                }
        }
    }

    private func holder(of role: RoleMention, end: Int, in sentence: SentenceMentions) -> Int? {
        let persons = sentence.mentions.indices.filter {
            sentence.mentions[$0].type == .person && !sentence.mentions[$0].actors.isEmpty
        }
        if let behind = persons.first(where: { sentence.mentions[$0].phrase.lowerBound >= end }) {
            let gap = end..<sentence.mentions[behind].phrase.lowerBound
            let isLinked =
                gap.count <= 6
                && gap.allSatisfy { token in
                    Self.punctuation.contains(scan.folded(token))
                        || sentence.mentions.contains { $0.isNested && $0.phrase.contains(token) }
                }
            // « A, ministre de X, B, ministre de Y »: a role without article belongs to the name before it.
            if isLinked, !isApposition(role, in: sentence) { return behind }
        }
        if let before = persons.last(where: { sentence.mentions[$0].phrase.upperBound <= role.range.lowerBound }) {
            let gap = sentence.mentions[before].phrase.upperBound..<role.range.lowerBound
            if gap.count <= 9, gap.allSatisfy({ links($0) }) { return before }
        }
        return nil
    }

    /// Whether a role stands without article right behind a person and a comma.
    private func isApposition(_ role: RoleMention, in sentence: SentenceMentions) -> Bool {
        let comma = role.range.lowerBound - 1
        guard comma > sentence.range.lowerBound, scan.folded(comma) == "," else { return false }
        return sentence.mentions.contains { $0.type == .person && $0.phrase.upperBound == comma && !$0.actors.isEmpty }
    }

    /// Whether a word may stand between a person and the role.
    private func links(_ token: Int) -> Bool {
        let folded = scan.folded(token)
        return FunctionWords.articles.contains(folded) || FunctionWords.passiveAuxiliaries.contains(folded)
            || Self.linkingWords.contains(folded)
    }

    private func isBeside(_ person: EntityMention, _ role: RoleMention) -> Bool {
        let gap = max(
            person.phrase.lowerBound - role.range.upperBound, role.range.lowerBound - person.phrase.upperBound)
        return gap <= 2
    }

    private func institution(before token: Int, in sentence: SentenceMentions) -> Int? {
        sentence.mentions.last {
            $0.phrase.upperBound <= token && RelationType.heads.targetTypes.contains($0.type) && $0.type != .country
                && !$0.actors.isEmpty
        }?.actors.first
    }

    private static let punctuation: Set<String> = [",", ":", "m", ".", "mme", "dr", "(", ")"]
    private static let linkingWords: Set<String> = [
        ",", "(", "est", "a", "ete", "nomme", "nommee", "elu", "elue", "designe", "designee", "promu", "promue",
        "devient", "reste",
        "comme", "nouveau", "nouvelle", "alors", "actuel", "actuelle", "ancien", "ancienne", "egalement", "aussi",
        "par", "ailleurs",
        "en", "qualite", "de", "au", "poste", "qui", "fut", "etait", "vice", "premier", "occupe", "lui", "meme",
    ]
}
