import EventModel
import GraphAnalysis

/// Tells at which end of a relation an actor of a question stands: « Que possède Gazprom ? » and « Qui possède VESNA ? ».
struct RoleFinder {
    let findings: QuestionReader.Findings
    let actor: ActorNode
    let element: QuestionElement
    let relation: (word: RelationWord, element: QuestionElement)

    /// The relation types asked for, and the way the ties run from the actor; nil where only one is possible.
    func role() -> (types: [RelationType], direction: TieDirection?) {
        let word = relation.word
        if let alternative = alternativeRole() { return alternative }
        guard word.role != .both else { return (word.types, nil) }
        let isSource = word.types.contains { $0.sourceTypes.contains(actor.type) }
        let isTarget = word.types.contains { $0.targetTypes.contains(actor.type) }
        // The types of actors leave no choice: a person heads, nobody heads a person.
        guard isSource, isTarget else { return (word.types, nil) }
        return (word.types, isAtSource() ? .out : .in)
    }

    private func alternativeRole() -> (types: [RelationType], direction: TieDirection?)? {
        switch relation.word.alternative {
        case .memberOf:
            // « L'Algérie appartient à l'OPEP »: states and persons are no property, organizations rarely own.
            let canBeOwned = RelationType.owns.targetTypes.contains(actor.type)
            if !canBeOwned && !hasAgent() { return ([.memberOf], actor.type == .organization ? .out : nil) }
            if actor.type == .organization, hasAgent() { return ([.memberOf], .in) }
            return nil
        case .supplies:
            let fromSeller = ["a", "au", "aux", "aupres", "chez", "from", "de", "d"].contains(preposition ?? "")
            let hasGoods = findings.elements.contains { if case .sector = $0.kind { true } else { false } }
            let canBeBought = RelationType.acquires.targetTypes.contains(actor.type)
            let asksSeller = findings.interrogatives.contains { element in
                ["a", "from", "chez", "aupres"].contains(word(before: element.range.lowerBound) ?? "")
            }
            guard fromSeller || hasGoods || asksSeller || (!canBeBought && !isBeforeRelation) else { return nil }
            return ([.supplies], fromSeller ? .out : .in)
        default: return nil
        }
    }

    // MARK: - Where the actor stands

    private var isBeforeRelation: Bool { element.range.lowerBound < relation.element.range.lowerBound }

    /// The elements before a position, nearest first, without fillers.
    private func elements(before position: Int) -> [QuestionElement] {
        findings.elements.filter { $0.range.upperBound <= position && $0.meaning != .filler }.reversed()
    }

    private func word(before position: Int) -> String? {
        guard let found = elements(before: position).first else { return nil }
        let isDescriptor = if case .word(.actorType) = found.kind { true } else { false }
        if isDescriptor { return word(before: found.range.lowerBound) }
        let token = findings.tokens[found.range.lowerBound].folded
        if found.meaning == .preposition { return token }
        // « a » without its accent, behind the verb: no form of « avoir ».
        if case .having = found.meaning, token == "a", found.range.lowerBound >= relation.element.range.upperBound {
            return "a"
        }
        // Some words of relations end in their preposition: « appartient à », “part of”.
        if found == relation.element, found.range.count > 1 {
            let last = findings.tokens[found.range.upperBound - 1].folded
            if ["a", "to", "of", "in", "pour", "for", "from", "over", "at"].contains(last) { return last }
        }
        return nil
    }

    /// The preposition before the actor; nil where there is none.
    private var preposition: String? { word(before: element.range.lowerBound) }

    /// Whether the actor is named as the one that a passive verb or « appartenir » leads to.
    private func hasAgent() -> Bool {
        ["par", "by", "a", "au", "aux", "to", "de", "d", "du", "des", "from", "chez", "aupres", "of"]
            .contains(preposition ?? "")
    }

    private func isAtSource() -> Bool {
        switch relation.word.role {
        case .active: isSubjectOfActive()
        case .passive: hasAgent()
        case .source: !isHolder()
        case .target: isHolder()
        case .both: true
        }
    }

    // MARK: - Verbs

    private func isSubjectOfActive() -> Bool {
        let preposition = preposition
        if preposition == "par" || preposition == "by" { return true }
        if isPassive { return false }
        if isBeforeRelation { return true }
        if preposition != nil { return false }
        if findings.language == .english { return asksForObject && !hasDirectSubject }
        return asksForObject || isInverted
    }

