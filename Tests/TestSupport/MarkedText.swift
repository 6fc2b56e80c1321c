public import EventModel

/// A text whose expected names are marked in place.
///
/// `[company Gazprom] possède [company VESNA].` holds two. A mark is an opening bracket, the raw value of an `ActorType`, one space, the name and a closing bracket. Marks do not nest.
public struct MarkedText: Hashable, Sendable {
    /// A marked name.
    public struct Mark: Hashable, Sendable, CustomStringConvertible {
        /// What the name should be read as.
        public let type: ActorType
        /// The name's text.
        public let text: String
        /// Where the name stands in the plain text.
        public let span: TextSpan

        /// The mark as it is written, with its first byte: `[company Gazprom]@0`.
        public var description: String { "[\(type.rawValue) \(text)]@\(span.start)" }

        /// Makes a mark from its parts.
        public init(type: ActorType, text: String, span: TextSpan) {
            self.type = type
            self.text = text
            self.span = span
        }
    }

    /// The text without its marks.
    public let plain: String
    /// The marked names in order of position.
    public let marks: [Mark]

    /// Reads a marked text; a broken mark is an error of the test's author and stops the test.
    public init(_ marked: String) {
        var plain = ""
        var marks: [Mark] = []
        var rest = marked[...]
        while let opening = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
            precondition(rest[opening] == "[", "“\(marked)”: a closing bracket without an opening one")
            plain += rest[..<opening]
            let inside = rest[rest.index(after: opening)...]
            guard let closing = inside.firstIndex(of: "]") else {
                preconditionFailure("“\(marked)”: the mark “[\(inside)” is not closed by a bracket")
            }
            let mark = inside[..<closing]
            precondition(!mark.contains("["), "“\(marked)”: the mark “[\(mark)” holds another mark")
            let parts = mark.split(separator: " ", maxSplits: 1)
            precondition(parts.count == 2, "“\(marked)”: the mark “[\(mark)]” needs a type, one space and a name")
            guard let type = ActorType(rawValue: String(parts[0])) else {
                preconditionFailure(
                    "“\(marked)”: “\(parts[0])” is no actor type; use "
                        + ActorType.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let start = plain.utf8.count
            plain += parts[1]
            marks.append(
                Mark(type: type, text: String(parts[1]), span: TextSpan(start: start, end: plain.utf8.count)))
            rest = inside[inside.index(after: closing)...]
        }
        self.plain = plain + rest
        self.marks = marks
    }
}
