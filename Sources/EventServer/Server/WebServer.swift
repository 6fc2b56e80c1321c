public import EventPipeline
import EventStorage
import Foundation
public import GraphvizRendering
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Serves a store to browsers and programs over HTTP.
public struct WebServer: Sendable {
    /// Where and how to serve.
    public struct Configuration: Sendable {
        /// Address to listen at; by default one that only this machine reaches.
        public var host: String
        /// Port to listen at; 0 for any that is free.
        public var port: Int
        /// Whether articles can be added; nil where only this machine reaches the server.
        public var allowsUpload: Bool?
        /// Names that the server is known by beside its address.
        public var allowedHosts: [String]
        /// Whether the process's signals to end are waited for.
        public var endsOnSignals: Bool

        /// Makes a configuration.
        public init(
            host: String = "127.0.0.1", port: Int = 8080, allowsUpload: Bool? = nil, allowedHosts: [String] = [],
            endsOnSignals: Bool = false
        ) {
            self.host = host
            self.port = port
            self.allowsUpload = allowsUpload
            self.allowedHosts = allowedHosts
            self.endsOnSignals = endsOnSignals
        }
    }

    /// Seconds in which a client has to send its request, or the next one.
    private static let idleSeconds: Int64 = 30
    /// Most clients at a time; more wait to be accepted.
    private static let connectionLimit = 256

    private let configuration: Configuration
    private let site: Site
    private let gate: RequestGuard

    /// Makes a server over a store.
    /// - Parameters:
    ///   - workspace: the store.
    ///   - configuration: where and how to serve.
    ///   - renderer: who lays maps out; one with child processes survives what the library does not.
    ///   - makePipeline: how uploaded articles are read; called at the first one.
    /// - Throws: an error of the file system where the program's resources are not beside it.
    public init(
        _ workspace: EventWorkspace, configuration: Configuration = Configuration(),
        renderer: GraphvizRenderer = GraphvizRenderer(),
        makePipeline: @escaping @Sendable () throws -> ArticlePipeline = { try ArticlePipeline() }
    ) throws {
        self.configuration = configuration
        gate = RequestGuard(listeningAt: configuration.host, further: configuration.allowedHosts)
        site = try Site(
            workspace,
            description: SiteDescription(
                storeName: URL(fileURLWithPath: workspace.store.path).lastPathComponent,
                allowsUpload: configuration.allowsUpload ?? RequestGuard.isLoopback(configuration.host),
                formToken: Nonce.random()),
            renderer: renderer, makePipeline: makePipeline)
    }

    /// Whether others than programs on this machine can reach the server.
    public var isReachableByOthers: Bool { !RequestGuard.isLoopback(configuration.host) }

    /// Serves until it is told to end: by a signal, where the configuration says so, or by cancelling the task.
    /// - Parameter onRunning: called with the address once the server listens.
    /// - Throws: `WebServerError` where it cannot listen.
    public func run(onRunning: @escaping @Sendable (String) -> Void = { _ in }) async throws {
        var logger = Logger(label: "liaison") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let host = configuration.host
        let server = try HTTPServerBuilder.http1(
            configuration: HTTP1Channel.Configuration(
                idleTimeout: .seconds(Self.idleSeconds),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
        ).buildServer(
            configuration: ServerConfiguration(
                address: .hostname(host, port: configuration.port),
                availableConnectionsDelegate: .maximum(Self.connectionLimit, logger: logger)),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger,
            responder: { request, writer, _ in
                let answer = await HTTPExchange(site: site, gate: gate).answer(to: request)
                try await writer.write(response: answer.head, body: answer.body)
                if answer.mustClose { throw HTTPExchange.Closed() }
            },
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? configuration.port
                onRunning("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
            })
        let signals: [UnixSignal] = configuration.endsOnSignals ? [.sigint, .sigterm] : []
        var group = ServiceGroupConfiguration(
            services: [server], gracefulShutdownSignals: signals, logger: logger)
        // A client that never ends its request must not keep the program alive.
        group.maximumGracefulShutdownDuration = .seconds(10)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw WebServerError(error, host: host, port: configuration.port)
        }
    }
}
