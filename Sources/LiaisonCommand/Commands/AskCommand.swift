import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// `liaison ask`: questions in plain words.
struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Answer a question in French or English, and tell the command that says the same.",
        discussion: """
            Questions about who partners, signs, meets, heads, owns, belongs to, builds, supplies, finances, sanctions …;
            about the link between two actors, who is most central, what actors, relations and articles there are. Dates,
            countries, kinds of actors, sectors and statuses in the question narrow the answer. A question that is not
            understood is not guessed at: the program names the words and the nearest that it can answer.

            Examples:
              liaison ask "Qui sont les partenaires de Gazprom ?"
              liaison ask "Qui dirige Sonarem ?"
              liaison ask "Quel lien entre COMENA et Gazprom ?"
              liaison ask "Which Russian companies signed with Sonatrach since 2024?"
              liaison ask "Qui est le plus central ?" --format json
            """)

    @Argument(help: ArgumentHelp("The question.", valueName: "question"))
    var words: [String]

    @Flag(help: "Quote every passage in full, with its article and bytes.")
    var evidence = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if words.isEmpty {
            throw ValidationError("Ask something: liaison ask \"Qui sont les partenaires de Gazprom ?\"")
        }
    }

    func run() throws {
        let question = words.joined(separator: " ")
        let workspace = try store.open()
        let understood: UnderstoodQuestion
        let names: EventGraph
        do { (understood, names) = try workspace.understand(question) } catch let failure as QuestionFailure {
            throw QuestionAdvice(failure)
        }
        let report = AnswerReport(
            question: question, understood: understood, names: names,
            ties: { try ties(of: $0, for: understood, in: workspace) }, commandOutput: { try output(of: $0) })
        try StandardOutput.print(report.text(as: answer.format, withAllEvidence: evidence, terminal: .current))
    }

    /// The ties of an actor that a question asks for.
    private func ties(
        of actor: ActorID, for question: UnderstoodQuestion, in workspace: EventWorkspace
    ) throws -> ActorTies? {
        // What is counted or judged is judged by all.
        let most = question.form == .list ? LengthOptions.tiesOfEachType : nil
        return try workspace.ties(
            of: actor, filter: question.query.filter, partners: question.query.partners, mostOfEachType: most)
    }

    /// What the command that means the same writes.
    private func output(of arguments: [String]) throws -> String {
        var arguments = arguments + ["--store", store.store, "--format", answer.format.rawValue]
        let name = arguments.removeFirst()
        switch name {
        case "show": return try ShowCommand.parse(arguments).output()
        case "partners": return try PartnersCommand.parse(arguments).output()
        case "path": return try PathCommand.parse(arguments + (evidence ? ["--evidence"] : [])).output()
        case "rank": return try RankCommand.parse(arguments).output()
        case "actors": return try ActorsCommand.parse(arguments).output()
        case "relations": return try RelationsCommand.parse(arguments + (evidence ? ["--evidence"] : [])).output()
        case "communities": return try CommunitiesCommand.parse(arguments).output()
        default: return try SearchCommand.parse(arguments).output()
        }
    }
}
