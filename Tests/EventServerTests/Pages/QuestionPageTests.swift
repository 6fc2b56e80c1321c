import Testing

@testable import EventServer

/// Searches of texts and questions in words.
@Suite struct QuestionPageTests {
    private let site: Site

    init() throws { site = try Site(testing: HostileStore.plain()) }

    @Test func searchQuotesPassages() async throws {
        let page = try await site.get("/search?q=ong").text
        #expect(page.contains("Passages pour « ong »"))
        #expect(page.contains("L’<strong>ONG</strong>"))
        #expect(page.contains("href=\"/article/un?mark="))
        #expect(!(try await site.get("/search?q=introuvable")).text.contains("Passages pour"))
    }

    @Test(arguments: ["%22", "-", "OR", "*", "a%20OR", "(", "NEAR(a%20b)", "x:y", "%27%29%3B--", "%C3%A9%CC%81"])
    func signsOfTheSearchAreHarmless(text: String) async throws {
        #expect(try await site.get("/search?q=\(text)").status == 200)
        #expect([200, 422].contains(try await site.get("/api/v1/search?q=\(text)").status))
    }

    @Test func questionsInTheSearchBoxAreAsked() async throws {
        let response = try await site.get("/search?q=Qui+poss%C3%A8de+VESNA+%3F&lang=fr")
        #expect(response.status == 303)
        #expect(response.header("Location") == "/ask?q=Qui%20poss%C3%A8de%20VESNA%20%3F&lang=fr")
    }

    @Test func answerTellsTheCommandAndQuotes() async throws {
        let page = try await site.get("/ask?q=Qui+poss%C3%A8de+VESNA+%3F").text
        #expect(
            page.contains("<code>liaison show VESNA --type owns --direction in</code>")
                || page.contains("<code>liaison show VESNA"))
        #expect(page.contains("« Gazprom <strong>possède</strong> VESNA. »"))
        let link = try await site.get("/ask?q=Quel+lien+entre+Sonatrach+et+VESNA+%3F").text
        #expect(link.contains("2\u{A0}pas"))
        let rank = try await site.get("/ask?q=Who+is+the+most+central%3F", language: "en").text
        #expect(rank.contains("Gazprom"))
    }

    @Test func misunderstandingIsAdmitted() async throws {
        let unknown = try await site.get("/ask?q=Qui+dirige+Gazprmo+%3F").text
        #expect(unknown.contains("role=\"alert\""))
        #expect(unknown.contains("Gazprom"))
        #expect(try await site.get("/ask?q=%C3%A9trange+charabia+vraiment").text.contains("role=\"alert\""))
        #expect(try await site.get("/ask?q=%3Cscript%3Ealert(1)%3C/script%3E").text.contains("<script>") == false)
        #expect(try await site.get("/ask").status == 200)
    }

    @Test func reportsAreFilesToKeep() async throws {
        let page = try await site.get("/report.html?actor=Gazprom")
        #expect(page.header("Content-Disposition") == "attachment; filename=\"gazprom.html\"")
        #expect(page.header("Content-Security-Policy")?.contains("sandbox") == true)
        #expect(page.text.contains("possède"))
        #expect(page.text.contains("VESNA"))
        #expect(try await site.get("/report.md?actor=Gazprom").text.contains("gazprom.svg"))
    }
}
