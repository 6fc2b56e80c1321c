public import EventModel

/// Finds the day of publication that the head of a text states, and the part of the text that states it.
///
/// It looks at ` date 2025-09-11 …`, « Publié le 01 - 04 - 2025 », a line that is a date, and datelines (« ALGER, 3 mars 2025
/// (APS) – »); a date in the body of the text is none.
public struct PublicationDateFinder: Sendable {
    /// A day of publication and where it stands.
    public struct Finding: Hashable, Sendable {
        /// The day, or the month where only that is stated.
        public let date: CalendarDate
        /// Bytes that state it and are not part of the article: a whole line, or a dateline up to the first word.
        public let span: TextSpan
    }

    /// Makes a finder.
    public init() {}

    /// How many lines from the top may state the date.
    private static let headLineCount = 8
    /// Longest line, in bytes, that may be nothing but a statement of date, source and author.
    private static let longestStatement = 120
    /// What may follow the date on such a line in any case, in bytes (« – Mis à jour à 18 h 40 »).
    private static let longestRemainder = 45

    /// What the first lines of a text, else its last one, state about its publication; nil where they state nothing.
    ///
    /// « Mis à jour le » counts only where no other statement is found.
    /// - Complexity: O(n) in the number of bytes.
    public func finding(in bytes: [UInt8]) -> Finding? {
        let lines = TextLine.lines(of: bytes).filter { !$0.isBlank }
        var updated: Finding?
        for (number, line) in lines.prefix(Self.headLineCount).enumerated() {
            guard let finding = finding(in: bytes, line: line.span, isFirst: number == 0) else { continue }
            if !line.key.contains("mis a jour") && !line.key.contains("mise a jour") { return finding }
            updated = updated ?? finding
        }
        if let updated { return updated }
        guard let last = lines.last, last.span.count <= 60,
            let finding = finding(in: bytes, line: last.span, isFirst: false), finding.span == last.span
        else { return nil }
        return finding
    }

    private func finding(in bytes: [UInt8], line: TextSpan, isFirst: Bool) -> Finding? {
        let head = TextSpan(start: line.start, end: Self.characterBoundary(bytes, line.end, line.start + 200))
        let tokens = Tokenizer().tokens(in: bytes, regions: [head])
        if isFirst, let finding = prefixed(tokens, line: line) { return finding }
        guard
            let expression = DateGrammar().expressions(in: tokens[...], published: nil)
                .first(where: { $0.date.end == nil && $0.date.start.day != nil })
        else { return nil }
        let isStatement = line.count <= Self.longestStatement && isStatement(tokens, expression)
        let isSentence = tokens.last?.folded == "." && tokens.count - expression.tokenRange.upperBound > 3
        if isStatement, !isSentence, line.end - expression.span.end <= Self.longestRemainder {
            return Finding(date: expression.date.start, span: line)
        }
        if let end = datelineEnd(tokens, expression) {
            return Finding(date: expression.date.start, span: TextSpan(start: line.start, end: min(end, line.end)))
        }
        return !isStatement ? nil : Finding(date: expression.date.start, span: line)
    }

    /// The end of a prefix no longer than the line, at a character's first byte.
    private static func characterBoundary(_ bytes: [UInt8], _ lineEnd: Int, _ wanted: Int) -> Int {
        guard wanted < lineEnd else { return lineEnd }
        var end = wanted
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// ` date 2025-09-11 …`, also with a month alone.
    private func prefixed(_ tokens: [Token], line: TextSpan) -> Finding? {
        guard tokens.count >= 2, tokens[0].folded == "date" else { return nil }
        var index = 1
        if tokens[index].folded == ":" { index += 1 }
        var text = ""
        while index < tokens.count, text.utf8.count < 10,
            tokens[index].shape.contains(.numeric) || tokens[index].folded == "-"
        {
            text += tokens[index].folded
            index += 1
        }
        guard text.utf8.count >= 7, let date = CalendarDate(iso: text) else { return nil }
        let end = index < tokens.count ? tokens[index].span.start : line.end
        return Finding(date: date, span: TextSpan(start: line.start, end: end))
    }

    /// Where the text begins after a dateline, as in « ALGER, 3 mars 2025 (APS) – Le ministre ».
    private func datelineEnd(_ tokens: [Token], _ expression: DateExpression) -> Int? {
        let before = tokens[..<expression.tokenRange.lowerBound]
        let isHead = before.allSatisfy { token in
            !token.shape.isDisjoint(with: [.capitalized, .punctuation])
                || BoilerplateMarkers.dateline.contains(token.folded)
        }
        guard isHead, before.count <= 14, !before.contains(where: { [".", ":", "«", "!", "?"].contains($0.folded) })
        else { return nil }
        var index = expression.tokenRange.upperBound
        if index < tokens.count, tokens[index].folded == ")" { index += 1 }
        if index < tokens.count, tokens[index].folded == "(",
            let close = tokens[index...].firstIndex(where: { $0.folded == ")" }), close - index <= 8
        {
            index = close + 1
        }
        // A place or a bracket before the date, or nothing: « Le 25 mars 2025 – … », but not « Réuni, le 3 mars 2025 – … ».
        guard index < tokens.count, ["-", "–", "—", "."].contains(tokens[index].folded) else { return nil }
        while index < tokens.count, ["-", "–", "—", "."].contains(tokens[index].folded) { index += 1 }
        return index < tokens.count ? tokens[index].span.start : tokens[index - 1].span.end
    }

    /// Whether a short line is about the publication: the date at its start, after a separator, or beside a word of publishing.
    private func isStatement(_ tokens: [Token], _ expression: DateExpression) -> Bool {
        var start = expression.tokenRange.lowerBound
        while start > 0, ["le", "du", "au"].contains(tokens[start - 1].folded) { start -= 1 }
        if start == 0 { return !endsLikeSentence(tokens, after: expression) }
        if tokens.contains(where: { BoilerplateMarkers.publication.contains($0.folded) }) { return true }
        let previous = tokens[start - 1].folded
        let isLast = tokens[expression.tokenRange.upperBound...].allSatisfy {
            !$0.shape.isDisjoint(with: [.punctuation, .numeric]) || ["h", "a", "tu", "gmt"].contains($0.folded)
        }
        return isLast && ["-", "–", "—", "|", ",", "(", "•", "·"].contains(previous)
    }

    private func endsLikeSentence(_ tokens: [Token], after expression: DateExpression) -> Bool {
        tokens.last?.folded == "." && tokens.count - expression.tokenRange.upperBound > 6
    }
}
