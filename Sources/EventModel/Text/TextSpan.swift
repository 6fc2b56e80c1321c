/// A half-open range of UTF-8 byte offsets into an article's text: the one unit of position in the project.
public struct TextSpan: Hashable, Sendable, Comparable {
    /// Offset of the first byte, counted from the start of the article's text as read.
    public let start: Int
    /// Offset just past the last byte.
    public let end: Int

    /// Makes a span; `start` may not exceed `end`.
    public init(start: Int, end: Int) {
        precondition(0 <= start && start <= end, "a text span runs forward: \(start)..<\(end)")
        self.start = start
        self.end = end
    }

    /// Number of bytes in the span.
    public var count: Int { end - start }

    /// Whether both spans share at least one byte.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Whether `other` lies wholly inside this span.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Orders by start, then by end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        left.start != right.start ? left.start < right.start : left.end < right.end
    }
}
