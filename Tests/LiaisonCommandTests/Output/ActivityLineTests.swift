import EventStorage
import Foundation
import TestSupport
import Testing

@testable import LiaisonCommand

struct ActivityLineTests {
    @Test func theLineTellsTheTaskAndTheTime() {
        #expect(
            ActivityLine.line("reading the store", share: nil, after: .milliseconds(2900))
                == " reading the store  ·  2 s")
        let share = ActivityLine.Share(done: 3, total: 12, unit: "relations")
        #expect(
            ActivityLine.line("exporting", share: share, after: .seconds(70))
                == " ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  exporting  ·  3 of 12 relations  ·  70 s")
    }

    @Test func aBarIsNeverLongerThanItsPlace() {
        #expect(ProgressBar.bar(of: 0, in: 0) == String(repeating: "━", count: 24))
        #expect(ProgressBar.bar(of: 0, in: 5) == String(repeating: "╌", count: 24))
        #expect(ProgressBar.bar(of: 9, in: 5) == String(repeating: "━", count: 24))
    }

    /// Standard error of tests is a file or a pipe, or the line is never begun.
    @Test func withoutATerminalNothingIsShown() {
        let line = ActivityLine()
        #expect(!line.isActive)
        line.tell("checking", share: nil)
        line.end()
        #expect(!line.isActive)
    }

    @Test func everyCheckIsTold() throws {
        let folder = try TemporaryDirectory()
        let store = try EventStore(path: folder.url.appendingPathComponent("press.sqlite").path)
        var told: [StoreCheck] = []
        #expect(try store.defects { told.append($0) } == [])
        #expect(told == StoreCheck.allCases)
    }
}
