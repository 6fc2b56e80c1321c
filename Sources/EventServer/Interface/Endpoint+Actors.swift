import EventAnswers
import EventModel
import EventPipeline
import GraphAnalysis

extension ProgramInterface {
    /// Questions about one actor or two.
    static let actorEndpoints: [Endpoint] = [
        Endpoint(
            name: "actor", summary: "One actor: names, place in the graph, all relations with their evidence.",
            command: "show", parameters: [.actor] + Parameter.relations,
            answer: AnswerSchema.reference("Partnerships"), failures: [404, 409],
            make: { question in
                let choice = try RelationChoice(question.query)
                let (actor, snapshot) = try question.actor("actor")
                return .partnerships(
                    of: actor, snapshot.partnerships(of: actor, filter: choice.filter()),
                    standing: try question.graphs.standing(of: actor, in: snapshot))
            }),
        Endpoint(
            name: "partners",
            summary: "Who partners with an actor; without type, by partnerships and signed agreements.",
            command: "partners", parameters: [.actor] + Parameter.relations,
            answer: AnswerSchema.reference("Partnerships"), failures: [404, 409],
            make: { question in
                let choice = try RelationChoice(question.query)
                let (actor, snapshot) = try question.actor("actor")
                let filter = choice.filter(defaultTypes: GraphFilter.partnerships.types)
                return .partnerships(of: actor, snapshot.partnerships(of: actor, filter: filter))
            }),
        Endpoint(
            name: "path", summary: "The chains of relations between two actors, the shortest first.", command: "path",
            parameters: [
                Parameter(
                    name: "from", meaning: "id or any name of the actor where the chains begin",
                    kind: .text(limit: 120), isRequired: true, example: .actor),
                Parameter(
                    name: "to", meaning: "id or any name of the actor where they end", kind: .text(limit: 120),
                    isRequired: true, example: .partner),
                Parameter(name: "k", meaning: "how many chains; 1 unless said otherwise", kind: .integer(1...10)),
                Parameter(name: "maxLength", meaning: "most steps of a chain", kind: .integer(1...20)),
            ] + Parameter.relations,
            answer: AnswerSchema.reference("Chains"), failures: [404, 409],
            make: { question in
                let reader = question.reader
                let choice = try RelationChoice(question.query)
                let count = try reader.integer("k", in: 1...10) ?? 1
                let maximum = try reader.integer("maxLength", in: 1...20)
                let whole = try question.whole()
                let start = try whole.actor(named: question.text("from"))
                let end = try whole.actor(named: question.text("to"))
                let chains =
                    start.actorID == end.actorID
                    ? []
                    : whole.graph.chains(
                        from: start, to: end, search: EvidenceChains(count: count), filter: choice.filter(),
                        maximumLength: maximum)
                return .chains(chains, from: start, to: end)
            }),
    ]
}

extension ProgramInterface.Question {
    /// The actor that a parameter names, and a graph with its ties.
    fileprivate func actor(_ name: String) throws -> (ActorNode, GraphSnapshot) {
        let actor = try graphs.actor(named: text(name))
        let snapshot = try graphs.snapshot(about: actor.actorID)
        // A part has the actor anew, with the same content.
        return (snapshot.actor(actor.actorID) ?? actor, snapshot)
    }
}
