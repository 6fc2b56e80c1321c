import EventAnswers
import EventModel
import EventPipeline
import EventStorage

extension ProgramInterface {
    /// Questions about what there is.
    static let listEndpoints: [Endpoint] = [
        Endpoint(
            name: "actors", summary: "Actors by a part of any of their names, the most connected first.",
            command: "actors",
            parameters: [
                Parameter(
                    name: "text", meaning: "part of a name, case and accents aside; without it, every actor",
                    kind: .text(limit: 120)),
                Parameter(
                    name: "actorType", meaning: "only actors of this type",
                    kind: .word(ActorType.allCases.map(\.rawValue))),
            ] + Parameter.part,
            answer: AnswerSchema.list(of: "ActorEntry"),
            make: { question in
                let reader = question.reader
                let listing = try question.graphs.listing(
                    matching: reader.text("text"), type: reader.word("actorType", ActorType.self))
                return .array(try part(of: listing.entries, question).map(ActorListing.json))
            }),
        Endpoint(
            name: "articles", summary: "The articles of the store, the latest first.", command: "articles",
            parameters: Parameter.part, answer: AnswerSchema.list(of: "ArticleSummary"),
            make: { question in .array(try part(of: question.whole().articles, question).map(JSONValue.article)) }),
        Endpoint(
            name: "article", summary: "One article: its text, and all that was found in it with byte offsets.",
            command: "extract",
            parameters: [
                Parameter(
                    name: "id", meaning: "identifier of the article", kind: .text(limit: 400), isRequired: true,
                    example: .article)
            ],
            answer: AnswerSchema.reference("Article"), failures: [404],
            make: { question in
                let id = question.text("id")
                guard let article = try question.workspace.store.content(ofArticle: id) else {
                    throw PageFailure.missing("the store holds no article “\(id)”")
                }
                guard case .object(let members) = JSONValue.extraction(article.extraction) else { return .null }
                return .object(members + [("source", .string(article.source)), ("text", .string(article.text))])
            }),
    ]

    /// The wanted part of a list.
    static func part<Element>(
        of list: [Element], _ question: Question
    ) throws(PageFailure) -> ArraySlice<Element> {
        let limit = try question.reader.integer("limit", in: 1...1000) ?? 100
        let offset = try question.reader.integer("offset", in: 0...1_000_000_000) ?? 0
        return list.dropFirst(offset).prefix(limit)
    }
}
