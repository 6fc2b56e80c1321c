import EventModel
import Foundation
import GraphAnalysis
import GraphExport
import TestSupport
import Testing

@testable import EventPipeline

struct RelationReportTests {
    private static func report(
        focus: String? = "Gazprom", language: LabelLanguage = .french, filter: GraphFilter = GraphFilter()
    ) throws -> RelationReport {
        var style = MapComposer.Configuration()
        style.language = language
        return try RelationReport(
            of: SampleGraph.small.graph, articles: SampleGraph.small.articles,
            as: MapRequest(focus: focus, filter: filter, style: style))
    }

    @Test(arguments: LabelLanguage.allCases)
    func pageIsTheRecordedOne(_ language: LabelLanguage) throws {
        let page = HTMLReport(try Self.report(language: language)).page(svg: "<svg></svg>\n")
        #expect(try Golden.difference(of: page, from: "reports/gazprom-\(language.rawValue).html") == nil)
    }

    @Test(arguments: LabelLanguage.allCases)
    func markdownIsTheRecordedOne(_ language: LabelLanguage) throws {
        let text = MarkdownReport(try Self.report(language: language)).text(mapFile: "gazprom-map.svg")
        #expect(try Golden.difference(of: text, from: "reports/gazprom-\(language.rawValue).md") == nil)
    }

    @Test func everyStatementIsQuotedWithItsArticle() throws {
        let report = try Self.report()
        #expect(report.quotationCount == 3)
        #expect(report.sources.map(\.articleID) == ["accord", "rupture"])
        let page = HTMLReport(report).page(svg: "")
        for edge in report.graph.edges {
            let anchor = EvidenceAnchor(of: edge, in: report.graph)
            #expect(page.contains("<tbody id=\"\(anchor.name)\">"))
            for statement in edge.statements {
                for evidence in statement.evidence {
                    let words = ReportText.html(evidence).replacing("<b>", with: "").replacing("</b>", with: "")
                    #expect(words == ReportText.html(evidence.text))
                    #expect(page.contains("«\u{A0}\(ReportText.html(evidence))\u{A0}»"))
                }
            }
        }
        #expect(page.contains("<a href=\"https://exemple.test/accord?a=1&amp;b=2\" rel=\"noreferrer noopener\">"))
    }

    @Test func reportWithoutRelationsIsAPage() throws {
        let report = try RelationReport(of: EventGraph(nodes: [], edges: []), articles: [])
        #expect(HTMLReport(report).page(svg: "").contains("<p>Aucun article ne dit de relation.</p>"))
        #expect(MarkdownReport(report).text(mapFile: "m.svg").contains("\n\nAucun article ne dit de relation.\n\n"))
    }

    @Test func filterHoldsForMapAndText() throws {
        let report = try Self.report(focus: nil, filter: GraphFilter(types: [.supplies]))
        #expect(report.graph.edges.map(\.type) == [.supplies])
        #expect(report.sourceCount == 1)
    }

    @Test func largeReportsShowTheBestConnectedOnTheMap() throws {
        let nodes = (0..<90).map { number in
            ActorNode(
                actorID: ActorID(rawValue: "company/\(100 + number)"), name: "Firme \(number)", type: .company,
                aliases: [], articleIDs: ["a"])
        }
        let edges = (1..<90).map { number in
            RelationEdge(
                type: .owns, source: NodeID(rawValue: Int32(number / 3)), target: NodeID(rawValue: Int32(number)),
                status: .actual, firstDate: nil, lastDate: nil, sectors: [], amount: nil,
                statements: [
                    RelationStatement(
                        articleID: "a", published: nil, status: .actual, date: nil, confidence: 1, evidence: [])
                ])
        }
        let report = try RelationReport(of: EventGraph(nodes: nodes, edges: edges), articles: [])
        #expect(report.graph.nodes.count == 90)
        #expect(report.map.graph.nodes.count == RelationReport.mapSize)
        #expect(report.map.drawing.note?.contains("90") == true)
    }

    /// A part of a store's graph tells how many articles name an actor, and lists none.
    @Test func articlesAreCountedWhereTheyAreNotListed() throws {
        let workspace = try WorkspaceQueryTests.workspace(seed: 81, actorCount: 40)
        let whole = try workspace.graph()
        for request in [MapRequest(), MapRequest(top: 12)] {
            let (part, located) = try workspace.graph(for: request)
            let report = try RelationReport(of: part, articles: [], as: located)
            let lines = MarkdownReport(report).text(mapFile: "m.svg").split(separator: "\n")
            let page = HTMLReport(report).page(svg: "")
            #expect(!report.standings.isEmpty)
            for standing in report.standings {
                let count = whole.nodeID(of: standing.actor.actorID).map { whole[$0].articleIDs.count } ?? 0
                let rows = lines.filter { $0.hasPrefix("| \(ReportText.markdown(standing.actor.name)) |") }
                #expect(rows.contains { $0.hasSuffix("| \(count) |") })
                #expect(page.contains("<td class=\"number\">\(count)</td></tr>"))
            }
        }
    }

    @Test func unknownFormatIsToldWithTheKnownOnes() {
        let error = #expect(throws: ReportError.self) { try ReportFormat(path: "out/r.docx") }
        #expect(
            error?.description == "cannot write “r.docx”: reports are written as .html or .md. Try: -o r.html")
    }

    @Test func markdownNamesTheMapBesideIt() throws {
        let folder = try TemporaryDirectory()
        let path = folder.url.appendingPathComponent("mon rapport.md").path
        let files = try ReportWriter().write(Self.report(), to: path)
        #expect(files == [path, folder.url.appendingPathComponent("mon rapport-map.svg").path])
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("](<mon rapport-map.svg>)"))
        #expect(try String(contentsOfFile: files[1], encoding: .utf8).hasPrefix("<svg "))
    }
}
