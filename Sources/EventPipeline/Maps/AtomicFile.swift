import Foundation

/// Writes whole files: a reader sees the old content or the new one, never a half.
enum AtomicFile {
    /// Writes a text as UTF-8.
    static func write(_ text: String, to path: String) throws(MapError) { try write(Array(text.utf8), to: path) }

    /// Writes bytes.
    static func write(_ bytes: [UInt8], to path: String) throws(MapError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .unwritable(path: path, reason: reason(for: error, path: path))
        }
    }

    private static func reason(for error: any Error, path: String) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        let folderPath = (path as NSString).deletingLastPathComponent
        let folder = folderPath.isEmpty ? "." : folderPath
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return "it is a folder"
        }
        if unsafe !FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
            return "the folder \(folder) does not exist"
        }
        if !isFolder.boolValue { return "\(folder) is no folder" }
        switch error.code {
        case .fileWriteNoPermission: return "no permission to write in \(folder)"
        case .fileWriteOutOfSpace: return "the disk is full"
        case .fileWriteVolumeReadOnly: return "\(folder) is read-only"
        default: return "the system refuses it (\(error.localizedDescription))"
        }
    }
}
