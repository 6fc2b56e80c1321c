import EventModel
import Foundation
import TestSupport
import Testing

@testable import GraphvizRendering

/// Bitmaps and pages, as the programs that show them see them.
struct PrintedPictureTests {
    private static func drawing(
        nodes: Int = 6, showsTitle: Bool = true, name: (Int) -> String = { "Acteur \($0)" }
    ) throws -> GraphDrawing {
        GraphDrawing(
            identifier: try #require(DrawingIdentifier("p")), title: "Énergie & « mines »", showsTitle: showsTitle,
            note: "6 acteurs sur 60.", engine: .dot,
            nodes: (0..<nodes).map {
                DrawnNode(labelLines: [name($0)], accessibleTitle: name($0), style: NodeStyle.allCases[$0 % 8])
            },
            edges: (1..<max(1, nodes)).map {
                DrawnEdge(
                    source: 0, target: $0, labelLines: ["accord \($0)"], accessibleTitle: "",
                    style: EdgeStyle(tone: .cooperation, arrow: .normal))
            },
            legend: [
                LegendEntry(symbol: .node(.company), label: "entreprise"),
                LegendEntry(symbol: .edge(EdgeStyle(tone: .conflict, line: .dashed)), label: "conflit"),
            ])
    }

    /// Width and height of a bitmap in pixels.
    private static func size(of png: [UInt8]) -> (width: Int, height: Int) {
        func number(_ start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }

    @Test func bitmapHasTheSizeOfItsResolution() throws {
        let drawing = try Self.drawing()
        let coarse = try GraphvizRenderer().png(for: drawing, resolution: 72)
        let fine = try GraphvizRenderer().png(for: drawing, resolution: 144)
        #expect(coarse.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        let (small, large) = (Self.size(of: coarse), Self.size(of: fine))
        #expect(abs(2 * small.width - large.width) <= 2)
        #expect(abs(2 * small.height - large.height) <= 2)
        #expect(try GraphvizRenderer().png(for: drawing, resolution: 72) == coarse)
    }

    @Test(.enabled(if: ExternalProgram.isInstalled("pdftotext"), "pdftotext (poppler-utils) is not installed"))
    func pageHoldsTheMapAndItsCaptionAsText() throws {
        let folder = try TemporaryDirectory()
        let pdf = try GraphvizRenderer().pdf(for: Self.drawing())
        #expect(try GraphvizRenderer().pdf(for: Self.drawing()) == pdf)
        let file = try folder.write(Data(pdf), to: "map.pdf")
        let text = try #require(ExternalProgram("pdftotext")).run(["-layout", file, "-"])
        #expect(text.status == 0)
        let shown = String(decoding: text.output, as: UTF8.self)
        let expected =
            (0..<6).map { "Acteur \($0)" } + (1..<6).map { "accord \($0)" }
            + ["Énergie & « mines »", "entreprise", "conflit", "6 acteurs sur 60."]
        for part in expected { #expect(shown.contains(part), "\(part)") }
    }

    @Test(
        .enabled(if: ExternalProgram.isInstalled("pdftoppm"), "pdftoppm (poppler-utils) is not installed"),
        arguments: PageBackground.allCases)
    func pageIsPaintedOrLeftFree(_ background: PageBackground) throws {
        let folder = try TemporaryDirectory()
        let pdf = try GraphvizRenderer().pdf(for: Self.drawing(), background: background)
        let file = try folder.write(Data(pdf), to: "map.pdf")
        let picture = try #require(ExternalProgram("pdftoppm")).run(["-r", "20", "-png", file, file])
        #expect(picture.status == 0, "\(picture.errors)")
    }

    @Test func emptyMapIsAPage() throws {
        let pdf = try GraphvizRenderer().pdf(for: Self.drawing(nodes: 0))
        #expect(pdf.starts(with: "%PDF-".utf8))
        let png = try GraphvizRenderer().png(for: Self.drawing(nodes: 0, showsTitle: false), resolution: 72)
        #expect(Self.size(of: png).width >= 300)
    }

    @Test func tooManyPixelsAreRefusedWithAdvice() throws {
        let drawing = try Self.drawing { "\($0) " + String(repeating: "très long ", count: 200) }
        let error = #expect(throws: RenderingError.self) {
            try GraphvizRenderer().png(for: drawing, resolution: 300)
        }
        guard case .tooManyPixels("Énergie & « mines »", let width, let height, 300) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(
            error?.description == """
                the map “Énergie & « mines »” would be \(width) × \(height) pixels at 300 dots per inch, more than most \
                programs open. Take a smaller --dpi, or write PDF or SVG, which have no pixels
                """)
        #expect(throws: Never.self) { try GraphvizRenderer().pdf(for: drawing) }
    }

    @Test(arguments: HostileText.all())
    func hostileNamesArePrinted(_ name: String) throws {
        let drawing = try Self.drawing(nodes: 3) { _ in String(name.prefix(300)) }
        #expect(try GraphvizRenderer().pdf(for: drawing).starts(with: "%PDF-".utf8))
        #expect(try GraphvizRenderer().png(for: drawing, resolution: 24).count > 100)
    }

    @Test func missingPluginIsToldWithItsPackage() {
        #expect(
            RenderingError.pluginMissing(format: "PNG").description == """
                Graphviz cannot draw PNG here: its cairo plugin is missing. On Debian and Ubuntu the package libgvc6 has \
                it (apt-get install --reinstall libgvc6), on macOS the formula graphviz. Or write SVG with -o FILE.svg
                """)
    }
}
