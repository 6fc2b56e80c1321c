import EventModel

/// The elements and attributes that a finished picture may have; everything else is refused.
enum SVGAllowList {
    private static let attributes: [String: Set<String>] = {
        let paint: Set<String> = ["class", "fill", "stroke", "stroke-width", "stroke-dasharray"]
        return [
            "svg": ["xmlns", "viewBox", "style", "id", "class", "role", "lang", "aria-labelledby"],
            "g": ["id", "class", "transform", "role", "aria-labelledby", "aria-label"],
            "a": ["href", "class", "aria-label"],
            "title": ["id"],
            "desc": ["id"],
            "style": [],
            "path": paint.union(["d", "pointer-events"]),
            "polygon": paint.union(["points"]),
            "polyline": paint.union(["points"]),
            "ellipse": paint.union(["cx", "cy", "rx", "ry"]),
            "rect": paint.union(["x", "y", "width", "height", "rx"]),
            "text": [
                "class", "x", "y", "text-anchor", "font-family", "font-size", "font-style", "font-weight", "fill",
                "fill-opacity", "text-decoration",
            ],
        ]
    }()

    /// Checks one start tag.
    static func check(_ name: String, _ tagAttributes: [MarkupAttribute]) throws(RenderingError) {
        guard let allowed = attributes[name] else {
            throw .unexpectedMarkup(reason: "the element \(name)")
        }
        for attribute in tagAttributes {
            guard allowed.contains(attribute.name) else {
                throw .unexpectedMarkup(reason: "the attribute \(attribute.name) on the element \(name)")
            }
            // A paint or style value that names a resource would load it; a link or a label is text.
            if attribute.name == "href" {
                guard DrawingLink(attribute.value.markupUnescaped) != nil else {
                    throw .unexpectedMarkup(reason: "the link “\(attribute.value)”")
                }
            } else if attribute.name != "aria-label", namesResource(attribute.value) {
                throw .unexpectedMarkup(reason: "a resource in the attribute \(attribute.name) of the element \(name)")
            }
        }
    }

    /// Whether a value holds `url(`, in letters of any case.
    ///
    /// Byte by byte: this runs over every number of a picture, and few values have a bracket at all.
    private static func namesResource(_ value: String) -> Bool {
        guard value.utf8.contains(UInt8(ascii: "(")) else { return false }
        var state = 0
        for byte in value.utf8 {
            // Sets the bit that tells small letters from capitals.
            switch (state, byte | 0x20) {
            case (3, 0x28): return true
            case (_, UInt8(ascii: "u")): state = 1
            case (1, UInt8(ascii: "r")): state = 2
            case (2, UInt8(ascii: "l")): state = 3
            default: state = 0
            }
        }
        return false
    }

    /// Checks a whole document, which must also be balanced and begin with an `svg` element.
    static func check(_ document: String) throws(RenderingError) {
        var scanner = MarkupScanner(document)
        var open: [String] = []
        var isFirst = true
        while let token = try scanner.next() {
            switch token {
            case .start(let name, let attributes, let isEmpty):
                guard (name == "svg") == isFirst else {
                    throw .unexpectedMarkup(reason: "the element \(name) where svg stands first and alone")
                }
                isFirst = false
                try check(name, attributes)
                if !isEmpty { open.append(name) }
            case .end(let name):
                guard open.popLast() == name else { throw .unexpectedMarkup(reason: "an end tag of \(name) too many") }
            case .text: break
            }
        }
        guard open.isEmpty, !isFirst else { throw .unexpectedMarkup(reason: "the markup ends too early") }
    }
}
