import EventModel
import EventPipeline
import Testing

@testable import EventServer

/// A store that is too large to be read as a whole for every question answers the same from its indices.
@Suite struct LargeStoreTests {
    private let small: Site
    private let large: Site

    init() throws {
        let workspace = try HostileStore.plain()
        small = try Site(testing: workspace)
        large = try Site(
            workspace, description: SiteDescription(storeName: "test.sqlite", allowsUpload: true, formToken: "token"),
            mostTiesReadAtOnce: 0)
    }

    @Test(arguments: [
        "actor?actor=Gazprom", "actor?actor=gazprom&type=owns&since=2020", "partners?actor=Sonatrach", "actors?text=a",
        "actors?text=zzz", "actors", "map?actor=Gazprom", "map?actor=Gazprom&type=owns", "map?actor=VESNA&limit=2",
        "map",
        "path?from=Sonatrach&to=VESNA", "rank", "actor?actor=Gazprmo", "actor?actor=%20",
        "partners?actor=nobody%20at%20all",
    ])
    func answersAreTheSame(target: String) async throws {
        let expected = try await small.get("/api/v1/\(target)")
        let answer = try await large.get("/api/v1/\(target)")
        #expect(answer.status == expected.status)
        #expect(answer.text == expected.text)
    }

    @Test(arguments: [
        "/", "/actor/company/gazprom", "/map?actor=Gazprom", "/map?actor=Gazprom&actor=Sonatrach",
        "/map?actor=VESNA&tie=company/gazprom~company/vesna", "/search?q=gaz", "/actor/company/gazprmo",
    ])
    func pagesShowTheSameActors(target: String) async throws {
        func names(_ response: PageResponse) -> [String] {
            Set(response.text.matches(of: /<bdi>([^<]*)<\/bdi>/).map { String($0.output.1) }).sorted()
                .filter { $0 != "Un accord" && $0 != "un" }
        }
        let expected = try await small.get(target)
        let page = try await large.get(target)
        #expect(page.status == expected.status)
        #expect(names(page) == names(expected))
    }

    @Test func wholeGraphIsUsedOnceItIsThere() throws {
        let cache = GraphCache(try HostileStore.plain(), mostTiesReadAtOnce: 0)
        let actor = ActorID(type: .company, name: "Gazprom")
        #expect(try !cache.snapshot(about: actor).isWhole)
        let whole = try cache.snapshot()
        #expect(try cache.snapshot(about: actor) === whole)
        #expect(try cache.snapshot(around: [actor]) === whole)
    }
}
