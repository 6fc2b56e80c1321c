import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

extension ProgramInterface {
    /// Questions in words.
    static let questionEndpoints: [Endpoint] = [
        Endpoint(
            name: "search", summary: "Passages of articles by their words, the best first.", command: "search",
            parameters: [
                Parameter(
                    name: "q", meaning: "words; \"a phrase\", beginnin*, -without, OR; case and accents aside",
                    kind: .text(limit: 200), isRequired: true, example: .name),
                Parameter(name: "limit", meaning: "most articles; 20 unless said otherwise", kind: .integer(1...100)),
            ],
            answer: AnswerSchema.list(of: "Hit"), failures: [422],
            make: { question in
                let limit = try question.reader.integer("limit", in: 1...100) ?? 20
                do {
                    return .array(try question.workspace.search(question.text("q"), limit: limit).map(JSONValue.hit))
                } catch let error as SearchError {
                    throw PageFailure(status: 422, reason: "\(error)")
                }
            }),
        Endpoint(
            name: "ask", summary: "The answer to a question in French or English, with the command that says the same.",
            command: "ask",
            parameters: [
                Parameter(
                    name: "q", meaning: "the question, such as « Qui dirige Sonatrach ? »", kind: .text(limit: 300),
                    isRequired: true, example: .question)
            ],
            answer: AnswerSchema.reference("Answer"), failures: [404, 409, 422],
            make: { question in
                let whole = try question.whole()
                do {
                    let answerer = try whole.answerer()
                    let answer = try answerer.answer(to: question.text("q"), store: question.workspace.store)
                    return .object([
                        ("question", .string(answer.question)),
                        ("language", .string(answer.understood.language.rawValue)),
                        ("form", .string(answer.understood.form.rawValue)), ("command", .string(answer.commandLine)),
                        ("arguments", .texts(answer.understood.query.arguments(in: whole.graph))),
                        ("answer", try json(of: answer, question)),
                    ])
                } catch let error as QuestionError {
                    throw failure(error, whole)
                }
            }),
        Endpoint(
            name: "relations", summary: "Relations of any actors, in parts.", command: "relations",
            parameters: Parameter.relations + Parameter.part, answer: AnswerSchema.list(of: "WholeRelation"),
            make: { question in
                let choice = try RelationChoice(question.query)
                let relations = try question.whole().graph.relations(filter: choice.filter(), actors: PartnerFilter())
                return .array(try part(of: relations, question).map(JSONValue.relation))
            }),
    ]

    /// An answer as the command writes it that says the same.
    private static func json(of answer: Answer, _ question: Question) throws -> JSONValue {
        let snapshot = try question.whole()
        let filter = answer.understood.query.filter
        switch answer.content {
        case .ties(let actor, let ties):
            let isShow = filter.types != GraphFilter.partnerships.types
            return .partnerships(
                of: actor, ties, standing: isShow ? try question.graphs.standing(of: actor, in: snapshot) : nil)
        case .chains(let start, let end, let chains): return .chains(chains, from: start, to: end)
        case .ranking(let measure, let actors):
            let partners = answer.understood.query.partners
            let whole = snapshot.graph
            return try CentralityRanking(
                of: whole, filter: filter, by: measure,
                among: partners.isOpen ? nil : Set(whole.nodes(passing: partners).map { whole[$0].actorID }),
                top: max(1, answer.understood.query.limit ?? max(20, actors.count))
            ).json
        case .actors(let actors):
            return ActorListing(of: actors, type: nil, relationCounts: snapshot.relationCounts).json
        case .relations(let relations): return .array(relations.map(JSONValue.relation))
        case .communities:
            return CommunityListing(
                of: snapshot.graph, filter: filter, by: .leiden(Leiden(resolution: 1, iterations: 10, seed: 1))
            ).json
        case .passages(let hits): return .array(hits.map(JSONValue.hit))
        }
    }

    /// A question that is not answered, in the terms of HTTP.
    private static func failure(_ error: QuestionError, _ snapshot: GraphSnapshot) -> PageFailure {
        switch error {
        case .empty: return PageFailure(status: 422, reason: "there is no question")
        case .unknownActor(let name, let nearest, _):
            return .unknownActor(name, nearest.map(snapshot.candidate))
        case .ambiguousActor(let name, let candidates):
            return .ambiguousActor(name, candidates.map(snapshot.candidate))
        case .unknownCountry(let name): return .missing("no article of the store names \(name)")
        case .monthWithoutYear(let month):
            return PageFailure(status: 422, reason: "“\(month)” of which year? Dates are never guessed")
        case .notUnderstood(let words, let reason, let nearest):
            let said = words.map { "“\($0)”" }.joined(separator: ", ")
            let advice = nearest.map { "; nearest that can be answered: \($0.commandLine(in: snapshot.graph))" } ?? ""
            return PageFailure(
                status: 422, reason: "the question is not understood (\(reason.rawValue)): \(said)\(advice)")
        }
    }
}
