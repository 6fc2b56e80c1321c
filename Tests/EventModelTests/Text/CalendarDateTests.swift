import EventModel
import Foundation
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2025-09-08", "2025-09-08"), ("2025-09", "2025-09"), ("2025", "2025"), ("0001-01-01", "0001-01-01"),
        ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("2025-09-08T10:15:00Z", "2025-09-08"),
        ("2025-09-08 10:15", "2025-09-08"),
    ])
    func parsesWhatIsADate(text: String, expected: String) {
        #expect(CalendarDate(iso: text)?.description == expected)
    }

    @Test(arguments: [
        "", "25-09-08", "2025-9-8", "2025-13", "2025-00", "2025-02-29", "1900-02-29", "2025-04-31", "2025-01-32",
        "2025-01-00", "0000-01-01", "2025-09-08-01", "2025-0a-08", "-025-01-01", "2025-", "２０２５",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func refusesADayWithoutAMonth() {
        #expect(CalendarDate(year: 2025, day: 3) == nil)
        #expect(CalendarDate(year: 10_000) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0, 0), ("2025-09-08", 20_339, 20_339), ("2024-02", 19_754, 19_782), ("2024", 19_723, 20_088),
        ("1969-12-31", -1, -1),
    ])
    func coversDays(text: String, first: Int, last: Int) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.firstDayNumber == first)
        #expect(date.lastDayNumber == last)
    }

    @Test func dayNumbersRoundTripOverCenturies() throws {
        let first = try #require(CalendarDate(iso: "1582-10-15")).firstDayNumber
        let last = try #require(CalendarDate(iso: "2400-03-01")).firstDayNumber
        var previous: CalendarDate?
        for number in first...last {
            let date = try #require(CalendarDate(dayNumber: number))
            try #require(date.firstDayNumber == number)
            if let previous { try #require(previous < date) }
            previous = date
        }
    }

    @Test(arguments: [
        ("1970-01-01", 3), ("2025-09-08", 0), ("2024-02-29", 3), ("1900-01-01", 0), ("2000-01-01", 5),
        ("1600-02-29", 1),
    ])
    func knowsTheWeekday(text: String, weekday: Int) {
        #expect(CalendarDate(iso: text)?.weekday == weekday)
    }

    @Test func coarseDatesHaveNoWeekdayAndNoNextDay() throws {
        let month = try #require(CalendarDate(iso: "2025-09"))
        #expect(month.weekday == nil)
        #expect(month.adding(days: 1) == nil)
    }

    @Test(arguments: [
        ("2024-02-28", 1, "2024-02-29"), ("2024-02-28", 2, "2024-03-01"), ("2025-02-28", 1, "2025-03-01"),
        ("2025-01-01", -1, "2024-12-31"), ("2025-09-08", 0, "2025-09-08"), ("2024-03-01", -366, "2023-03-01"),
    ])
    func addsDays(text: String, count: Int, expected: String) {
        #expect(CalendarDate(iso: text)?.adding(days: count)?.description == expected)
    }

    @Test func leavesTheCalendarAsNil() {
        #expect(CalendarDate(iso: "0001-01-01")?.adding(days: -1) == nil)
        #expect(CalendarDate(iso: "9999-12-31")?.adding(days: 1) == nil)
    }

    @Test func ordersByFirstDayThenCoarserFirst() {
        let texts = ["2025-01-02", "2025-01", "2024-12-31", "2025", "2025-01-01"]
        let sorted = texts.compactMap { CalendarDate(iso: $0) }.sorted().map(\.description)
        #expect(sorted == ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02"])
    }

    @Test func codesAsAString() throws {
        let date = try #require(CalendarDate(iso: "2025-09"))
        let data = try JSONEncoder().encode([date])
        #expect(String(decoding: data, as: UTF8.self) == #"["2025-09"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["hier"]"#.utf8))
        }
    }
}
