import EventModel
import LinearModels

/// What speaks for or against one relation: a predicate with a source and a target, as hashes for the classifier.
///
/// Most features say how the arguments stand to the predicate whatever its words and type are, so that each type learns
/// from all; the same again with the type, and with the words, hold what is peculiar to them.
struct RelationFeatures {
    /// What a feature observes; the number keeps the values of different templates apart.
    private enum Template: UInt64 {
        case configuration, configurationType, prepositions, prepositionsType, expectation
        case words, wordsSides, wordsPrepositions, stemTypes
        case actorTypes, sidesTypes, formTypes, kinds, kindsType, kindsConfiguration
        case between, betweenType, betweenExpectation, marks, expectedTarget, negation
        case argument, argumentConfiguration, argumentType
        case contextBefore, contextBeforeTwo, contextBehind, contextBehindTwo
        case path, pathType, pathWord, subject, first
        case coordination, coordinationType, gap, gapType
        case start, startActor, pointer, otherCandidates
        case rule, ruleType, ruleConfidence, ruleSame, ruleSameConfiguration, ruleOther
    }

    /// Where an argument stands, seen from the predicate.
    enum Side: UInt64 { case left, right, inside, remembered }

    /// How an argument stands to the predicate.
    struct Position {
        let side: Side
        /// Tokens between the two.
        let gap: Range<Int>
        /// Names between the two.
        let named: Int
        /// Names between the two that could take the argument's part.
        let eligible: Int
        /// Bits: a break, a comma, a relative pronoun, a verb, a quotation mark between the two.
        let marks: UInt64
        let observations: [UInt64]
    }

    let frame: SentenceFrame
    let predicate: RelationPredicate
    private let form: UInt64
    private let stem: UInt64
    private let phrase: UInt64
    private let type: UInt64
    private let context: [(Template, UInt64)]
    private let isNegated: UInt64

    init(frame: SentenceFrame, predicate: RelationPredicate) {
        self.frame = frame
        self.predicate = predicate
        type = UInt64(predicate.type.code)
        let start = predicate.range.lowerBound
        let end = predicate.range.upperBound
        let isPassive = (max(frame.range.lowerBound, start - 2)..<start).contains {
            WordCode.passives.contains(frame.word($0))
        }
        form = predicate.form.code | (isPassive ? 1 << 16 : 0)
        switch predicate.form {
        case .adjective, .binational, .place:
            stem = predicate.form.code
            phrase = predicate.form.code
        default:
            stem = frame.codes.stems[start]
            phrase = (start..<min(end, start + 3)).reduce(0) { FeatureHash.mix(frame.codes.stems[$1], $0) }
        }
        context = [
            (.contextBefore, frame.stem(start - 1)),
            (.contextBeforeTwo, FeatureHash.mix(frame.stem(start - 2), frame.stem(start - 1))),
            (.contextBehind, frame.stem(end)),
            (.contextBehindTwo, FeatureHash.mix(frame.stem(end), frame.stem(end + 1))),
        ]
        isNegated = ((start - 4)..<(end + 3)).contains { WordCode.negations.contains(frame.word($0)) } ? 1 : 0
    }

    /// How a slot stands to the predicate; inside it where it is the predicate's own target.
    func position(of slot: RelationSlot, types: UInt8) -> Position {
        if predicate.target == slot.actor, slot.phrase == predicate.range {
            return Position(side: .inside, gap: 0..<0, named: 0, eligible: 0, marks: 0, observations: [1 << 32])
        }
        if slot.distance > 0 {
            let distance = UInt64(slot.distance)
            return Position(
                side: .remembered, gap: 0..<0, named: 9, eligible: 9, marks: 0,
                observations: [
                    2 << 32 | distance, 3 << 32 | distance << 8 | UInt64(min(slot.rank, 3)),
                    4 << 32 | UInt64(min(slot.count, 4)),
                ])
        }
        let side: Side
        let gap: Range<Int>
        if slot.group.upperBound <= predicate.range.lowerBound {
            side = .left
            gap = slot.group.upperBound..<predicate.range.lowerBound
        } else if slot.group.lowerBound >= predicate.range.upperBound {
            side = .right
            gap = predicate.range.upperBound..<slot.group.lowerBound
        } else if slot.phrase.upperBound <= predicate.range.lowerBound {
            side = .left
            gap = slot.phrase.upperBound..<predicate.range.lowerBound
        } else if slot.phrase.lowerBound >= predicate.range.upperBound {
            side = .right
            gap = predicate.range.upperBound..<slot.phrase.lowerBound
        } else {
            side = .inside
            gap = predicate.range.lowerBound..<predicate.range.lowerBound
        }
        let (named, eligible) = frame.counts(in: gap, except: slot.actor, types: types)
        let marks = frame.marks(in: gap)
        let pronoun =
            slot.isPronominal
            ? [11 << 32 | slot.antecedent, 12 << 32 | slot.antecedent << 3 | Self.code(slot.type)] : []
        return Position(
            side: side, gap: gap, named: named, eligible: eligible, marks: marks,
            observations: pronoun + [
                5 << 32 | UInt64(min(named, 4)), 6 << 32 | UInt64(min(eligible, 3)),
                7 << 32 | Self.bucket(gap.count), 8 << 32 | marks,
                9 << 32 | UInt64(min(slot.member, 2)) << 1 | (slot.group == slot.phrase ? 0 : 1),
                10 << 32 | frame.tagPath(gap),
            ])
    }

