import Foundation
import GRDB

/// Why a store cannot be opened, read or written.
public struct EventStoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Kind of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The folder that the file should lie in does not exist.
        case folderMissing
        /// The path names a folder.
        case isFolder
        /// The file cannot be opened or created.
        case cannotOpen
        /// The file, or its folder, may not be written.
        case readOnly
        /// The file is no SQLite database.
        case notADatabase
        /// The file is a database of another program.
        case foreignDatabase
        /// The file was written by a later version of this program.
        case newerVersion
        /// No space is left.
        case diskFull
        /// Another program holds the file.
        case locked
        /// The content of the file contradicts itself.
        case damaged
        /// The article contradicts itself and cannot be stored.
        case invalidArticle
        /// SQLite failed in another way.
        case failed
    }

    /// Kind of failure.
    public let code: Code
    /// The store's file.
    public let path: String
    /// What is wrong.
    public let reason: String
    /// What to do.
    public let remedy: String

    /// The whole message: file, reason and what to do.
    public var description: String { "\(path): \(reason). \(remedy)" }

    /// Makes an error from its parts.
    public init(code: Code, path: String, reason: String, remedy: String) {
        self.code = code
        self.path = path
        self.reason = reason
        self.remedy = remedy
    }
}

extension EventStoreError {
    /// The error that a failure of SQLite stands for.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_READONLY, .SQLITE_PERM:
            self = .readOnly(path)
        case .SQLITE_CANTOPEN:
            let folder = Self.folder(of: path)
            let isWritable = FileManager.default.isWritableFile(atPath: folder)
            self = isWritable ? .cannotOpen(path) : .readOnly(path)
        case .SQLITE_NOTADB:
            self.init(
                code: .notADatabase, path: path, reason: "the file is not a SQLite database",
                remedy: "Name another file for the store, or move this one away to start a new store")
        case .SQLITE_CORRUPT:
            self = .damaged(path, reason: "the database is damaged")
        case .SQLITE_FULL:
            self = .diskFull(path)
        case .SQLITE_IOERR where Self.isFull(folder: Self.folder(of: path)):
            self = .diskFull(path)
        case .SQLITE_IOERR where Self.isAtItsLimit(path: path):
            self = .fileTooLarge(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                code: .locked, path: path, reason: "another program is writing to the store",
                remedy: "Wait until it has finished, or stop it, and run again")
        default:
            self.init(
                code: .failed, path: path,
                reason: "SQLite failed with code \(error.extendedResultCode.rawValue): "
                    + (error.message ?? "no further word"),
                remedy: "Check the disk and run again; if it stays so, build a new store from the articles")
        }
    }

    static func diskFull(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .diskFull, path: path, reason: "no space is left to write to",
            remedy: "Make room on the disk and run again; what was stored before is kept")
    }

    /// Whether a disk has less room than a store's smallest files need: SQLite calls some failures for want of space
    /// by other names.
    private static func isFull(folder: String) -> Bool {
        guard let values = try? FileManager.default.attributesOfFileSystem(forPath: folder),
            let free = values[.systemFreeSize] as? NSNumber
        else { return false }
        return free.int64Value < 256 << 10
    }

    static func fileTooLarge(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .diskFull, path: path, reason: "the store has grown as large as this process may make a file",
            remedy: "Raise the limit (ulimit -f unlimited) and run again; what was stored before is kept")
    }

    /// Whether the store or its log comes near the largest size of files that the process may write: SQLite calls what
    /// it cannot write beyond that an error of the disk.
    private static func isAtItsLimit(path: String) -> Bool {
        var limit = rlimit()
        #if os(Linux)
            guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return false }
        #else
            guard unsafe getrlimit(RLIMIT_FSIZE, &limit) == 0 else { return false }
        #endif
        return ["", "-wal"].contains { suffix in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            let size = (attributes?[.size] as? NSNumber)?.uint64Value ?? 0
            return size > 0 && UInt64(limit.rlim_cur) <= size + 64 << 10
        }
    }

    static func folderMissing(_ path: String) -> EventStoreError {
        let folder = folder(of: path)
        return EventStoreError(
            code: .folderMissing, path: path, reason: "the folder “\(folder)” does not exist",
            remedy: "Create it (mkdir -p '\(folder)'), or name another file for the store")
    }

    static func isFolder(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .isFolder, path: path, reason: "this is a folder, but a store is a file",
            remedy: "Name a file in it, such as \((path as NSString).appendingPathComponent("liaison.sqlite"))")
    }

    static func cannotOpen(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .cannotOpen, path: path, reason: "the file cannot be opened or created",
            remedy: "Check the permissions of the file and of its folder, or name another file for the store")
    }

    static func readOnly(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .readOnly, path: path, reason: "the file or its folder is read-only",
            remedy: "Make both writable (chmod u+w), or name a file for the store in a folder of your own")
    }

    static func readOnlyAndOlder(_ path: String, found: Int, known: Int) -> EventStoreError {
        let reason =
            found == 0
            ? "the file is empty and read-only, so that no store can be made in it"
            : "the store has format \(found) and is read-only, so that it cannot be brought to format \(known)"
        return EventStoreError(
            code: .readOnly, path: path, reason: reason,
            remedy: "Make the file and its folder writable (chmod u+w), or copy it to a folder of your own")
    }

    static func readOnlyWithLog(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .readOnly, path: path,
            reason: "the store is read-only and its last changes, in \(path)-wal, cannot be read there",
            remedy: "Copy both files to a folder of your own and ask the copy, or make the folder writable (chmod u+w)")
    }

    /// Whether the error says that files cannot be opened or made, not what is in them.
    var isAboutThePlace: Bool {
        self == .cannotOpen(path) || self == .readOnly(path)
    }

    static func foreignDatabase(_ path: String) -> EventStoreError {
        EventStoreError(
            code: .foreignDatabase, path: path, reason: "the file is a database of another program",
            remedy: "It was left as it is; name another file for the store")
    }

    static func newerVersion(_ path: String, found: Int, known: Int) -> EventStoreError {
        EventStoreError(
            code: .newerVersion, path: path,
            reason: "the store has format \(found), but this version knows formats up to \(known)",
            remedy: "Install the version that wrote it or a later one, or build a new store in another file")
    }

    static func damaged(_ path: String, reason: String) -> EventStoreError {
        EventStoreError(
            code: .damaged, path: path, reason: reason,
            remedy: "Move the file away and build the store again from the articles")
    }

    static func invalidArticle(_ path: String, reason: String) -> EventStoreError {
        EventStoreError(
            code: .invalidArticle, path: path, reason: reason,
            remedy: "Nothing was stored; leave the article out, and report it with its text")
    }

    static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }
}
