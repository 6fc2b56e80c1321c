/// Texts that somebody puts into a web page to break what reads or shows it, and some that are only unusual.
public enum HostileText {
    /// The texts; `canary` is an address that must never be asked for.
    public static func all(canary: String = "http://127.0.0.1:9/canary") -> [String] {
        [
            "<script>new Image().src='\(canary)-script'</script>",
            "</text></svg><script src=\"\(canary)-src\"></script>",
            "</title></style><img src=x onerror=\"fetch('\(canary)-onerror')\">",
            "\" onload=\"fetch('\(canary)-onload')\" x=\"",
            "' onmouseover='fetch(\"\(canary)-over\")' x='",
            "<image xlink:href=\"\(canary)-image\"/>",
            "<a href=\"javascript:fetch('\(canary)-link')\">lien</a>",
            "<style>@import url(\(canary)-import);</style>",
            "url(\(canary)-url)",
            "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
            "<![CDATA[<b>]]>",
            "<!-- -- -->",
            "<?xml version=\"1.0\"?><!DOCTYPE svg>",
            "R&D &eacute; &#60;script&#62; &amp;lt; &unknown;",
            "\\N \\G \\E \\T \\H \\L \\l \\r \\n \\\\",
            "fin par \\",
            "<b>gras</b>",
            "<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>",
            "n1\"]; n9 [image=\"/etc/passwd\", URL=\"javascript:1\"]; x [label=\"",
            "{a|{b|c}|<port> d}",
            "`code` *gras* _x_ [lien](javascript:alert(1)) ![i](\(canary)-markdown) | cellule | # titre",
            "1. liste",
            "nul\u{0}ici, cloche\u{7}, échappement\u{1B}[31m, suppression\u{7F}, C1\u{9B}",
            "\u{202E}envers\u{202C} \u{2066}isolé\u{2069} \u{200F}droite",
            "\u{FFFE}\u{FFFF}\u{FFFD}",
            String(decoding: [0x4F, 0xC3, 0x28, 0xF0, 0x9F, 0x98, 0xFF, 0x6B], as: UTF8.self),
            "usine 🏭 famille 👨‍👩‍👧‍👦 drapeau 🇩🇿",
            "سوناطراك والجزائر",
            "e\u{301}\u{327}\u{20DD} Zalgo h\u{321}\u{35A}e\u{300}\u{34D}",
            "première\nseconde\r\ntroisième\tfin",
            String(repeating: "a", count: 10_000),
            String(repeating: "mot très long ", count: 700),
            "", "   ",
        ]
    }
}
