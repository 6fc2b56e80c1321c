import EventModel

/// A name as found in a sentence, before it is known which actor bears it.
struct EntityMention: Sendable {
    /// How the mention was recognised; decides which type wins when mentions of one name disagree.
    enum Origin: Int, Sendable, Comparable {
        /// Words that only the trained weights take for a name: an actor only where a relation needs it.
        case weights
        /// Capitalised words whose type is a guess.
        case guess
        /// Capitalised words whose type the context states.
        case context
        /// An institution, event or project by its head noun.
        case institution
        /// An office that stands for its institution.
        case office
        /// A name of the lexicon.
        case lexicon

        static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }
    }

    /// Tokens of the name itself.
    var name: Range<Int>
    /// Tokens of the name with the nouns and adjectives that introduce it: « groupe algérien Sonarem ».
    var phrase: Range<Int>
    /// What the actor is.
    var type: ActorType
    /// Name to be used for the actor, where it is not simply the text (« ministère » for a « ministre »).
    var canonicalName: String
    var origin: Origin
    /// Homelands (states, towns, regions) that an adjective or complement outside the proper name ties the actor to.
    var locations: [Int] = []
    /// Whether the locations are where a representation stands, not the state that it belongs to.
    var isEmbassy = false
    /// The state that a representation belongs to.
    var sender: Int?
    /// The word before the phrase that governs it (« de », « avec », « à »), articles passed over.
    var preposition = ""
    /// Whether the mention is a common noun with an article (« le groupe ») whose actor must be looked up.
    var anaphor: Anaphor?
    /// Whether a name stands in the mention's sentence only as part of a larger name and takes no part in relations.
    var isNested = false
    /// Position in the lexicon's actors, places or countries, where the name comes from there.
    var country: Int?
    /// Whether a name that the trained weights see in its place says more.
    var isReplaceable: Bool {
        switch anaphor {
        case .single, .several: true
        case .shortName, nil: false
        }
    }
    /// Actors, by position in the resolution, once resolved.
    ///
    /// Several for « les deux groupes ».
    var actors: [Int] = []
}

/// What a noun phrase without a name asks for.
enum Anaphor: Sendable, Equatable {
    /// « le groupe », « cette société », « le ministère »: the latest actor of the type, whose name or kind has this noun.
    case single(type: ActorType, noun: String, country: Int?)
    /// « l’Office », « la Ligue »: the actor whose name begins so, however far back it stands.
    case shortName(type: ActorType, noun: String)
    /// « les deux groupes », « les trois pays »: the latest actors of a type, so many of them.
    case several(count: Int, types: Set<ActorType>)
}
