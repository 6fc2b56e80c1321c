import ArgumentParser
import EventModel
import EventPipeline
import GraphAnalysis

/// The options that say which actors count.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("only"), parsing: .upToNextOption,
        help: ArgumentHelp("Only actors of these types, such as company.", valueName: "actor-type"))
    var types: [ActorType] = []

    @OptionGroup var origin: OriginOptions

    /// The filter that the options describe.
    func filter(in workspace: EventWorkspace) throws -> PartnerFilter {
        PartnerFilter(
            types: types.isEmpty ? nil : Set(types), country: try origin.country(in: workspace), words: origin.named)
    }
}

/// The options that say where actors belong and what they are called.
struct OriginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only actors of this country: itself, what is located in it, and who heads or works for these.",
            valueName: "actor"))
    var country: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only actors with a name that has one of these words, such as banque.", valueName: "word"))
    var named: [String] = []

    /// The country that is named.
    func country(in workspace: EventWorkspace) throws -> ActorID? {
        try country.map { try workspace.actorOrFailure(named: $0).actorID }
    }
}

/// The options that say who may stand at the other end of a tie.
struct PartnerOptions: ParsableArguments {
    @OptionGroup var actors: ActorOptions

    @Option(help: ArgumentHelp("Only ties to this actor.", valueName: "actor"))
    var with: String?

    @Option(
        help: ArgumentHelp(
            "Only ties that run this way, seen from the actor; ties without direction pass.", valueName: "out|in"))
    var direction: TieDirection?

    /// The filter that the options describe.
    func filter(in workspace: EventWorkspace) throws -> PartnerFilter {
        var filter = try actors.filter(in: workspace)
        filter.direction = direction
        if let with { filter.actor = try workspace.actorOrFailure(named: with).actorID }
        return filter
    }
}
