import EventModel
import Testing

struct DrawingLinkTests {
    @Test(arguments: [
        "#evidence-owns-0123456789abcdef", "https://example.org/a?b=c&d=e#f", "HTTP://EXAMPLE.ORG/",
        "mailto:redaction@example.org", "https://example.org/%C3%A9",
    ])
    func placesPagesAndAddressesAreTaken(_ target: String) {
        #expect(DrawingLink(target)?.description == target)
    }

    @Test(arguments: [
        "", "#", "https://", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "//example.org", "/x", "x.html", " https://example.org", "https://example.org/ x", "https://example.org/\"",
        "https://example.org/<", "https://example.org/\n", "https://example.org/é", "https://example.org/\u{0}",
        "java\tscript:x", "https://example.org/" + String(repeating: "x", count: 2048),
    ])
    func everythingElseIsRefused(_ target: String) {
        #expect(DrawingLink(target) == nil)
    }
}
