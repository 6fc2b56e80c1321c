import EventModel
import LinearModels

/// What the rules say of two actors in a sentence.
struct RuleVote: Sendable {
    let type: RelationType
    /// Whether the rule takes the second of the two for the source.
    let isReversed: Bool
}

/// A relation that a sentence may state: what the classifier decides on.
struct RelationProposal: Sendable {
    let predicate: RelationPredicate
    /// Position of the sentence.
    let sentence: Int
    /// Positions in the actor table.
    let source: Int
    let target: Int
    /// Position of the same relation among what the rules found.
    let rule: Int?
    /// Who the ends are to the document, and where the words stand.
    let circumstances: [Float]

    /// What competes with the document's other relations; still without a score.
    var entry: RelationContest.Entry {
        RelationContest.Entry(
            sentence: sentence, predicate: predicate.range.lowerBound, type: predicate.type, source: source,
            target: target, form: predicate.form.code, hasRule: rule != nil, circumstances: circumstances)
    }
}

/// Proposes relations: every predicate of a sentence with every pair of actors that its type admits.
struct RelationProposer {
    private let finder: SlotFinder
    private let predicates: PredicateFinder
    private let circumstances: RelationCircumstances
    private let codes: WordCodes
    private let sentences: [SentenceMentions]
    private let rules: [RelationCandidate]
    private let rulesBySentence: [Int: [Int]]
    private let type: (Int) -> ActorType

    /// Actors tried for one part of a predicate: the nearest.
    private static let argumentLimit = 12
    /// Tokens between a predicate and an argument.
    private static let reach = 40
    /// Tokens on either side of a predicate in which its arguments, or enumerations that reach it, may begin.
    private static let window = 160

    init(
        scan: DocumentScan, sentences: [SentenceMentions], rules: [RelationCandidate],
        type: @escaping (Int) -> ActorType,
        homeland: (Int) -> Int
    ) {
        codes = WordCodes(scan: scan)
        finder = SlotFinder(scan: scan, sentences: sentences, rules: rules, type: type, homeland: homeland)
        predicates = PredicateFinder(scan: scan)
        circumstances = RelationCircumstances(sentences: sentences, slots: finder.explicit)
        self.sentences = sentences
        self.rules = rules
        self.type = type
        rulesBySentence = Dictionary(grouping: rules.indices) { rules[$0].sentence }
    }

    /// Calls a closure for every pair of actors that stand near each other, and one for every proposal of the document, with
    /// their features, in order of sentence.
    ///
    /// - Complexity: O(p · a²) for p predicates and at most a = 12 actors for a part of each.
    func forEach(pair: (ActorPair, [UInt64]) -> Void, _ body: (RelationProposal, [UInt64]) -> Void) {
        var features: [UInt64] = []
        var pairs = ActorPairFinder()
        for index in sentences.indices {
            let explicit = finder.explicit[index]
            let range = sentences[index].range
            let slots = finder.slots(of: index, in: range)
            let predicates = explicit.isEmpty ? [] : predicates.predicates(of: sentences[index], slots: explicit)
            let frame = SentenceFrame(codes: codes, range: range, slots: explicit, predicates: predicates)
            pairs.forEach(in: index, slots: slots, frame: frame, features: &features, pair)
            var covered: Set<UInt64> = []
            propose(predicates, in: index, slots: slots, frame: frame, features: &features) { proposal, features in
                covered.insert(Self.key(proposal.predicate.type, proposal.source, proposal.target))
                body(proposal, features)
            }
            proposePartners(in: index, frame: frame, features: &features) { proposal, features in
                covered.insert(Self.key(proposal.predicate.type, proposal.source, proposal.target))
                body(proposal, features)
            }
            for rule in rulesBySentence[index] ?? [] {
                let found = rules[rule]
                guard covered.insert(Self.key(found.type, found.source, found.target)).inserted else { continue }
                let predicate = RelationPredicate(range: found.trigger, type: found.type, form: .rule)
                body(
                    RelationProposal(
                        predicate: predicate, sentence: index, source: found.source, target: found.target, rule: rule,
                        circumstances: circumstances.numbers(
                            for: predicate, in: index, source: (found.source, nil), target: (found.target, nil),
                            votes: 0)),
                    RelationFeatures.hashes(
                        rule: found.type, confidence: found.confidence, source: type(found.source),
                        target: type(found.target)))
            }
        }
    }

    private static func key(_ type: RelationType, _ source: Int, _ target: Int) -> UInt64 {
        let isSwapped = type.isSymmetric && source > target
        return UInt64(type.code) << 56 | pair(isSwapped ? target : source, isSwapped ? source : target)
    }

    private static func pair(_ source: Int, _ target: Int) -> UInt64 { UInt64(source) << 28 | UInt64(target) }

