import GraphvizRendering

/// Puts a rendered map into a page: its nodes and lines become links, its style sheet gets the page's nonce.
///
/// The picture has passed the renderer's allow-list; here nothing is added but what this type writes.
struct MapMarkup {
    /// A link on a part of the picture.
    struct Anchor {
        /// Where it leads.
        let link: PageLink
        /// What it does, for those who hear the page.
        let label: String
    }

    /// The links, by the identifier of the node or line.
    let anchors: [String: Anchor]
    /// The nonce that the page's policy allows style sheets of.
    let nonce: String

    /// The picture as a piece of a page.
    /// - Throws: `RenderingError` where the picture is not of the known form.
    func html(of picture: String) throws(RenderingError) -> HTML {
        var scanner = MarkupScanner(picture)
        var markup = ""
        markup.reserveCapacity(picture.utf8.count * 3 / 2)
        // For each open group, whether a link closes with it.
        var openLinks: [Bool] = []
        var tieDepth: Int?
        while let token = try scanner.next() {
            switch token {
            // Links of the renderer lead into reports; here they lead to pages.
            case .start("a", _, _), .end("a"): continue
            case .start("svg", let attributes, let isEmpty):
                Self.append("svg", Self.root(attributes), isEmpty, to: &markup)
            case .start("style", _, let isEmpty):
                Self.append("style", [MarkupAttribute(name: "nonce", value: nonce)], isEmpty, to: &markup)
            case .start("g", let attributes, false):
                let identifier = attributes.first { $0.name == "id" }?.value ?? ""
                let anchor = anchors[identifier]
                openLinks.append(anchor != nil)
                if let anchor {
                    markup += "<a class=\"map-link\" href=\"\(anchor.link.description.escapedForHTML)\""
                    markup += " aria-label=\"\(anchor.label.escapedForHTML)\">"
                    let classes = attributes.first { $0.name == "class" }?.value.split(separator: " ") ?? []
                    if classes.contains("edge") || classes.contains("tie") { tieDepth = openLinks.count }
                }
                Self.append("g", attributes, false, to: &markup)
            case .end("g"):
                if tieDepth == openLinks.count { tieDepth = nil }
                markup += "</g>"
                if openLinks.popLast() == true { markup += "</a>" }
            case .start(let name, let attributes, let isEmpty):
                if name == "path", tieDepth != nil {
                    markup += Self.target(for: attributes)
                    tieDepth = nil
                }
                Self.append(name, attributes.filter { $0.name != "style" }, isEmpty, to: &markup)
            case .end(let name): markup += "</\(name)>"
            case .text(let text): markup += text
            }
        }
        return HTML(checked: markup)
    }

    /// The root without its style, which the page's policy forbids.
    ///
    /// The width becomes an attribute, the rest is in the page's sheet. As an image its links would not be there for
    /// those who hear the page, as a group they are.
    private static func root(_ attributes: [MarkupAttribute]) -> [MarkupAttribute] {
        var kept = attributes.filter { !["style", "class", "role"].contains($0.name) }
        kept.append(MarkupAttribute(name: "class", value: "map-picture"))
        kept.append(MarkupAttribute(name: "role", value: "group"))
        let style = attributes.first { $0.name == "style" }?.value ?? ""
        for rule in style.split(separator: ";") where rule.hasPrefix("width:") {
            let width = rule.dropFirst("width:".count)
            if width.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter || $0 == ".") }) {
                kept.append(MarkupAttribute(name: "width", value: String(width)))
            }
        }
        return kept
    }

    /// A wide invisible line over a thin one, so that a pointer finds it.
    private static func target(for attributes: [MarkupAttribute]) -> String {
        guard let path = attributes.first(where: { $0.name == "d" }) else { return "" }
        var markup = ""
        append(
            "path",
            [
                path, MarkupAttribute(name: "class", value: "map-target"), MarkupAttribute(name: "fill", value: "none"),
                MarkupAttribute(name: "stroke", value: "none"), MarkupAttribute(name: "stroke-width", value: "14"),
                MarkupAttribute(name: "pointer-events", value: "stroke"),
            ], true, to: &markup)
        return markup
    }

    private static func append(
        _ name: String, _ attributes: [MarkupAttribute], _ isEmpty: Bool, to markup: inout String
    ) {
        markup += "<\(name)"
        for attribute in attributes {
            // Values come escaped; a quotation mark inside single quotes would end the value here.
            markup += " \(attribute.name)=\"\(attribute.value.replacing("\"", with: "&quot;"))\""
        }
        markup += isEmpty ? "/>" : ">"
    }
}
