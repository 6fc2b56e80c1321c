import ArgumentParser
import EventPipeline
import EventServer
import EventStorage
import GraphvizRendering

/// `liaison serve`: the store in a browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the store in a browser: search, actors, maps, paths, evidence.",
        discussion: """
            Only this machine reaches the server unless --host says otherwise. There is no password: whoever reaches it can
            read the store, and with --allow-upload add to it. Ctrl-C ends it.

            Examples:
              liaison serve
              liaison serve --store press.sqlite --port 0
              liaison serve --host 0.0.0.0 --allow-host reader.example.org --no-allow-upload
            """)

    @Option(help: ArgumentHelp("Address to listen at.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Port to listen at; 0 for any that is free.", valueName: "port"))
    var port = 8080

    @Flag(
        inversion: .prefixedNo,
        help: "Let articles be added in the browser (default: only where no other machine reaches the server).")
    var allowUpload: Bool?

    @Option(
        name: .customLong("allow-host"), parsing: .singleValue,
        help: ArgumentHelp("Another name that the server is known by (may be repeated).", valueName: "name"))
    var allowedHosts: [String] = []

    @Option(
        name: .customLong("lexicon"), parsing: .singleValue,
        help: ArgumentHelp(
            "A lexicon to add to the built-in one for uploads (YAML; may be repeated).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var lexicons: [String] = []

    @OptionGroup var store: StoreOptions

    /// Seconds that a map may take: a reader does not wait longer.
    private static let drawingTimeLimit = 20

    func validate() throws {
        if !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535, not \(port).") }
        if host.isEmpty { throw ValidationError("--host takes an address, such as 127.0.0.1.") }
    }

    func run() async throws {
        let workspace = try store.makeOrOpen(access: .asPermitted)
        let isReadOnly = workspace.store.isReadOnly
        if isReadOnly, allowUpload == true {
            throw ValidationError("--allow-upload: \(store.store) may only be read. Make it and its folder writable.")
        }
        let server = try WebServer(
            workspace,
            configuration: WebServer.Configuration(
                host: host, port: port, allowsUpload: isReadOnly ? false : allowUpload, allowedHosts: allowedHosts,
                endsOnSignals: true),
            renderer: .ofThisProgram(timeLimit: Self.drawingTimeLimit, isolation: .always),
            makePipeline: { [lexicons] in try ArticlePipeline(lexiconFiles: lexicons) })
        if server.isReachableByOthers {
            StandardError.report("whoever reaches \(host) can read the store; there is no password")
        }
        try await server.run { address in
            do {
                try StandardOutput.print(" \(address)  ·  \(store.store)  ·  Ctrl-C ends\n")
            } catch {
                // Nobody reads the line; the server goes on.
                return
            }
        }
    }
}
