import EventModel

extension DocumentReading {
    /// The relations that the document states, passage by passage.
    ///
    /// Without weights the rules alone decide; with them what the rules find is evidence among other.
    mutating func decided(by classifier: RelationClassifier?) -> [RelationCandidate] {
        guard let classifier else { return rules }
        var proposals: [RelationProposal] = []
        var entries: [RelationContest.Entry] = []
        var pairs = ActorPairScores()
        forEachProposal(pair: { pairs.add(classifier.scores(ofPair: $1), of: $0) }) { proposal, features in
            let score = classifier.score(of: features)
            guard score > RelationContest.leastScore else { return }
            proposals.append(proposal)
            var entry = proposal.entry
            entry.score = score
            entries.append(entry)
        }
        let contest = RelationContest(entries, pairs: pairs)
        var candidates: [RelationCandidate] = []
        for (position, proposal) in proposals.enumerated()
        where entries[position].score > RelationContest.leastDecidedScore {
            let confidence = classifier.confidence(of: contest, position)
            guard confidence >= classifier.threshold else { continue }
            candidates.append(candidate(for: proposal, confidence: confidence))
        }
        return Self.oneWay(candidates)
    }

    /// What a proposal states once it is decided on.
    func candidate(for proposal: RelationProposal, confidence: Double) -> RelationCandidate {
        let predicate = proposal.predicate
        let rule = proposal.rule.map { rules[$0] }
        return RelationCandidate(
            type: predicate.type, source: proposal.source, target: proposal.target,
            status: rule?.status ?? Self.status(of: predicate, in: sentences[proposal.sentence], scan: scan),
            trigger: rule?.trigger ?? predicate.range, sentence: proposal.sentence, confidence: confidence)
    }

    /// Of a relation and its reverse the surer: a firm does not own its owner.
    private static func oneWay(_ candidates: [RelationCandidate]) -> [RelationCandidate] {
        struct Ends: Hashable {
            let type: RelationType
            let source: Int
            let target: Int
        }
        var surest: [Ends: Double] = [:]
        for candidate in candidates where !candidate.type.isSymmetric {
            let ends = Ends(type: candidate.type, source: candidate.source, target: candidate.target)
            surest[ends] = max(surest[ends] ?? 0, candidate.confidence)
        }
        return candidates.filter { candidate in
            let ends = Ends(type: candidate.type, source: candidate.source, target: candidate.target)
            let reverse = Ends(type: candidate.type, source: candidate.target, target: candidate.source)
            guard let own = surest[ends], let other = surest[reverse] else { return true }
            return (own, candidate.target) > (other, candidate.source)
        }
    }

    private static func status(
        of predicate: RelationPredicate, in sentence: SentenceMentions, scan: DocumentScan
    ) -> RelationStatus {
        let form: RuleBook.TriggerForm
        switch predicate.form {
        case .noun: form = .noun
        case .phrase: form = .phrase
        case .verb(let tense): form = .verb(tense)
        case .role(_, let isFormer, _): return isFormer ? .ended : .actual
        case .adjective, .binational, .sharedBody, .affiliation, .place, .rule: return .actual
        }
        return StatusGrammar(scan: scan, sentence: sentence.range)
            .status(of: predicate.range, form: form, stated: predicate.status)
    }
}
