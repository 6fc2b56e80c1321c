import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

/// Why a question is not answered, in words for the person who asked.
struct QuestionAdvice: Error, CustomStringConvertible {
    /// The whole message.
    let description: String

    /// Puts the names of a store into a failed question.
    init(_ failure: QuestionFailure) {
        let (graph, counts) = (failure.names, failure.relationCounts)
        switch failure.error {
        case .empty: description = "there is no question. \(Self.examples)"
        case .unknownActor(let name, let nearest, let corrected):
            let failure = CommandFailure.unknownActor(
                name: name, nearest: nearest.map { graph[$0] }, relationCounts: counts)
            let advice = corrected.map { "\n  Try: liaison ask \"\($0)\"" } ?? ""
            description = failure.description + advice
        case .ambiguousActor(let name, let candidates):
            let failure = CommandFailure.ambiguousActor(
                name: name, candidates: candidates.map { graph[$0] }, relationCounts: counts)
            description = failure.description
        case .unknownCountry(let name):
            description = "no article of the store names \(name).   Try: liaison actors --type country"
        case .monthWithoutYear(let month):
            description = "“\(month)” of which year? Dates are never guessed: write “\(month) 2025”."
        case .notUnderstood(let words, let reason, let nearest):
            let said = words.map { "“\($0)”" }.joined(separator: ", ")
            let what =
                switch reason {
                case .unknownWords: "I do not understand \(said) in this question."
                case .severalRelations: "\(said) are several relations; ask for one at a time."
                case .tooManyActors: "\(said): a question takes two actors at most, and one country."
                case .severalSectors: "\(said) are several sectors; ask for one at a time."
                case .nothingAsked:
                    words.isEmpty
                        ? "I find no actor, relation or kind of actor in this question."
                        : "I do not understand \(said), and find nothing else to answer in this question."
                }
            let rest =
                nearest.map { "\n  Nearest that I can answer: \($0.commandLine(in: graph))" } ?? "\n  \(Self.examples)"
            description = what + rest
        }
    }

    private static let examples =
        "Try: liaison ask \"Qui sont les partenaires de Gazprom ?\", “Qui dirige Sonatrach ?”, “Quel lien entre COMENA et "
        + "Gazprom ?”, “Qui est le plus central ?”, or look for words: liaison search \"hydrogène vert\""
}
