public import EventModel

/// Finds French expressions of date: « le 8 septembre 2025 », « du 14 au 16 avril », « fin 2025 », « mardi dernier », « hier ».
///
/// A date without a year, and a relative one, is resolved against the day of publication; where that is unknown there is
/// no expression. Vague ones (« récemment », « il y a longtemps ») and ends of a span (« jusqu’en 2027 ») are none; a week
/// stands for its month.
public struct DateGrammar: Sendable {
    /// Makes a grammar.
    public init() {}

    /// The expressions in a run of tokens, in order, without overlap.
    ///
    /// The run should hold whole sentences: the verb beside « lundi » or « en mars » tells whether past or future is meant.
    /// - Complexity: O(n) in the number of tokens.
    public func expressions(in tokens: ArraySlice<Token>, published: CalendarDate?) -> [DateExpression] {
        var expressions: [DateExpression] = []
        let scan = DateScan(tokens: tokens, published: published)
        var index = tokens.startIndex
        while index < tokens.endIndex {
            guard let found = scan.expression(at: index) else {
                index += 1
                continue
            }
            let range = index..<found.next
            let span = TextSpan(start: tokens[index].span.start, end: tokens[found.next - 1].span.end)
            expressions.append(DateExpression(tokenRange: range, span: span, date: found.date))
            index = found.next
        }
        return expressions
    }
}
