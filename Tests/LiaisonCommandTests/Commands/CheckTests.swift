import EventModel
import EventStorage
import Foundation
import TestSupport
import Testing

/// `liaison check` and `liaison articles --duplicates`.
@Suite struct CheckTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    /// Adds an article with the text of `accord` and a line more.
    private func addCopy() throws {
        let store = try EventStore(path: sample.folder.url.appendingPathComponent("liaison.sqlite").path)
        let text = try #require(try store.text(ofArticle: "accord"))
        var original: Extraction?
        try store.forEachExtraction { if $0.id == "accord" { original = $0 } }
        let extraction = try #require(original)
        let copy = Extraction(
            id: "reprise", title: "Le même accord", published: CalendarDate(year: 2025, month: 9, day: 12),
            actors: extraction.actors, relations: extraction.relations)
        try store.save([StoredArticle(extraction: copy, source: "reprise.txt", digest: "9", text: text + "\nAgence")])
    }

    @Test func aSoundStore() throws {
        let outcome = try sample.run("check")
        #expect(outcome.status == 0)
        #expect(outcome.output == " sound  ·  2 articles  ·  6 actors  ·  3 relations  ·  liaison.sqlite\n")
        #expect(outcome.errors == "")
        try addCopy()
        #expect(
            try sample.run("check").output
                == " sound  ·  2 sources, 3 articles  ·  6 actors  ·  3 relations  ·  liaison.sqlite\n")
        let json = try sample.run("check", "--format", "json")
        #expect(json.output.contains("\"sound\": true"))
    }

    @Test func aStoreThatIsNotThere() throws {
        let outcome = try sample.run("check", "--store", "nowhere.sqlite")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("there is no store at nowhere.sqlite"))
    }

    @Test func duplicatesAreShownWithTheReason() throws {
        #expect(try sample.run("articles", "--duplicates").output == "No article carries the text of another.\n")
        try addCopy()
        let outcome = try sample.run("articles", "--duplicates")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.first == " 1 source  ·  1 article that repeats one")
        #expect(lines.count == 4)
        #expect(lines.last?.contains("reprise  2025-09-12  0.") == true)
        #expect(lines.last?.contains(" like accord  Le même accord") == true)
        let json = try sample.run("articles", "--duplicates", "--format", "json").output
        #expect(json.contains("\"first\": \"accord\""))
        #expect(json.contains("\"resembles\": \"accord\""))
        let table = try sample.run("articles", "--duplicates", "--format", "csv").output
        #expect(table.hasPrefix("first,id,title,published,source,resembles,resemblance\r\naccord,accord,Un accord,"))
    }

    @Test func answersCountSources() throws {
        try addCopy()
        #expect(try sample.run("partners", "Gazprom").output.contains("  1 of 2   "))
        #expect(
            try sample.run("show", "Gazprom").output.contains("  articles   1 source, 2 articles: accord, reprise\n"))
        let row = try sample.run("actors", "gazprom", "--format", "csv").output
            .split(whereSeparator: \.isNewline).last
        #expect(row == "company/gazprom,Gazprom,company,2,2,1,le géant")
    }
}
