import EventAnswers
import EventModel

/// A parameter of a question of the interface for programs: what is read, and what the description says of it.
struct Parameter: Sendable {
    /// What values it takes.
    enum Kind: Sendable {
        case text(limit: Int)
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case date
        case word([String])
    }

    let name: String
    let meaning: String
    let kind: Kind
    var isRequired = false
    var isRepeated = false
    /// What of the store makes an example.
    var example: Example?

    /// A thing of the store.
    enum Example: Sendable {
        case actor, partner, article, name, question
    }

    /// The schema of a single value.
    private var valueSchema: JSONValue {
        switch kind {
        case .text(let limit):
            // A zero byte stands in no name and in no article.
            .object([
                ("type", .string("string")), ("minLength", .integer(1)), ("maxLength", .integer(limit)),
                ("pattern", .string("^[^\\u0000]*$")),
            ])
        case .integer(let bounds):
            .object([
                ("type", .string("integer")), ("minimum", .integer(bounds.lowerBound)),
                ("maximum", .integer(bounds.upperBound)),
            ])
        case .number(let bounds):
            .object([
                ("type", .string("number")), ("minimum", .number(bounds.lowerBound)),
                ("maximum", .number(bounds.upperBound)),
            ])
        case .date:
            .object([
                ("type", .string("string")),
                ("pattern", .string("^(\(Self.years))(-(\(Self.days)))?$")),
            ])
        case .word(let words): .object([("type", .string("string")), ("enum", .texts(words))])
        }
    }

    private static let years = "[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9]"
    /// The months, alone or with one of their days; the 29th of February is for a calendar to tell, not for a pattern.
    private static let days =
        "(0[1-9]|1[0-2])|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|02-(0[1-9]|1[0-9]|2[0-8])"

    /// What the description says of it.
    /// - Parameter examples: things of the store.
    func json(examples: [Example: String]) -> JSONValue {
        let schema: JSONValue =
            isRepeated
            ? .object([
                ("type", .string("array")), ("items", valueSchema), ("maxItems", .integer(Self.repetitionLimit)),
            ])
            : valueSchema
        let shown = example.flatMap { examples[$0] }.map { text -> (String, JSONValue) in
            ("example", isRepeated ? .texts([text]) : .string(text))
        }
        return .object(
            [
                ("name", .string(name)), ("in", .string("query")), ("description", .string(meaning)),
                ("required", .boolean(isRequired)), ("schema", schema), ("style", .string("form")),
                ("explode", .boolean(true)),
            ] + (shown.map { [$0] } ?? []))
    }

    /// Most values of a repeated parameter.
    static let repetitionLimit = 40

    /// Checks that the values in a query are of its kind and as many as there may be.
    func check(_ query: QueryItems) throws(PageFailure) {
        let values = query.items.filter { $0.name == name }.map(\.value)
        if values.isEmpty, isRequired { throw .malformed("the parameter “\(name)” is missing: \(meaning)") }
        if values.count > (isRepeated ? Self.repetitionLimit : 1) {
            throw .malformed(
                isRepeated
                    ? "“\(name)” is given \(values.count) times; the limit is \(Self.repetitionLimit)"
                    : "“\(name)” is given \(values.count) times; give it once")
        }
        for value in values {
            if value.isEmpty { throw .malformed("“\(name)” is empty; leave it out or give it a value") }
            if case .text(let limit) = kind, value.unicodeScalars.count > limit {
                throw .malformed("“\(name)” has \(value.unicodeScalars.count) characters; the limit is \(limit)")
            }
        }
    }
}

extension Parameter {
    static let actor = Parameter(
        name: "actor", meaning: "id or any name of an actor, case and accents aside", kind: .text(limit: 120),
        isRequired: true, example: .actor)

    /// Which relations count.
    static let relations: [Parameter] = [
        Parameter(
            name: "type", meaning: "relation type; repeat for several",
            kind: .word(RelationType.allCases.map(\.rawValue)), isRepeated: true),
        Parameter(
            name: "status", meaning: "status of the relation; repeat for several",
            kind: .word(RelationStatus.allCases.map(\.rawValue)), isRepeated: true),
        Parameter(name: "since", meaning: "first day, month or year of the relations", kind: .date),
        Parameter(name: "until", meaning: "last day, month or year of the relations", kind: .date),
        Parameter(name: "asOf", meaning: "day whose state is asked for, whenever it was reported", kind: .date),
        Parameter(name: "knownOn", meaning: "day of the last article that counts", kind: .date),
        Parameter(
            name: "sector", meaning: "what the relations are about", kind: .word(Sector.allCases.map(\.rawValue))),
        Parameter(name: "confidence", meaning: "least confidence of a statement, in percent", kind: .integer(0...100)),
    ]

    /// Which part of a long list is wanted.
    static let part: [Parameter] = [
        Parameter(
            name: "limit", meaning: "most entries of the list; 100 unless said otherwise", kind: .integer(1...1000)),
        Parameter(name: "offset", meaning: "entries passed over at the beginning", kind: .integer(0...1_000_000_000)),
    ]
}
