import EventModel
import GraphAnalysis

/// Reads a question: from its names and words to a query.
struct QuestionReader {
    let vocabulary: QuestionVocabulary
    let graph: EventGraph
    let directory: ActorDirectory
    let today: CalendarDate

    /// What was found in a question, sorted by kind.
    struct Findings {
        var text = ""
        var tokens: [QuestionToken] = []
        var elements: [QuestionElement] = []
        var dates = QuestionDates([], taken: [], today: CalendarDate.epoch)
        var language = QuestionLanguage.french
        var actors: [QuestionElement] = []
        var relations: [QuestionElement] = []
        var types: [QuestionElement] = []
        var country: QuestionElement?

        func first(_ isWanted: (WordMeaning) -> Bool) -> QuestionElement? {
            elements.first { $0.meaning.map(isWanted) ?? false }
        }
        var interrogatives: [QuestionElement] { elements.filter { $0.interrogative != nil } }
        func asks(_ kind: Interrogative) -> Bool { elements.contains { $0.interrogative == kind } }
        func words(_ element: QuestionElement) -> String {
            String(text[tokens[element.range.lowerBound].start..<tokens[element.range.upperBound - 1].end])
        }
    }

    /// Understands a question, or says why not.
    func read(_ text: String) throws(QuestionError) -> UnderstoodQuestion {
        let finder = ElementFinder(vocabulary: vocabulary, directory: directory, graph: graph, text: text)
        guard !finder.tokens.isEmpty else { throw .empty }
        var findings = Findings()
        findings.text = text
        findings.tokens = finder.tokens
        findings.dates = QuestionDates(finder.tokens, taken: finder.wordsOfLongNames(), today: today)
        findings.elements = finder.elements(besides: findings.dates.positions)
        findings.language = language(of: findings)
        if let words = wordsToSearch(in: findings) {
            return UnderstoodQuestion(
                query: GraphQuery(.passages(words: words)), language: findings.language, form: .list)
        }
        if let month = findings.dates.incomplete { throw .monthWithoutYear(month) }
        try sort(&findings)
        return UnderstoodQuestion(
            query: try query(findings), language: findings.language, form: form(of: findings))
    }

    // MARK: - Sorting

    private func sort(_ findings: inout Findings) throws(QuestionError) {
        let unknown = findings.elements.filter { $0.kind == .unknown }
        if !unknown.isEmpty { try explain(unknown, findings) }
        findings.actors = findings.elements.filter { $0.candidates != nil }
        findings.relations = findings.elements.filter { $0.relation != nil }
        findings.types = askedTypes(findings)
        var countries = findings.elements.filter { if case .country = $0.kind { true } else { false } }
        if let sector = severalSectors(findings) {
            throw .notUnderstood(words: sector, reason: .severalSectors, nearest: nil)
        }
        takeCountriesForFilters(&findings, &countries)
        if let country = countries.first {
            if case .country(let nodes, let name) = country.kind, nodes.isEmpty { throw .unknownCountry(name: name) }
            // « le président algérien »: the state is the institution.
            let isOffice = findings.relations.contains {
                $0.relation?.types == [.heads] || $0.relation?.types == [.worksFor]
            }
            if findings.actors.isEmpty, countries.count == 1, isOffice, findings.types.isEmpty,
                case .country(let nodes, _) = country.kind
            {
                findings.actors = [QuestionElement(kind: .actor(nodes), range: country.range)]
            } else {
                findings.country = country
            }
        }
        if countries.count > 1 {
            throw .notUnderstood(
                words: countries.dropFirst().map(findings.words), reason: .tooManyActors, nearest: nil)
        }
    }

    /// Types of actors that are asked for; one before a name (« la société Gazprom ») only describes it.
    private func askedTypes(_ findings: Findings) -> [QuestionElement] {
        findings.elements.enumerated().compactMap { index, element in
            guard case .word(.actorType) = element.kind else { return nil }
            let before = index > 0 ? findings.elements[..<index].last { $0.meaning != .filler } : nil
            let isAsked = before?.interrogative == .which || before?.interrogative == .number
            let next = index + 1 < findings.elements.count ? findings.elements[index + 1] : nil
            return next?.candidates != nil && !isAsked ? nil : element
        }
    }

