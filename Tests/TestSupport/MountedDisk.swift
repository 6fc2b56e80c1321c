import Foundation

/// A small file system in memory, where the tests may mount one: full and read-only disks.
public struct MountedDisk: Sendable {
    /// The folder that it is mounted on.
    public let path: String

    /// Whether a file system can be mounted at all.
    public static var isPossible: Bool {
        getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/bin/mount")
    }

    /// Mounts a disk in a folder for as long as `body` runs; where the system refuses, says so and does nothing.
    public static func with(
        options: String, in folder: TemporaryDirectory, _ body: (MountedDisk) async throws -> Void
    ) async throws {
        let disk = MountedDisk(path: folder.url.appendingPathComponent("disk").path)
        try FileManager.default.createDirectory(atPath: disk.path, withIntermediateDirectories: true)
        guard try run("/bin/mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.path) == 0 else {
            print("skipped: a file system could not be mounted here")
            return
        }
        do { try await body(disk) } catch {
            _ = try run("/bin/umount", "-l", disk.path)
            throw error
        }
        guard try run("/bin/umount", "-l", disk.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Mounts the disk anew with other options; false where the system refuses.
    public func remount(_ options: String) throws -> Bool {
        try Self.run("/bin/mount", "-o", "remount,\(options)", path) == 0
    }

    private static func run(_ program: String, _ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
