import EventModel
import GraphAnalysis

extension QuestionReader {
    /// The query that the findings make.
    func query(_ findings: Findings) throws(QuestionError) -> GraphQuery {
        let filter = filter(of: findings)
        var partners = try partners(of: findings)
        let hasRelation = !findings.relations.isEmpty
        if findings.first({ $0 == .groups }) != nil, findings.actors.isEmpty, !hasRelation {
            return GraphQuery(.communities, filter: filter)
        }
        if findings.actors.isEmpty, let ranking = ranking(findings, filter, partners) { return ranking }
        if findings.actors.count > 2 {
            let two = Array(findings.actors.prefix(2))
            var rest = findings
            rest.actors = two
            throw .notUnderstood(
                words: findings.actors.dropFirst(2).map(findings.words), reason: .tooManyActors,
                nearest: nearest(rest))
        }
        var actors: [ActorNode] = []
        for element in findings.actors { actors.append(try actor(element, findings)) }
        let relation = try relation(of: findings)
        if actors.count == 2, actors[0].actorID == actors[1].actorID { actors.removeLast() }
        if actors.count == 2 {
            return between(actors, relation, findings, filter, partners)
        }
        guard let actor = actors.first else { return try withoutActor(relation, findings, filter, partners) }
        guard let relation else {
            var filter = filter
            if findings.asks(.place) { filter.types = [.locatedIn] }
            return GraphQuery(.ties(of: actor.actorID), filter: filter, partners: partners)
        }
        let role = RoleFinder(findings: findings, actor: actor, element: findings.actors[0], relation: relation).role()
        var typed = filter
        typed.types = Set(role.types)
        partners.direction = role.direction
        return GraphQuery(.ties(of: actor.actorID), filter: typed, partners: partners)
    }

    private func nearest(_ findings: Findings) -> GraphQuery? {
        do { return try query(findings) } catch { return nil }
    }

    // MARK: - Parts

    /// The one actor that a name means; a word before it (« la banque Atlas ») tells namesakes apart.
    private func actor(_ element: QuestionElement, _ findings: Findings) throws(QuestionError) -> ActorNode {
        var candidates = element.candidates ?? []
        if candidates.count > 1, let index = findings.elements.firstIndex(of: element), index > 0,
            case .word(.actorType(let types, _, _)) = findings.elements[index - 1].kind
        {
            let fitting = candidates.filter { types.contains(graph[$0].type) }
            if !fitting.isEmpty { candidates = fitting }
        }
        if candidates.count > 1 {
            let exact = candidates.filter { graph[$0].name == findings.words(element) }
            if exact.count == 1 { candidates = exact }
        }
        guard candidates.count == 1 else {
            throw .ambiguousActor(name: findings.words(element), candidates: candidates)
        }
        return graph[candidates[0]]
    }

    /// The words for relations as one, with the element that leads.
    private func relation(
        of findings: Findings
    ) throws(QuestionError) -> (word: RelationWord, element: QuestionElement)? {
        var elements = findings.relations
        let strong = elements.filter { !isWeak($0, findings) }
        if !strong.isEmpty { elements = strong }
        let main = elements.first { $0.relation?.form.contains(.noun) == false } ?? elements.first
        guard let main, var word = main.relation else { return nil }
        let isTogether = findings.tokens.contains { $0.folded == "avec" || $0.folded == "with" }
        if word.types == [.worksFor], !word.form.contains(.noun), isTogether {
            // « avec qui travaille … »
            word = RelationWord(types: [.partnersWith, .signsWith], role: .both, form: word.form)
        }
        for other in elements where other != main {
            guard let second = other.relation else { continue }
            if !Set(second.types).isDisjoint(with: word.types) { continue }
            if let alternative = word.alternative, second.types == [alternative] {
                word.types = second.types
                word.alternative = nil
                continue
            }
            if (word.role == .both && second.role == .both)
                || isJoined(main, other, findings) && word.role == second.role
            {
                word.types += second.types
                continue
            }
            var rest = findings
            rest.relations = [main]
            throw .notUnderstood(
                words: elements.map(findings.words), reason: .severalRelations, nearest: nearest(rest))
        }
        return (word, main)
    }

    /// Verbs that carry a noun: « tenir une réunion », “hold talks”.
    private func isWeak(_ element: QuestionElement, _ findings: Findings) -> Bool {
        guard let relation = element.relation, !relation.form.contains(.noun) else { return false }
        // Behind the pronoun of « se trouver ».
        let word = findings.tokens[element.range.upperBound - 1].folded
        return [
            "etabl", "tien", "ten", "men", "poursui", "developp", "repren", "repris", "realis", "plac", "hold", "held",
            "establish", "build", "built", "run", "trouv",
        ].contains { word.hasPrefix($0) }
    }

    /// Whether « et » or « ou » stands between two words.
    private func isJoined(_ left: QuestionElement, _ right: QuestionElement, _ findings: Findings) -> Bool {
        findings.elements.contains { element in
            element.meaning == .conjunction
                && element.range.lowerBound > min(left.range.lowerBound, right.range.lowerBound)
                && element.range.lowerBound < max(left.range.lowerBound, right.range.lowerBound)
        }
    }

