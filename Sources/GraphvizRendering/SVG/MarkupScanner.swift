/// A piece of XML markup.
package enum MarkupToken: Hashable {
    case start(name: String, attributes: [MarkupAttribute], isEmpty: Bool)
    case end(name: String)
    /// Character data, still escaped.
    case text(String)
}

/// An attribute of an element, its value still escaped.
package struct MarkupAttribute: Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// Cuts the library's SVG into its pieces; prolog, document type, processing instructions and comments are passed over.
///
/// It knows the shape that libgvc writes, not all of XML: no CDATA sections, no internal document type subset. Anything
/// else is an error rather than a guess.
package struct MarkupScanner {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ markup: String) { self.init(Array(markup.utf8)) }

    package init(_ markup: [UInt8]) { bytes = markup }

    /// The next piece, or nil at the end.
    package mutating func next() throws(RenderingError) -> MarkupToken? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let start = position
                skip { $0 != UInt8(ascii: "<") }
                return .text(string(start..<position))
            }
            if skip("<!--") {
                try skipPast("-->", what: "a comment")
            } else if skip("<?") {
                try skipPast("?>", what: "a processing instruction")
            } else if skip("<!DOCTYPE") {
                try skipPast(">", what: "a document type")
            } else if skip("</") {
                let name = try scannedName()
                skipSpace()
                guard skip(">") else { throw .unexpectedMarkup(reason: "the end tag of \(name) is not closed") }
                return .end(name: name)
            } else {
                position += 1
                return try startTag()
            }
        }
        return nil
    }

    private mutating func startTag() throws(RenderingError) -> MarkupToken {
        let name = try scannedName()
        var attributes: [MarkupAttribute] = []
        while true {
            skipSpace()
            if skip("/>") { return .start(name: name, attributes: attributes, isEmpty: true) }
            if skip(">") { return .start(name: name, attributes: attributes, isEmpty: false) }
            let attribute = try scannedName()
            skipSpace()
            guard skip("=") else { throw .unexpectedMarkup(reason: "the attribute \(attribute) has no value") }
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
            else {
                throw .unexpectedMarkup(reason: "the value of \(attribute) is not quoted")
            }
            let quote = bytes[position]
            let start = position + 1
            position = start
            skip { $0 != quote }
            guard position < bytes.count else {
                throw .unexpectedMarkup(reason: "the value of \(attribute) has no end")
            }
            attributes.append(MarkupAttribute(name: attribute, value: string(start..<position)))
            position += 1
        }
    }

    private mutating func scannedName() throws(RenderingError) -> String {
        let start = position
        skip { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
        }
        guard start < position else {
            let rest = string(start..<min(start + 12, bytes.count))
            throw .unexpectedMarkup(reason: "a name is missing before “\(rest)”")
        }
        return string(start..<position)
    }

    private mutating func skip(_ prefix: StaticString) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        for offset in 0..<count where unsafe bytes[position + offset] != prefix.utf8Start[offset] { return false }
        position += count
        return true
    }

    private mutating func skip(while isSkipped: (UInt8) -> Bool) {
        while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
    }

    private mutating func skipPast(_ end: StaticString, what: String) throws(RenderingError) {
        while position < bytes.count {
            if skip(end) { return }
            position += 1
        }
        throw .unexpectedMarkup(reason: "\(what) has no end")
    }

    private mutating func skipSpace() { skip { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension String {
    /// The text that character data or an attribute value stands for: named and numbered entities are read.
    var markupUnescaped: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        var text = ""
        var rest = self[...]
        while let start = rest.firstIndex(of: "&") {
            text += rest[..<start]
            rest = rest[start...].dropFirst()
            guard let end = rest.prefix(10).firstIndex(of: ";"), let scalar = Self.entity(rest[..<end]) else {
                text += "&"
                continue
            }
            text.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    private static func entity(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == "#" else { return nil }
            let digits = name.dropFirst()
            let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init)
        }
    }
}
