import EventModel
import FrenchLanguage

/// Reads relations off the triggers of a sentence: each word that states one, with the actors around it.
struct TriggerCascade {
    let scan: DocumentScan
    let sentence: SentenceMentions
    let index: Int
    /// The actor of a state, made where the document has not named it.
    let homeland: (Int) -> Int

    private struct Hit {
        let range: Range<Int>
        let entry: TriggerEntry
        let form: RuleBook.TriggerForm
    }

    private struct Arguments {
        var sources: [Int]
        var targets: [Int]
        /// Whether all are on one footing: each pair of the sources.
        var isMutual = false
        var confidence: Double
    }

    /// The relations that the sentence states.
    func candidates() -> [RelationCandidate] {
        let finder = ArgumentFinder(scan: scan, sentence: sentence)
        var candidates: [RelationCandidate] = []
        let hits = hits()
        for hit in hits {
            guard let arguments = arguments(of: hit, finder: finder) else { continue }
            // « signera un contrat avec … »: the verb before the noun tells the status.
            let teller = governingVerb(of: hit, among: hits) ?? hit
            let status = StatusGrammar(scan: scan, sentence: sentence.range)
                .status(of: teller.range, form: teller.form, stated: hit.entry.status)
            for (source, target) in pairs(arguments) where source != target {
                candidates.append(
                    RelationCandidate(
                        type: hit.entry.relation, source: source, target: target, status: status, trigger: hit.range,
                        sentence: index, confidence: arguments.confidence))
            }
        }
        return candidates
    }

