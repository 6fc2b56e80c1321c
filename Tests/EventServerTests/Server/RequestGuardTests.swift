import Testing

@testable import EventServer

/// Who may ask, and from where.
@Suite struct RequestGuardTests {
    @Test(arguments: [
        ("127.0.0.1:8080", true), ("localhost:9000", true), ("[::1]:80", true), ("LOCALHOST", true),
        ("evil.example:8080", false), ("127.0.0.1.evil.example", false), ("192.168.0.7:8080", false), ("", false),
        ("localhost.evil.example", false),
    ])
    func strangersNamesAreRefusedOnLoopback(host: String, isAllowed: Bool) {
        let gate = RequestGuard(listeningAt: "127.0.0.1", further: [])
        #expect(passes(gate, ["host": host]) == isAllowed)
    }

    @Test(arguments: [
        ("192.168.0.7:8080", true), ("[fe80::1]", true), ("reader.example.org", true), ("Reader.Example.org:80", true),
        ("evil.example", false), ("1.2.3.4.5", false), ("999.1.1.1", false),
    ])
    func addressesAndNamedHostsPassElsewhere(host: String, isAllowed: Bool) {
        let gate = RequestGuard(listeningAt: "0.0.0.0", further: ["reader.example.org"])
        #expect(passes(gate, ["host": host]) == isAllowed)
    }

    @Test func refusalNamesTheOption() {
        let gate = RequestGuard(listeningAt: "127.0.0.1", further: [])
        let error = #expect(throws: PageFailure.self) {
            try gate.check(PageRequest(headers: ["host": "reader.example.org:80"]))
        }
        #expect(error?.status == 421)
        #expect(
            error?.reason
                == "the server does not go by the name “reader.example.org:80”; start it with --allow-host reader.example.org if it should"
        )
    }

    @Test(arguments: [
        ([:], true), (["origin": "http://localhost:80"], true), (["origin": "http://evil.example"], false),
        (["origin": "null"], false), (["sec-fetch-site": "cross-site"], false),
        (["sec-fetch-site": "same-site"], false),
        (["sec-fetch-site": "same-origin", "origin": "http://localhost:80"], true),
    ])
    func formsOfOtherSitesAreRefused(headers: [String: String], isAllowed: Bool) {
        let gate = RequestGuard(listeningAt: "127.0.0.1", further: [])
        var headers = headers
        headers["host"] = "localhost:80"
        #expect(passes(gate, headers, method: "POST") == isAllowed)
        #expect(passes(gate, headers, method: "GET"), "a link from anywhere may lead here")
    }

    private func passes(_ gate: RequestGuard, _ headers: [String: String], method: String = "GET") -> Bool {
        do {
            try gate.check(PageRequest(method: method, headers: headers))
            return true
        } catch { return false }
    }
}
