import EventModel

/// What the trees are told of a relation beside scores: who its ends are to the document, and where its words stand.
struct RelationCircumstances {
    private let presence: ActorPresence
    private let sentences: [SentenceMentions]
    /// Of each sentence: where its mentions end, how many actors and how many types of actors it names.
    private let outlines: [(ends: [Int], actors: Int, types: Int)]

    /// Numbers that ``numbers(for:in:source:target:votes:)`` gives.
    static let count = 15 + 2 * ActorPresence.count

    init(sentences: [SentenceMentions], slots: [[RelationSlot]]) {
        self.sentences = sentences
        presence = ActorPresence(slots)
        outlines = slots.map { slots in
            (
                slots.map(\.phrase.upperBound), Set(slots.map(\.actor)).count,
                Set(slots.map(\.type)).count
            )
        }
    }

    /// The numbers for words of a sentence with two ends.
    /// - Parameter votes: Rules that say the same.
    func numbers(
        for predicate: RelationPredicate, in sentence: Int, source: (actor: Int, slot: RelationSlot?),
        target: (actor: Int, slot: RelationSlot?), votes: Int
    ) -> [Float] {
        let range = sentences[sentence].range
        let outline = outlines[sentence]
        let start = predicate.range.lowerBound
        let before = outline.ends.count { $0 <= start }
        var numbers: [Float] = []
        numbers.reserveCapacity(Self.count)
        for end in [source, target] {
            numbers.append(end.slot.map { Float($0.type.code) } ?? -1)
            numbers.append(end.slot.map { Float($0.kind.rawValue) } ?? -1)
            presence.append(end.actor, in: sentence, to: &numbers)
        }
        let counts: [Int] = [
            votes, predicate.range.count, presence.together(source.actor, target.actor), range.count,
            start - range.lowerBound, range.upperBound - start, before, outline.ends.count - before, outline.actors,
            outline.types,
        ]
        numbers += counts.map { Float($0) }
        numbers.append(Float(sentence) / Float(max(1, sentences.count)))
        return numbers
    }
}
