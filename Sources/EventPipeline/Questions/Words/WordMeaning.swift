import EventModel
import GraphAnalysis

/// How a word puts the two ends of a relation.
enum RelationRole: String, Hashable, Sendable {
    /// A verb whose subject is the source (« possède »).
    case active
    /// A verb whose subject is the target (« appartient à »).
    case passive
    /// A noun for the source, or one whose « de » names the target (« actionnaire », « rachat »).
    case source
    /// A noun for the target, or one whose « de » names the source (« filiale », « investissement »).
    case target
    /// A word for a relation without direction.
    case both
}

/// What a form of a verb tells of itself; a form may be several at once (« signe » and « signé » fold alike).
struct WordForm: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let singular = WordForm(rawValue: 1)
    static let plural = WordForm(rawValue: 2)
    static let participle = WordForm(rawValue: 4)
    static let future = WordForm(rawValue: 8)
    static let noun = WordForm(rawValue: 16)
    static let english = WordForm(rawValue: 32)
}

/// A word that names relations.
struct RelationWord: Hashable, Sendable {
    /// Types that it names.
    var types: [RelationType]
    /// Where it puts the ends.
    var role: RelationRole
    /// What form of a word it is.
    var form: WordForm
    /// A type that it also may name: « acheter » a firm, or goods from it.
    var alternative: RelationType?
}

/// What a question asks for.
enum Interrogative: String, Hashable, Sendable {
    /// « qui », who.
    case who
    /// « que », « quoi », what.
    case what
    /// « quel », which.
    case which
    /// « où », where.
    case place
    /// « quand », when.
    case time
    /// « combien », how many.
    case number
    /// Whether something is so.
    case truth
}

/// What a word or a group of words means in a question.
enum WordMeaning: Hashable, Sendable {
    case relation(RelationWord)
    case actorType([ActorType], names: [String], isPlural: Bool)
    case interrogative(Interrogative)
    /// What actors are ranked by.
    case measure(CentralityMeasure)
    /// « le plus », most, « principal ».
    case superlative
    case status([RelationStatus])
    /// A tie of whatever kind (« lien », connected).
    case connection
    /// Groups of actors.
    case groups
    /// A wish to search the texts (« articles sur »).
    case search
    case preposition
    /// A form of « être » or to be.
    case being
    /// A form of « avoir » or to have.
    case having(isPlural: Bool)
    /// An auxiliary of the future (« va », will).
    case future
    /// « ne », not.
    case negation
    /// Two things side by side (« et », and).
    case conjunction
    /// A word that adds nothing (« s'il vous plaît », the).
    case filler
}
