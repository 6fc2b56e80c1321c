import ArgumentParser
import EventModel
import EventPipeline
import GraphAnalysis
import GraphExport

/// The options that say which part of the graph a map or a report is about, beside its focus and filters.
struct SelectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many steps from the focus to go.", valueName: "n"))
    var depth = 1

    @Option(
        help: ArgumentHelp(
            "Only one group of actors: its number in `liaison communities` or an actor in it.",
            valueName: "number|actor"))
    var community: String?

    @Option(help: ArgumentHelp("Only the best placed actors that are tied to one another.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("What --top places actors by, as in `liaison rank`.", valueName: "measure"))
    var by: CentralityMeasure = .degree

    @Option(
        name: .customLong("only"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "Only actors of these types, such as company country, and the focus.", valueName: "actor-type"))
    var actorTypes: [ActorType] = []

    func validate() throws {
        if depth < 0 { throw ValidationError("--depth takes a number from 0 on, not \(depth).") }
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
    }

    /// The request for what surrounds an actor, or for the whole graph.
    func request(
        about focus: String?, filter: GraphFilter, style: MapComposer.Configuration
    ) -> MapRequest {
        MapRequest(
            focus: focus, depth: depth, community: community, top: top, by: by, filter: filter,
            actorTypes: actorTypes.isEmpty ? nil : Set(actorTypes), style: style)
    }
}
