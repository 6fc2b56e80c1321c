package import EventModel
package import GraphAnalysis

extension JSONValue {
    /// A decision on an actor.
    package static func decision(_ decision: ActorDecision) -> JSONValue {
        .object([
            ("number", .integer(decision.number)), ("kind", .string(decision.kind.rawValue)),
            ("subject", .string(decision.subject.rawValue)), ("object", .string(decision.object.rawValue)),
            ("subjectName", .string(decision.subjectName)), ("name", .string(decision.name)),
            ("type", .string(decision.type.rawValue)), ("madeAt", .string(decision.madeAt)),
            ("undoneAt", .text(decision.undoneAt)),
        ])
    }

    /// A proposal of a merge.
    package static func suggestion(_ suggestion: MergeSuggestion) -> JSONValue {
        .object([
            ("subject", .node(suggestion.subject)), ("object", .node(suggestion.object)),
            ("score", .number(suggestion.score)), ("reasons", .texts(suggestion.reasons.map(\.description))),
        ])
    }
}
