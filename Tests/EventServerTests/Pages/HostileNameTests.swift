import Testing

@testable import EventServer

/// Texts that would like to be markup, on every page.
@Suite struct HostileNameTests {
    private static let targets = [
        "/", "/search?q=alert", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/actor/company/hostile-0",
        "/actor/company/hostile-3", "/map", "/map?actor=company/hostile-0",
        "/map?actor=company/hostile-0&select=company/hostile-1", "/map?tie=company/hostile-0~company/hostile-2",
        "/map?passage=a/../%3Cb%3E:0-25", "/path?from=company/hostile-1&to=company/hostile-5&k=3",
        "/path?from=%22%3E%3Cimg%20src=x%3E&to=x", "/rank", "/groups", "/articles", "/article/a%2F..%2F%3Cb%3E",
        "/article/%3Cscript%3E", "/map?actor=%3Cscript%3E", "/%3Cscript%3Ealert(1)%3C/script%3E?lang=%3Cb%3E",
    ]

    @Test(arguments: targets, ["fr", "en"])
    func pageHoldsTheTextAlone(target: String, language: String) async throws {
        let site = try Site(testing: HostileStore.workspace())
        let response = try await site.get(target, language: language)
        #expect([200, 400, 404, 409].contains(response.status), "\(target)")
        let page = response.text
        for piece in [
            "<script>", "<img", "<i>", "<h1><script", "onerror=alert(1)>", "</style><", "<b>", "style=", "\u{202E}",
            "\u{0}",
        ] {
            #expect(!page.contains(piece), "\(target) holds \(piece)")
        }
        #expect(!page.contains("href=\"javascript:"))
        // Scripts and sheets are the site's own.
        let scripts = page.matches(of: /<script[^>]*>/).map { String($0.output) }
        #expect(scripts == ["<script src=\"/assets/liaison.js\" defer=\"\">"])
        #expect(page.matches(of: /<(?:iframe|object|embed|base|meta http-equiv)/).isEmpty)
        let policy = try #require(response.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(!policy.contains("unsafe"))
    }

    @Test func picturesLinkEveryHostileActor() async throws {
        let site = try Site(testing: HostileStore.workspace())
        let page = try await site.get("/map?actor=company/hostile-0").text
        #expect(page.matches(of: /class="map-link"/).count >= HostileStore.names.count)
    }

    /// Every element that is opened is closed, in order: a browser then reads what was meant.
    @Test(arguments: targets)
    func elementsAreBalanced(target: String) async throws {
        let page = try await Site(testing: HostileStore.workspace()).get(target).text
        var open: [Substring] = []
        for tag in page.matches(of: /<(\/?)([a-zA-Z0-9]+)[^>]*?(\/?)>/) {
            let name = tag.output.2
            if ["br", "hr", "input", "link", "meta"].contains(name) || tag.output.3 == "/" { continue }
            if tag.output.1 == "/" {
                #expect(open.popLast() == name, "\(target)")
            } else {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }
}
