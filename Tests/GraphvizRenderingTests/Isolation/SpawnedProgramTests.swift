import Foundation
import TestSupport
import Testing

@testable import GraphvizRendering

struct SpawnedProgramTests {
    /// Runs a line of shell; what it prints and how it ended.
    private static func run(_ line: String) throws -> (output: String, end: SpawnedProgram.End) {
        let output = Pipe()
        let null = try #require(FileHandle(forUpdatingAtPath: "/dev/null"))
        let program = try SpawnedProgram(
            URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", line],
            streams: [
                null.fileDescriptor, output.fileHandleForWriting.fileDescriptor,
                output.fileHandleForWriting.fileDescriptor,
            ])
        try output.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return (text, program.waitForEnd())
    }

    @Test func theEndIsTold() throws {
        #expect(try Self.run("exit 0").end == .byItself(status: 0))
        #expect(try Self.run("exit 200").end == .byItself(status: 200))
        #expect(try Self.run("kill -TERM $$").end == .bySignal(SIGTERM))
    }

    @Test func argumentsAndEnvironmentArriveAsTheyAre() throws {
        let path = try #require(ProcessInfo.processInfo.environment["PATH"])
        #expect(try Self.run(#"printf '%s|%s' "$PATH" 'é "à" $x'"#).output == path + #"|é "à" $x"#)
    }

    @Test func noOtherDescriptorIsHandedOn() throws {
        // Not marked to be closed, as a library may have opened it.
        let opened = unsafe open("/dev/null", O_RDONLY)
        defer { close(opened) }
        #expect(opened > 2)
        let answer = try Self.run("if [ -e /dev/fd/\(opened) ]; then echo open; else echo closed; fi")
        #expect(answer.output == "closed\n")
    }

    @Test func ignoredSignalsAreNotHandedOn() throws {
        let former = signal(SIGPIPE, SIG_IGN)
        defer { _ = signal(SIGPIPE, former) }
        #expect(try Self.run("kill -PIPE $$; echo alive").end == .bySignal(SIGPIPE))
    }

    @Test func aProgramThatHangsIsKilled() throws {
        let null = try #require(FileHandle(forUpdatingAtPath: "/dev/null"))
        let program = try SpawnedProgram(
            URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", "exec sleep 600"],
            streams: Array(repeating: null.fileDescriptor, count: 3))
        #expect(program.isRunning)
        program.kill()
        #expect(program.waitForEnd() == .bySignal(SIGKILL))
        #expect(!program.isRunning)
    }

    @Test func aMissingProgramIsTold() {
        let failure = #expect(throws: SpawnedProgram.Failure.self) {
            try SpawnedProgram(URL(fileURLWithPath: "/nonexistent/program"), arguments: [], streams: [0, 1, 2])
        }
        #expect(failure?.reason == "No such file or directory")
    }
}
