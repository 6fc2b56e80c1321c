import Foundation
import TestSupport
import Testing

/// What `make examples` builds.
struct ExampleReportsTests {
    /// The examples, built once for all tests.
    private static let built = Result {
        let folder = try TemporaryDirectory()
        let script = Golden.packageRoot.appendingPathComponent("examples/reports/build.sh").path
        let program = try BuiltProgram(named: "liaison").url.path
        let outcome = try #require(ExternalProgram("sh")).run(
            [script, program, folder.url.path], environment: ["SCREENSHOTS": "no"], seconds: 300)
        return (folder: folder, outcome: outcome)
    }

    private static let viewers = ["pdflatex", "pdftotext"]

    private func text(_ name: String) throws -> String {
        try String(contentsOf: Self.built.get().folder.url.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func everyReportIsBuiltFromTheSampleArticles() throws {
        let (folder, outcome) = try Self.built.get()
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try text("image.html").contains("<img src=\"sonatrach-fr.svg\""))
        #expect(try text("rapport.md").contains("](<rapport-map.svg>)"))
        #expect(try text("rapport.html").hasPrefix("<!DOCTYPE html>"))
        for name in ["sonatrach-fr.svg", "rapport-map.svg"] { #expect(try text(name).hasPrefix("<svg ")) }
        let picture = try Data(contentsOf: folder.url.appendingPathComponent("sonatrach-fr.png"))
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        if !ExternalProgram.isInstalled("pdflatex") {
            #expect(outcome.errors.contains("pdflatex is missing: rapport.pdf was not made."))
        }
    }

    @Test func mapsInOnePageDoNotClash() throws {
        let page = try text("inline.html")
        #expect(page.matches(of: #/<svg /#).count == 3)
        #expect(!page.contains("<!-- map"))
        let identifiers = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(identifiers.count > 50)
        #expect(Set(identifiers).count == identifiers.count, "identifiers of two maps clash")
    }

    @Test(
        .enabled(
            if: viewers.allSatisfy(ExternalProgram.isInstalled),
            "pdflatex (texlive-latex-base) or pdftotext (poppler-utils) is not installed"))
    func mapsStandInLaTeXAsText() throws {
        let file = try Self.built.get().folder.url.appendingPathComponent("rapport.pdf").path
        let text = String(decoding: try #require(ExternalProgram("pdftotext")).run([file, "-"]).output, as: UTF8.self)
        for words in ["Note de synth", "Sonatrach", "Algérie", "entreprise"] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
