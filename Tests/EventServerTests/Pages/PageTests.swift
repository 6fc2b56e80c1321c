import EventModel
import EventPipeline
import Testing

@testable import EventServer

/// What pages show, asked without a socket.
@Suite struct PageTests {
    private let site: Site

    init() throws { site = try Site(testing: HostileStore.plain()) }

    @Test func firstPageTellsWhatTheStoreHolds() async throws {
        let page = try await site.get("/").text
        #expect(page.contains("2\u{A0}articles"))
        #expect(page.contains("<a href=\"/actor/company/gazprom\"><bdi>Gazprom</bdi></a>"))
        let empty = try await Site(testing: .inMemory()).get("/", language: "en").text
        #expect(empty.contains("The store holds no article yet."))
    }

    @Test(arguments: [
        ("sona", ["Sonatrach"]), ("ENERGIE", ["Énergie"]), ("zzz", []), ("", ["Gazprom", "Sonatrach", "VESNA"]),
    ])
    func searchFindsActors(text: String, names: [String]) async throws {
        let page = try await site.get("/search?q=\(text)").text
        for name in names { #expect(page.contains("<bdi>\(name)</bdi>")) }
        #expect(page.contains("Aucun acteur ne porte ce nom") == names.isEmpty)
    }

    @Test func actorPageQuotesTheEvidence() async throws {
        let page = try await site.get("/actor/company/sonatrach").text
        #expect(page.contains("accord signé"))
        #expect(page.contains("« Sonatrach et Gazprom ont <strong>signé</strong> un accord. »"))
        #expect(page.contains("/article/un?mark=0-42#passage"))
        #expect(page.contains("2\u{A0}articles"))
        #expect(page.contains("février\u{A0}2024 – 7\u{A0}septembre\u{A0}2025"))
    }

    @Test func incomingTiesAreWordedFromTheActor() async throws {
        #expect(try await site.get("/actor/company/vesna").text.contains("possédé par"))
        #expect(try await site.get("/actor/company/vesna", language: "en-GB,fr;q=0.5").text.contains("owned by"))
    }

    @Test func filtersNarrowTheTies() async throws {
        let page = try await site.get("/actor/company/gazprom?type=owns&confidence=70").text
        #expect(page.contains("VESNA"))
        #expect(!page.contains("id=\"signsWith\""))
        #expect(
            try await site.get("/actor/company/gazprom?since=2030").text.contains(
                "Aucune relation ne passe ces filtres."))
    }

    @Test func mapLinksNodesAndLines() async throws {
        let page = try await site.get("/map?actor=Sonatrach").text
        #expect(
            page.contains("href=\"/map?actor=company/sonatrach&amp;actor=company/gazprom&amp;select=company/gazprom\""))
        #expect(page.contains("href=\"/map?actor=company/sonatrach&amp;tie=company/gazprom~company/sonatrach\""))
        #expect(page.contains("href=\"/map?actor=company/sonatrach&amp;select=company/sonatrach\""))
        #expect(page.contains("<svg"))
        #expect(!page.contains("VESNA"), "a neighbour of a neighbour is drawn once its neighbour is opened")
        #expect(try await site.get("/map?actor=Sonatrach&actor=Gazprom").text.contains("VESNA"))
    }

    @Test func evidenceStandsBesideTheMap() async throws {
        let page = try await site.get("/map?actor=Sonatrach&tie=company/gazprom~company/sonatrach&passage=un:0-42").text
        #expect(page.contains("« Sonatrach et Gazprom ont <strong>signé</strong> un accord. »"))
        #expect(page.contains("<mark class=\"passage\" id=\"passage\">"))
        #expect(page.contains("<mark class=\"passage\"><strong>signé</strong></mark>"))
    }

    @Test func articleMarksThePassage() async throws {
        let page = try await site.get("/article/un?mark=0-42").text
        #expect(
            page.contains(
                "<mark class=\"passage\" id=\"passage\"><a class=\"mention\" href=\"/actor/company/sonatrach\">Sonatrach</a></mark>"
            ))
        #expect(page.contains("href=\"https://example.org/un?a=1&amp;b=2\""))
        #expect(try await site.get("/article/deux").text.contains("<span class=\"evidence\">"))
        // Offsets inside a letter, beyond the end: the article is shown without mark.
        for offsets in ["30-33", "0-9999", "45-50"] {
            let page = try await site.get("/article/un?mark=\(offsets)")
            #expect(page.status == 200)
            #expect(!page.text.contains("<mark"), "\(offsets)")
        }
    }

    @Test func pathShowsEveryStep() async throws {
        let page = try await site.get("/path?from=Sonatrach&to=VESNA").text
        #expect(page.contains("2\u{A0}pas"))
        #expect(page.contains("« Gazprom <strong>possède</strong> VESNA. »"))
        #expect(page.contains("<svg"))
        #expect(try await site.get("/path?from=Sonatrach&to=%C3%89nergie").text.contains("Aucune chaîne de relations"))
        let same = try await site.get("/path?from=Gazprom&to=gazprom")
        #expect(same.status == 400)
        let unknown = try await site.get("/path?from=Gazprmo&to=VESNA")
        #expect(unknown.status == 404)
        #expect(unknown.text.contains("<bdi>Gazprom</bdi>"))
    }

    @Test func filesAreDownloads() async throws {
        let picture = try await site.get("/map.svg?actor=Sonatrach")
        #expect(picture.header("Content-Type") == "image/svg+xml")
        #expect(picture.header("Content-Disposition") == "attachment; filename=\"sonatrach.svg\"")
        #expect(picture.text.hasPrefix("<svg"))
        #expect(try await site.get("/map.dot").text.hasPrefix("digraph"))
    }

    @Test(arguments: [
        ("/nope", 404), ("/actor/company/nobody", 404), ("/actor/x", 404), ("/article/none", 404),
        ("/map?actor=nobody", 404),
        ("/search?type=robot", 400), ("/rank?by=luck", 400), ("/?lang=de", 400), ("/assets/../Package.swift", 404),
        ("/assets/%2e%2e/liaison.js", 404), ("/assets/liaison.css", 200), ("/rank?by=core", 200), ("/groups", 200),
        ("/articles?offset=5000", 200), ("/search?offset=-1", 400),
    ])
    func statusTellsWhatHappened(target: String, status: Int) async throws {
        let response = try await site.get(target)
        #expect(response.status == status)
        if status >= 400, !target.hasPrefix("/assets") { #expect(response.text.contains("role=\"alert\"")) }
    }

    @Test func otherMethodsAreRefused() async throws {
        let response = await site.response(to: try PageRequest(method: "DELETE", target: "/articles"))
        #expect(response.status == 405)
        #expect(response.header("Allow") == "GET, HEAD")
    }

    @Test func linksKeepTheLanguageOfTheAddress() async throws {
        let page = try await site.get("/actor/company/sonatrach?lang=en").text
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("href=\"/actor/company/gazprom?lang=en\""))
        #expect(page.contains("<input type=\"hidden\" name=\"lang\" value=\"en\">"))
    }
}
