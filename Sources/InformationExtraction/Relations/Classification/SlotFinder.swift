import EventModel
import LinearModels

/// Finds the actors that may take part in what each sentence of a document states.
struct SlotFinder {
    private let scan: DocumentScan
    /// Slots of each sentence by position, pronouns left out.
    let explicit: [[RelationSlot]]
    /// Of each sentence, how often its actors have been named up to its end.
    private let countsAfter: [[Int: Int]]
    private let genders: GrammaticalGenders
    private let firstPersons: FirstPersons
    private let type: (Int) -> ActorType
    /// Of each sentence, the names of bodies that states share, with a slot for each state.
    let sharedBodies: [[(words: Range<Int>, states: [RelationSlot])]]

    /// Antecedents that are tried for a pronoun.
    private static let antecedentLimit = 3
    /// Names of a sentence among which antecedents are looked for.
    private static let window = 16
    /// Sentences back that a pronoun may reach, and that an actor is remembered.
    private static let reach = 2
    private static let rememberedLimit = 5

    /// - Parameter homeland: The actor of a state or town, made where the document has not named it.
    init(
        scan: DocumentScan, sentences: [SentenceMentions], rules: [RelationCandidate],
        type: @escaping (Int) -> ActorType, homeland: (Int) -> Int
    ) {
        self.scan = scan
        self.type = type
        firstPersons = FirstPersons(scan: scan, sentences: sentences, rules: rules, type: type)
        var explicit: [[RelationSlot]] = []
        var counts: [Int: Int] = [:]
        var countsAfter: [[Int: Int]] = []
        for sentence in sentences {
            let slots = Self.explicitSlots(of: sentence, scan: scan, type: type, homeland: homeland)
            for slot in slots { counts[slot.actor, default: 0] += 1 }
            countsAfter.append(
                Dictionary(slots.map { ($0.actor, counts[$0.actor] ?? 0) }, uniquingKeysWith: { first, _ in first }))
            explicit.append(slots)
        }
        self.explicit = explicit
        sharedBodies = sentences.map { sentence in
            sentence.sharedBodies.map { words, states in
                let slots = states.map { state in
                    RelationSlot(
                        actor: homeland(state), type: .country, kind: .binational, phrase: words.suffix(1),
                        preposition: PrepositionCode.direct, share: states.count)
                }
                return (words, slots.sorted(by: Self.precedes))
            }
        }
        self.countsAfter = countsAfter
        genders = GrammaticalGenders(scan: scan, sentences: sentences)
    }

    private static func explicitSlots(
        of sentence: SentenceMentions, scan: DocumentScan, type: (Int) -> ActorType, homeland: (Int) -> Int
    ) -> [RelationSlot] {
        var slots: [RelationSlot] = []
        for mention in sentence.mentions {
            let kind: RelationSlot.Kind = mention.anaphor != nil ? .nounPhrase : mention.isNested ? .office : .name
            for actor in mention.actors {
                slots.append(
                    RelationSlot(
                        actor: actor, type: type(actor), kind: kind, phrase: mention.phrase,
                        preposition: PrepositionCode.code(mention.preposition), share: mention.actors.count))
            }
        }
        let names = sentence.namedTokens
        for token in sentence.range where !names.contains(token) {
            for match in scan.matches(at: token) {
                guard case .demonym(let state) = match.payload else { continue }
                let actor = homeland(state)
                slots.append(
                    RelationSlot(
                        actor: actor, type: type(actor), kind: .adjective, phrase: match.range,
                        preposition: PrepositionCode.direct))
            }
        }
        for (token, states) in sentence.binationals {
            for state in states {
                slots.append(
                    RelationSlot(
                        actor: homeland(state), type: .country, kind: .binational, phrase: token..<token + 1,
                        preposition: PrepositionCode.direct, share: states.count))
            }
        }
        slots.sort(by: precedes)
        Enumerations(scan: scan, sentence: sentence).mark(&slots)
        return slots
    }

    private static func precedes(_ left: RelationSlot, _ right: RelationSlot) -> Bool {
        (left.phrase.lowerBound, left.phrase.upperBound, left.kind.rawValue, left.actor)
            < (right.phrase.lowerBound, right.phrase.upperBound, right.kind.rawValue, right.actor)
    }

    // MARK: Pronouns