    /// « est détenue », “is owned”: a participle with « être », but « a été » too and not « s'est allié ».
    private var isPassive: Bool {
        let form = relation.word.form
        guard form.contains(.participle), relation.word.types != [.locatedIn] else { return false }
        let before = findings.elements.filter { $0.range.upperBound <= relation.element.range.lowerBound }
        guard let being = before.last(where: { $0.meaning == .being }) else {
            // « les sociétés détenues par Gazprom »: no auxiliary at all, and « par » has been looked at.
            return false
        }
        // In « qui est-ce qui a racheté » the auxiliary is nearer.
        let having = before.last { if case .having = $0.meaning { true } else { false } }
        if let having, having.range.lowerBound > being.range.lowerBound { return false }
        return findings.tokens[being.range.lowerBound].separator != "'"
    }

    /// What is asked for is the object: « que », « quoi », « dans quels pays », “what does”.
    private var asksForObject: Bool {
        findings.interrogatives.contains { element in
            guard element.range.lowerBound < self.element.range.lowerBound || !isBeforeRelation else { return false }
            let words = findings.tokens[element.range].map(\.folded)
            switch element.interrogative {
            case .what: return words.last != "qui" && !isSubjectOfEnglish(element)
            case .place: return true
            case .which, .who:
                let before = word(before: element.range.lowerBound)
                return before != nil && before != "par" && before != "by"
            default: return false
            }
        }
    }

    /// “What owns VESNA”: nothing between the word and the verb.
    private func isSubjectOfEnglish(_ interrogative: QuestionElement) -> Bool {
        findings.language == .english && hasDirectSubject
    }

    private var hasDirectSubject: Bool {
        !findings.tokens[..<relation.element.range.lowerBound].contains { ["does", "do", "did"].contains($0.folded) }
    }

    /// « Quelles sociétés possède Gazprom ? »: what is asked for is plural, the verb is not.
    private var isInverted: Bool {
        // « Quelles parts détient Gazprom ? »: the noun names what is asked for.
        let noun = findings.relations.first { other in
            other != relation.element && other.relation?.form.contains(.noun) == true
                && other.relation?.types == relation.word.types
                && other.range.upperBound <= relation.element.range.lowerBound
        }
        if let role = noun?.relation?.role { return role == .target }
        let plural = findings.types.contains { type in
            guard case .word(.actorType(_, _, let isPlural)) = type.kind else { return false }
            return isPlural && type.range.lowerBound < relation.element.range.lowerBound
        }
        guard plural else { return false }
        let form = relation.word.form
        if form.contains(.participle),
            let having = elements(before: relation.element.range.lowerBound).first(where: {
                if case .having = $0.meaning { true } else { false }
            }), case .having(let isPlural) = having.meaning
        {
            return !isPlural
        }
        return form.contains(.singular) && !form.contains(.plural)
    }

    // MARK: - Nouns

    /// Whether the actor is the one that the noun belongs to: « les filiales de Gazprom », “Gazprom's owner”.
    private func isHolder() -> Bool {
        let against = [
            "contre", "dans", "a", "au", "aux", "vers", "en", "against", "in", "into", "to", "on", "envers", "chez",
            "sur", "for", "pour",
        ]
        if isBeforeRelation {
            let range = element.range.upperBound..<relation.element.range.lowerBound
            let between = findings.elements.filter { range.contains($0.range.lowerBound) }
            // « Gazprom est actionnaire de … », unless the question word comes between: « Gazprom, qui en est actionnaire ? »
            let isBeing =
                between.contains { $0.meaning == .being }
                || findings.tokens[range].contains { ["il", "elle", "ils", "elles"].contains($0.folded) }
                || elements(before: element.range.lowerBound).first?.meaning == .being
            let asks = between.contains { $0.interrogative != nil }
            let isPossessive =
                range.first.map { findings.tokens[$0].folded == "s" && findings.tokens[$0].separator != " " } ?? false
            let having = between.contains { if case .having = $0.meaning { true } else { false } }
            return asks || isPossessive || having || !isBeing
        }
        // « Combien de filiales a Gazprom ? »
        let isAskedFor = elements(before: relation.element.range.lowerBound).contains { $0.interrogative != nil }
        if isAskedFor, case .having? = elements(before: element.range.lowerBound).first?.meaning { return true }
        guard let preposition else { return relation.word.types != [.sanctions] }
        // « participation au forum », « sanctions contre l'Iran »: the other end, for nouns of the source it is the same.
        if against.contains(preposition) { return relation.word.role == .source }
        return true
    }
}
