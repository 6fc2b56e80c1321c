import Foundation

/// A program that runs beside this one.
///
/// Started by the system's own call: `Process` starts threads to watch with, which takes longer than a small map. Not
/// safe for several threads at once.
final class SpawnedProgram {
    /// How a program ended.
    enum End: Hashable {
        case bySignal(Int32)
        case byItself(status: Int32)
    }

    /// Why a program was not started.
    struct Failure: Error, Hashable {
        let reason: String
    }

    /// The system's number of the program.
    let processIdentifier: pid_t
    private var end: End?

    /// Starts a program in a process group of its own, so that what a terminal sends to this one does not reach it.
    /// - Parameters:
    ///   - streams: what becomes its standard input, output and error; it gets no other descriptor of this program.
    init(_ program: URL, arguments: [String], streams: [Int32]) throws(Failure) {
        let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        var identifier: pid_t = 0
        let code = unsafe Self.withPointers([program.path] + arguments) { argumentPointers in
            unsafe Self.withPointers(environment) { environmentPointers in
                unsafe Self.withActions(streams: streams) { actions, attributes in
                    unsafe posix_spawn(
                        &identifier, program.path, actions, attributes, argumentPointers, environmentPointers)
                }
            }
        }
        guard code == 0 else { throw Failure(reason: unsafe String(cString: strerror(code))) }
        processIdentifier = identifier
    }

    /// Whether it still runs.
    var isRunning: Bool { wait(WNOHANG) == nil }

    /// Ends it, should it still run.
    func kill() {
        // A number that was waited for may be another program's by now.
        if end == nil { _ = Foundation.kill(processIdentifier, SIGKILL) }
    }

    /// Waits for its end.
    func waitForEnd() -> End { wait(0) ?? .byItself(status: 0) }

    /// How it ended, if it has; it stays in the system's list until it was asked for.
    private func wait(_ options: Int32) -> End? {
        if let end { return end }
        var status: Int32 = 0
        var waited: pid_t
        repeat { waited = unsafe waitpid(processIdentifier, &status, options) } while waited < 0 && errno == EINTR
        if waited == processIdentifier {
            end = status & 0x7F == 0 ? .byItself(status: status >> 8 & 0xFF) : .bySignal(status & 0x7F)
        } else if waited < 0 {
            // Somebody else waited for it: that it ended is all there is to know.
            end = .byItself(status: 0)
        }
        return end
    }

    /// Strings as C takes them, with the nil that ends the list.
    private static func withPointers<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = unsafe strings.map { unsafe strdup($0) }
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe body(pointers + [nil])
    }

    #if !canImport(Darwin)
        private static var openDescriptors: [Int32] {
            let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
            return names?.compactMap { Int32($0) } ?? []
        }
    #endif

    #if canImport(Darwin)
        private typealias Actions = posix_spawn_file_actions_t?
        private typealias Attributes = posix_spawnattr_t?
    #else
        private typealias Actions = posix_spawn_file_actions_t
        private typealias Attributes = posix_spawnattr_t
    #endif

    /// What happens in the new process before the program starts.
    private static func withActions<Result>(
        streams: [Int32],
        _ body: (UnsafePointer<Actions>, UnsafePointer<Attributes>) -> Result
    ) -> Result {
        #if canImport(Darwin)
            var actions: Actions = nil
            var attributes: Attributes = nil
            let flags =
                POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
                | POSIX_SPAWN_CLOEXEC_DEFAULT
        #else
            var actions = unsafe Actions()
            var attributes = Attributes()
            let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        for (target, stream) in streams.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
        }
        #if !canImport(Darwin)
            // Those that are closed by then do no harm.
            for descriptor in openDescriptors where Int(descriptor) >= streams.count {
                unsafe posix_spawn_file_actions_addclose(&actions, descriptor)
            }
        #endif
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        return unsafe body(&actions, &attributes)
    }
}
