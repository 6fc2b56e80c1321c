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
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value over several lines, indented, for people who read it and programs alike.
    package var document: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indentation: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .object(let members):
            bytes += "{".utf8
            for (position, member) in members.enumerated() {
                if position > 0 { bytes += ",".utf8 }
                Self.writeString(member.0, to: &bytes)
                bytes += ":".utf8
                member.1.write(to: &bytes)
            }
            bytes += "}".utf8
        case .array(let values):
            bytes += "[".utf8
            for (position, value) in values.enumerated() {
                if position > 0 { bytes += ",".utf8 }
                value.write(to: &bytes)
            }
            bytes += "]".utf8
        case .string(let string): Self.writeString(string, to: &bytes)
        case .number(let number): bytes += Self.digits(of: number).utf8
        case .integer(let number): bytes += String(number).utf8
        case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .written(let value): bytes += value.utf8
        }
    }

    private func write(to bytes: inout [UInt8], indentation: Int) {
        let margin = "\n" + String(repeating: "  ", count: indentation + 1)
        let lastMargin = "\n" + String(repeating: "  ", count: indentation)
        switch self {
        case .object(let members) where !members.isEmpty:
            bytes += "{".utf8
            for (position, member) in members.enumerated() {
                bytes += (position > 0 ? "," + margin : margin).utf8
                Self.writeString(member.0, to: &bytes)
                bytes += ": ".utf8
                member.1.write(to: &bytes, indentation: indentation + 1)
            }
            bytes += (lastMargin + "}").utf8
        case .array(let values) where !values.isEmpty:
            bytes += "[".utf8
            for (position, value) in values.enumerated() {
                bytes += (position > 0 ? "," + margin : margin).utf8
                value.write(to: &bytes, indentation: indentation + 1)
            }
            bytes += (lastMargin + "]").utf8
        case .written(let value):
            // Strings have no line breaks of their own.
            bytes += value.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lastMargin).utf8
        default: write(to: &bytes)
        }
    }

    /// Whole numbers without fraction or exponent, others in the fewest digits that read back as the same number.
    private static func digits(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
        return "\(number)"
    }

    private static func writeString(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += "\\\"".utf8
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\r"): bytes += "\\r".utf8
            case UInt8(ascii: "\t"): bytes += "\\t".utf8
            case 0...0x1F, 0x7F: writeEscape(UInt32(byte), to: &bytes)
            // U+0080 to U+009F are control characters, too.
            case 0x80...0x9F where bytes.last == 0xC2:
                bytes.removeLast()
                writeEscape(UInt32(byte), to: &bytes)
            // U+2028 and U+2029 end a line for some readers of JSON lines.
            case 0xA8...0xA9 where bytes.last == 0x80 && bytes[bytes.count - 2] == 0xE2:
                bytes.removeLast(2)
                writeEscape(0x1F80 + UInt32(byte), to: &bytes)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeEscape(_ scalar: UInt32, to bytes: inout [UInt8]) {
        let digits = String(scalar, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
}
