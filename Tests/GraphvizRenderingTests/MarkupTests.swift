import EventModel
import Testing

@testable import GraphvizRendering

struct MarkupTests {
    private func composed(_ markup: String) throws -> String {
        let identifier = try #require(DrawingIdentifier("m"))
        return try SVGComposer(drawing: GraphDrawing(identifier: identifier, title: "t")).document(from: markup)
    }

    @Test(arguments: [
        ("<svg viewBox=\"0 0 8 8\"><script>x</script></svg>", "the element script"),
        ("<svg viewBox=\"0 0 8 8\"><g onclick=\"x\"></g></svg>", "the attribute onclick on the element g"),
        ("<svg viewBox=\"0 0 8 8\"><a href=\"javascript:x\"></a></svg>", "the link “javascript:x”"),
        ("<svg viewBox=\"0 0 8 8\"><a href=\"java&#115;cript:x\"></a></svg>", "the link “java&#115;cript:x”"),
        ("<svg viewBox=\"0 0 8 8\"><a xlink:href=\"#x\"></a></svg>", "the attribute xlink:href on the element a"),
        (
            "<svg viewBox=\"0 0 8 8\"><g><text><g></g></text></g></svg>",
            "something else than text in the element text"
        ),
        ("<svg viewBox=\"0 0 8 8\"><path/></svg>", "the element path outside of nodes and edges"),
        (
            "<svg viewBox=\"0 0 8 8\"><path fill=\"URL(#x)\"/></svg>",
            "a resource in the attribute fill of the element path"
        ),
        ("<svg viewBox=\"0 0 8\"></svg>", "the view box “0 0 8”"),
        ("", "no svg element"),
        ("<svg viewBox=\"0 0 8 8\"><g>", "the markup ends too early"),
        ("<svg viewBox=\"0 0 8 8\"><g><text>", "the markup ends too early"),
        ("<!-- x", "a comment has no end"),
        ("<svg viewBox=0>", "the value of viewBox is not quoted"),
    ])
    func whatAMapNeverHasIsRefused(_ markup: String, _ reason: String) throws {
        let error = #expect(throws: RenderingError.self) { try composed(markup) }
        #expect(error == .unexpectedMarkup(reason: reason))
    }

    @Test func libraryFailureTellsWhatToDo() {
        let error = RenderingError.libraryFailure(engine: .dot, messages: "Error: Layout type: \"dot\" not recognized.")
        #expect(
            error.description == """
                Graphviz (dot) could not draw the map (Error: Layout type: "dot" not recognized.). Check that libgvc6 is \
                installed with its plugins (apt-get install libgvc6), or write DOT with -o FILE.dot
                """)
    }

    @Test func messagesOfTheLibraryBecomeAValue() {
        let node: [LayoutGraph.Attribute] = [.init(.pos, "nowhere")]
        let graph = LayoutGraph(
            engine: .placed, graphAttributes: [], nodeDefaults: [], edgeDefaults: [], nodes: [node], edges: [])
        let failure = #expect(throws: LibraryFailure.self) { try GraphvizLibrary.rendered(graph, as: .svg) }
        guard case .refused(let messages) = failure else {
            Issue.record("another failure: \(String(describing: failure))")
            return
        }
        #expect(messages.contains("nowhere"))
    }

    @Test(arguments: [(0.0, "0"), (1.5, "1.50"), (-0.25, "-0.25"), (12.004, "12"), (3.05, "3.05")])
    func numbersHaveTwoDecimalsAtMost(_ value: Double, _ text: String) {
        #expect(SVGNumber.text(value) == text)
    }

    @Test(arguments: [
        ("a &amp; b", "a & b"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#233;&#xE9;", "éé"), ("&nbsp; & ;", "&nbsp; & ;"),
        ("&#x110000;", "&#x110000;"), ("&amp;lt;", "&lt;"), ("", ""),
    ])
    func entitiesAreRead(_ markup: String, _ text: String) {
        #expect(markup.markupUnescaped == text)
    }

    @Test(arguments: ["<a href=\"x\">", "R&D", "l’« été »", "'\"'"])
    func escapedTextIsReadBack(_ text: String) { #expect(text.markupEscaped.markupUnescaped == text) }
}
