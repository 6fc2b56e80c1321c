import EventModel
import Foundation
import GraphExport
import TestSupport
import Testing

@testable import EventPipeline

/// Names and passages from the web that try to break out, in the programs that people open maps and reports with.
struct HostilePageTests {
    /// A map of every hostile text, drawn once for all tests.
    private static func map(canary: String = "http://127.0.0.1:9/canary") throws -> RelationMap {
        try RelationMap(of: SampleGraph.hostile(canary: canary).graph)
    }

    private static func report(canary: String) throws -> RelationReport {
        let hostile = SampleGraph.hostile(canary: canary)
        var style = MapComposer.Configuration()
        style.title = HostileText.all(canary: canary)[0]
        return try RelationReport(of: hostile.graph, articles: hostile.articles, as: MapRequest(style: style))
    }

    @Test(.enabled(if: ExternalProgram.isInstalled("xmllint"), "xmllint (libxml2-utils) is not installed"))
    func picturesAreWellFormed() throws {
        let folder = try TemporaryDirectory()
        let file = try folder.write(Self.map().svg(), to: "map.svg")
        let outcome = try #require(ExternalProgram("xmllint")).run(["--noout", "--nonet", file])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors == "")
        let broken = try folder.write("<svg><g></svg>", to: "broken.svg")
        #expect(try #require(ExternalProgram("xmllint")).run(["--noout", broken]).status != 0)
    }

    @Test(.enabled(if: ExternalProgram.isInstalled("rsvg-convert"), "rsvg-convert (librsvg2-bin) is not installed"))
    func picturesAreDrawnByLibrsvg() throws {
        let folder = try TemporaryDirectory()
        let file = try folder.write(Self.map().svg(), to: "map.svg")
        let outcome = try #require(ExternalProgram("rsvg-convert")).run(["--width", "800", file], seconds: 300)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test(
        .enabled(if: Browser.isInstalled, "no chromium is installed"),
        arguments: ["/report.html", "/map.svg", "/inline.html"])
    func browsersAskForNothingAndRunNothing(_ page: String) throws {
        let site = try LoopbackSite { address in
            do {
                let canary = address + "/canary"
                let report = try Self.report(canary: canary)
                let svg = try Self.map(canary: canary).svg()
                return [
                    "/report.html": try ReportWriter().html(of: report), "/map.svg": svg,
                    // A page without a policy of its own, as a report writer makes it.
                    "/inline.html": "<!DOCTYPE html><meta charset=utf-8><title>x</title>\(svg)\(svg)",
                ]
            } catch {
                Issue.record("\(error)")
                return [:]
            }
        }
        let document = try Browser.document(at: "http://127.0.0.1:\(site.port)\(page)")
        #expect(site.requests == [page])
        #expect(document.contains("usine"))
        for element in ["script", "img", "iframe", "object", "image", "foreignObject", "link"] {
            let isThere = document.contains("<" + element)
            #expect(!isThere, "the element \(element)")
        }
        let handlers = document.matches(of: /<[A-Za-z]+(\s+[^\s=<>"]+(="[^"]*")?)*\s+on[a-z]+=/)
        #expect(handlers.map { $0.output.0.suffix(200) } == [])
    }

    @Test(.enabled(if: Browser.isInstalled, "no chromium is installed"))
    func browsersWouldHaveBeenSeenToAsk() throws {
        let site = try LoopbackSite { address in
            [
                "/control.html":
                    "<!DOCTYPE html><body><script>new Image().src='\(address)/ran'</script><img src=/seen></body>"
            ]
        }
        _ = try Browser.document(at: "http://127.0.0.1:\(site.port)/control.html")
        #expect(Set(site.requests) == ["/control.html", "/ran", "/seen"])
    }

    @Test func markdownHoldsNoMarkupFromTexts() throws {
        let text = try MarkdownReport(Self.report(canary: "http://127.0.0.1:9/canary")).text(mapFile: "a.svg")
        // Every < that is not escaped belongs to an anchor or a link that the report made.
        let unescaped = text.matches(
            of: /(^|[^\\])<(?!a id="(evidence-[A-Za-z]+-[0-9a-f]{16}|source-\d+)"><\/a>|\/a>|https?:|a\.svg>)/)
        #expect(unescaped.map { String($0.output.0) } == [])
    }
}

/// A browser without a window.
enum Browser {
    private static let names = ["chromium", "chromium-browser", "google-chrome"]

    static var isInstalled: Bool { names.contains(where: ExternalProgram.isInstalled) }

    /// The document at an address, as it is after its scripts have run.
    static func document(at address: String) throws -> String {
        let program = try #require(names.lazy.compactMap { ExternalProgram($0) }.first)
        let profile = try TemporaryDirectory()
        let outcome = try program.run(
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--user-data-dir=\(profile.url.path)", "--virtual-time-budget=2000",
                "--dump-dom", address,
            ], seconds: 90)
        #expect(outcome.status == 0, "\(outcome.errors.suffix(500))")
        return String(decoding: outcome.output, as: UTF8.self)
    }
}
