import EventModel
import EventPipeline
import Foundation
import GraphAnalysis
import GraphExport
import TestSupport
import Testing

/// The page to explore a map in, as text and in a browser.
struct MapPageTests {
    private static func node(_ name: String, _ type: ActorType = .company) -> ActorNode {
        ActorNode(actorID: ActorID(type: type, name: name), name: name, type: type, aliases: [], articleIDs: ["a1"])
    }

    private static func edge(
        _ type: RelationType, _ source: Int32, _ target: Int32, _ status: RelationStatus = .actual, date: String? = nil,
        quote: String = "passage"
    ) -> RelationEdge {
        let day = date.flatMap { EventDate(iso: $0) }
        return RelationEdge(
            type: type, source: NodeID(rawValue: source), target: NodeID(rawValue: target), status: status,
            firstDate: day, lastDate: day, sectors: [], amount: nil,
            statements: [
                RelationStatement(
                    articleID: "article-1", url: "https://example.org/1", published: CalendarDate(iso: "2025-09-11"),
                    status: status, date: day, confidence: 0.9,
                    evidence: [Evidence(text: quote, span: TextSpan(start: 0, end: 1), trigger: "x")])
            ])
    }

    private static let hostile = "</script><script>alert(1)</script>"

    /// Gazprom, Sonatrach, VESNA, Eni and a hostile name; four lines with dates from 2006 to 2025, one without.
    private static let graph = EventGraph(
        nodes: [
            node("Eni"), node("Gazprom"), node("Sonatrach"), node("VESNA"), node(hostile, .organization),
            node("Alger", .place),
        ],
        edges: [
            edge(.signsWith, 0, 1, date: "2006-05-04"), edge(.partnersWith, 1, 2, date: "2025-09-08"),
            edge(.owns, 1, 3, .planned, date: "2024"), edge(.disputesWith, 2, 3, quote: hostile + " \u{2028}"),
            edge(.memberOf, 0, 4), edge(.locatedIn, 2, 5, quote: "à Alger"),
        ])

    private static func page(
        _ style: MapComposer.Configuration = .init(identifier: DrawingIdentifier("m"))
    ) throws -> String {
        try RelationMap(of: graph, as: MapRequest(style: style)).page()
    }

    @Test func everythingStandsInOneFile() throws {
        let page = try Self.page()
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
        #expect(page.contains("default-src 'none'; script-src 'sha256-"))
        #expect(!page.contains("unsafe-inline"))
        #expect(page.firstMatch(of: /<(link|img|iframe|object|embed|base)\b/) == nil)
        // One script, whose digest the policy names; no text of an article within.
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"))
        // A style attribute would break the policy.
        #expect(page.firstMatch(of: /<[a-z]+[^>]* style=/) == nil)
        #expect(try Self.page() == page)
    }

