import EventModel
import Foundation
import Testing

@Suite struct EventDateTests {
    @Test(arguments: [
        "2025-09-08", "2025", "2025-09-08/2025-09-10", "2024/2026-03", "2025/2025-06",
    ])
    func parsesAndPrints(text: String) {
        #expect(EventDate(iso: text)?.description == text)
    }

    @Test(arguments: ["", "/", "2025/", "/2025", "2026/2025", "2025/2026/2027", "2025-09-08/demain"])
    func refuses(text: String) {
        #expect(EventDate(iso: text) == nil)
    }

    @Test func anIntervalOfOneDateIsThatDate() throws {
        let date = try #require(EventDate(iso: "2025/2025"))
        #expect(date.end == nil)
        #expect(date.description == "2025")
    }

    @Test func coversItsEnds() throws {
        let date = try #require(EventDate(iso: "2024-02/2024-03"))
        #expect(date.firstDayNumber == CalendarDate(iso: "2024-02-01")?.firstDayNumber)
        #expect(date.lastDayNumber == CalendarDate(iso: "2024-03-31")?.firstDayNumber)
    }

    @Test func codesAsAString() throws {
        let date = try #require(EventDate(iso: "2024-02/2024-03"))
        let data = try JSONEncoder().encode([date])
        #expect(try JSONDecoder().decode([String].self, from: data) == ["2024-02/2024-03"])
        #expect(try JSONDecoder().decode([EventDate].self, from: data) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([EventDate].self, from: Data(#"["2026/2025"]"#.utf8))
        }
    }
}
