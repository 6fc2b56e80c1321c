public import Foundation

/// A program of the package, run as a user runs it.
public struct BuiltProgram: Sendable {
    /// What a run left behind.
    public struct Outcome: Sendable {
        /// Exit status.
        public let status: Int32
        /// Standard output.
        public let output: String
        /// Standard error.
        public let errors: String
    }

    /// The program's file.
    public let url: URL

    /// Finds a program of the package beside the tests.
    public init(named name: String) throws {
        let main = Bundle.main.executableURL?.deletingLastPathComponent()
        let bundles = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        let candidates = ([main].compactMap { $0 } + bundles).map { $0.appendingPathComponent(name) }
        guard let url = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: name])
        }
        self.url = url
    }

    /// A program of the system.
    public init(at path: String) { url = URL(fileURLWithPath: path) }

    /// Runs the program to its end.
    /// - Parameters:
    ///   - arguments: what stands after the program's name.
    ///   - folder: the working folder.
    ///   - input: bytes on standard input.
    ///   - outputPath: where standard output goes instead of being collected, such as `/dev/full`.
    ///   - environment: variables beside those of the tests.
    public func run(
        _ arguments: [String], in folder: URL, input: Data = Data(), outputPath: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let scratch = try TemporaryDirectory()
        // Files rather than pipes: a program that writes much must not wait for a reader that waits for its end.
        let inputFile = try scratch.write(input, to: "input")
        let outputFile = try scratch.write(Data(), to: "output")
        let errorFile = try scratch.write(Data(), to: "errors")
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: inputFile)
        process.standardOutput = FileHandle(forWritingAtPath: outputPath ?? outputFile)
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOfFile: outputFile, encoding: .utf8),
            errors: try String(contentsOfFile: errorFile, encoding: .utf8))
    }
}
