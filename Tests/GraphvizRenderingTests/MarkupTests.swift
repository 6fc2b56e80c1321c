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
        ("<svg viewBox=\"0 0 8 8\"><a href=\"x\"></a></svg>", "the element a"),
        (
            "<svg viewBox=\"0 0 8 8\"><path fill=\"URL(#x)\"/></svg>",
            "a resource in the attribute fill of the element path"
        ),
        ("<svg viewBox=\"0 0 8\"></svg>", "the view box “0 0 8”"),
        ("", "no svg element"),
        ("<svg viewBox=\"0 0 8 8\"><g>", "an end tag of svg too many"),
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
        #expect(SVGCaption.number(value) == text)
    }
}
