import Foundation
import GRDB

/// Opening of a store that may only be read: the file, its folder or its disk is read-only.
struct ReadOnlyStoreFile {
    let path: String

    /// Opens the file; nothing is written, not even beside it.
    /// - Throws: `readOnly` where reading alone is not enough: the store is empty, of an older format, or its last
    ///   changes cannot be read; `notADatabase`, `foreignDatabase`, `newerVersion`, `damaged`.
    func open(_ configuration: Configuration) throws(EventStoreError) -> DatabasePool {
        var configuration = configuration
        configuration.readonly = true
        // A log with content belongs to a run that goes on, or was killed: what it holds has to be read too. Without one
        // nobody writes, and SQLite may do without the files that readers and writers share, which it cannot make here.
        let hasLog = logSize > 0
        let name = hasLog ? path : immutableName
        do {
            return try StoreFile.translatingErrors(path: path) {
                let pool = try DatabasePool(path: name, configuration: configuration)
                let version = try pool.read { try StoreFile.checkedVersion(of: $0, path: path) }
                guard version >= StoreSchema.oldestReadableVersion else {
                    throw EventStoreError.readOnlyAndOlder(path, found: version, known: StoreSchema.version)
                }
                return pool
            }
        } catch {
            throw hasLog && error.isAboutThePlace ? .readOnlyWithLog(path) : error
        }
    }

    private var logSize: Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    /// The file as an address that tells SQLite that nobody changes it (https://www.sqlite.org/uri.html).
    private var immutableName: String {
        let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
        let allowed = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
        return "file://" + (absolute.addingPercentEncoding(withAllowedCharacters: allowed) ?? absolute)
            + "?immutable=1"
    }
}
