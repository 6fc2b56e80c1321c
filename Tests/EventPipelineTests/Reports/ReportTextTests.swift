import EventModel
import TestSupport
import Testing

@testable import EventPipeline

struct ReportTextTests {
    @Test(arguments: [
        ("https://a.test/é?x=1", "https://a.test/%C3%A9?x=1"), ("HTTP://a/b", "HTTP://a/b"),
        ("http://a/(b)", "http://a/%28b%29"), ("http://a/\"><script>", "http://a/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", nil), ("javascript://%0aalert(1)", nil), ("data:text/html,x", nil),
        ("file:///etc/passwd", nil), ("http://a b", nil), ("http://a\u{0}", nil), (" https://a", nil),
        ("articles/a.txt", nil),
        ("", nil),
    ])
    func onlyWebAddressesAreLinked(_ address: String, _ link: String?) { #expect(ReportText.link(address) == link) }

    @Test(arguments: [
        ("a *b* _c_ `d`", "a \\*b\\* \\_c\\_ \\`d\\`"), ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("<script>", "\\<script\\>"), ("a|b", "a\\|b"), ("# titre", "\\# titre"), ("- liste", "\\- liste"),
        ("1. liste", "1\\. liste"), ("2006) protocole", "2006\\) protocole"), ("R&D &eacute;", "R\\&D \\&eacute;"),
        ("fin \\", "fin \\\\"), ("a\n\n# b", "a # b"), ("12 mars", "12 mars"), ("$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"),
    ])
    func textIsNoMarkup(_ text: String, _ markdown: String) { #expect(ReportText.markdown(text) == markdown) }

    @Test(arguments: [
        ("Gazprom scelle un partenariat", "partenariat", "Gazprom scelle un <b>partenariat</b>"),
        ("la page a changé", "a", "la page <b>a</b> changé"), ("sans", "absent", "sans"), ("vide", "", "vide"),
        ("a < b & c", "< b", "a <b>&lt; b</b> &amp; c"), ("deux\n mots ici", "deux mots", "<b>deux mots</b> ici"),
    ])
    func triggersAreMarkedAsWholeWords(_ passage: String, _ trigger: String, _ html: String) {
        let evidence = Evidence(
            text: passage, span: TextSpan(start: 0, end: passage.utf8.count), trigger: trigger)
        #expect(ReportText.html(evidence) == html)
    }

    @Test(arguments: HostileText.all())
    func nothingHostileStaysInHTML(_ text: String) {
        let html = ReportText.html(text)
        #expect(
            !html.unicodeScalars.contains {
                "<>\"'\u{0}\u{7}\u{1B}\u{202E}\u{2066}\u{FFFE}\n".unicodeScalars.contains($0)
            })
    }
}