    private func severalSectors(_ findings: Findings) -> [String]? {
        let sectors = findings.elements.compactMap { element -> (Sector, String)? in
            if case .sector(let sector) = element.kind { (sector, findings.words(element)) } else { nil }
        }
        return Set(sectors.map(\.0)).count > 1 ? sectors.map(\.1) : nil
    }

    /// « entreprises de Russie », “companies based in Russia”, « ses partenaires en Russie »: a country beside another
    /// actor or relation narrows the answer.
    private func takeCountriesForFilters(_ findings: inout Findings, _ countries: inout [QuestionElement]) {
        for actor in findings.actors {
            guard countries.isEmpty, let nodes = actor.candidates, nodes.allSatisfy({ graph[$0].type == .country }),
                let index = findings.elements.firstIndex(of: actor), index > 0
            else { continue }
            var position = index - 1
            while position > 0, findings.elements[position].meaning == .filler { position -= 1 }
            let preposition = findings.elements[position]
            guard preposition.meaning == .preposition else { continue }
            let word = findings.tokens[preposition.range.lowerBound].folded
            guard ["de", "d", "du", "des", "en", "au", "aux", "in", "from", "of"].contains(word), position > 0
            else { continue }
            var before = position - 1
            while before > 0, findings.elements[before].meaning == .being { before -= 1 }
            let head = findings.elements[before]
            let others = findings.actors.filter { $0 != actor }
            if let located = head.relation, located.types == [.locatedIn], findings.relations.count > 1 {
                // « basées en Russie »
                findings.relations.removeAll { $0 == head }
            } else if case .word(.actorType) = head.kind {
                guard !others.isEmpty || findings.relations.isEmpty || word != "of" else { continue }
                let isPlaceOfRelation =
                    others.isEmpty && findings.relations.contains { $0.range.lowerBound < head.range.lowerBound }
                if isPlaceOfRelation { continue }
            } else if let relation = findings.relations.first?.relation, relation.form.contains(.noun), !others.isEmpty,
                ["en", "au", "aux", "in", "from"].contains(word), findings.relations.count == 1,
                relation.role == .both && head == findings.relations[0] || relation.types.contains(.partnersWith)
            {
            } else {
                continue
            }
            findings.actors.removeAll { $0 == actor }
            countries.append(
                QuestionElement(
                    kind: .country(nodes, name: findings.words(actor)), range: actor.range))
        }
    }

    // MARK: - What is not known

    private func explain(_ unknown: [QuestionElement], _ findings: Findings) throws(QuestionError) {
        let isAnyActor = findings.elements.contains { $0.candidates != nil }
        let spans = spans(of: unknown, findings)
        let mixedCase = findings.text.contains { $0.isLowercase }
        let name = spans.first { span in
            mixedCase && span.lowerBound > 0 && findings.tokens[span.lowerBound].isCapitalised
        }
        if let span = name ?? (isAnyActor ? nil : spans.last) {
            let start = findings.tokens[span.lowerBound].start
            let end = findings.tokens[span.upperBound - 1].end
            let words = String(findings.text[start..<end])
            var nearest: [NodeID] = []
            do { _ = try directory.node(named: words) } catch {
                if case .unknown(_, let nodes) = error { nearest = nodes }
            }
            let hasRelation = findings.elements.contains { $0.relation != nil || $0.meaning == .connection }
            if name != nil || hasRelation || !nearest.isEmpty {
                let corrected = nearest.first.map { node in
                    String(findings.text[..<start]) + graph[node].name + String(findings.text[end...])
                }
                throw .unknownActor(name: words, nearest: nearest, corrected: corrected)
            }
        }
        var rest = findings
        rest.elements.removeAll { $0.kind == .unknown }
        var nearest: GraphQuery?
        do {
            try sort(&rest)
            nearest = try query(rest)
        } catch { nearest = nil }
        throw .notUnderstood(
            words: unknown.map(findings.words), reason: nearest == nil ? .nothingAsked : .unknownWords, nearest: nearest
        )
    }