    /// A number of tokens, the coarser the larger it is.
    static func bucket(_ count: Int) -> UInt64 {
        switch count {
        case ...3: UInt64(max(0, count))
        case ...5: 4
        case ...8: 6
        case ...14: 9
        case ...25: 15
        default: 26
        }
    }

    /// The features of a relation between two slots, by hash; `rules` are what the rules say of the two.
    func hashes(
        source: RelationSlot, _ left: Position, target: RelationSlot, _ right: Position, rules: [RuleVote],
        into hashes: inout [UInt64]
    ) {
        hashes.removeAll(keepingCapacity: true)
        func add(_ template: Template, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            hashes.append(FeatureHash.mix(a, b, c, template: template.rawValue))
        }
        let sides = left.side.rawValue << 2 | right.side.rawValue
        let configuration = form << 4 | sides
        let actors = Self.code(source.type) << 3 | Self.code(target.type)
        let prepositions = UInt64(source.preposition) << 6 | UInt64(target.preposition)
        let kinds = FeatureHash.mix(Self.code(source), Self.code(target))
        let sourceExpected = isExpected(source)
        let targetExpected = isExpected(target)
        let expectation = sourceExpected << 2 | targetExpected | (predicate.isReversed ? 16 : 0)

        add(.configuration, configuration)
        add(.configurationType, configuration, type)
        add(.prepositions, configuration, prepositions)
        add(.prepositionsType, configuration, prepositions, type)
        add(.expectation, configuration, expectation)
        add(.words, phrase, type)
        add(.wordsSides, phrase, type, sides)
        add(.wordsPrepositions, phrase, type, sides << 16 | prepositions)
        add(.stemTypes, stem, type, actors)
        add(.actorTypes, type, actors)
        add(.sidesTypes, sides, actors)
        add(.formTypes, type, form, actors)
        add(.kinds, kinds)
        add(.kindsType, kinds, type)
        add(.kindsConfiguration, kinds, configuration)
        let eligible = UInt64(min(left.eligible, 3)) << 2 | UInt64(min(right.eligible, 3))
        add(.between, configuration, eligible)
        add(.betweenType, configuration, eligible, type)
        add(.betweenExpectation, configuration, min(2, eligible >> 2) << 2 | min(2, eligible & 3), expectation)
        add(.marks, configuration, left.marks << 8 | right.marks)
        add(.expectedTarget, targetExpected, right.side.rawValue, type)
        add(.negation, isNegated, type)
        for (role, position) in [(UInt64(0), left), (UInt64(1), right)] {
            let side = position.side.rawValue << 1 | role
            for observation in position.observations {
                add(.argument, observation, side)
                add(.argumentConfiguration, observation, configuration, role)
                add(.argumentType, observation, type, side)
            }
        }
        for (template, value) in context { add(template, value, type) }
        addPath(to: target, right, role: 1, add)
        addPath(to: source, left, role: 0, add)
        if left.side == .left {
            let isDirect: UInt64 = source.preposition == PrepositionCode.direct ? 1 : 0
            add(.subject, isDirect << 1 | (left.eligible == 0 ? 1 : 0), form)
            add(.first, isDirect << 1 | (frame.isFirst(source) ? 1 : 0), form)
        }
        if left.side == right.side, left.side == .left || left.side == .right {
            addCoordination(source, target, configuration, add)
        }
        if left.side == .remembered || right.side == .remembered {
            let remembered = left.side == .remembered ? source : target
            let actor = sides << 3 | Self.code(remembered.type)
            add(.start, frame.start, type)
            add(.startActor, frame.start, actor)
            for pointer in frame.pointers { add(.pointer, pointer, actor) }
            let types = left.side == .remembered ? predicate.type.sourceMask : predicate.type.targetMask
            let others = frame.hasOther(than: source.actor, target.actor, types: types)
            add(.otherCandidates, others ? 1 : 0, configuration)
        }
        for vote in rules {
            let said = UInt64(vote.type.code) << 1 | (vote.isReversed ? 1 : 0)
            add(.rule, said)
            if vote.type == predicate.type {
                add(.ruleSame, said & 1)
                add(.ruleSameConfiguration, said & 1, configuration)
            } else {
                add(.ruleOther, type)
            }
        }
    }

