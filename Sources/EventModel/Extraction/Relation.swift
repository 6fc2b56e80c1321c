/// A sum of money that an article states.
public struct Amount: Hashable, Sendable, Codable {
    /// Value in units of the currency.
    public let value: Double
    /// ISO 4217 code of the currency.
    public let currency: String

    /// Makes an amount from its parts.
    public init(value: Double, currency: String) {
        self.value = value
        self.currency = currency
    }
}

/// The passage that states a relation.
public struct Evidence: Hashable, Sendable {
    /// The bytes between the offsets, exactly.
    public let text: String
    /// Where the passage stands in the article's text.
    public let span: TextSpan
    /// The word or words that state the relation, as they stand in the passage.
    public let trigger: String

    /// Makes an evidence from its parts.
    public init(text: String, span: TextSpan, trigger: String) {
        self.text = text
        self.span = span
        self.trigger = trigger
    }
}

extension Evidence: Codable {
    private enum CodingKeys: String, CodingKey { case text, byteStart, byteEnd, trigger }

    /// Decodes `{"text", "byteStart", "byteEnd", "trigger"}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decode(String.self, forKey: .text),
            span: try TextSpan(decodingFrom: container, start: .byteStart, end: .byteEnd),
            trigger: try container.decodeIfPresent(String.self, forKey: .trigger) ?? "")
    }

    /// Encodes `{"text", "byteStart", "byteEnd", "trigger"}`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(span.start, forKey: .byteStart)
        try container.encode(span.end, forKey: .byteEnd)
        try container.encode(trigger, forKey: .trigger)
    }
}

/// A tie between two actors that an article states.
public struct Relation: Hashable, Sendable, Codable {
    /// What the tie is.
    public let type: RelationType
    /// The actor it starts from.
    ///
    /// For a symmetric type, the one with the smaller identifier.
    public let source: ActorID
    /// The actor it leads to.
    public let target: ActorID
    /// Whether it holds.
    public let status: RelationStatus
    /// When it happened or began, where the article says so.
    public let date: EventDate?
    /// What it is about, in order of declaration.
    public let sectors: [Sector]
    /// The sum involved, where stated.
    public let amount: Amount?
    /// How sure the extractor is, 0 to 1.
    public let confidence: Double
    /// The passages that state it, in order of position; never empty.
    public let evidence: [Evidence]

    /// Makes a relation; the ends of a symmetric type are put in order.
    public init(
        type: RelationType, source: ActorID, target: ActorID, status: RelationStatus = .actual,
        date: EventDate? = nil, sectors: [Sector] = [], amount: Amount? = nil, confidence: Double = 1,
        evidence: [Evidence]
    ) {
        let isSwapped = type.isSymmetric && target < source
        self.type = type
        self.source = isSwapped ? target : source
        self.target = isSwapped ? source : target
        self.status = status
        self.date = date
        self.sectors = sectors
        self.amount = amount
        self.confidence = confidence
        self.evidence = evidence
    }
}
