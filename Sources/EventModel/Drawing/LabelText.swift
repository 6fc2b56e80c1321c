/// Text that is safe to show: no control characters, no overriding of the writing direction.
public enum LabelText {
    /// A text in one line, without characters that are invisible or not allowed in XML.
    ///
    /// Line breaks and tabs become spaces; other C0 and C1 controls, DEL, bidirectional controls, U+FFFE and U+FFFF go.
    /// - Complexity: O(n) in the number of scalars.
    public static func plain(_ text: String) -> String {
        // Most texts are plain as they are: none of their bytes begins a character to be changed.
        if text.utf8.allSatisfy({ byte in
            byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xD8 && byte != 0xE2 && byte != 0xEF
        }) {
            return text
        }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: plain.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: break
            case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
            case 0xFFFE, 0xFFFF: break
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// The lines as an escaped string of Graphviz, which shows them exactly as they are, one below the other.
    public static func graphvizEscaped(_ lines: [String]) -> String {
        lines.map { line in
            let line = plain(line)
            guard line.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
                return line
            }
            var escaped = String.UnicodeScalarView()
            for scalar in line.unicodeScalars {
                switch scalar {
                case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
                // Graphviz decodes entities in labels; an article's « &eacute; » must stay what it is.
                case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
                default: escaped.append(scalar)
                }
            }
            return String(escaped)
        }.joined(separator: "\\n")
    }
}
