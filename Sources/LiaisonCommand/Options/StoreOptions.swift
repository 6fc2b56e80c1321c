import ArgumentParser
import EventPipeline
import EventStorage
import Foundation

/// The options of commands that use a store.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The store: one SQLite file.", valueName: "file"), completion: .file(extensions: ["sqlite"]))
    var store = "liaison.sqlite"

    /// Opens the store, or makes it where there is none.
    func makeOrOpen(access: StoreAccess = .full) throws -> EventWorkspace {
        try EventWorkspace(storePath: store, access: access)
    }

    /// Opens the store; a question must not make an empty one, and asks one that may only be read, too.
    func open() throws -> EventWorkspace {
        guard FileManager.default.fileExists(atPath: store) else { throw CommandFailure.noStore(path: store) }
        ActivityLine.current.begin("reading the store")
        return try EventWorkspace(storePath: store, access: .oneByOne)
    }
}
