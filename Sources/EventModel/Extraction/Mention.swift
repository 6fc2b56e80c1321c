/// A place where an article names an actor.
public struct Mention: Hashable, Sendable {
    /// The bytes between the offsets, exactly.
    public let text: String
    /// Where it stands in the article's text.
    public let span: TextSpan

    /// Makes a mention from its parts.
    public init(text: String, span: TextSpan) {
        self.text = text
        self.span = span
    }
}

extension Mention: Codable {
    private enum CodingKeys: String, CodingKey { case text, byteStart, byteEnd }

    /// Decodes `{"text", "byteStart", "byteEnd"}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decode(String.self, forKey: .text),
            span: try TextSpan(decodingFrom: container, start: .byteStart, end: .byteEnd))
    }

    /// Encodes `{"text", "byteStart", "byteEnd"}`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(span.start, forKey: .byteStart)
        try container.encode(span.end, forKey: .byteEnd)
    }
}

extension TextSpan {
    /// Decodes a span from two keys, with an error rather than a trap for offsets that run backward.
    init<Key>(decodingFrom container: KeyedDecodingContainer<Key>, start startKey: Key, end endKey: Key) throws {
        let start = try container.decode(Int.self, forKey: startKey)
        let end = try container.decode(Int.self, forKey: endKey)
        guard 0 <= start, start <= end else {
            throw DecodingError.dataCorruptedError(
                forKey: endKey, in: container, debugDescription: "byte offsets \(start)..<\(end) run backward")
        }
        self.init(start: start, end: end)
    }
}