    private func propose(
        _ predicates: [RelationPredicate], in index: Int, slots: [RelationSlot], frame: SentenceFrame,
        features: inout [UInt64], _ body: (RelationProposal, [UInt64]) -> Void
    ) {
        if predicates.isEmpty { return }
        let remembered = finder.remembered(before: index)
        let votes = votes(in: index)
        for predicate in predicates {
            let type = predicate.type
            let extractor = RelationFeatures(frame: frame, predicate: predicate)
            let start = slots.firstSlot(from: predicate.range.lowerBound - Self.window)
            let near = slots[start..<slots.firstSlot(from: predicate.range.upperBound + Self.window)]
            let all = near + remembered
            let sources = arguments(
                all.filter {
                    type.sourceMask >> $0.type.code & 1 == 1
                        && ($0.kind != .adjective || Self.qualifies($0, predicate))
                        && (type != .locatedIn || $0.kind != .binational)
                }, of: extractor, types: type.sourceMask)
            let targets: [Argument]
            if let target = predicate.target {
                targets = arguments(
                    near.filter {
                        $0.actor == target && $0.phrase == predicate.range && !$0.isPronominal && $0.kind != .nounPhrase
                    }, of: extractor, types: type.targetMask)
            } else {
                let admitsAdjective = type == .heads || type == .worksFor || type == .locatedIn
                targets = arguments(
                    all.filter {
                        type.targetMask >> $0.type.code & 1 == 1
                            && ($0.kind != .adjective || admitsAdjective || Self.qualifies($0, predicate))
                    },
                    of: extractor, types: type.targetMask)
            }
            propose(predicate, from: sources, to: targets, by: extractor, in: index, votes, &features, body)
        }
    }

    /// Proposes that states work together which a name of the sentence says to share a body.
    private func proposePartners(
        in index: Int, frame: SentenceFrame, features: inout [UInt64], _ body: (RelationProposal, [UInt64]) -> Void
    ) {
        for (words, states) in finder.sharedBodies[index] {
            let predicate = RelationPredicate(range: words, type: .partnersWith, form: .sharedBody)
            let extractor = RelationFeatures(frame: frame, predicate: predicate)
            let ends = arguments(states, of: extractor, types: predicate.type.sourceMask)
            propose(predicate, from: ends, to: ends, by: extractor, in: index, [:], &features, body)
        }
    }

    /// An actor that may take part in what words say, with its place beside them.
    private typealias Argument = (slot: RelationSlot, position: RelationFeatures.Position)
    /// What the rules say, by the pair of actors, in either order.
    private typealias Votes = [UInt64: [(vote: RuleVote, rule: Int)]]

    /// Proposes what a predicate may say of each pair of its arguments.
    private func propose(
        _ predicate: RelationPredicate, from sources: [Argument], to targets: [Argument],
        by extractor: RelationFeatures, in index: Int, _ votes: Votes, _ features: inout [UInt64],
        _ body: (RelationProposal, [UInt64]) -> Void
    ) {
        let type = predicate.type
        for source in sources {
            for target in targets where admits(source.slot, target.slot, type: type) {
                let between = votes[Self.pair(source.slot.actor, target.slot.actor)] ?? []
                extractor.hashes(
                    source: source.slot, source.position, target: target.slot, target.position,
                    rules: between.map(\.vote), into: &features)
                let same = between.filter { $0.vote.type == type }
                body(
                    RelationProposal(
                        predicate: predicate, sentence: index, source: source.slot.actor, target: target.slot.actor,
                        rule: same.first { !$0.vote.isReversed || type.isSymmetric }?.rule,
                        circumstances: circumstances.numbers(
                            for: predicate, in: index, source: (source.slot.actor, source.slot),
                            target: (target.slot.actor, target.slot), votes: same.count { !$0.vote.isReversed })),
                    features)
            }
        }
    }

    /// Whether an adjective belongs to the noun of a predicate: « les investissements koweïtiens en Tunisie ».
    private static func qualifies(_ slot: RelationSlot, _ predicate: RelationPredicate) -> Bool {
        predicate.form == .noun && 0...1 ~= slot.phrase.lowerBound - predicate.range.upperBound
    }

    private func votes(in index: Int) -> Votes {
        var votes: Votes = [:]
        for rule in rulesBySentence[index] ?? [] {
            let found = rules[rule]
            votes[Self.pair(found.source, found.target), default: []].append(
                (RuleVote(type: found.type, isReversed: false), rule))
            votes[Self.pair(found.target, found.source), default: []].append(
                (RuleVote(type: found.type, isReversed: true), rule))
        }
        return votes
    }

    private func arguments(
        _ slots: [RelationSlot], of extractor: RelationFeatures, types: UInt8
    ) -> [Argument] {
        let placed = slots.map { ($0, extractor.position(of: $0, types: types)) }.filter {
            $0.1.gap.count <= Self.reach
        }
        guard placed.count > Self.argumentLimit else { return placed }
        let limit = placed.map(\.1.gap.count).sorted()[Self.argumentLimit - 1]
        return Array(placed.filter { $0.1.gap.count <= limit }.prefix(2 * Self.argumentLimit))
    }

    /// Whether two slots may be the ends of one relation; of the two orders of a symmetric one, one is proposed.
    private func admits(_ source: RelationSlot, _ target: RelationSlot, type: RelationType) -> Bool {
        guard source.actor != target.actor, source.distance == 0 || target.distance == 0 else { return false }
        // « Ils ont signé un accord »: with one another.
        if source.isPronominal && target.isPronominal && source.phrase == target.phrase {
            guard type.isSymmetric, source.isPlural else { return false }
        }
        if source.isPronominal && target.distance > 0 { return false }
        guard type.isSymmetric else { return true }
        if source.distance != target.distance { return source.distance > target.distance }
        return (source.phrase.lowerBound, source.phrase.upperBound, source.actor)
            < (target.phrase.lowerBound, target.phrase.upperBound, target.actor)
    }
}
