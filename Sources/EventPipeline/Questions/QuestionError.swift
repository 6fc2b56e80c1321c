public import EventModel

/// Why a question cannot be answered.
public enum QuestionError: Error, Hashable, Sendable {
    /// There is no word in it.
    case empty
    /// It names something that no actor of the store is called.
    /// - `nearest` are actors with names like it; `corrected` is the question with the first of them in its place.
    case unknownActor(name: String, nearest: [NodeID], corrected: String?)
    /// It names something that several actors are called.
    case ambiguousActor(name: String, candidates: [NodeID])
    /// It speaks of a country that no article of the store names.
    case unknownCountry(name: String)
    /// It names a month, but not of which year.
    case monthWithoutYear(String)
    /// Words of it mean nothing known, or too much at once; `nearest` is what could be answered without them.
    case notUnderstood(words: [String], reason: Reason, nearest: GraphQuery?)

    /// Why words are not understood.
    public enum Reason: String, Hashable, Sendable {
        /// The words are not known.
        case unknownWords
        /// It asks for two relations at once, one of which would have to be found for the other.
        case severalRelations
        /// It names more actors than a relation has ends.
        case tooManyActors
        /// It names more than one sector.
        case severalSectors
        /// It names no actor, no relation and no kind of actor.
        case nothingAsked
    }
}

/// The language that a question is asked in.
public enum QuestionLanguage: String, Hashable, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"
}

/// What kind of answer a question wants.
public enum QuestionForm: String, Hashable, Sendable, CaseIterable {
    /// Whatever fits.
    case list
    /// Whether something is so.
    case truth
    /// When it was or is.
    case time
    /// How many fit.
    case number
}

/// A question as it was understood.
public struct UnderstoodQuestion: Hashable, Sendable {
    /// What it asks for, in terms of the command line.
    public let query: GraphQuery
    /// The language that it is asked in.
    public let language: QuestionLanguage
    /// What kind of answer it wants.
    public let form: QuestionForm
}