    private func pairs(_ arguments: Arguments) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        if arguments.isMutual {
            for (position, left) in arguments.sources.enumerated() {
                for right in arguments.sources[(position + 1)...] { pairs.append((left, right)) }
            }
        } else {
            for source in arguments.sources { for target in arguments.targets { pairs.append((source, target)) } }
        }
        return pairs
    }

    // MARK: Triggers

    private func hits() -> [Hit] {
        var hits: [Hit] = []
        var position = sentence.range.lowerBound
        while position < sentence.range.upperBound {
            let found = scan.matches(at: position).filter { match in
                guard case .trigger = match.payload else { return false }
                return match.range.upperBound <= sentence.range.upperBound
                    && !isInsideName(match.range, of: match.payload)
            }
            guard let longest = found.map(\.range.count).max() else {
                position += 1
                continue
            }
            for match in found where match.range.count == longest {
                guard case .trigger(let entry, let form) = match.payload else { continue }
                // « a rencontré » is not « une rencontre ».
                if form == .noun, scan.endsInAcute(position), match.range.count == 1,
                    !scan.book.lexicon.triggers[entry].nouns.contains(where: { $0.hasSuffix("é") })
                {
                    continue
                }
                hits.append(
                    Hit(
                        range: match.range, entry: scan.book.lexicon.triggers[entry],
                        form: scan.accented(form, at: position)))
            }
            position += longest
        }
        return hits
    }

    /// The verb of the same relation right before a noun that states it.
    private func governingVerb(of hit: Hit, among hits: [Hit]) -> Hit? {
        guard hit.form == .noun else { return nil }
        return hits.last { other in
            guard case .verb(let tense) = other.form, tense != .pastParticiple || isPerfect(other.range.lowerBound)
            else { return false }
            let gap = hit.range.lowerBound - other.range.upperBound
            return other.entry.relation == hit.entry.relation && (0...5).contains(gap)
        }
    }

    /// Whether a word belongs to a name or a role, so that it states nothing by itself.
    private func isInsideName(_ range: Range<Int>, of payload: RuleBook.Payload) -> Bool {
        if sentence.mentions.contains(where: { $0.anaphor == nil && $0.name.overlaps(range) }) { return true }
        // « membre » is a person's role and a state's membership: what stands before it decides.
        if case .trigger(let entry, _) = payload, scan.book.lexicon.triggers[entry].relation == .memberOf {
            return false
        }
        return sentence.roles.contains { $0.range.lowerBound == range.lowerBound }
    }

    // MARK: Arguments

    private func arguments(of hit: Hit, finder: ArgumentFinder) -> Arguments? {
        let found: Arguments?
        switch hit.form {
        case .noun, .phrase:
            found = nounArguments(of: hit, finder: finder)
        case .verb(let tense):
            found = verbArguments(of: hit, tense: tense, finder: finder)
        }
        guard let found, !found.sources.isEmpty, found.isMutual ? found.sources.count > 1 : !found.targets.isEmpty
        else {
            return nil
        }
        return found
    }

    private func nounArguments(of hit: Hit, finder: ArgumentFinder) -> Arguments? {
        let type = hit.entry.relation
        if type.isSymmetric {
            if let states = binational(after: hit.range.upperBound), type.sourceTypes.contains(.country) {
                return Arguments(sources: states.map(homeland), targets: [], isMutual: true, confidence: 0.9)
            }
            let between = finder.between(after: hit.range.upperBound, types: type.sourceTypes)
            let among = actors(between)
            if among.count > 1 { return Arguments(sources: among, targets: [], isMutual: true, confidence: 0.9) }
        }
        if hit.entry.source == .right { return reversedArguments(of: hit, finder: finder) }
        let targets = finder.right(
            of: hit.range.upperBound, prepositions: hit.entry.prepositions, types: type.targetTypes, reach: 14)
        if targets.isEmpty {
            return Self.mutualNouns.contains(type) ? mutualSubject(of: hit, finder: finder) : nil
        }
        let behind = hit.range.upperBound
        var sources = finder.right(of: behind, prepositions: ["par"], types: type.sourceTypes, reach: 14)
        var confidence = 0.85
        if sources.isEmpty, !hit.entry.prepositions.contains("de") {
            sources = finder.right(of: behind, prepositions: ["de"], types: type.sourceTypes, reach: 3)
        }
        if sources.isEmpty {
            if type == .participatesIn, hit.form == .phrase {
                sources = finder.participants.filter {
                    $0.type == .person && $0.phrase.upperBound <= hit.range.lowerBound
                        || $0.type == .person && $0.phrase.upperBound <= hit.range.upperBound
                }
            }
        }
        if sources.isEmpty {
            // « un forum prévu à Alger »: a participle belongs to the noun before it.
            sources = finder.left(of: hit.range.lowerBound, types: type.sourceTypes, nearest: type == .locatedIn)
            confidence = 0.7
        }
        if sources.isEmpty, type == .locatedIn {
            // « Réunis à Alger dans le cadre du Forum … »
            sources = finder.right(of: behind, prepositions: ["de", "pour", "direct"], types: [.event], reach: 14)
        }
        return Arguments(sources: actors(sources), targets: actors(targets), confidence: confidence)
    }

    /// « VESNA, filiale de Gazprom »: what stands behind the trigger is the source.
    private func reversedArguments(of hit: Hit, finder: ArgumentFinder) -> Arguments? {
        let type = hit.entry.relation
        let sources = finder.right(
            of: hit.range.upperBound, prepositions: hit.entry.prepositions, types: type.sourceTypes, reach: 8)
        var targets = finder.left(of: hit.range.lowerBound, types: type.targetTypes, nearest: true)
        if targets.isEmpty {
            // « Organisé sous l’égide du ministère …, ce forum … »; « Filiale de Gazprom, VESNA … »
            let reach = type == .organizes ? 60 : 12
            targets = finder.right(
                of: hit.range.upperBound, prepositions: ["direct"], types: type.targetTypes, reach: reach)
        }
        return Arguments(sources: actors(sources), targets: actors(targets), confidence: 0.85)
    }

    /// « X et Y ont signé un accord »: the members of the subject among themselves.
    private func mutualSubject(of hit: Hit, finder: ArgumentFinder) -> Arguments? {
        let subject = actors(finder.left(of: hit.range.lowerBound, types: hit.entry.relation.sourceTypes))
        guard subject.count > 1, subject.count <= 6 else { return nil }
        return Arguments(sources: subject, targets: [], isMutual: true, confidence: 0.65)
    }

    private func verbArguments(of hit: Hit, tense: VerbTense, finder: ArgumentFinder) -> Arguments? {
        let type = hit.entry.relation
        let behind = hit.range.upperBound
        if tense == .pastParticiple, !isPerfect(hit.range.lowerBound) {
            let agents = finder.right(of: behind, prepositions: ["par"], types: type.sourceTypes, reach: 12)
            if actors(agents).count > 1, type.isSymmetric, !hit.entry.prepositions.contains("direct") {
                return Arguments(sources: actors(agents), targets: [], isMutual: true, confidence: 0.8)
            }
            if !agents.isEmpty, hit.entry.prepositions.contains("direct") {
                let patients = finder.left(
                    of: hit.range.lowerBound, types: type.targetTypes, nearest: !isPassive(hit.range.lowerBound))
                return oriented(
                    Arguments(sources: actors(agents), targets: actors(patients), confidence: 0.85), hit.entry)
            }
            let oblique = hit.entry.prepositions.filter { $0 != "direct" }
            let objects = finder.right(of: behind, prepositions: oblique, types: type.targetTypes, reach: 12)
            guard !objects.isEmpty else { return nil }
            let nearest = finder.left(
                of: hit.range.lowerBound, types: type.sourceTypes, nearest: !isPassive(hit.range.lowerBound))
            return oriented(Arguments(sources: actors(nearest), targets: actors(objects), confidence: 0.75), hit.entry)
        }
        if let relative = relativeArguments(of: hit, finder: finder) { return oriented(relative, hit.entry) }
        let subjects = finder.left(of: hit.range.lowerBound, types: type.sourceTypes)
        var objects = finder.right(of: behind, prepositions: hit.entry.prepositions, types: type.targetTypes)
        if type == .meetsWith { objects = delegationLeader(behind: behind, finder: finder) ?? objects }
        if objects.isEmpty, type.isSymmetric, actors(subjects).count > 1 {
            return mutualSubject(of: hit, finder: finder)
        }
        return oriented(Arguments(sources: actors(subjects), targets: actors(objects), confidence: 0.8), hit.entry)
    }

    /// « la station que possède Phocée », « le salon que Phocée organise »: what stands before « que » is the object.
    private func relativeArguments(of hit: Hit, finder: ArgumentFinder) -> Arguments? {
        let type = hit.entry.relation
        let start = max(sentence.range.lowerBound, hit.range.lowerBound - 9)
        guard hit.entry.prepositions.contains("direct"), !type.isSymmetric,
            let pronoun = (start..<hit.range.lowerBound).last(where: { ["que", "qu'"].contains(scan.folded($0)) })
        else { return nil }
        let objects = finder.left(of: pronoun, types: type.targetTypes, nearest: true)
        guard let object = objects.last, pronoun - object.phrase.upperBound <= 2 else { return nil }
        let between = finder.participants.filter {
            $0.phrase.lowerBound > pronoun && $0.phrase.upperBound <= hit.range.lowerBound
        }
        let subjects =
            between.isEmpty
            ? finder.right(of: hit.range.upperBound, prepositions: ["direct"], types: type.sourceTypes, reach: 8)
            : between.filter { type.sourceTypes.contains($0.type) && $0.preposition.isEmpty }
        guard !subjects.isEmpty else { return nil }
        return Arguments(sources: actors(subjects), targets: actors([object]), confidence: 0.8)
    }

    private func oriented(_ arguments: Arguments, _ entry: TriggerEntry) -> Arguments {
        guard entry.source == .right else { return arguments }
        return Arguments(sources: arguments.targets, targets: arguments.sources, confidence: arguments.confidence)
    }

    /// « a reçu une délégation de Y conduite par Z »: Z is who was met.
    private func delegationLeader(behind token: Int, finder: ArgumentFinder) -> [EntityMention]? {
        let limit = min(token + 25, sentence.range.upperBound)
        guard let group = (token..<limit).first(where: { Self.delegations.contains(scan.folded($0)) }),
            let led = (group..<limit).first(where: { Self.leadingParticiples.contains(scan.folded($0)) })
        else { return nil }
        let leaders = finder.right(of: led, prepositions: ["par"], types: [.person], reach: 12)
        return leaders.isEmpty ? nil : leaders
    }

    /// States of « algéro-russe » right behind a noun.
    private func binational(after token: Int) -> [Int]? {
        sentence.binationals.first { $0.token >= token && $0.token - token <= 2 }?.countries
    }

    /// Whether a participle stands behind a form of « avoir »: « a reçu », « ont récemment signé ».
    private func isPerfect(_ token: Int) -> Bool {
        for position in stride(from: token - 1, through: max(sentence.range.lowerBound, token - 3), by: -1) {
            let folded = scan.folded(position)
            if FunctionWords.passiveAuxiliaries.contains(folded) {
                // « s’est entretenu », « se sont rencontrés »: a pronominal verb is active.
                return position > sentence.range.lowerBound && ["s'", "se"].contains(scan.folded(position - 1))
            }
            if FunctionWords.auxiliaries.contains(folded) { return true }
        }
        return false
    }

    private func isPassive(_ token: Int) -> Bool {
        (max(sentence.range.lowerBound, token - 3)..<token).contains {
            FunctionWords.passiveAuxiliaries.contains(scan.folded($0))
        }
    }

    private func actors(_ mentions: [EntityMention]) -> [Int] {
        var actors: [Int] = []
        for mention in mentions { for actor in mention.actors where !actors.contains(actor) { actors.append(actor) } }
        return actors
    }

    /// Types whose nouns may tie the members of a subject: « A et B ont scellé un partenariat ».
    private static let mutualNouns: Set<RelationType> = [.partnersWith, .signsWith, .negotiatesWith, .competesWith]
    private static let delegations: Set<String> = ["delegation", "mission", "representants", "groupe", "equipe"]
    private static let leadingParticiples: Set<String> = [
        "conduite", "conduit", "dirigee", "menee", "emmenee", "presidee", "composee",
    ]
}
