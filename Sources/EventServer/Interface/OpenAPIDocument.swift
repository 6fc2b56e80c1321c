import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// The description of the interface for programs, made from the same values that answer: it cannot fall behind.
///
/// Reference: OpenAPI Specification 3.1.1.
enum OpenAPIDocument {
    /// The description, with examples from a store.
    static func json(for snapshot: GraphSnapshot) -> JSONValue {
        let examples = examples(from: snapshot)
        return json(paths: ProgramInterface.endpoints.map { ("/api/v1/\($0.name)", item(for: $0, examples)) })
    }

    /// The best connected actor, one of its partners, the latest article.
    private static func examples(from snapshot: GraphSnapshot) -> [Parameter.Example: String] {
        var examples: [Parameter.Example: String] = [:]
        if let first = snapshot.listing(matching: nil).entries.first {
            examples[.actor] = first.node.actorID.rawValue
            examples[.name] = first.node.name
            examples[.question] = "Qui sont les partenaires de \(first.node.name) ?"
            examples[.partner] =
                snapshot.partnerships(of: first.node, filter: GraphFilter()).first?.partner.actorID
                .rawValue
        }
        examples[.article] = snapshot.articles.first?.id
        return examples
    }

    private static func json(paths: [(String, JSONValue)]) -> JSONValue {
        .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string("Liaison")), ("version", .string("1")),
                    (
                        "description",
                        .string(
                            "Who is tied to whom, as French press articles state it, with the sentences. The answers are those "
                                + "of the commands with --format json. Byte offsets count in the UTF-8 text of the article."
                        )
                    ),
                    ("license", .object([("name", .string("Apache-2.0")), ("identifier", .string("Apache-2.0"))])),
                ])
            ),
            ("servers", .array([.object([("url", .string("/"))])])),
            ("paths", .object(paths)),
            ("components", .object([("schemas", .object(AnswerSchema.components))])),
        ])
    }

    private static func item(for endpoint: Endpoint, _ examples: [Parameter.Example: String]) -> JSONValue {
        let description = endpoint.command.map { "The same as: liaison \($0) --format json" }
        // A period that ends before it begins.
        let hasDates = endpoint.parameters.contains { $0.name == "since" }
        let statuses = Set(endpoint.failures + [400] + (hasDates ? [409] : []))
        let failures = statuses.sorted().map { status in
            ("\(status)", failure(ProgramInterface.title(of: status)))
        }
        let answer = JSONValue.object([
            ("description", .string("The answer")),
            ("content", .object([(ProgramInterface.answerType, .object([("schema", endpoint.answer)]))])),
        ])
        return .object([
            (
                "get",
                .object(
                    [("operationId", .string(endpoint.name)), ("summary", .string(endpoint.summary))]
                        + (description.map { [("description", .string($0))] } ?? []) + [
                            ("parameters", .array(endpoint.parameters.map { $0.json(examples: examples) })),
                            (
                                "responses",
                                .object(
                                    [("200", answer)] + failures + [
                                        ("default", failure("The question was not answered"))
                                    ])
                            ),
                        ])
            )
        ])
    }

    private static func failure(_ description: String) -> JSONValue {
        .object([
            ("description", .string(description)),
            (
                "content",
                .object([
                    (ProgramInterface.failureType, .object([("schema", AnswerSchema.reference("Problem"))]))
                ])
            ),
        ])
    }
}
