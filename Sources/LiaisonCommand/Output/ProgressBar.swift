import EventPipeline
import Foundation

/// A line on the terminal that tells how far a run has come.
final class ProgressBar {
    private let isShown: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastDrawing: ContinuousClock.Instant?

    /// Makes a bar; it shows on a terminal only.
    init(isWanted: Bool) {
        isShown = isWanted && isatty(STDERR_FILENO) == 1
        start = clock.now
    }

    /// Draws the bar anew, at most ten times a second.
    func show(_ progress: PipelineProgress) {
        guard isShown else { return }
        let now = clock.now
        if let lastDrawing, now - lastDrawing < .milliseconds(100) { return }
        lastDrawing = now
        StandardError.write("\r\u{1B}[K" + Self.line(for: progress, after: start.duration(to: now)))
    }

    /// Takes the bar away, so that what follows starts on a clean line.
    func clear() {
        if lastDrawing != nil { StandardError.write("\r\u{1B}[K") }
    }

    /// The bar itself, full where there is nothing to do.
    static func bar(of done: Int, in total: Int) -> String {
        let share = total == 0 ? 1 : min(1, Double(done) / Double(total))
        let filled = Int(share * 24)
        return String(repeating: "━", count: filled) + String(repeating: "╌", count: 24 - filled)
    }

    /// The line as text.
    static func line(for progress: PipelineProgress, after elapsed: Duration) -> String {
        let bar = bar(of: progress.sourcesDone, in: progress.sourceCount)
        let megabytes = Double(progress.bytesDone) / 1e6
        let speed = megabytes / max(elapsed / .seconds(1), 0.001)
        return
            " \(bar)  \(progress.sourcesDone)/\(progress.sourceCount) files  ·  \(progress.articlesDone) articles  ·  "
            + "\(Format.decimal(megabytes, 1)) MB  ·  \(Format.decimal(speed, 1)) MB/s"
    }
}
