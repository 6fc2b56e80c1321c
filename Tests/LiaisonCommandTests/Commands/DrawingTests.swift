import Foundation
import TestSupport
import Testing

/// `liaison map` and `liaison report` as files.
struct DrawingTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private func content(_ name: String) throws -> Data {
        try Data(contentsOf: sample.folder.url.appendingPathComponent(name))
    }

    @Test func severalFormatsOfOneMap() throws {
        let outcome = try sample.run(
            "map", "--focus", "Gazprom", "-o", "a.png", "-o", "a.pdf", "-o", "a.svg", "-o", "a.dot", "--dpi", "72")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix(" a.png  ·  2 actors  ·  1 relation\n a.pdf  ·  2 actors  ·  1 relation\n"))
        #expect(outcome.output.contains("\n 4 files  ·  "))
        #expect(try content("a.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try content("a.pdf").starts(with: Data("%PDF-".utf8)))
        #expect(try content("a.svg").starts(with: Data("<svg ".utf8)))
        #expect(try content("a.dot").starts(with: Data("digraph ".utf8)))
    }

    @Test func mapForEachActorInAFolder() throws {
        try sample.folder.write("Sonatrach\n\n  company/atlas \r\n", to: "acteurs.txt")
        let outcome = try sample.run(
            "map", "--focus", "Gazprom", "--focus-list", "acteurs.txt", "-o", "cartes/", "--format", "svg", "pdf")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: sample.folder.url.appendingPathComponent("cartes").path)
        #expect(
            names.sorted() == [
                "atlas.pdf", "atlas.svg", "gazprom.pdf", "gazprom.svg", "sonatrach.pdf", "sonatrach.svg",
            ])
        // Six pictures are drawn by children, one at a time each: the same as one drawn here.
        #expect(try sample.run("map", "--focus", "Sonatrach", "-o", "one.svg").status == 0)
        #expect(try content("one.svg") == content("cartes/sonatrach.svg"))
    }

    @Test func actorsOfOneNameGetFilesOfTheirOwn() throws {
        let outcome = try sample.run(
            "map", "--focus", "company/atlas", "--focus", "organization/atlas", "-o", "cartes/")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(" cartes/company-atlas.svg  ·  "))
        #expect(outcome.output.contains(" cartes/organization-atlas.svg  ·  "))
    }

    @Test func unknownActorDoesNotKeepTheOthersFromBeingDrawn() throws {
        let outcome = try sample.run("map", "--focus", "Gazprmo", "--focus", "Sonatrach", "-o", "cartes/")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "liaison: no actor is called “Gazprmo”. Did you mean Gazprom (company, 2 relations)?"))
        #expect(try content("cartes/sonatrach.svg").count > 1000)
    }

    @Test(arguments: [
        (
            ["map", "--focus", "Gazprom", "--focus", "Sonatrach", "-o", "a.svg"],
            "2 maps do not fit into a.svg: name a folder, such as -o maps/."
        ),
        (
            ["map", "-o", "a.svg", "--format", "pdf"],
            "--format is for a folder, such as -o maps/; a file's extension names its format."
        ),
        (["map", "-o", "a.png", "--dpi", "5"], "--dpi takes a number from 24 to 1200, not 5."),
        (["map", "-o", "a.png", "--timeout", "0"], "--timeout takes a number of seconds from 1 on, not 0."),
        (["report", "-o", "a.html", "--depth=-1"], "--depth takes a number from 0 on, not -1."),
    ])
    func wrongUsage(arguments: [String], message: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Error: \(message)\n"))
    }

    @Test func missingListOfActorsIsNamed() throws {
        let outcome = try sample.run("map", "--focus-list", "absent.txt", "-o", "cartes/")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                liaison: cannot read “absent.txt”: it is not there, or not for you. Check the name and the permissions.

                """)
    }

    @Test func reportInBothFormats() throws {
        let page = try sample.run("report", "--focus", "Gazprom", "-o", "gazprom.html", "--labels", "en")
        #expect(page.errors == "")
        #expect(page.output.hasPrefix(" gazprom.html  ·  3 actors  ·  2 relations  ·  2 passages  ·  1 article  ·  "))
        let html = String(decoding: try content("gazprom.html"), as: UTF8.self)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.contains("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(html.contains("Gazprom a scellé un <b>partenariat</b> avec Sonatrach"))
        let text = try sample.run("report", "-o", "tout.md", "--title", "Tout")
        #expect(
            text.output.hasPrefix(
                " tout.md, tout-map.svg  ·  5 actors  ·  3 relations  ·  3 passages  ·  2 articles  ·  "))
        #expect(String(decoding: try content("tout.md"), as: UTF8.self).hasPrefix("# Tout\n"))
        #expect(try sample.run("report", "-o", "deux.html", "--focus", "Gazprom", "--labels", "en").status == 0)
        #expect(try content("deux.html") == content("gazprom.html"))
    }

    @Test func reportOfAnUnknownFormatIsRefused() throws {
        let outcome = try sample.run("report", "-o", "r.docx")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == "liaison: cannot write “r.docx”: reports are written as .html or .md. Try: -o r.html\n")
    }

    /// Where Graphviz keeps its list of plugins on Debian and Ubuntu.
    private static let pluginFolder = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map { "/usr/lib/\($0)/graphviz" }
        .first { FileManager.default.fileExists(atPath: $0 + "/config6a") }

    @Test(
        .enabled(if: pluginFolder != nil, "Graphviz keeps its plugins elsewhere on this system"),
        arguments: ["png", "pdf"])
    func missingPluginIsNamedWithItsPackage(_ format: String) throws {
        let folder = try #require(Self.pluginFolder)
        let list = try String(contentsOfFile: folder + "/config6a", encoding: .utf8)
        let without = list.replacing(/libgvplugin_pango[^{]*\{(.|\n)*?\n\}\n/, with: "")
        #expect(without.count < list.count)
        let plugins = sample.folder.url.appendingPathComponent("plugins")
        try sample.folder.write(without, to: "plugins/config6a")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.contains(".so") {
            try FileManager.default.createSymbolicLink(
                atPath: plugins.appendingPathComponent(file).path, withDestinationPath: "\(folder)/\(file)")
        }
        let outcome = try BuiltProgram(named: "liaison").run(
            ["map", "-o", "a.\(format)"], in: sample.folder.url, environment: ["GVBINDIR": plugins.path])
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                liaison: Graphviz cannot draw \(format.uppercased()) here: its cairo plugin is missing. On Debian and \
                Ubuntu the package libgvc6 has it (apt-get install --reinstall libgvc6), on macOS the formula graphviz. \
                Or write SVG with -o FILE.svg

                """)
        #expect(!FileManager.default.fileExists(atPath: sample.folder.url.appendingPathComponent("a.\(format)").path))
    }

    @Test func workerAnswersNonsenseWithoutFalling() throws {
        let program = try BuiltProgram(named: "liaison")
        // A message of three bytes that is no request, then the end of the input.
        let outcome = try program.run(["render-worker"], in: sample.folder.url, input: Data([3, 0, 0, 0, 1, 2, 3]))
        #expect(outcome.status == 0)
        #expect(Array(outcome.output.utf8) == [4, 0, 0, 0, 4, 0, 0, 0])
        let cut = try program.run(["render-worker"], in: sample.folder.url, input: Data([255, 255, 255, 255, 1]))
        #expect(cut.status == 0)
        #expect(cut.output == "")
    }

    @Test func workerIsNoCommandForPeople() throws {
        #expect(!(try sample.run("--help").output.contains("render-worker")))
    }
}
