import EventModel

/// A line of a text with what the cleaning rules look at.
struct TextLine {
    /// Bytes of the line without white space at its ends and without its line break.
    let span: TextSpan
    /// Folded text of a short line, from its first letter or digit on; empty for a long line.
    let key: String

    /// Longest line, in bytes, that is compared with the markers.
    static let longestMarked = 400

    var isBlank: Bool { span.count == 0 }

    /// The lines of a text, blank ones included.
    static func lines(of bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var position = 0
        while position <= bytes.count {
            if position == bytes.count || bytes[position] == 0x0A || bytes[position] == 0x0D {
                lines.append(line(bytes, from: start, to: position))
                // A blank line is one line, whether its break is one byte or two.
                if position + 1 < bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A { position += 1 }
                start = position + 1
            }
            position += 1
        }
        return lines
    }

    private static func line(_ bytes: [UInt8], from start: Int, to end: Int) -> TextLine {
        var first = start
        var last = end
        while first < last, let width = spaceWidth(bytes, at: first) { first += width }
        while last > first {
            if bytes[last - 1] <= 0x20 {
                last -= 1
            } else if last - first >= 2, bytes[last - 2] == 0xC2, bytes[last - 1] == 0xA0 {
                last -= 2
            } else {
                break
            }
        }
        let span = TextSpan(start: first, end: last)
        guard span.count > 0, span.count <= longestMarked else { return TextLine(span: span, key: "") }
        let folded = TextFolding.folded(String(decoding: bytes[first..<last], as: UTF8.self))
        if folded.hasPrefix("©") || folded.hasPrefix("(c)") { return TextLine(span: span, key: folded) }
        let key = folded.unicodeScalars.drop { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
        return TextLine(span: span, key: String(key))
    }

    /// Number of bytes of the white space at a position; nil where there is none.
    static func spaceWidth(_ bytes: [UInt8], at position: Int) -> Int? {
        let byte = bytes[position]
        if byte == 0x20 || byte == 0x09 { return 1 }
        guard position + 1 < bytes.count else { return nil }
        if byte == 0xC2 && bytes[position + 1] == 0xA0 { return 2 }
        guard position + 2 < bytes.count else { return nil }
        // Byte order mark, thin and narrow spaces.
        if byte == 0xEF && bytes[position + 1] == 0xBB && bytes[position + 2] == 0xBF { return 3 }
        if byte == 0xE2 && bytes[position + 1] == 0x80 {
            return (0x80...0x8B).contains(bytes[position + 2]) || bytes[position + 2] == 0xAF ? 3 : nil
        }
        return nil
    }
}
