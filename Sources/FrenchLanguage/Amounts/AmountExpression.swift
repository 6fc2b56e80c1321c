public import EventModel

/// A sum of money as a text states it.
public struct AmountExpression: Sendable, Hashable {
    /// Tokens that state the sum, as indices of the document's tokens, from the number to the currency.
    public let tokenRange: Range<Int>
    /// The sum meant.
    public let amount: Amount

    /// Makes an expression from its parts.
    public init(tokenRange: Range<Int>, amount: Amount) {
        self.tokenRange = tokenRange
        self.amount = amount
    }
}
