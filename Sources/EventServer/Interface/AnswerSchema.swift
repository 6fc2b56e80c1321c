import EventAnswers
import EventModel

/// What the answers look like, as JSON Schema.
enum AnswerSchema {
    /// The named shapes.
    static let components: [(String, JSONValue)] = [
        (
            "Actor",
            object([
                ("id", text), ("name", text), ("type", word(ActorType.allCases.map(\.rawValue))),
                ("aliases", array(text)),
                ("articles", array(text)),
            ])
        ),
        ("ActorEntry", object([("actor", reference("Actor")), ("relations", count)])),
        (
            "ArticleSummary",
            object([
                ("id", text), ("title", optional("string")), ("published", optional("string")), ("source", text),
                ("actors", count), ("relations", count),
            ])
        ),
        (
            "Article",
            object([
                ("id", text), ("title", optional("string")), ("published", optional("string")), ("language", text),
                ("actors", array(reference("FoundActor"))), ("relations", array(reference("FoundRelation"))),
                ("source", text), ("text", text),
            ])
        ),
        (
            "FoundActor",
            object([
                ("id", text), ("name", text), ("type", word(ActorType.allCases.map(\.rawValue))),
                ("aliases", array(text)),
                ("mentions", array(object([("text", text), ("byteStart", count), ("byteEnd", count)]))),
            ])
        ),
        (
            "FoundRelation",
            object([
                ("type", relationType), ("source", text), ("target", text), ("status", status),
                ("date", optional("string")), ("sectors", array(sector)), ("amount", amount), ("confidence", share),
                ("evidence", array(reference("Evidence"))),
            ])
        ),
        ("Evidence", object([("text", text), ("byteStart", count), ("byteEnd", count), ("trigger", text)])),
        (
            "Statement",
            object([
                ("article", text), ("published", optional("string")), ("status", status), ("date", optional("string")),
                ("confidence", share), ("evidence", array(reference("Evidence"))),
            ])
        ),
        (
            "Relation",
            object([
                ("type", relationType), ("direction", word(["none", "outgoing", "incoming"])),
                ("with", reference("Actor")),
                ("status", status), ("firstDate", optional("string")), ("lastDate", optional("string")),
                ("sectors", array(sector)), ("amount", amount), ("confidence", share),
                ("statements", array(reference("Statement"))),
            ])
        ),
        (
            "WholeRelation",
            object([
                ("source", reference("Actor")), ("target", reference("Actor")), ("type", relationType),
                ("status", status), ("firstDate", optional("string")), ("lastDate", optional("string")),
                ("sectors", array(sector)), ("amount", amount), ("confidence", share),
                ("statements", array(reference("Statement"))),
            ])
        ),
        (
            "Hit",
            object([
                ("article", text), ("title", optional("string")), ("published", optional("string")),
                ("score", number), ("passage", text), ("byteStart", count), ("byteEnd", count),
                ("matches", array(object([("byteStart", count), ("byteEnd", count)]))), ("matchCount", count),
                (
                    "relations",
                    array(
                        object([
                            ("type", relationType), ("source", object([("id", text), ("name", text)])),
                            ("target", object([("id", text), ("name", text)])), ("status", status),
                            ("date", optional("string")),
                        ]))
                ),
            ])
        ),
        (
            "Answer",
            object([
                ("question", text), ("language", word(["fr", "en"])), ("form", text), ("command", text),
                ("arguments", array(text)), ("answer", .object([("type", .texts(["object", "array"]))])),
            ])
        ),
        (
            "Partnerships",
            object(
                [("actor", reference("Actor")), ("relations", array(reference("Relation")))],
                optional: [("centrality", .object([("type", .string("object"))]))])
        ),
        (
            "Chains",
            object([
                ("from", reference("Actor")), ("to", reference("Actor")),
                (
                    "paths",
                    array(
                        object([
                            ("length", count), ("strength", share),
                            (
                                "hops",
                                array(
                                    object([("from", text), ("to", text), ("relations", array(reference("Relation")))]))
                            ),
                        ]))
                ),
            ])
        ),
        (
            "Ranking",
            object([
                ("measure", text), ("actorCount", count),
                (
                    "ranking",
                    array(
                        object([
                            ("rank", count), ("value", number), ("relations", count), ("actor", reference("Actor")),
                        ]))
                ),
            ])
        ),
        (
            "Communities",
            object([
                ("modularity", number), ("groupCount", count), ("actorCount", count),
                (
                    "groups",
                    array(
                        object([
                            ("group", count), ("label", text), ("ties", count),
                            (
                                "actors",
                                array(
                                    object([
                                        ("id", text), ("name", text),
                                        ("type", word(ActorType.allCases.map(\.rawValue))),
                                        ("pagerank", number),
                                    ]))
                            ),
                        ]))
                ),
            ])
        ),
        (
            "Map",
            object([
                ("actorCount", count),
                ("actors", array(object([("actor", reference("Actor")), ("hiddenRelations", count)]))),
                (
                    "relations",
                    array(reference("WholeRelation"))
                ),
            ])
        ),
        (
            "Problem",
            object(
                [("type", text), ("status", count), ("title", text), ("detail", text)],
                optional: [("candidates", array(object([("id", text), ("name", text), ("type", text)])))])
        ),
    ]

    /// A reference to a named shape.
    static func reference(_ name: String) -> JSONValue { .object([("$ref", .string("#/components/schemas/\(name)"))]) }

    /// A list of a named shape.
    static func list(of name: String) -> JSONValue { array(reference(name)) }

    static let text = JSONValue.object([("type", .string("string"))])
    private static let count = JSONValue.object([("type", .string("integer")), ("minimum", .integer(0))])
    private static let number = JSONValue.object([("type", .string("number"))])
    private static let share = JSONValue.object([
        ("type", .string("number")), ("minimum", .integer(0)), ("maximum", .integer(1)),
    ])
    private static let relationType = word(RelationType.allCases.map(\.rawValue))
    private static let status = word(RelationStatus.allCases.map(\.rawValue))
    private static let sector = word(Sector.allCases.map(\.rawValue))
    private static let amount = JSONValue.object([
        ("oneOf", .array([.object([("type", .string("null"))]), object([("value", number), ("currency", text)])]))
    ])

    private static func word(_ words: [String]) -> JSONValue {
        .object([("type", .string("string")), ("enum", .texts(words))])
    }

    private static func array(_ items: JSONValue) -> JSONValue {
        .object([("type", .string("array")), ("items", items)])
    }

    private static func optional(_ type: String) -> JSONValue { .object([("type", .texts([type, "null"]))]) }

    private static func object(
        _ required: [(String, JSONValue)], optional: [(String, JSONValue)] = []
    ) -> JSONValue {
        .object([
            ("type", .string("object")), ("required", .texts(required.map(\.0))),
            ("properties", .object(required + optional)),
        ])
    }
}
