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
    private var rest: Substring.UTF8View

    package init(_ markup: String) { rest = markup[...].utf8 }

    /// The next piece, or nil at the end.
    package mutating func next() throws(RenderingError) -> MarkupToken? {
        while let first = rest.first {
            guard first == UInt8(ascii: "<") else {
                let text = rest.prefix { $0 != UInt8(ascii: "<") }
                rest = rest[text.endIndex...]
                return .text(Self.string(text))
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
                rest = rest.dropFirst()
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
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw .unexpectedMarkup(reason: "the value of \(attribute) is not quoted")
            }
            rest = rest.dropFirst()
            let value = rest.prefix { $0 != quote }
            guard value.endIndex < rest.endIndex else {
                throw .unexpectedMarkup(reason: "the value of \(attribute) has no end")
            }
            rest = rest[value.endIndex...].dropFirst()
            attributes.append(MarkupAttribute(name: attribute, value: Self.string(value)))
        }
    }

    private mutating func scannedName() throws(RenderingError) -> String {
        let name = rest.prefix { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
        }
        guard !name.isEmpty else {
            throw .unexpectedMarkup(reason: "a name is missing before “\(Self.string(rest.prefix(12)))”")
        }
        rest = rest[name.endIndex...]
        return Self.string(name)
    }

    private mutating func skip(_ prefix: StaticString) -> Bool {
        let text = "\(prefix)".utf8
        guard rest.starts(with: text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func skipPast(_ end: StaticString, what: String) throws(RenderingError) {
        while !rest.isEmpty {
            if skip(end) { return }
            rest = rest.dropFirst()
        }
        throw .unexpectedMarkup(reason: "\(what) has no end")
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    private static func string(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}

extension String {
    /// The text as character data or attribute value of XML.
    var markupEscaped: String {
        var escaped = ""
        escaped.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// The text that character data or an attribute value stands for: named and numbered entities are read.
    var markupUnescaped: String {
        guard contains("&") else { return self }
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