    private func filter(of findings: Findings) -> GraphFilter {
        var filter = GraphFilter(
            since: findings.dates.since, until: findings.dates.until, asOf: findings.dates.asOf)
        for element in findings.elements {
            if case .sector(let sector) = element.kind { filter.sector = sector }
        }
        var statuses: Set<RelationStatus> = []
        for case .status(let named) in findings.elements.compactMap(\.meaning) { statuses.formUnion(named) }
        let words = findings.tokens.map(\.folded)
        let isNegated = findings.elements.contains { element in
            element.meaning == .negation
                && !["plus", "pas"].contains(findings.tokens[element.range.lowerBound].folded)
        }
        if isNegated {
            let hasStopped = words.contains("plus") || words.contains("longer")
            statuses = [hasStopped ? .ended : .denied]
        }
        let speaksOfFuture = findings.elements.contains {
            $0.meaning == .future || $0.relation?.form.contains(.future) == true
        }
        if statuses.isEmpty, speaksOfFuture, !findings.relations.isEmpty { statuses = [.planned, .possible] }
        filter.statuses = statuses.isEmpty ? nil : statuses
        return filter
    }

    private func partners(of findings: Findings) throws(QuestionError) -> PartnerFilter {
        var partners = PartnerFilter()
        for element in findings.types {
            guard case .word(.actorType(let types, let names, _)) = element.kind else { continue }
            // A word for names narrows by itself: public banks are no companies.
            partners.words += names
            if names.isEmpty { partners.types = (partners.types ?? []).union(types) }
        }
        if case .country(let nodes, let name) = findings.country?.kind {
            guard nodes.count == 1 else { throw .ambiguousActor(name: name, candidates: nodes) }
            partners.country = graph[nodes[0]].actorID
        }
        return partners
    }

    // MARK: - Kinds of question

    private func ranking(_ findings: Findings, _ filter: GraphFilter, _ partners: PartnerFilter) -> GraphQuery? {
        var measure: CentralityMeasure?
        for case .measure(let named) in findings.elements.compactMap(\.meaning) { measure = measure ?? named }
        let superlative = findings.first { $0 == .superlative }
        let connected = superlative != nil && findings.first { $0 == .connection } != nil
        guard measure != nil || (superlative != nil && findings.relations.isEmpty) || connected else { return nil }
        var filter = filter
        if !findings.relations.isEmpty {
            filter.types = Set(findings.relations.compactMap(\.relation).flatMap(\.types))
        }
        var number: Int?
        for case .number(let count) in findings.elements.map(\.kind) where count > 0 { number = number ?? count }
        let isPlural = findings.tokens.contains {
            ["les", "quels", "quelles", "principaux", "principales", "are"].contains($0.folded)
        }
        return GraphQuery(
            .ranking(measure ?? .degree), filter: filter, partners: partners, limit: number ?? (isPlural ? 10 : 5))
    }

    private func between(
        _ actors: [ActorNode], _ relation: (word: RelationWord, element: QuestionElement)?, _ findings: Findings,
        _ filter: GraphFilter, _ partners: PartnerFilter
    ) -> GraphQuery {
        guard let relation else {
            return GraphQuery(.chains(from: actors[0].actorID, to: actors[1].actorID), filter: filter)
        }
        var filter = filter
        let range = findings.actors[0].range.upperBound..<findings.actors[1].range.lowerBound
        let isList = findings.elements.contains { $0.meaning == .conjunction && range.contains($0.range.lowerBound) }
        let between = findings.tokens.contains { ["entre", "between"].contains($0.folded) }
        let isShared = findings.tokens.contains { $0.folded.hasPrefix("commun") || $0.folded == "common" }
        if relation.word.role == .both, isList, !between, isShared || findings.asks(.who) || !findings.types.isEmpty {
            // « Qui est partenaire de A et de B ? »: whoever stands between them.
            filter.types = Set(relation.word.types)
            return GraphQuery(
                .chains(from: actors[0].actorID, to: actors[1].actorID), filter: filter, limit: 10, maximumLength: 2)
        }
        let role = RoleFinder(findings: findings, actor: actors[0], element: findings.actors[0], relation: relation)
            .role()
        filter.types = Set(role.types)
        return GraphQuery(
            .ties(of: actors[0].actorID), filter: filter,
            partners: PartnerFilter(actor: actors[1].actorID, direction: role.direction))
    }

    private func withoutActor(
        _ relation: (word: RelationWord, element: QuestionElement)?, _ findings: Findings, _ filter: GraphFilter,
        _ partners: PartnerFilter
    ) throws(QuestionError) -> GraphQuery {
        if let relation {
            var filter = filter
            filter.types = Set(relation.word.types)
            return GraphQuery(.relations, filter: filter, partners: partners)
        }
        let narrows = filter != GraphFilter()
        if narrows
            && (findings.first { $0 == .connection } != nil || !partners.isOpen || !findings.interrogatives.isEmpty)
        {
            return GraphQuery(.relations, filter: filter, partners: partners)
        }
        if !partners.isOpen { return GraphQuery(.actors, partners: partners) }
        throw .notUnderstood(words: [], reason: .nothingAsked, nearest: nil)
    }
}