    @Test func everyRelationIsQuotedWithItsArticle() throws {
        let page = try Self.page()
        let anchors = page.matches(of: /<tbody id="(evidence-[A-Za-z]+-[0-9a-f]{16})"/).map { String($0.output.1) }
        #expect(anchors.count == 6)
        #expect(Set(anchors).count == 6)
        for link in page.matches(of: /href="#(evidence-[^"]+)"/) { #expect(anchors.contains(String(link.output.1))) }
        #expect(page.contains("<a href=\"https://example.org/1\" rel=\"noreferrer\">article-1</a>, 2025-09-11"))
        // What a label tells is quoted too, though no line leads there.
        #expect(page.contains("à Alger"))
        #expect(page.contains("data-from=\"2024\" data-to=\"2024\""))
        #expect(page.contains("min=\"2006-05-04\" max=\"2025-09-08\""))
    }

    @Test func englishPage() throws {
        let page = try Self.page(.init(language: .english, title: "Who & whom"))
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("<h1>Who &amp; whom</h1>"))
        #expect(page.contains("Search an actor, a tie, a word"))
        #expect(page.contains("Relations: {shown} of {all} · actors on the map: {actors}"))
    }

    @Test func anEmptyMapHasAPage() throws {
        let page = try RelationMap(of: EventGraph(nodes: [], edges: [])).page()
        #expect(page.contains("Aucun lien à dessiner."))
    }

    /// What a browser makes of the page, by what its address asks for: relations shown, actors left on the map, lines
    /// that are taken away or pale, actors found.
    @Test(
        .enabled(if: Browser.isInstalled, "no chromium is installed"),
        arguments: [
            ("", "Relations : 6 sur 6 · acteurs sur la carte : 5", [], [], []),
            ("q=gazprom", "Relations : 3 sur 6 · acteurs sur la carte : 5", [], ["m_e2", "m_e5"], ["m_n2"]),
            (
                "q=SÓNATRACH+partenariat", "Relations : 1 sur 6 · acteurs sur la carte : 5", [],
                ["m_e1", "m_e2", "m_e4", "m_e5"], []
            ),
            ("no-type=owns,signsWith", "Relations : 4 sur 6 · acteurs sur la carte : 5", ["m_e1", "m_e4"], [], []),
            ("no-status=planned", "Relations : 5 sur 6 · acteurs sur la carte : 5", ["m_e4"], [], []),
            (
                "since=2024-06-01&until=2024-12-31&undated=no", "Relations : 1 sur 6 · acteurs sur la carte : 2",
                ["m_e1", "m_e2", "m_e3", "m_e5"], [], []
            ),
            ("since=2025&q=nobody", "Relations : 0 sur 6 · acteurs sur la carte : 5", nil, nil, []),
        ] as [(String, String, [String]?, [String]?, [String])])
    func searchAndFiltersWork(
        _ state: String, _ count: String, _ gone: [String]?, _ faded: [String]?, _ found: [String]
    ) throws {
        let document = try Self.document(state)
        #expect(document.contains("acteurs sur la carte : {actors}\">\(count)<"))
        if let gone { #expect(Self.edges(of: "gone", in: document) == gone) }
        if let faded { #expect(Self.edges(of: "faded", in: document) == faded) }
        let foundNodes = document.matches(of: /<g id="(m_n\d)" class="node [^"]*\bfound\b/).map { String($0.output.1) }
        #expect(foundNodes == found)
        let shown = document.matches(of: /<tbody id="[^>]*>/).count { !$0.output.contains("hidden") }
        #expect(count.hasPrefix("Relations : \(shown) sur "))
    }

    @Test(.enabled(if: Browser.isInstalled, "no chromium is installed"))
    func zoomNarrowsTheView() throws {
        func width(_ state: String) throws -> Double {
            let document = try Self.document(state)
            let box = try #require(document.firstMatch(of: /viewBox="([-0-9. ]+)"/)).output.1.split(separator: " ")
            return try #require(Double(box[2]))
        }
        let whole = try width("")
        #expect(abs(try width("zoom=2") - whole / 2) < 0.02)
        #expect(abs(try width("zoom=1000") - whole / 40) < 0.02)
    }

    @Test(.enabled(if: Browser.isInstalled, "no chromium is installed"))
    func aLinkOpensItsEvidence() throws {
        let anchor = EvidenceAnchor(of: Self.graph.edges[1], in: Self.graph).name
        let document = try Self.document(anchor)
        let row = try #require(document.components(separatedBy: "<tbody id=\"\(anchor)\"").dropFirst().first)
        let content = try #require(row.components(separatedBy: "</tbody>").first)
        #expect(content.contains("<details open="))
        #expect(document.components(separatedBy: "<details open=").count == 2)
    }

    private static func document(_ state: String) throws -> String {
        let page = try page()
        let site = try LoopbackSite { _ in ["/map.html": page] }
        let document = try Browser.document(
            at: "http://127.0.0.1:\(site.port)/map.html" + (state.isEmpty ? "" : "#\(state)"))
        // The page asks for nothing, and the policy lets its own script run: it says so.
        #expect(site.requests == ["/map.html"])
        #expect(document.contains("class=\"explorable\""))
        #expect(document.components(separatedBy: "<script").count == 2)
        return document
    }

    /// The lines whose group or link has a class.
    private static func edges(of name: String, in document: String) -> [String] {
        document.matches(of: /<a href="[^"]*" aria-label="[^"]*"( class="([^"]*)")?><g id="(m_e\d)"/)
            .filter { ($0.output.2 ?? "").split(separator: " ").contains(Substring(name)) }
            .map { String($0.output.3) }.sorted()
    }
}
