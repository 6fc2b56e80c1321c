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
    func filter(in graph: EventGraph) throws(CommandFailure) -> PartnerFilter {
        var filter = try origin.filter(in: graph)
        if !types.isEmpty { filter.types = Set(types) }
        return filter
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

    /// Whether the filter follows ties of other actors than those asked about.
    var needsWholeGraph: Bool { country != nil }

    /// The filter that the options describe.
    func filter(in graph: EventGraph) throws(CommandFailure) -> PartnerFilter {
        var filter = PartnerFilter(words: named)
        if let country { filter.country = try graph.actor(named: country).actorID }
        return filter
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

    /// Whether the filter needs other actors than the partners of one.
    var needsWholeGraph: Bool { actors.origin.needsWholeGraph || with != nil }

    /// The filter that the options describe.
    func filter(in graph: EventGraph) throws(CommandFailure) -> PartnerFilter {
        var filter = try actors.filter(in: graph)
        filter.direction = direction
        if let with { filter.actor = try graph.actor(named: with).actorID }
        return filter
    }
}
