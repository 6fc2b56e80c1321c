import EventModel

/// A relation as one passage states it, before all passages of the document are put together.
struct RelationCandidate: Sendable {
    var type: RelationType
    /// Position of the source in the actor table.
    var source: Int
    /// Position of the target in the actor table.
    var target: Int
    var status: RelationStatus
    /// Tokens of the word or words that state it.
    var trigger: Range<Int>
    /// Position of the sentence that states it.
    var sentence: Int
    /// How sure the rule is, 0 to 1.
    var confidence: Double
    var date: EventDate?
    /// Whether the date is more likely than not the relation's; of dates that disagree the likely ones tell.
    var isDateLikely = false
    var amount: Amount?
    var sectors: [Sector] = []
}
