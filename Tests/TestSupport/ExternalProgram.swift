public import Foundation

/// A program of the system that some tests need: where it is missing, they say so and are skipped.
public struct ExternalProgram: Sendable {
    /// What a run left behind.
    public struct Outcome: Sendable {
        /// Exit status; nil where the program had to be ended.
        public let status: Int32?
        /// Standard output.
        public let output: Data
        /// Standard error.
        public let errors: String
    }

    /// The program's file.
    public let path: String

    /// Finds a program by its name on the search path; nil where it is not installed.
    public init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard
            let path = folders.map({ "\($0)/\(name)" })
                .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
        else { return nil }
        self.path = path
    }

    /// Whether a program is installed.
    public static func isInstalled(_ name: String) -> Bool { ExternalProgram(name) != nil }

    /// Runs the program to its end, but for so many seconds at most, with variables beside those of the tests.
    public func run(
        _ arguments: [String], environment: [String: String] = [:], seconds: Double = 120
    ) throws -> Outcome {
        let scratch = try TemporaryDirectory()
        let output = try scratch.write(Data(), to: "output")
        let errors = try scratch.write(Data(), to: "errors")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        let deadline = ContinuousClock.now + .seconds(seconds)
        while process.isRunning, ContinuousClock.now < deadline { Thread.sleep(forTimeInterval: 0.01) }
        let isEnded = process.isRunning
        if isEnded { process.terminate() }
        process.waitUntilExit()
        return Outcome(
            status: isEnded ? nil : process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: output)),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
    }
}
