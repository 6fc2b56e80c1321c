import EventModel

/// Text from articles on its way into a page.
enum ReportText {
    /// The text in one line, without controls, and without spaces at its ends or several in a row.
    static func plain(_ text: String) -> String {
        LabelText.plain(text).split(separator: " ").joined(separator: " ")
    }

    /// The text as content or attribute value of HTML.
    static func html(_ text: String) -> String { plain(text).markupEscaped }

    /// A passage as content of HTML, the words that state the relation marked.
    static func html(_ evidence: Evidence) -> String {
        let passage = plain(evidence.text)
        guard let range = wordRange(of: plain(evidence.trigger), in: passage) else { return passage.markupEscaped }
        let (before, after) = (String(passage[..<range.lowerBound]), String(passage[range.upperBound...]))
        return before.markupEscaped + "<b>" + String(passage[range]).markupEscaped + "</b>" + after.markupEscaped
    }

    /// Where whole words stand in a text first.
    static func wordRange(of words: String, in text: String) -> Range<String.Index>? {
        func isLetter(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
        guard !words.isEmpty else { return nil }
        return text.ranges(of: words).first { range in
            !isLetter(text[..<range.lowerBound].last) && !isLetter(text[range.upperBound...].first)
        }
    }

    /// The text as it is, where Markdown (CommonMark with tables) would take some of it for markup.
    static func markdown(_ text: String) -> String {
        var escaped = ""
        let plain = plain(text)
        for (position, scalar) in plain.unicodeScalars.enumerated() {
            // A minus or a plus makes a list, and a number sign a heading, at the start of a line only.
            let isMarkup =
                "\\`*_[]<>|~$&".unicodeScalars.contains(scalar)
                || (position == 0 && "#+-=!".unicodeScalars.contains(scalar))
            if isMarkup { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        // "1." and "1)" make a numbered list.
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let next = escaped.dropFirst(digits.count).first, next == "." || next == ")" {
            return digits + "\\" + escaped.dropFirst(digits.count)
        }
        return escaped
    }

    /// An address that may be linked to: http or https, in characters that need no escaping; nil for all others.
    static func link(_ address: String?) -> String? {
        guard let address, let colon = address.firstRange(of: "://") else { return nil }
        guard ["http", "https"].contains(address[..<colon.lowerBound].lowercased()) else { return nil }
        var link = ""
        for byte in address.utf8 {
            switch byte {
            case 0x00...0x20, 0x7F: return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
                UInt8(ascii: "("), UInt8(ascii: ")"), 0x80...:
                let digits = String(byte, radix: 16, uppercase: true)
                link += "%" + (digits.count < 2 ? "0" : "") + digits
            default: link.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return link
    }
}
