import EventModel
import GraphExport
import Testing

@testable import EventPipeline

struct ReportWordsTests {
    @Test(arguments: [
        (0.0, "0\u{A0}USD", "0\u{A0}USD"), (950.4, "950\u{A0}USD", "950\u{A0}USD"),
        (12_500, "12\u{202F}500\u{A0}USD", "12,500\u{A0}USD"),
        (1_000_000, "1\u{A0}million\u{A0}USD", "1\u{A0}million\u{A0}USD"),
        (2_500_000, "2,5\u{A0}millions\u{A0}USD", "2.5\u{A0}million\u{A0}USD"),
        (1.7e9, "1,7\u{A0}milliard\u{A0}USD", "1.7\u{A0}billion\u{A0}USD"),
        (3e12, "3\u{A0}billions\u{A0}USD", "3\u{A0}trillion\u{A0}USD"), (.infinity, "USD", "USD"),
        (-2e9, "−2\u{A0}milliards\u{A0}USD", "−2\u{A0}billion\u{A0}USD"),
        (1e300, "USD", "USD"),
    ])
    func amounts(_ value: Double, _ french: String, _ english: String) {
        let amount = Amount(value: value, currency: "USD")
        #expect(ReportWords(.french).amount(amount) == french)
        #expect(ReportWords(.english).amount(amount) == english)
    }

    @Test(arguments: [
        ("2025", "2025", "2025"), ("2025-08", "août\u{A0}2025", "August\u{A0}2025"),
        ("2025-01-01", "1er\u{A0}janvier\u{A0}2025", "1\u{A0}January\u{A0}2025"),
        (
            "2025-01-02/2025-02-03", "2\u{A0}janvier\u{A0}2025 – 3\u{A0}février\u{A0}2025",
            "2\u{A0}January\u{A0}2025 – 3\u{A0}February\u{A0}2025"
        ),
    ])
    func dates(_ iso: String, _ french: String, _ english: String) throws {
        let date = try #require(EventDate(iso: iso))
        #expect(ReportWords(.french).date(date) == french)
        #expect(ReportWords(.english).date(date) == english)
    }

    @Test func headingsAndSectorsDifferFromEachOther() {
        for language in LabelLanguage.allCases {
            let words = ReportWords(language)
            #expect(Set(RelationType.allCases.map(words.heading)).count == RelationType.allCases.count)
            #expect(Set(Sector.allCases.map { words.name(of: $0) }).count == Sector.allCases.count)
        }
    }

    @Test func nounsAgreeWithTheirNumber() {
        #expect(ReportWords(.french).count(0, ReportWords.actors) == "0 acteur")
        #expect(ReportWords(.english).count(0, ReportWords.actors) == "0 actors")
        #expect(ReportWords(.french).count(2, ReportWords.passages) == "2 passages cités")
    }
}
