import Testing

@testable import EventServer

/// Reading of addresses.
@Suite struct PageRequestTests {
    @Test func targetIsTakenApart() throws {
        let request = try PageRequest(method: "GET", target: "/actor/company/%C3%A9%2Fx/?q=a+b&q=&x=%26#end")
        #expect(request.segments == ["actor", "company", "é/x"])
        #expect(request.query.values("q") == ["a b"])
        #expect(request.query.value("x") == "&")
        #expect(try PageRequest(method: "GET", target: "/").segments.isEmpty)
    }

    @Test(arguments: ["/%zz", "/%C3%28", "/a?x=%00", "/%0", "relative", "/?%FF=1", "/a%"])
    func malformedTargetsAreRefused(target: String) {
        #expect(throws: PageFailure.self) { try PageRequest(method: "GET", target: target) }
    }

    @Test func longTargetsAreRefused() {
        let error = #expect(throws: PageFailure.self) {
            try PageRequest(method: "GET", target: "/" + String(repeating: "a", count: 9000))
        }
        #expect(error?.status == 414)
        #expect(error?.reason == "the address has 9001 bytes; the limit is 8192")
    }

    @Test func manyParametersAreRefused() {
        let error = #expect(throws: PageFailure.self) {
            try PageRequest(method: "GET", target: "/?" + String(repeating: "a&", count: 300))
        }
        #expect(error?.reason == "the query has more than 256 parameters")
    }
}
