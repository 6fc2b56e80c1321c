import ArgumentParser
import EventPipeline
import EventStorage

/// `liaison remove`: articles out of the store.
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take articles, and all that only they state, out of the store.",
        discussion: """
            Examples:
              liaison remove seed-000
              liaison articles            lists the ids
            """)

    @Argument(help: ArgumentHelp("Ids of articles.", valueName: "id"))
    var ids: [String]

    @OptionGroup var store: StoreOptions

    func run() throws {
        let removed = try store.open().store.remove(articleIDs: ids)
        try StandardOutput.print(" \(Format.count(removed.count, "article")) removed  ·  \(store.store)\n")
        let missing = ids.filter { !removed.contains($0) }
        for id in missing {
            StandardError.report("the store holds no article “\(id)”. Try: liaison articles --store \(store.store)")
        }
        if !missing.isEmpty { throw ExitCode.failure }
    }
}
