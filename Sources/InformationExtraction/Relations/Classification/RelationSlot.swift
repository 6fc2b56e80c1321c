import EventModel

/// An actor that may take part in what a sentence states: named in it, pointed to by a pronoun, or still on the reader's mind.
struct RelationSlot: Sendable {
    /// How the sentence speaks of the actor.
    enum Kind: UInt8, Sendable {
        /// By a name.
        case name
        /// By an office that stands for the institution.
        case office
        /// By a noun with an article: « le groupe ».
        case nounPhrase
        /// By the adjective of a state or town.
        case adjective
        /// By a part of a compound adjective: « algéro-russe ».
        case binational
        /// By « il », « elle », « celui-ci ».
        case pronoun
        /// By « son », « leur ».
        case possessive
        /// By « ce dernier », « cette dernière ».
        case demonstrative
        /// By « nous », « notre », « je ».
        case firstPerson
        /// Not at all: an earlier sentence did.
        case remembered
    }

    /// Position in the actor table.
    let actor: Int
    let type: ActorType
    let kind: Kind
    /// Tokens that speak of the actor; empty for a remembered one.
    let phrase: Range<Int>
    /// The preposition that governs the phrase, or the enumeration that it belongs to.
    var preposition: UInt8
    /// What tells pronouns apart beside their kind: the word's number, the rank of the antecedent.
    var detail: UInt64 = 0
    /// How a pronoun's antecedent was found, in bits: rank, number of candidates, sentences back, whether it is a subject.
    var antecedent: UInt64 = 0
    /// Whether a pronoun stands for several actors.
    var isPlural = false
    /// How many actors the same words stand for.
    var share = 1
    /// Sentences back to the mention; 0 for an actor that this sentence speaks of.
    var distance = 0
    /// Rank of the mention in that sentence.
    var rank = 0
    /// Mentions of the actor so far.
    var count = 0
    /// Tokens of the enumeration that the phrase belongs to: « A, B et C » has one place in the sentence.
    var group: Range<Int>
    /// Position in the enumeration.
    var member = 0

    init(
        actor: Int, type: ActorType, kind: Kind, phrase: Range<Int>, preposition: UInt8, detail: UInt64 = 0,
        share: Int = 1, distance: Int = 0, rank: Int = 0, count: Int = 0
    ) {
        self.actor = actor
        self.type = type
        self.kind = kind
        self.phrase = phrase
        self.preposition = preposition
        self.detail = detail
        self.share = share
        self.distance = distance
        self.rank = rank
        self.count = count
        group = phrase
    }

    /// Whether the sentence names the actor or stands for it by words of its own.
    var isExplicit: Bool {
        switch kind {
        case .name, .office, .nounPhrase, .binational: true
        case .adjective, .pronoun, .possessive, .demonstrative, .firstPerson, .remembered: false
        }
    }

    /// Whether the actor is found through an earlier mention.
    var isPronominal: Bool {
        switch kind {
        case .pronoun, .possessive, .demonstrative, .firstPerson: true
        default: false
        }
    }
}

extension [RelationSlot] {
    /// Position of the first slot that begins at a token or behind it, of slots in order of position.
    /// - Complexity: O(log n) in the number of slots.
    func firstSlot(from token: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].phrase.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
