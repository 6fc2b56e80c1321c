import ArticleReading
import EventModel
import Foundation
import TestSupport
import Testing

struct ArticleReaderTests {
    private func results(_ path: String, limit: Int = 32 << 20) -> [Result<Article, ArticleReadingError>] {
        let reader = ArticleReader(configuration: .init(maximumFileSize: limit))
        var results: [Result<Article, ArticleReadingError>] = []
        for source in reader.sources(for: [path]) {
            switch source {
            case .failure(let error): results.append(.failure(error))
            case .success(let source): reader.read(source) { results.append($0) }
            }
        }
        return results
    }

    private func message(_ result: Result<Article, ArticleReadingError>?) -> String {
        if case .failure(let error) = result { return error.description }
        return "no failure"
    }

    private func article(_ result: Result<Article, ArticleReadingError>?) -> Article? { try? result?.get() }

    @Test func `Text is read byte for byte`() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write("\u{FEFF}Été\r\nà Alger", to: "a1.txt")
        #expect(results(path) == [.success(Article(id: "a1", text: "\u{FEFF}Été\r\nà Alger"))])
    }

    @Test func `Folders are searched in the order of their paths`() throws {
        let folder = try TemporaryDirectory()
        for name in ["b.txt", "a/z.md", "c.pdf", ".hidden.txt"] { try folder.write("x", to: name) }
        let paths = ArticleReader().sources(for: [folder.url.path]).map { try? $0.get().path }
        #expect(paths == [folder.url.path + "/a/z.md", folder.url.path + "/b.txt"])
    }

    @Test func `Failures say what to do`() throws {
        let folder = try TemporaryDirectory()
        let root = folder.url.path
        #expect(
            message(results(root + "/no.txt").first)
                == "\(root)/no.txt: there is no such file or folder. Check the spelling of the path.")
        #expect(
            message(results(root).first)
                == "\(root): the folder holds no article. Expected files ending in .txt, .md, .html, .htm, .jsonl or .ndjson."
        )
        let pdf = try folder.write("x", to: "a.pdf")
        #expect(
            message(results(pdf).first)
                == "\(pdf): the extension .pdf is not known. Expected .txt, .md, .html, .htm, .jsonl or .ndjson; plain text may be renamed to .txt."
        )
        let empty = try folder.write(" \n", to: "empty.txt")
        #expect(
            message(results(empty).first) == "\(empty): there is no text in it. Expected the text of an article.")
        let binary = try folder.write(Data([65, 0, 66]), to: "b.txt")
        #expect(
            message(results(binary).first)
                == "\(binary): the file is binary (NUL byte at offset 1). Expected text; save it as .txt or .html first."
        )
        let latin = try folder.write(Data([0x41, 0xC3, 0xA9, 0xE9, 0x20]), to: "l.txt")
        #expect(
            message(results(latin).first)
                == "\(latin): the text is not UTF-8 (byte 0xE9 at offset 3). Convert it: iconv -f ISO-8859-1 -t UTF-8 \(latin) > converted.txt"
        )
        let large = try folder.write("12345", to: "large.txt")
        #expect(
            message(results(large, limit: 4).first)
                == "\(large): the article has 5 bytes; the limit is 4 bytes. Split it, or give many articles as .jsonl, one a line."
        )
    }

    @Test func `A bad line is one failure`() throws {
        let folder = try TemporaryDirectory()
        let lines = [
            #"{"id":"x","title":"T","published":"2025-09-11","url":"u","text":"Été"}"#, "", "{bad", #"{"text":"b"}"#,
            "[]",
            #"{"id":7,"html":"<p>c</p>"}"#, #"{"text":"d","published":"hier"}"#,
        ]
        let path = try folder.write(lines.joined(separator: "\r\n"), to: "a.jsonl")
        let found = results(path)
        #expect(found.count == 6)
        let expectation = #"Expected {"id"?, "title"?, "published"?, "url"?, "text" or "html"} on one line."#
        #expect(
            article(found.first)
                == Article(id: "x", title: "T", published: CalendarDate(iso: "2025-09-11"), url: "u", text: "Été"))
        #expect(message(found[1]) == "\(path):3: the line is not valid JSON (column 2). \(expectation)")
        #expect(article(found[2])?.id == "a.jsonl:4")
        #expect(message(found[3]) == "\(path):5: the line is JSON, but no object. \(expectation)")
        #expect(article(found[4]) == Article(id: "7", text: "c"))
        #expect(
            message(found[5])
                == "\(path):7: “published” is “hier”, no date of the form YYYY-MM-DD, YYYY-MM or YYYY. \(expectation)")
    }

    @Test func `A page gives its main text, title, date and address`() throws {
        let folder = try TemporaryDirectory()
        let html = """
            <html><head><meta charset="utf-8"><title>Site</title><meta property="og:title" content="Un accord">
            <link rel="canonical" href="https://x.example/a"><script type="application/ld+json">{"datePublished":"2025-09-11T10:00:00Z"}</script></head>
            <body><nav>Accueil</nav><article><h1>Un accord</h1><p>Le <b>groupe</b>
            russe a signé.<p>Fin<br>là.<div class="related-posts">Autre</div><section id="comments">Bof</section></article>
            <footer>Mentions</footer></body></html>
            """
        let path = try folder.write(html, to: "p.html")
        #expect(
            article(results(path).first)
                == Article(
                    id: "p", title: "Un accord", published: CalendarDate(iso: "2025-09-11"), url: "https://x.example/a",
                    text: "Un accord\n\nLe groupe russe a signé.\n\nFin\nlà."))
    }

    @Test func `A page's charset is what it declares`() throws {
        let folder = try TemporaryDirectory()
        let head = Data("<html><head><meta charset=windows-1252></head><body><p>".utf8)
        let path = try folder.write(head + Data([0xC9, 0x74, 0xE9, 0x20, 0x80, 0x92]) + Data("</p>".utf8), to: "w.htm")
        #expect(article(results(path).first)?.text == "Été €’")
    }

    @Test(arguments: [
        "<p>Ouvert <b>jamais fermé", "<p>Ouvert jamais fermé</div></p></b>", "<<<p>Ouvert jamais fermé<p",
    ])
    func `Broken pages are read as far as they go`(html: String) throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(html, to: "b.html")
        #expect(article(results(path).first)?.text.contains("jamais fermé") == true)
    }

    @Test func `Deep nesting does not crash`() throws {
        let folder = try TemporaryDirectory()
        let html = "<p>Début</p>" + String(repeating: "<div>", count: 20_000) + "x"
        let path = try folder.write(html, to: "d.html")
        #expect(article(results(path).first)?.text.hasPrefix("Début") == true)
    }
}
