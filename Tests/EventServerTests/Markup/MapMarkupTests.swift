import GraphvizRendering
import Testing

@testable import EventServer

/// Pictures as a part of pages.
@Suite struct MapMarkupTests {
    private static let picture = """
        <svg xmlns="http://www.w3.org/2000/svg" id="m_svg" viewBox="0 0 9 9" style="width:90pt;max-width:100%" role="img">
        <style>#m_svg .edge{fill:red}</style>
        <g id="m_e1" class="edge tie money"><path d="M0,0L9,9"/></g>
        <a href="#evidence-x"><g id="m_n1" class="node"><title>A</title><text x="1">A</text></g></a></svg>
        """

    private func markup() throws -> String {
        let anchors = [
            "m_n1": MapMarkup.Anchor(link: PageLink(["map"], [("actor", "a")]), label: "A \"<b>\""),
            "m_e1": MapMarkup.Anchor(link: PageLink(["map"], [("tie", "a~b")]), label: "A – B"),
        ]
        return try MapMarkup(anchors: anchors, nonce: "n0nce").html(of: Self.picture).markup
    }

    @Test func nodesAndLinesBecomeLinks() throws {
        let markup = try markup()
        #expect(
            markup.contains(
                "<a class=\"map-link\" href=\"/map?actor=a\" aria-label=\"A &quot;&lt;b&gt;&quot;\"><g id=\"m_n1\""))
        #expect(markup.contains("</text></g></a>"))
        #expect(!markup.contains("#evidence"), "a link inside a link is none")
    }

    @Test func thinLinesGetAWideTarget() throws {
        let markup = try markup()
        #expect(
            markup.contains(
                "<path d=\"M0,0L9,9\" class=\"map-target\" fill=\"none\" stroke=\"none\" stroke-width=\"14\""))
    }

    @Test func nothingNeedsAnInlineStyle() throws {
        let markup = try markup()
        #expect(!markup.contains("style=\""))
        #expect(markup.contains("<style nonce=\"n0nce\">"))
        #expect(markup.contains("width=\"90pt\""))
        #expect(markup.contains("role=\"group\""))
    }
}
