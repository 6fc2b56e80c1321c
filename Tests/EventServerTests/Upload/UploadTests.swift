import EventModel
import EventPipeline
import EventStorage
import Foundation
import TestSupport
import Testing

@testable import EventServer

/// Articles added in the browser.
@Suite struct UploadTests {
    /// A form as a browser sends it.
    private func request(
        token: String = "token", files: [(name: String, text: String)] = [], name: String = "", text: String = ""
    ) -> PageRequest {
        var body = ""
        for (field, value) in [("token", token), ("name", name), ("text", text)] {
            body += "--b\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
        }
        for file in files {
            body +=
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n\(file.text)\r\n"
        }
        return PageRequest(
            method: "POST", segments: ["upload"],
            headers: ["content-type": "multipart/form-data; boundary=b", "accept-language": "fr"],
            body: Array((body + "--b--\r\n").utf8))
    }

    /// A site whose articles are read without the lexicon: each word in capitals is a company.
    private func site(_ workspace: EventWorkspace, allowsUpload: Bool = true) throws -> Site {
        try Site(
            workspace,
            description: SiteDescription(storeName: "test.sqlite", allowsUpload: allowsUpload, formToken: "token"),
            makePipeline: {
                ArticlePipeline(fingerprint: "test") { article in
                    let names = article.text.split { !$0.isLetter }.filter { $0.count > 1 && $0 == $0.uppercased() }
                    return Extraction(
                        id: article.id, title: article.title,
                        actors: Set(names).sorted().map { Actor(name: String($0), type: .company) })
                }
            })
    }

    @Test func filesBecomeArticlesAtOnce() async throws {
        let workspace = try EventWorkspace.inMemory()
        let site = try site(workspace)
        #expect(try await site.get("/").text.contains("aucun article"))
        let response = await site.response(
            to: request(files: [
                ("dépêche.txt", "EDF et ENGIE."),
                ("page.html", "<p>TOTAL et ENI signent un accord au siège de la société.</p>"),
                ("deux.jsonl", "{\"id\":\"l1\",\"text\":\"SNCF\"}\n{\"id\":\"l2\",\"text\":\"RATP\"}"),
            ]))
        #expect(response.status == 200)
        #expect(response.text.contains("Nouveaux · 4"))
        #expect(try workspace.store.articles().map(\.id) == ["dépêche", "l1", "l2", "page"])
        #expect(try await site.get("/search?q=engie").text.contains("<bdi>ENGIE</bdi>"))
        // What is stored tells the name of the file, not where it lay.
        #expect(
            try workspace.store.articles().map(\.source) == ["dépêche.txt", "deux.jsonl", "deux.jsonl", "page.html"])
    }

    @Test func sameArticleIsUnchangedAndAnotherReplacesIt() async throws {
        let workspace = try EventWorkspace.inMemory()
        let site = try site(workspace)
        _ = await site.response(to: request(files: [("a.txt", "EDF")]))
        #expect(await site.response(to: request(files: [("a.txt", "EDF")])).text.contains("Inchangés · 1"))
        #expect(await site.response(to: request(files: [("a.txt", "ENI")])).text.contains("Remplacés · 1"))
        #expect(try workspace.graph().nodes.map(\.name) == ["ENI"])
    }

    @Test func pastedTextNeedsAName() async throws {
        let workspace = try EventWorkspace.inMemory()
        let site = try site(workspace)
        let nameless = await site.response(to: request(text: "EDF"))
        #expect(nameless.status == 400)
        #expect(nameless.text.contains("the pasted text has no name; give it one"))
        #expect(await site.response(to: request(name: "note.du 8/9", text: "EDF")).status == 200)
        #expect(try workspace.store.articles().map(\.id) == ["9"], "what stands before a slash is a folder")
    }

    @Test func badFilesAreNamedWithoutTheirFolder() async throws {
        let site = try site(.inMemory())
        let page = await site.response(
            to: request(files: [("image.png", "PNG"), ("vide.txt", " "), ("a.txt", "EDF"), ("a.txt", "ENI")])
        ).text
        #expect(page.contains("<li>image.png: the extension .png is not known."))
        #expect(page.contains("<li>vide.txt: there is no text in it."))
        #expect(page.contains("a.txt: left out, because a.txt has the same article id “a”."))
        #expect(!page.contains("liaison-upload"))
    }

    @Test func nothingIsLeftBehind() async throws {
        let folder = try TemporaryDirectory()
        let desk = UploadDesk(try .inMemory(), root: folder.url) {
            ArticlePipeline(fingerprint: "test") { Extraction(id: $0.id) }
        }
        let outcome = try await desk.add(
            ["../../evil.txt", "a.bin", "b.txt"].map { UploadDesk.File(name: $0, content: Array("EDF".utf8)) })
        #expect(outcome.report.new == ["evil", "b"])
        #expect(outcome.failures.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test(arguments: ["", "other", "token2"])
    func formsOfOthersAreRefused(token: String) async throws {
        let workspace = try EventWorkspace.inMemory()
        let response = try await site(workspace).response(to: request(token: token, files: [("a.txt", "EDF")]))
        #expect(response.status == 403)
        #expect(try workspace.store.articles().isEmpty)
    }

    @Test func uploadCanBeForbidden() async throws {
        let workspace = try EventWorkspace.inMemory()
        let site = try site(workspace, allowsUpload: false)
        #expect(try await site.get("/upload").status == 403)
        #expect(await site.response(to: request(files: [("a.txt", "EDF")])).status == 403)
        #expect(try workspace.store.articles().isEmpty)
        #expect(!(try await site.get("/")).text.contains("/upload"))
        #expect(site.bodyLimit(for: request()) == 0)
    }

    @Test func emptyFormIsNamed() async throws {
        let response = try await site(.inMemory()).response(to: request(files: [("", "")]))
        #expect(response.status == 400)
        #expect(response.text.contains("nothing was chosen; choose a file or paste a text"))
    }

    @Test(arguments: [
        ("a.txt", "a.txt"), ("../../etc/passwd", "passwd"), ("C:\\x\\y.html", "y.html"),
        (".htaccess", "article.htaccess"),
        ("..", "article."), ("-rf.txt", "rf.txt"), ("a\u{0}\n\u{202E}b.md", "ab.md"), ("", "article"),
        ("été 2025.txt", "été 2025.txt"),
    ])
    func namesAreHarmless(name: String, expected: String) { #expect(UploadDesk.safeName(name) == expected) }

    @Test func longNamesAreCut() {
        let name = UploadDesk.safeName(String(repeating: "é", count: 500) + ".txt")
        #expect(name.utf8.count <= 124)
        #expect(name.hasSuffix("é.txt"))
    }
}
