public import EventModel

/// Finds sums of money: « 1,7 milliard de dollars », « 54,8 millions € », « 3 Mds USD », « 500 milliards de francs CFA ».
///
/// A sum without a currency that the text states is none: « dinars » and « livres » alone say not whose, « dollars » alone are
/// those of the United States and « dirhams » alone those of Morocco, as the press of the region writes.
public struct AmountGrammar: Sendable {
    /// Makes a grammar.
    public init() {}

    /// The sums in a run of tokens, in order, without overlap.
    /// - Complexity: O(n) in the number of tokens.
    public func expressions(in tokens: ArraySlice<Token>) -> [AmountExpression] {
        var expressions: [AmountExpression] = []
        let scan = AmountScan(tokens: tokens)
        var index = tokens.startIndex
        while index < tokens.endIndex {
            guard let found = scan.amount(at: index) else {
                index = scan.number(at: index)?.next ?? index + 1
                continue
            }
            expressions.append(AmountExpression(tokenRange: index..<found.next, amount: found.amount))
            index = found.next
        }
        return expressions
    }
}