    /// The slots of a sentence with those that its pronouns may stand for.
    func slots(of index: Int, in range: Range<Int>) -> [RelationSlot] {
        var slots = explicit[index]
        let covered = TokenMask(range, covering: slots.map(\.phrase))
        for token in range where !covered.contains(token) {
            if let word = firstPersons.word(at: token) {
                slots += firstPersons.candidates(for: word, sentence: index).map { candidate in
                    var slot = RelationSlot(
                        actor: candidate.actor, type: type(candidate.actor), kind: .firstPerson,
                        phrase: token..<token + 1, preposition: PrepositionCode.direct, detail: word)
                    slot.antecedent = 1 << 12 | candidate.ground
                    return slot
                }
            }
            guard let kind = pronoun(at: token, in: range) else { continue }
            slots += candidates(of: kind, at: token, sentence: index)
        }
        return slots.sorted(by: Self.precedes)
    }

    private func pronoun(at token: Int, in range: Range<Int>) -> RelationSlot.Kind? {
        let word = scan.folded(token)
        if Self.pronouns.contains(word) {
            // « il y a », « il faut »: no one.
            if word == "il", token + 1 < range.upperBound, ["y", "faut"].contains(scan.folded(token + 1)) {
                return nil
            }
            return .pronoun
        }
        if Self.possessives.contains(word) { return .possessive }
        if word == "dernier" || word == "derniere", token > range.lowerBound,
            ["ce", "cette"].contains(scan.folded(token - 1))
        {
            return .demonstrative
        }
        return nil
    }

    private func candidates(of kind: RelationSlot.Kind, at token: Int, sentence index: Int) -> [RelationSlot] {
        let word = scan.folded(token)
        let isSingular = Self.singulars.contains(word)
        // A subject pronoun takes up the first names of what stands before, the others the last.
        let before = explicit[index][..<explicit[index].firstSlot(from: token)]
        let near = kind == .pronoun ? Array(before.prefix(Self.window)) : before.suffix(Self.window).reversed()
        var order = near.filter { $0.phrase.upperBound <= token }.map { ($0, 0) }
        for distance in 1...Self.reach where index >= distance {
            order += explicit[index - distance].prefix(Self.window).map { ($0, distance) }
        }
        var seen: Set<Int> = []
        var found: [(slot: RelationSlot, distance: Int)] = []
        for (slot, distance) in order {
            guard slot.kind != .adjective, slot.kind != .binational, slot.type != .place,
                genders.admit(word, for: slot.actor), !isSingular || slot.share == 1, seen.insert(slot.actor).inserted
            else { continue }
            found.append((slot, distance))
            if found.count == Self.antecedentLimit { break }
        }
        return found.enumerated().map { rank, candidate in
            var slot = RelationSlot(
                actor: candidate.slot.actor, type: candidate.slot.type, kind: kind, phrase: token..<token + 1,
                preposition: PrepositionCode.direct,
                detail: UInt64(rank) << 2 | (Self.subjects.contains(word) ? 2 : 0) | (isSingular ? 1 : 0))
            let isSubject = candidate.slot.preposition == PrepositionCode.direct
            slot.antecedent =
                UInt64(rank) << 6 | UInt64(found.count) << 4 | UInt64(candidate.distance) << 1 | (isSubject ? 1 : 0)
            slot.isPlural = !isSingular && kind != .demonstrative
            return slot
        }
    }

    // MARK: Actors of earlier sentences

    /// Actors that the sentences before have named and this one does not, the nearest first.
    func remembered(before index: Int) -> [RelationSlot] {
        let here = Set(explicit[index].map(\.actor))
        var seen: Set<Int> = []
        var slots: [RelationSlot] = []
        for distance in 1...Self.reach where index >= distance {
            for (rank, slot) in explicit[index - distance].enumerated() {
                guard slot.kind != .adjective, slot.kind != .binational, !here.contains(slot.actor),
                    seen.insert(slot.actor).inserted
                else { continue }
                slots.append(
                    RelationSlot(
                        actor: slot.actor, type: slot.type, kind: .remembered, phrase: 0..<0,
                        preposition: slot.preposition, distance: distance, rank: rank,
                        count: count(of: slot.actor, before: index)))
                if slots.count == Self.rememberedLimit { return slots }
            }
        }
        return slots
    }

    /// How often the sentences before one have named an actor whom one of the nearest names.
    private func count(of actor: Int, before index: Int) -> Int {
        for distance in 1...Self.reach where index >= distance {
            if let count = countsAfter[index - distance][actor] { return count }
        }
        return 0
    }

    private static let pronouns: Set<String> = [
        "il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "lui", "eux",
    ]
    private static let subjects: Set<String> = ["il", "elle", "ils", "elles"]
    private static let possessives: Set<String> = ["son", "sa", "ses", "leur", "leurs"]
    private static let singulars: Set<String> = ["il", "elle", "son", "sa", "ses", "lui", "celui-ci", "celle-ci"]
}
