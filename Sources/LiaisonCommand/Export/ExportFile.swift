import EventPipeline
import Foundation

/// A file that is written piece by piece and takes its name only when it is whole: a reader sees the old content or the
/// new one, never a half.
struct ExportFile {
    private let path: String
    private let temporaryPath: String
    private let file: FileHandle
    private var buffer = Data()
    private static let bufferSize = 1 << 18

    /// Begins the file.
    /// - Throws: `MapError.unwritable` where it cannot be made.
    init(path: String) throws(MapError) {
        self.path = path
        temporaryPath = path + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw .unwritable(path: path, reason: "it is a folder")
        }
        let descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw .unwritable(path: path, reason: Self.reason(for: errno))
        }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Adds a text.
    mutating func write(_ text: String) throws(MapError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Gives the file its name.
    mutating func finish() throws(MapError) {
        try flush()
        do { try file.close() } catch { throw failure(of: error) }
        if unsafe rename(temporaryPath, path) != 0 { throw .unwritable(path: path, reason: Self.reason(for: errno)) }
    }

    /// Takes back what was written.
    func discard() { unsafe unlink(temporaryPath) }

    private mutating func flush() throws(MapError) {
        do { try file.write(contentsOf: buffer) } catch { throw failure(of: error) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure(of error: any Error) -> MapError {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let code = underlying.flatMap { $0.domain == NSPOSIXErrorDomain ? Int32($0.code) : nil }
        return .unwritable(path: path, reason: code.map(Self.reason) ?? error.localizedDescription)
    }

    private static func reason(for code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "its folder does not exist"
        case EACCES, EPERM: "no permission to write there"
        case ENOSPC, EDQUOT: "the disk is full"
        case EFBIG: "it grows larger than files may be here"
        case EROFS: "the disk is read-only"
        default: unsafe String(cString: strerror(code))
        }
    }
}
