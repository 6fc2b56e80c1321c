import ArgumentParser
import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// `liaison merge`: one actor out of two, or which could be.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one actor out of two; or propose pairs that are likely the same.",
        discussion: """
            A becomes B: B keeps its name and type, the names of A are among its others, all relations are B's. Articles are
            not changed; the decision is kept in the store, holds for later builds, and is undone by split.

            Examples:
              liaison merge VNG "VNG AG"
              liaison merge --suggest
              liaison merge company/bad organization/bad --across-types
            """)

    @Argument(
        help: ArgumentHelp(
            "The actor that is merged, and the one that stands for both (ids or any names).", valueName: "actor"))
    var actors: [String] = []

    @Flag(help: "Propose pairs that are likely the same, with the reasons.")
    var suggest = false

    @Option(help: ArgumentHelp("How many proposals to show.", valueName: "n"))
    var top = 20

    @Flag(help: "Merge actors of different types; the type of the second stays.")
    var acrossTypes = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if suggest, !actors.isEmpty { throw ValidationError("--suggest takes no actors.") }
        if !suggest, actors.count != 2 {
            throw ValidationError("Name two actors: liaison merge A B makes A a part of B.")
        }
        if top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    }

    func run() throws {
        let workspace = try store.open()
        if suggest {
            let report = SuggestionReport(suggestions: try workspace.mergeSuggestions(limit: top))
            return try StandardOutput.print(report.text(as: answer.format, terminal: .current))
        }
        let decision = try workspace.told { try workspace.merge(actors[0], into: actors[1], acrossTypes: acrossTypes) }
        try StandardOutput.print(workspace.outcome(of: decision))
    }
}

/// `liaison split`: merges undone.
struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Undo merges into an actor.",
        discussion: """
            Without --off everything that was merged into the actor stands for itself again, as its articles name it.

            Examples:
              liaison split "VNG AG"
              liaison split "VNG AG" --off VNG
            """)

    @Argument(help: ArgumentHelp("Id or any name of the actor.", valueName: "actor"))
    var actor: String

    @Option(help: ArgumentHelp("Split off only this one that was merged into it.", valueName: "actor"))
    var off: String?

    @OptionGroup var store: StoreOptions

    func run() throws {
        let workspace = try store.open()
        let undone = try workspace.told { try workspace.split(actor, off: off) }
        let lines = undone.map { " \($0.subjectName) (\($0.subject)) is an actor of its own again\n" }
        try StandardOutput.print(lines.joined())
    }
}

/// `liaison rename`: another name for an actor.
struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give an actor another name; the old one stays among its others.",
        discussion: """
            The id follows the name; the old id goes on meaning the actor. Undone by liaison decisions undo.

            Examples:
              liaison rename COMENA "Commissariat à l'énergie atomique"
            """)

    @Argument(help: ArgumentHelp("Id or any name of the actor.", valueName: "actor"))
    var actor: String

    @Argument(help: ArgumentHelp("Its new name.", valueName: "name"))
    var name: String

    @OptionGroup var store: StoreOptions

    func run() throws {
        let workspace = try store.open()
        let decision = try workspace.told { try workspace.rename(actor, to: name) }
        try StandardOutput.print(workspace.outcome(of: decision))
    }
}

/// `liaison retype`: another type for an actor.
struct RetypeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retype", abstract: "Give an actor another type.",
        discussion: """
            The id follows the type; the old id goes on meaning the actor. Undone by liaison decisions undo.

            Examples:
              liaison retype organization/majan-capital company
            """)

    @Argument(help: ArgumentHelp("Id or any name of the actor.", valueName: "actor"))
    var actor: String

    @Argument(
        help: ArgumentHelp(
            "Its type: country, government, company, organization, person, event, place or project.", valueName: "type")
    )
    var type: ActorType

    @OptionGroup var store: StoreOptions

    func run() throws {
        let workspace = try store.open()
        let decision = try workspace.told { try workspace.retype(actor, as: type) }
        try StandardOutput.print(workspace.outcome(of: decision))
    }
}

/// `liaison decisions`: what was decided by hand, and undoing it.
struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "List what was decided about actors by hand, or undo it.",
        discussion: """
            Examples:
              liaison decisions
              liaison decisions --all --format json
              liaison decisions undo 3
            """,
        subcommands: [List.self, Undo.self], defaultSubcommand: List.self)

    /// `liaison decisions list`: the decisions.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List what was decided about actors by hand.")

        @Flag(help: "List decisions that were undone too.")
        var all = false

        @OptionGroup var store: StoreOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let report = DecisionReport(decisions: try store.open().store.decisions(includingUndone: all))
            try StandardOutput.print(report.text(as: answer.format, terminal: .current))
        }
    }

    /// `liaison decisions undo`: a decision taken back.
    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo", abstract: "Undo a decision; everything is as if it had not been made.")

        @Argument(help: ArgumentHelp("Number of the decision, as liaison decisions lists it.", valueName: "number"))
        var number: Int

        @OptionGroup var store: StoreOptions

        func run() throws {
            let decision = try store.open().undoDecision(number)
            try StandardOutput.print(" undone: \(decision.summary)\n")
        }
    }
}

extension EventWorkspace {
    /// Runs a change, with unknown names told in the program's words.
    fileprivate func told<Result>(_ change: () throws -> Result) throws -> Result {
        do { return try change() } catch let error as ActorLookupError { throw CommandFailure(error, in: try graph()) }
    }

    /// What a decision made.
    fileprivate func outcome(of decision: ActorDecision) throws -> String {
        let graph = try graph()
        let relations = graph.relationCounts[decision.object] ?? 0
        return " \(decision.summary)  ·  \(Format.count(relations, "relation"))  ·  undo: liaison decisions undo "
            + "\(decision.number)\n"
    }
}