    /// Unknown words that belong together: neighbours, and capitalised ones with « de » between them.
    private func spans(of unknown: [QuestionElement], _ findings: Findings) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for element in unknown {
            if let last = spans.last {
                let between = last.upperBound..<element.range.lowerBound
                let isLinked = between.allSatisfy {
                    ["de", "du", "des", "d", "la", "l", "et", "of"].contains(findings.tokens[$0].folded)
                }
                let isName =
                    findings.tokens[last.lowerBound].isCapitalised
                    && findings.tokens[element.range.lowerBound].isCapitalised
                if between.isEmpty || isLinked && isName && between.count <= 2 {
                    spans[spans.count - 1] = last.lowerBound..<element.range.upperBound
                    continue
                }
            }
            spans.append(element.range)
        }
        return spans
    }

    // MARK: - Language and form

    private static let englishWords: Set<String> = [
        "who", "whom", "what", "which", "where", "when", "how", "is", "are", "was", "were", "does", "did", "do", "the",
        "of",
        "with", "and", "between", "by", "has", "have", "list", "show", "tell", "me", "whose", "in", "to", "find",
        "give",
        "about", "since", "before", "all", "most", "will", "from",
    ]
    private static let frenchWords: Set<String> = [
        "qui", "que", "qu", "quoi", "quel", "quelle", "quels", "quelles", "ou", "quand", "combien", "est", "sont", "a",
        "ont",
        "le", "la", "les", "l", "de", "du", "des", "d", "avec", "et", "entre", "par", "dans", "en", "une", "un",
        "depuis",
        "avant", "au", "aux", "plus", "liste", "montre", "donne",
    ]

    private func language(of findings: Findings) -> QuestionLanguage {
        var balance = 0
        for element in findings.elements where element.candidates == nil {
            for token in findings.tokens[element.range] {
                if Self.englishWords.contains(token.folded) { balance += 1 }
                if Self.frenchWords.contains(token.folded) { balance -= 1 }
            }
            if let form = element.relation?.form { balance += form.contains(.english) ? 1 : -1 }
        }
        return balance > 0 ? .english : .french
    }

    private func form(of findings: Findings) -> QuestionForm {
        if findings.asks(.time) { return .time }
        if findings.asks(.number) { return .number }
        let asksForSomething = findings.interrogatives.contains { $0.interrogative != .truth }
        if findings.actors.count == 2, !findings.relations.isEmpty, !asksForSomething {
            // « Sonatrach a-t-elle signé avec VNG ? »; a mere list of words asks for the relations.
            let hasVerb = findings.relations.contains { $0.relation?.form.contains(.noun) == false }
            let isBeing = findings.first { $0 == .being } != nil
            let opensSo = ["does", "did", "do", "has", "have", "will"].contains(findings.tokens[0].folded)
            if hasVerb || isBeing || opensSo || findings.asks(.truth) { return .truth }
        }
        return .list
    }

    /// What to look for in the texts; nil where the question is not about texts.
    private func wordsToSearch(in findings: Findings) -> String? {
        guard let position = findings.elements.firstIndex(where: { $0.meaning == .search }) else { return nil }
        let element = findings.elements[position]
        let phrase = QuestionVocabulary.key(of: findings.words(element))
        let isAboutTexts = ["articles", "passages", "presse", "dit on", "parle t on", "search"].contains {
            phrase.contains($0)
        }
        let rest = findings.elements[(position + 1)...]
        guard isAboutTexts || !rest.contains(where: { $0.relation != nil || $0.meaning == .connection }) else {
            return nil
        }
        let first = rest.first { $0.meaning != .filler && $0.meaning != .preposition }
        guard let first else { return nil }
        var words = String(findings.text[findings.tokens[first.range.lowerBound].start...])
        while let last = words.last, last.isWhitespace || "?!.".contains(last) { words.removeLast() }
        return words.isEmpty ? nil : words
    }
}

extension CalendarDate {
    /// A day that stands for none.
    fileprivate static let epoch: CalendarDate =
        CalendarDate(dayNumber: 0) ?? { preconditionFailure("1970 is a year") }()
}
