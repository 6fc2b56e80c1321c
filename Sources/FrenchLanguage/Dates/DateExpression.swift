public import EventModel

/// A date or interval as a text states it.
public struct DateExpression: Sendable, Hashable {
    /// Tokens that state the date, as indices of the document's tokens; prepositions and articles before it are left out.
    public let tokenRange: Range<Int>
    /// Bytes from the first to the last of these tokens.
    public let span: TextSpan
    /// The date meant.
    public let date: EventDate

    /// Makes an expression from its parts.
    public init(tokenRange: Range<Int>, span: TextSpan, date: EventDate) {
        self.tokenRange = tokenRange
        self.span = span
        self.date = date
    }
}
