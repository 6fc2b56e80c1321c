import Testing

@testable import EventServer

/// Markup that no text can break out of.
@Suite struct HTMLTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
        ("\"'", "&quot;&#39;"), ("é ـ 🚀", "é ـ 🚀"), ("a\u{0}b\u{1B}c\u{202E}d\u{85}e\u{FFFF}f", "abcdef"),
        ("line\nbreak\ttab", "line\nbreak\ttab"), ("", ""),
    ])
    func textIsEscaped(text: String, expected: String) {
        #expect(HTML(text).markup == expected)
        #expect(element("p", Attribute("title", text)) { text }.markup == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test func piecesStandInARow() {
        let list = element("ul", .class("a"), Attribute("lang", nil)) {
            for number in 1...2 { element("li") { "\(number)" } }
            element("br")
        }
        #expect(list.markup == "<ul class=\"a\"><li>1</li><li>2</li><br></ul>")
    }

    @Test func addressesTakeNoFreeText() async {
        await #expect(processExitsWith: .failure) { _ = Attribute("href", "javascript:alert(1)") }
        await #expect(processExitsWith: .failure) { _ = Attribute("onclick", "alert(1)") }
        await #expect(processExitsWith: .failure) { _ = Attribute("style", "background:url(x)") }
    }

    @Test(arguments: [
        (
            ["actor", "company", "a b/ç"], [("q", "x&y=1+2"), ("none", "")],
            "/actor/company/a%20b%2F%C3%A7?q=x%26y%3D1%2B2"
        ),
        ([".."], [], "/%2E%2E"), ([], [("actor", "company/edf")], "/?actor=company/edf"),
    ])
    func linksAreEncoded(segments: [String], query: [(String, String)], expected: String) {
        #expect(PageLink(segments, query).description == expected)
    }

    @Test(arguments: [
        ("https://example.org/a?b=1", true), ("http://example.org", true), ("javascript:alert(1)", false),
        ("data:text/html,x", false), ("https:///nohost", false), ("articles/a.txt", false), ("//example.org", false),
        ("JaVaScRiPt:alert(1)//https://x", false),
    ])
    func onlyWebAddressesAreLinked(text: String, isLink: Bool) { #expect((PageLink(web: text) != nil) == isLink) }
}
