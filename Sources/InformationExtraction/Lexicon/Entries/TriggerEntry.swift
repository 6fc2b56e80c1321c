package import EventModel

/// Words that state a relation between two actors.
package struct TriggerEntry: Sendable, Hashable {
    /// Where an argument stands, seen from the trigger.
    package enum Side: String, CaseIterable, Sendable, Hashable {
        case left, right
    }

    /// What the words state.
    package let relation: RelationType
    /// Nouns in the singular.
    package let nouns: [String]
    /// Verbs in the infinitive, pronominal ones with « se » or « s' ».
    package let verbs: [String]
    /// Fixed sequences of words.
    package let phrases: [String]
    /// Prepositions that introduce the second argument; `direct` stands for a direct object.
    package let prepositions: [String]
    /// The side of the argument that is the relation's source.
    package let source: Side
    /// Status that the words themselves give, whatever the tense.
    package let status: RelationStatus?
}