    /// The features of a relation that a rule has found where no predicate stands.
    static func hashes(rule type: RelationType, confidence: Double, source: ActorType, target: ActorType) -> [UInt64] {
        let type = UInt64(type.code)
        let sure = UInt64((confidence * 20).rounded())
        return [
            FeatureHash.mix(1, Template.ruleType.rawValue), FeatureHash.mix(2 + type, Template.ruleType.rawValue),
            FeatureHash.mix(sure, Template.ruleConfidence.rawValue),
            FeatureHash.mix(sure << 8 | 128 | type, Template.ruleConfidence.rawValue),
            FeatureHash.mix(1 << 20 | type << 6 | code(source) << 3 | code(target), Template.ruleType.rawValue),
        ]
    }

    private func addPath(
        to slot: RelationSlot, _ position: Position, role: UInt64, _ add: (Template, UInt64, UInt64, UInt64) -> Void
    ) {
        guard position.side == .left || position.side == .right else { return }
        let range = position.gap
        let side = position.side.rawValue << 1 | role
        if range.count <= 5 {
            var path: UInt64 = 0
            for token in range where !WordCode.articles.contains(frame.word(token)) {
                let stem = frame.stem(token)
                if stem != WordCode.mention { path = FeatureHash.mix(stem, path) }
            }
            add(.path, path, side, role == 0 ? form : 0)
            add(.pathType, path, side, type)
        }
        let near = position.side == .left ? range.suffix(8) : range.prefix(8)
        var seen: [UInt64] = []
        for token in near {
            let stem = frame.stem(token)
            if seen.contains(stem) { continue }
            seen.append(stem)
            add(.pathWord, stem, side, 0)
        }
    }

    private func addCoordination(
        _ source: RelationSlot, _ target: RelationSlot, _ configuration: UInt64,
        _ add: (Template, UInt64, UInt64, UInt64) -> Void
    ) {
        let isInOrder = source.phrase.lowerBound < target.phrase.lowerBound
        let (front, back) = isInOrder ? (source, target) : (target, source)
        let order: UInt64 = isInOrder ? 1 : 0
        let gap = front.phrase.upperBound..<max(front.phrase.upperBound, back.phrase.lowerBound)
        let joins =
            !gap.isEmpty
            && gap.allSatisfy {
                WordCode.coordinators.contains(frame.word($0)) || frame.isCovered($0)
            }
        add(.coordination, (joins ? 2 : 0) | order, configuration, 0)
        add(.coordinationType, (joins ? 2 : 0) | order, configuration, type)
        if gap.count <= 4 {
            let words = gap.reduce(UInt64(0)) { FeatureHash.mix(frame.stem($1), $0) }
            add(.gap, words, configuration, 0)
            add(.gapType, words, type, order)
        }
    }

    private func isExpected(_ slot: RelationSlot) -> UInt64 {
        predicate.prepositions == 0 ? 2 : UInt64(predicate.prepositions >> UInt32(slot.preposition) & 1)
    }

    private static func code(_ type: ActorType) -> UInt64 { UInt64(type.code) }

    private static func code(_ slot: RelationSlot) -> UInt64 {
        FeatureHash.mix(UInt64(slot.kind.rawValue), slot.detail)
    }
}
