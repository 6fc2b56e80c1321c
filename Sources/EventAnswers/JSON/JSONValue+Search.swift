import EventModel
package import EventStorage

extension JSONValue {
    /// A passage of an article that was looked for.
    package static func hit(_ hit: SearchHit) -> JSONValue {
        .object([
            ("article", .string(hit.articleID)), ("title", .text(hit.title)),
            ("published", .text(hit.published?.description)), ("score", .number(hit.score)),
            ("passage", .string(hit.passage)), ("byteStart", .integer(hit.span.start)),
            ("byteEnd", .integer(hit.span.end)),
            (
                "matches",
                .array(hit.matches.map { .object([("byteStart", .integer($0.start)), ("byteEnd", .integer($0.end))]) })
            ),
            ("matchCount", .integer(hit.matchCount)),
            ("relations", .array(hit.relations.map(stated))),
        ])
    }

    private static func stated(_ relation: SearchHit.StatedRelation) -> JSONValue {
        func actor(_ actor: SearchHit.ActorReference) -> JSONValue {
            .object([("id", .string(actor.id.rawValue)), ("name", .string(actor.name))])
        }
        return .object([
            ("type", .string(relation.type.rawValue)), ("source", actor(relation.source)),
            ("target", actor(relation.target)), ("status", .string(relation.status.rawValue)),
            ("date", .text(relation.date?.description)),
        ])
    }
}
