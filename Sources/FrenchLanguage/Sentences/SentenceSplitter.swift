public import EventModel

/// Groups tokens into sentences by punctuation, line breaks and a list of abbreviations.
public struct SentenceSplitter: Sendable {
    /// Makes a sentence splitter.
    public init() {}

    /// The sentences as ranges of the tokens, in order, covering all of them.
    ///
    /// No sentence is longer than 400 tokens: a table or list without full stops is cut, at a comma where there is one.
    /// - Complexity: O(n) in the number of tokens.
    public func sentences(of tokens: [Token], in bytes: [UInt8]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        let isHardWrapped = Self.isHardWrapped(bytes)
        for index in tokens.indices where index > start {
            if isTooLong(start..<index, tokens: tokens)
                || breaks(before: index, tokens: tokens, bytes: bytes, isHardWrapped: isHardWrapped)
            {
                sentences.append(start..<index)
                start = index
            }
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    /// What compares the words of a sentence with one another stays cheap because sentences are short.
    private func isTooLong(_ sentence: Range<Int>, tokens: [Token]) -> Bool {
        guard sentence.count >= 300 else { return false }
        return sentence.count >= 400 || [",", ";"].contains(tokens[sentence.upperBound - 1].folded)
    }

    private func breaks(before index: Int, tokens: [Token], bytes: [UInt8], isHardWrapped: Bool) -> Bool {
        let token = tokens[index]
        if token.shape.contains(.afterLineBreak) {
            if !isHardWrapped { return true }
            if Self.hasBlankLine(between: tokens[index - 1].span.end, and: token.span.start, bytes) { return true }
        }
        // Closing quotes and brackets belong to the sentence that they close.
        if Self.closers.contains(token.folded) { return false }
        var last = index - 1
        while last > 0, Self.closers.contains(tokens[last].folded) { last -= 1 }
        let mark = tokens[last].folded
        guard Self.terminators.contains(mark) else { return false }
        guard token.span.start > tokens[index - 1].span.end else { return false }
        if mark == "." && last == index - 1 && last > 0 {
            let word = tokens[last - 1]
            if word.span.end == tokens[last].span.start {
                if Self.abbreviations.contains(word.folded) { return false }
                // « J. Dupont »: an initial.
                if word.span.count <= 2 && word.shape.contains(.capitalized) { return false }
            }
        }
        let begins = token.shape.contains(.capitalized) || token.shape.contains(.numeric)
        return begins || token.shape.contains(.elided) || Self.openers.contains(token.folded)
    }

    private static func hasBlankLine(between start: Int, and end: Int, _ bytes: [UInt8]) -> Bool {
        var breaks = 0
        for byte in bytes[start..<end] where byte == 0x0A { breaks += 1 }
        return breaks >= 2
    }

    /// Whether most lines end in the middle of a sentence at about the same width, as in text wrapped for a terminal.
    private static func isHardWrapped(_ bytes: [UInt8]) -> Bool {
        var lines = 0
        var wrapped = 0
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            let length = index - start
            if length > 0 {
                lines += 1
                if (50...130).contains(length), !".!?:»\"".utf8.contains(bytes[index - 1]), bytes[index - 1] < 0x80,
                    index + 1 < bytes.count, bytes[index + 1] != 0x0A
                {
                    wrapped += 1
                }
            }
            start = index + 1
        }
        return lines >= 4 && wrapped * 2 > lines
    }

    private static let terminators: Set<String> = [".", "!", "?", "…"]
    private static let closers: Set<String> = ["»", "”", ")", "]", "\""]
    private static let openers: Set<String> = ["«", "“", "\"", "—", "–", "-", "•", "(", "["]
    private static let abbreviations: Set<String> = [
        "m", "mm", "mme", "mmes", "mlle", "mlles", "me", "mgr", "dr", "pr", "st", "ste", "av", "bd", "art", "cf", "p",
        "pp",
        "no", "vol", "ed", "env", "janv", "fevr", "avr", "juill", "sept", "oct", "nov", "dec", "gen", "col", "lt",
        "cie",
    ]
}
