import EventModel

/// A piece of a page, whose text is always escaped.
///
/// There is no way to make one from ready markup but through `HTML(checked:)`, which only `element` and `MapMarkup` use: texts become character data,
/// names of elements and attributes are written in the program, and addresses are `PageLink`s. What an article says can
/// therefore never become markup.
struct HTML: Sendable, Hashable {
    /// The markup.
    private(set) var markup: String

    /// Nothing.
    init() { markup = "" }

    /// Character data.
    init(_ text: String) { markup = text.escapedForHTML }

    /// Markup that was checked by its maker.
    init(checked markup: String) { self.markup = markup }

    /// Adds another piece.
    mutating func append(_ other: HTML) { markup += other.markup }
}

/// An attribute of an element.
struct Attribute: Sendable {
    let name: String
    let value: String?

    private static let namesOfAddresses: Set<String> = ["action", "formaction", "href", "poster", "src", "srcset"]

    /// Makes an attribute with a text as its value; nil writes none.
    ///
    /// - Precondition: the name is of no address, style or handler of events.
    init(_ name: StaticString, _ value: String?) {
        let name = name.description
        precondition(
            !Self.namesOfAddresses.contains(name) && name != "style" && !name.hasPrefix("on"),
            "the attribute \(name) takes no free text")
        self.name = name
        self.value = value
    }

    private init(checked name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    static func href(_ link: PageLink) -> Attribute { Attribute(checked: "href", link.description) }
    static func action(_ link: PageLink) -> Attribute { Attribute(checked: "action", link.description) }
    static func src(_ link: PageLink) -> Attribute { Attribute(checked: "src", link.description) }
    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    static func id(_ name: String) -> Attribute { Attribute("id", name) }

    /// An attribute without value where a condition holds, such as `selected`.
    static func flag(_ name: StaticString, _ isSet: Bool = true) -> Attribute { Attribute(name, isSet ? "" : nil) }
}

/// Puts pieces of a page in a row; texts are escaped.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ text: String) -> HTML { HTML(text) }
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ piece: HTML?) -> HTML { piece ?? HTML() }
    static func buildBlock(_ pieces: HTML...) -> HTML { buildArray(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { pieces.reduce(into: HTML()) { $0.append($1) } }
}

/// An element with what it holds.
func element(
    _ name: StaticString, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { HTML() }
) -> HTML {
    var markup = "<\(name)"
    for case let attribute? in attributes {
        guard let value = attribute.value else { continue }
        markup += " \(attribute.name)=\"\(value.escapedForHTML)\""
    }
    markup += ">"
    let name = name.description
    return HTML(
        checked: HTML.namesOfEmptyElements.contains(name) ? markup : markup + content().markup + "</\(name)>")
}

extension HTML {
    fileprivate static let namesOfEmptyElements: Set<String> = ["br", "hr", "input", "link", "meta"]
}

extension String {
    /// The text as character data or as the value of an attribute in quotes.
    ///
    /// Control characters that HTML does not allow, and those that turn the direction of the text around, are left out.
    var escapedForHTML: String {
        var escaped = ""
        escaped.reserveCapacity(utf8.count + utf8.count / 16)
        for scalar in unicodeScalars {
            if let entity = scalar.markupEntity {
                escaped += entity
                continue
            }
            switch scalar.value {
            case 0x09, 0x0A, 0x20...0x7E: escaped.unicodeScalars.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
