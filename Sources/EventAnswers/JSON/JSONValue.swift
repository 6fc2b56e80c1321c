/// A JSON value whose objects keep the order of their keys, so that the same answer is the same bytes.
package enum JSONValue: Sendable {
    case object([(String, JSONValue)])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case integer(Int)
    case boolean(Bool)
    case null
    /// A value that is JSON already, over several lines as ``document`` writes it.
    case written(String)

    /// A string, or null.
    package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A list of strings.
    package static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// The value on one line.
    package var line: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// The value over several lines, indented, for people who read it and programs alike.
    package var document: String {
        var text = ""
        write(to: &text, indentation: 0)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .object(let members):
            text += "{"
            for (position, member) in members.enumerated() {
                if position > 0 { text += "," }
                Self.writeString(member.0, to: &text)
                text += ":"
                member.1.write(to: &text)
            }
            text += "}"
        case .array(let values):
            text += "["
            for (position, value) in values.enumerated() {
                if position > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .string(let string): Self.writeString(string, to: &text)
        case .number(let number): text += Self.digits(of: number)
        case .integer(let number): text += String(number)
        case .boolean(let truth): text += truth ? "true" : "false"
        case .null: text += "null"
        case .written(let value): text += value
        }
    }

    private func write(to text: inout String, indentation: Int) {
        let margin = "\n" + String(repeating: "  ", count: indentation + 1)
        let lastMargin = "\n" + String(repeating: "  ", count: indentation)
        switch self {
        case .object(let members) where !members.isEmpty:
            text += "{"
            for (position, member) in members.enumerated() {
                text += position > 0 ? "," + margin : margin
                Self.writeString(member.0, to: &text)
                text += ": "
                member.1.write(to: &text, indentation: indentation + 1)
            }
            text += lastMargin + "}"
        case .array(let values) where !values.isEmpty:
            text += "["
            for (position, value) in values.enumerated() {
                text += position > 0 ? "," + margin : margin
                value.write(to: &text, indentation: indentation + 1)
            }
            text += lastMargin + "]"
        case .written(let value):
            // Strings have no line breaks of their own.
            text += value.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lastMargin)
        default: write(to: &text)
        }
    }

    /// Whole numbers without fraction or exponent, others in the fewest digits that read back as the same number.
    private static func digits(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
        return "\(number)"
    }

    private static func writeString(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // U+2028 and U+2029 end a line for some readers of JSON lines.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
