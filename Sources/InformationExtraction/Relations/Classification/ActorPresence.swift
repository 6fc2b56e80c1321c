import EventModel

/// How a document speaks of its actors: how often, from where on, together with whom.
struct ActorPresence {
    /// What the document makes of one actor.
    private struct Presence {
        var mentions = 0
        /// Mentions by name.
        var names = 0
        /// Names that no preposition governs.
        var subjects = 0
        /// Tokens of the longest mention.
        var longest = 0
        /// Sentences that speak of the actor, in order.
        var sentences: [Int] = []
    }

    private var presences: [Int: Presence] = [:]
    private let total: Int

    /// - Parameter slots: Those of each sentence, pronouns left out.
    init(_ slots: [[RelationSlot]]) {
        total = slots.reduce(0) { $0 + $1.count }
        for (sentence, slots) in slots.enumerated() {
            for slot in slots {
                var presence = presences[slot.actor] ?? Presence()
                presence.mentions += 1
                presence.longest = max(presence.longest, slot.phrase.count)
                if slot.kind == .name {
                    presence.names += 1
                    if slot.preposition == PrepositionCode.direct { presence.subjects += 1 }
                }
                if presence.sentences.last != sentence { presence.sentences.append(sentence) }
                presences[slot.actor] = presence
            }
        }
    }

    /// Numbers that ``append(_:in:to:)`` appends.
    static let count = 8

    /// Appends what the document makes of an actor, seen from a sentence.
    func append(_ actor: Int, in sentence: Int, to numbers: inout [Float]) {
        let presence = presences[actor] ?? Presence()
        let first = presence.sentences.first
        numbers += [
            Float(presence.mentions), Float(presence.names), Float(first ?? -1), Float(presence.sentences.count),
            Float(presence.longest), Float(presence.subjects), Float(sentence - (first ?? sentence)),
            Float(presence.mentions) / Float(max(1, total)),
        ]
    }

    /// How many sentences speak of both of two actors.
    func together(_ left: Int, _ right: Int) -> Int {
        guard let left = presences[left]?.sentences, let right = presences[right]?.sentences else { return 0 }
        var count = 0
        var other = 0
        for sentence in left {
            while other < right.count, right[other] < sentence { other += 1 }
            if other < right.count, right[other] == sentence { count += 1 }
        }
        return count
    }
}
