package import EventModel
package import EventStorage

// The JSON of the contract: the order of keys is part of it, and absent facts are null.

extension JSONValue {
    /// What was found in an article.
    package static func extraction(_ extraction: Extraction) -> JSONValue {
        .object([
            ("id", .string(extraction.id)), ("title", .text(extraction.title)),
            ("published", .text(extraction.published?.description)), ("language", .string(extraction.language)),
            ("actors", .array(extraction.actors.map(actor))),
            ("relations", .array(extraction.relations.map(relation))),
        ])
    }

    /// A stored article: what was found in it, its address and its text, in the form that `liaison build` reads.
    package static func article(_ article: ArticleContent) -> JSONValue {
        guard case .object(let members) = extraction(article.extraction) else { return .null }
        return .object(members + [("url", .text(article.extraction.url)), ("text", .string(article.text))])
    }

    /// The passage that states a relation.
    package static func evidence(_ evidence: Evidence) -> JSONValue {
        .object([
            ("text", .string(evidence.text)), ("byteStart", .integer(evidence.span.start)),
            ("byteEnd", .integer(evidence.span.end)), ("trigger", .string(evidence.trigger)),
        ])
    }

    /// A sum of money, or null.
    package static func amount(_ amount: Amount?) -> JSONValue {
        amount.map { .object([("value", .number($0.value)), ("currency", .string($0.currency))]) } ?? .null
    }

    private static func actor(_ actor: Actor) -> JSONValue {
        .object([
            ("id", .string(actor.id.rawValue)), ("name", .string(actor.name)), ("type", .string(actor.type.rawValue)),
            ("aliases", .texts(actor.aliases)),
            (
                "mentions",
                .array(
                    actor.mentions.map { mention in
                        .object([
                            ("text", .string(mention.text)), ("byteStart", .integer(mention.span.start)),
                            ("byteEnd", .integer(mention.span.end)),
                        ])
                    })
            ),
        ])
    }

    private static func relation(_ relation: Relation) -> JSONValue {
        .object([
            ("type", .string(relation.type.rawValue)), ("source", .string(relation.source.rawValue)),
            ("target", .string(relation.target.rawValue)), ("status", .string(relation.status.rawValue)),
            ("date", .text(relation.date?.description)), ("sectors", .texts(relation.sectors.map(\.rawValue))),
            ("amount", amount(relation.amount)), ("confidence", .number(relation.confidence)),
            ("evidence", .array(relation.evidence.map(evidence))),
        ])
    }
}
