import Foundation

/// A moment, in seconds of the wall clock and of the processor.
struct Stopwatch {
    let wall: Double
    let processor: Double

    init() {
        wall = Self.seconds(CLOCK_MONOTONIC)
        processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

/// Times of one operation.
struct Report {
    private var times: [Double] = []
    private var processorTimes: [Double] = []
    var check = 0.0
    /// What reading the graph added to the resident memory, in MB; nil where the system does not tell.
    var graphMemory: Double?
    /// Bytes of text that one call works on; nil for graphs.
    var byteCount: Int?

    /// Adds what has passed since a moment, for one of so many calls.
    mutating func add(_ start: Stopwatch, calls: Int) {
        let end = Stopwatch()
        times.append((end.wall - start.wall) / Double(calls))
        processorTimes.append((end.processor - start.processor) / Double(calls))
    }

    /// Median of the times by the clock.
    var medianTime: Double { Self.median(times) }

    /// Median of the processor times.
    var medianProcessorTime: Double { Self.median(processorTimes) }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// The resident memory of this process, in MB, where the system tells.
    static func residentMemory() -> Double? {
        guard let line = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let pages = line.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return pages.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6 }
    }

    /// One line of JSON.
    var json: String {
        var usage = rusage()
        #if os(macOS)
            unsafe getrusage(RUSAGE_SELF, &usage)
            let peak = Double(usage.ru_maxrss) / 1e6
        #else
            unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            let peak = Double(usage.ru_maxrss) / 1e3
        #endif
        let graph = graphMemory.map { ",\"rss_graph_mb\":\($0)" } ?? ""
        let bytes = byteCount.map { ",\"bytes\":\($0)" } ?? ""
        return
            "{\"times\":\(times),\"cpu\":\(processorTimes),\"check\":\(check),\"rss_peak_mb\":\(peak)\(graph)\(bytes)}"
    }
}
