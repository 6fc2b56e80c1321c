/// What libgvc drew, taken apart: the map's coordinate system, and a group of shapes for each node and edge.
struct LibraryPicture {
    /// The shapes of one node or edge.
    struct Group {
        /// Attributes of the group element.
        let attributes: [MarkupAttribute]
        /// Its shapes and texts, in drawing order.
        var shapes: [Shape]

        /// Value of an attribute of the group element.
        func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    /// An element that draws something.
    struct Shape {
        let name: String
        var attributes: [MarkupAttribute]
        /// Character data of a text element, still escaped.
        let text: String?

        /// Value of an attribute.
        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

        /// Value of an attribute as a number.
        func number(_ name: String) -> Double? { self[name].flatMap(Double.init) }

        /// Sets an attribute that the element has, or adds it.
        mutating func set(_ name: String, to value: String) {
            if let position = attributes.firstIndex(where: { $0.name == name }) {
                attributes[position].value = value
            } else {
                attributes.append(MarkupAttribute(name: name, value: value))
            }
        }
    }

    /// Left, top, width and height of the whole, in points.
    let viewBox: [Double]
    /// Attributes of the group that holds all others.
    private(set) var frame: [MarkupAttribute] = []
    /// Nodes and edges, in drawing order.
    var groups: [Group] = []

    /// Takes markup apart.
    /// - Throws: `unexpectedMarkup` for anything but shapes and texts in groups.
    init(_ markup: String) throws(RenderingError) { try self.init(Array(markup.utf8)) }

    /// Takes the UTF-8 bytes of markup apart.
    init(_ markup: [UInt8]) throws(RenderingError) {
        var scanner = MarkupScanner(markup)
        var viewBox: [Double]?
        var depth = 0
        while let token = try scanner.next() {
            switch token {
            case .start("svg", let attributes, _): viewBox = try Self.viewBox(in: attributes)
            case .end("svg"), .text: break
            case .start("title", _, _):
                // The library wrote internal names.
                while let inner = try scanner.next(), inner != .end(name: "title") {}
            case .start("g", let attributes, let isEmpty):
                try SVGAllowList.check("g", attributes)
                if depth == 0 { frame = attributes } else { groups.append(Group(attributes: attributes, shapes: [])) }
                if !isEmpty { depth += 1 }
            case .end("g"): depth -= 1
            case .start(let name, let attributes, let isEmpty):
                let kept = attributes.filter { $0.name != "xml:space" }
                try SVGAllowList.check(name, kept)
                let text = isEmpty ? nil : try Self.content(of: name, &scanner)
                if groups.isEmpty { throw .unexpectedMarkup(reason: "the element \(name) outside of nodes and edges") }
                groups[groups.count - 1].shapes.append(Shape(name: name, attributes: kept, text: text))
            case .end(let name): throw .unexpectedMarkup(reason: "an end tag of \(name) too many")
            }
        }
        guard let viewBox else { throw .unexpectedMarkup(reason: "no svg element") }
        guard depth == 0 else { throw .unexpectedMarkup(reason: "the markup ends too early") }
        self.viewBox = viewBox
    }

    private static func content(of name: String, _ scanner: inout MarkupScanner) throws(RenderingError) -> String {
        var content = ""
        while let token = try scanner.next() {
            switch token {
            case .text(let text): content += text
            case .end(name): return content
            default: throw .unexpectedMarkup(reason: "something else than text in the element \(name)")
            }
        }
        throw .unexpectedMarkup(reason: "the markup ends too early")
    }

    private static func viewBox(in attributes: [MarkupAttribute]) throws(RenderingError) -> [Double] {
        let value = attributes.first { $0.name == "viewBox" }?.value ?? ""
        let numbers = value.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[2] > 0, numbers[3] > 0 else {
            throw .unexpectedMarkup(reason: "the view box “\(value)”")
        }
        return numbers
    }
}

extension LibraryPicture.Shape {
    /// The points that the shape is drawn by: corners, control points, or the ends of an ellipse's axes.
    var controlPoints: [PlanePoint] {
        switch name {
        case "ellipse":
            guard let x = number("cx"), let y = number("cy"), let rx = number("rx"), let ry = number("ry") else {
                return []
            }
            return [PlanePoint(x: x - rx, y: y - ry), PlanePoint(x: x + rx, y: y + ry)]
        case "polygon", "polyline": return Self.points(in: self["points"] ?? "")
        case "path": return Self.points(in: self["d"] ?? "")
        default: return []
        }
    }

    /// The pairs of numbers in a list of points or in path data of absolute moves and curves.
    private static func points(in text: String) -> [PlanePoint] {
        // Whatever stands between numbers parts them: commas, spaces, and the letters of moves and curves.
        let numbers = text.utf8.split { byte in
            !((48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "e"))
        }.compactMap { Double(Substring($0)) }
        return stride(from: 0, to: numbers.count - numbers.count % 2, by: 2).map { position in
            PlanePoint(x: numbers[position], y: numbers[position + 1])
        }
    }
}
