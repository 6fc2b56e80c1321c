import ArgumentParser
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// `liaison partners`: who partners with whom.
struct PartnersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partners", abstract: "Tell who partners with an actor, and which article says so.",
        discussion: """
            Without --type: partnersWith and signsWith. An arrow (← owns) marks a relation that leads to the actor.

            Examples:
              liaison partners Gazprom
              liaison partners Algérie --type signsWith --since 2025 --status actual planned
              liaison partners Sonatrach --only company --country Russie
              liaison partners company/sonatrach --format json
            """)

    @Argument(help: ArgumentHelp("Id or any name of the actor.", valueName: "actor"))
    var actor: String

    @OptionGroup var filters: FilterOptions
    @OptionGroup var partners: PartnerOptions
    @OptionGroup var length: LengthOptions

    @Flag(help: "Quote every passage in full, with its article and bytes.")
    var evidence = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws { try StandardOutput.print(output()) }

    /// The whole answer.
    func output() throws -> String {
        let workspace = try store.open()
        let ties = try workspace.ties(
            ofActorNamed: actor, filter: filters.filter(defaultTypes: GraphFilter.partnerships.types),
            partners: partners.filter(in: workspace),
            mostOfEachType: length.most(in: answer.format, byDefault: LengthOptions.tiesOfEachType),
            articleLists: answer.articleLists)
        return PartnershipReport(ties).text(as: answer.format, withAllEvidence: evidence, terminal: .current)
    }
}
