import EventModel
import Foundation
import GraphExport
import GraphvizRendering
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct GraphvizRendererTests {
    /// A connected graph of this many nodes: each is tied to an earlier one.
    private static func drawing(
        nodeCount: Int, engine: LayoutEngine = .dot, prefix: String = "ev42", name: (Int) -> String = { "Acteur \($0)" }
    ) throws -> GraphDrawing {
        let nodes = (0..<nodeCount).map { position in
            DrawnNode(
                labelLines: [name(position)], accessibleTitle: name(position),
                style: NodeStyle.allCases[position % NodeStyle.allCases.count])
        }
        let edges = nodes.indices.dropFirst().map { position in
            DrawnEdge(
                source: position * 7 % position, target: position, labelLines: position % 3 == 0 ? ["possède"] : [],
                accessibleTitle: "lien \(position)",
                style: EdgeStyle(
                    tone: EdgeStyle.Tone.allCases[position % EdgeStyle.Tone.allCases.count], arrow: .normal))
        }
        return GraphDrawing(
            identifier: try #require(DrawingIdentifier(prefix)), title: "Carte", summary: "Une carte.", engine: engine,
            nodes: nodes, edges: edges)
    }

    @Test(arguments: LayoutEngine.allCases)
    func everyEngineDrawsEveryNodeAndEdge(_ engine: LayoutEngine) throws {
        let drawing = try Self.drawing(nodeCount: 20, engine: engine)
        let svg = try GraphvizRenderer().svg(for: drawing)
        let picture = try Picture(svg)
        for position in 1...20 {
            #expect(picture.titles["ev42_n\(position)"] == "Acteur \(position - 1)")
        }
        for position in 1...19 { #expect(picture.titles["ev42_e\(position)"] == "lien \(position)") }
        let again = try GraphvizRenderer().svg(for: drawing)
        #expect(svg == again)
    }

    @Test func documentStandsAloneAndInAPage() throws {
        let svg = try GraphvizRenderer().svg(for: Self.drawing(nodeCount: 5))
        #expect(
            svg.hasPrefix(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"ev42_svg\" class=\"relation-map\" viewBox=\"0 0 "))
        for absent in ["<?xml", "<!", "xlink", "<script", "href", "<image", "url(", "height=\"8pt\""] {
            #expect(!svg.contains(absent), "\(absent)")
        }
        let picture = try Picture(svg)
        #expect(picture.root["role"] == "img")
        #expect(picture.root["aria-labelledby"] == "ev42_title ev42_desc")
        #expect(picture.root["lang"] == "fr")
        #expect(picture.root["width"] == nil)
        #expect(picture.root["style"]?.hasSuffix("pt;max-width:100%;height:auto") == true)
        #expect(picture.titles["ev42_svg"] == "Carte")
        #expect(picture.identifiers.allSatisfy { $0.hasPrefix("ev42") })
        #expect(Set(picture.identifiers).count == picture.identifiers.count)
        #expect(svg.contains("@media screen and (prefers-color-scheme:dark)"))
    }

    private static func linked(_ link: String?, theme: DrawingTheme = .automatic) throws -> GraphDrawing {
        let nodes = ["Sonatrach", "Gazprom"].map {
            DrawnNode(
                labelLines: [$0, "(Alger)"], remarkLineCount: 1, accessibleTitle: $0, style: .company, isFocus: false)
        }
        let edge = DrawnEdge(
            source: 0, target: 1, labelLines: ["partenariat"],
            accessibleTitle: "Sonatrach – partenariat – Gazprom (2025-09-08)",
            accessibleDescription: "1 article, confiance 90 %", link: link.flatMap { DrawingLink($0) },
            style: EdgeStyle(tone: .cooperation, isStruck: true))
        return GraphDrawing(
            identifier: try #require(DrawingIdentifier("m")), title: "Carte", theme: theme, engine: .neato,
            nodes: nodes,
            edges: [edge])
    }

    @Test func linksAreReachableByKeyboard() throws {
        let svg = try GraphvizRenderer().svg(for: Self.linked("https://example.org/?a=1&b=2#c"))
        let picture = try Picture(svg)
        #expect(picture.links == ["https://example.org/?a=1&b=2#c"])
        // What is inside an image is hidden from screen readers.
        #expect(picture.root["role"] == "group")
        #expect(
            picture.labels == [
                "Sonatrach – partenariat – Gazprom (2025-09-08) – 1 article, confiance 90 %", "Sonatrach", "Gazprom",
            ])
        #expect(picture.titles["m_e1"] == "Sonatrach – partenariat – Gazprom (2025-09-08)")
        let plain = try Picture(try GraphvizRenderer().svg(for: Self.linked(nil)))
        #expect(plain.links.isEmpty)
        #expect(plain.root["role"] == "img")
    }

    @Test func deniedTiesAreStruckThrough() throws {
        let svg = try GraphvizRenderer().svg(for: Self.linked(nil))
        #expect(svg.contains("text-decoration=\"line-through\""))
        #expect(svg.components(separatedBy: "font-style=\"italic\"").count == 3)
    }

    @Test(arguments: [
        (DrawingTheme.automatic, Optional("@media screen and (prefers-color-scheme:dark){")),
        (.dark, "@media screen{"), (.light, nil),
    ])
    func themesAreMediaQueries(_ theme: DrawingTheme, _ query: String?) throws {
        let svg = try GraphvizRenderer().svg(for: Self.linked(nil, theme: theme))
        #expect(svg.contains("@media") == (query != nil))
        if let query { #expect(svg.contains(query)) }
    }

    @Test func twoPicturesShareNoIdentifier() throws {
        let pictures = try ["a", "b"].map { prefix in
            try Picture(try GraphvizRenderer().svg(for: Self.drawing(nodeCount: 4, prefix: prefix)))
        }
        #expect(Set(pictures[0].identifiers).isDisjoint(with: pictures[1].identifiers))
    }

    @Test(arguments: [
        "Électricité", "\"cité\"", "fin par \\", "\\N", "<b>gras</b>", "</text><script>alert(1)</script>",
        "R&D &eacute;",
        "nul\u{0}ici", "\u{202E}envers", "usine 🏭", "سوناطراك", "]]>", "'", "\u{FFFF}", "", "   ",
    ])
    func hostileNamesAreShownAsTheyAre(_ name: String) throws {
        let svg = try GraphvizRenderer().svg(for: Self.drawing(nodeCount: 3) { _ in name })
        let picture = try Picture(svg)
        #expect(picture.titles["ev42_n1"] ?? "" == LabelText.plain(name))
        let shown = LabelText.plain(name)
        if !shown.allSatisfy({ $0 == " " }) { #expect(picture.texts.filter { $0 == shown }.count == 3) }
        #expect(!picture.elements.contains("script"))
    }

    @Test func emptyDrawingIsAPicture() throws {
        let drawing = MapComposer().drawing(of: EventGraph(nodes: [], edges: []))
        let picture = try Picture(try GraphvizRenderer().svg(for: drawing))
        #expect(picture.texts.contains("Aucun lien à dessiner."))
    }

    @Test func twoHundredNodes() throws {
        let picture = try Picture(try GraphvizRenderer().svg(for: Self.drawing(nodeCount: 200, engine: .sfdp)))
        #expect(picture.titles.count == 200 + 199 + 1)
    }

    @Test func fortyPicturesAtOnceAreTheSameAsOneByOne() async throws {
        let drawings = try (0..<40).map { try Self.drawing(nodeCount: 5 + $0 % 7, engine: $0 % 2 == 0 ? .dot : .sfdp) }
        let expected = try drawings.map { try GraphvizRenderer().svg(for: $0) }
        let rendered = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (position, drawing) in drawings.enumerated() {
                group.addTask { @concurrent in (position, try GraphvizRenderer().svg(for: drawing)) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for position in drawings.indices { #expect(rendered[position] == expected[position]) }
    }

    @Test func tooLargeIsRefusedWithAdvice() throws {
        let drawing = try Self.drawing(nodeCount: 251)
        let error = #expect(throws: RenderingError.self) { try GraphvizRenderer().svg(for: drawing) }
        #expect(
            error?.description == """
                the map is too large for dot: 251 actors and 250 ties, where at most 250 and 600 are drawn. Keep the best \
                connected ones with --top 100, or the surroundings of one actor with --focus
                """)
    }

    @Test func tooMuchTextIsRefusedWithAdvice() throws {
        let name = String(repeating: "x", count: 200_001)
        let drawing = try Self.drawing(nodeCount: 2) { _ in name }
        let error = #expect(throws: RenderingError.self) { try GraphvizRenderer().svg(for: drawing) }
        #expect(
            error?.description == """
                the map's labels hold 400002 bytes of text, where at most 400000 are drawn. Keep fewer actors with --top
                """)
    }
}

/// What a test reads out of an SVG; parsing fails where the markup is not well-formed.
private final class Picture: NSObject, XMLParserDelegate {
    var root: [String: String] = [:]
    var elements: Set<String> = []
    var identifiers: [String] = []
    var titles: [String: String] = [:]
    var texts: [String] = []
    var links: [String] = []
    var labels: [String] = []
    private var owners: [String?] = []
    private var text = ""

    init(_ svg: String) throws {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if elements.isEmpty { root = attributes }
        elements.insert(name)
        if let identifier = attributes["id"] { identifiers.append(identifier) }
        if let link = attributes["href"] { links.append(link) }
        if let label = attributes["aria-label"] { labels.append(label) }
        owners.append(attributes["id"])
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        owners.removeLast()
        if name == "title", let owner = owners.last ?? nil { titles[owner] = text }
        if name == "text" { texts.append(text) }
        text = ""
    }
}
