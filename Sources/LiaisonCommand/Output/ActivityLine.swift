import Dispatch
import Foundation
import Synchronization

/// A line on the terminal that tells, where an answer takes its time, what the program is at.
///
/// It appears after a second, on standard error if that is a terminal, and leaves nothing behind. Safe for several
/// threads.
final class ActivityLine: Sendable {
    /// The line of this process.
    static let current = ActivityLine()

    /// How far something has come.
    struct Share: Hashable, Sendable {
        let done: Int
        let total: Int
        /// What is counted, in the plural.
        let unit: String
    }

    private struct State {
        var start: ContinuousClock.Instant?
        var task = ""
        var share: Share?
        var isDrawn = false
    }
    private let state = Mutex(State())

    /// Whether it is shown, or will be: others need not find out how far they are.
    var isActive: Bool { state.withLock { $0.start != nil } }

    /// Starts to wait for the moment to appear.
    func begin(_ task: String) {
        guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else { return }
        state.withLock { state in
            state.start = .now
            state.task = task
        }
        scheduleDrawing(after: .seconds(1))
    }

    /// Changes what it tells.
    func tell(_ task: String, share: Share? = nil) {
        state.withLock { state in
            state.task = task
            state.share = share
        }
    }

    /// Takes it away for good.
    func end() {
        state.withLock { state in
            if state.isDrawn { Self.write("\r\u{1B}[K") }
            state = State()
        }
    }

    /// Writes a message to the same terminal, where the line stood.
    func writeAside(_ write: () -> Void) {
        state.withLock { state in
            if state.isDrawn { Self.write("\r\u{1B}[K") }
            state.isDrawn = false
            write()
        }
    }

    private func scheduleDrawing(after delay: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [self] in
            let goesOn = state.withLock { state in
                guard let start = state.start else { return false }
                state.isDrawn = true
                let line = Self.line(state.task, share: state.share, after: start.duration(to: .now))
                // A line that the terminal breaks in two could not be taken away again.
                let width = Terminal.columnCount(of: STDERR_FILENO) ?? 80
                Self.write("\r\u{1B}[K" + line.prefix(width - 1))
                return true
            }
            if goesOn { scheduleDrawing(after: .milliseconds(250)) }
        }
    }

    /// The line as text.
    static func line(_ task: String, share: Share?, after elapsed: Duration) -> String {
        var parts = [task]
        var bar = ""
        if let share {
            bar = ProgressBar.bar(of: share.done, in: share.total) + "  "
            parts.append("\(share.done) of \(share.total) \(share.unit)")
        }
        parts.append("\(elapsed.components.seconds) s")
        return " " + bar + parts.joined(separator: "  ·  ")
    }

    private static func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
