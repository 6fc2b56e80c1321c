/// Text as a terminal shows it: how wide it is, and how to make it safe and short.
enum DisplayText {
    /// Number of terminal columns that a text takes: two for East Asian wide characters and emoji, none for marks that
    /// combine with the letter before.
    static func width(of text: String) -> Int {
        // Without marks that combine every scalar is a column, and nothing has to be put together to characters.
        if isPlain(text) { return text.unicodeScalars.count }
        return text.reduce(0) { $0 + width(of: $1) }
    }

    /// The text with spaces for control characters and line breaks: article text must not move the cursor or change
    /// colours.
    static func printable(_ text: String) -> String {
        if isPlain(text) { return text }
        var printable = ""
        for scalar in text.unicodeScalars {
            if isPlain(scalar) {
                printable.unicodeScalars.append(scalar)
                continue
            }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: printable += " "
            // The zero-width joiner holds emoji together; other invisible characters could turn the text around.
            case .format where scalar.value != 0x200D: continue
            default: printable.unicodeScalars.append(scalar)
            }
        }
        return printable
    }

    private static func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPlain) }

    /// Whether a scalar is a Latin letter, digit or sign, as the first blocks of Unicode have them, or a quotation mark,
    /// dash or ellipsis of the press.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x2013...0x2014, 0x2018...0x201E, 0x2026: true
        default: false
        }
    }

    /// The printable text with single spaces between words, and none around it.
    static func singleLine(_ text: String) -> String {
        printable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text cut to a number of columns, with an ellipsis where something is missing.
    static func truncated(_ text: String, to limit: Int) -> String {
        guard width(of: text) > limit else { return text }
        var kept = ""
        var columns = 0
        for character in text {
            columns += width(of: character)
            if columns > limit - 1 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// A passage in French quotation marks, cut around the words that matter where it is longer than the limit.
    static func quotation(_ passage: String, around words: String, limit: Int) -> String {
        let line = singleLine(passage)
        guard width(of: line) > limit else { return "« \(line) »" }
        let characters = Array(line)
        let start = line.firstRange(of: singleLine(words)).map {
            line.distance(from: line.startIndex, to: $0.lowerBound)
        }
        let middle = (start ?? 0) + words.count / 2
        let lower = max(0, min(middle - limit / 2, characters.count - limit))
        let upper = min(characters.count, lower + limit)
        let head = lower > 0 ? "… " : ""
        let tail = upper < characters.count ? " …" : ""
        return "« \(head)\(trimmedToWords(characters, lower, upper))\(tail) »"
    }

    /// The characters between two positions, without the pieces of words at a cut.
    private static func trimmedToWords(_ characters: [Character], _ lower: Int, _ upper: Int) -> String {
        var start = lower
        var end = upper
        if lower > 0, let space = characters[lower..<upper].firstIndex(of: " "), space - lower < 15 {
            start = space + 1
        }
        if upper < characters.count, let space = characters[start..<upper].lastIndex(of: " "), upper - space < 15 {
            end = space
        }
        return String(characters[start..<end])
    }

    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        // Latin letters are nearly all there is, and looking up what a character is takes long.
        if isPlain(scalar) { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
