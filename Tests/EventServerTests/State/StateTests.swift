import EventModel
import Testing

@testable import EventServer

/// What an address says of a page's state.
@Suite struct StateTests {
    private func state(_ target: String) throws -> MapState {
        try MapState(PageRequest(method: "GET", target: target).query) { name throws(PageFailure) in
            ActorID(rawValue: name)
        }
    }

    @Test(arguments: [
        "/map", "/map?actor=company/a&actor=company/b",
        "/map?actor=company/a&type=signsWith&type=owns&status=planned&since=2024&until=2025-03&asOf=2025-02&knownOn=2025&sector=mining&confidence=40",
        "/map?limit=80&select=company/a", "/map?tie=company/a~company/b&passage=x:y.txt:3-17",
    ])
    func addressKeepsTheState(target: String) throws {
        let state = try state(target)
        #expect(PageLink(["map"], state.parameters).description.replacing("%26", with: "&") == target)
        #expect(try self.state(PageLink(["map"], state.parameters).description) == state)
    }

    @Test(arguments: [
        ("/map?type=likes", "“type” is “likes”; expected one of partnersWith, signsWith"),
        ("/map?since=x", "“since” is “x”; expected a date of the form YYYY, YYYY-MM or YYYY-MM-DD"),
        ("/map?since=2025&until=2024", "“until” (2024) lies before “since” (2025)"),
        ("/map?confidence=101", "“confidence” is “101”; expected a whole number from 0 to 100"),
        ("/map?limit=1", "“limit” is “1”; expected a whole number from 2 to 150"),
        ("/map?tie=a", "“tie” is “a”; expected the ids of two actors with ~ between them"),
        ("/map?passage=a:9-3", "“passage” is “a:9-3”; expected ARTICLE:START-END with byte offsets"),
        ("/map?passage=a:-1-3", "“passage” is “a:-1-3”; expected ARTICLE:START-END with byte offsets"),
    ])
    func wrongValuesAreNamed(target: String, reason: String) {
        let error = #expect(throws: PageFailure.self) { try state(target) }
        #expect(error?.status == (reason.contains("lies before") ? 409 : 400))
        #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
    }

    @Test func openingIsUndoneByClosing() throws {
        let state = try state("/map?actor=company/a&type=owns&tie=company/a~company/b")
        let opened = state.expanding(ActorID(rawValue: "company/c"))
        #expect(opened.expanded.map(\.rawValue) == ["company/a", "company/c"])
        #expect(opened.selected?.rawValue == "company/c")
        #expect(opened.pair == nil)
        #expect(opened.collapsing(ActorID(rawValue: "company/c")) == state.withoutSelection)
    }

    @Test func fewActorsCanBeOpened() {
        let target = "/map?" + (0...MapState.expansionLimit).map { "actor=company/\($0)" }.joined(separator: "&")
        let error = #expect(throws: PageFailure.self) { try state(target) }
        #expect(error?.reason == "the map opens 21 actors; the limit is 20")
    }
}
