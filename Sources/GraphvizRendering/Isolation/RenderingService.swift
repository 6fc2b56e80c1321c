import Foundation

/// The child's side of drawing in a process of its own: takes requests until its standard input ends.
///
/// A program that wants its maps drawn in a child process of itself calls `run` at once when it is started with the
/// arguments that it gave its `RenderingPool`.
public enum RenderingService {
    /// Answers the requests on standard input, one after the other, on standard output.
    ///
    /// Returns when the input ends or the other side has gone. What the library prints by itself goes nowhere.
    public static func run() {
        // The library must not be able to print into the answers.
        let output = dup(STDOUT_FILENO)
        guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return }
        // Where the other side has gone, writing fails instead of ending the process by a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        // A crash here is told by the parent; a dump of a child's memory helps nobody.
        var noDump = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = unsafe setrlimit(coreLimit, &noDump)
        // Who started this process may still be at work on the first request.
        GraphvizLibrary.prepare { !MessageStream.isReady(STDIN_FILENO) }
        while let body = MessageStream.read(from: STDIN_FILENO) {
            let answer = answer(to: body)
            alarm(0)
            guard MessageStream.write(answer.encoded, to: output) else { return }
        }
    }

    private static func answer(to body: [UInt8]) -> RenderingAnswer {
        let request: RenderingRequest
        do { request = try RenderingRequest(decoding: body) } catch { return .misunderstood }
        // Should the parent die meanwhile, nobody else would end a layout that hangs.
        alarm(UInt32(clamping: request.lifetime))
        do throws(LibraryFailure) {
            switch request.task {
            case .picture(let format): return .picture(try GraphvizLibrary.rendered(request.graph, as: format))
            case .placement: return .placement(try GraphvizLibrary.placement(of: request.graph))
            }
        } catch {
            return .failure(error)
        }
    }

    #if canImport(Glibc)
        private static let coreLimit = Int32(RLIMIT_CORE.rawValue)
    #else
        private static let coreLimit = RLIMIT_CORE
    #endif
}

/// Messages on a descriptor, each after its length.
enum MessageStream {
    /// Longest message; a longer one is taken for nonsense.
    static let byteLimit = 1 << 30

    /// The next message, waited for; nil at the end, or where the descriptor fails.
    static func read(from descriptor: Int32) -> [UInt8]? {
        guard let header = bytes(4, from: descriptor) else { return nil }
        let count = length(header)
        return count <= byteLimit ? bytes(count, from: descriptor) : nil
    }

    /// Whether a message has come, or the end.
    static func isReady(_ descriptor: Int32) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&polled, 1, 0) != 0
    }

    /// Writes a message; false where nobody takes it.
    static func write(_ body: [UInt8], to descriptor: Int32) -> Bool {
        let message = framed(body)
        var start = 0
        while start < message.count {
            let count = unsafe message.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
                return unsafe Foundation.write(descriptor, rest.baseAddress, rest.count)
            }
            if count > 0 { start += count } else if errno != EINTR { return false }
        }
        return true
    }

    /// A message with its length before it.
    static func framed(_ body: [UInt8]) -> [UInt8] {
        var encoder = WireEncoder()
        encoder.add(body)
        return encoder.bytes
    }

    /// The length that four bytes tell.
    static func length(_ header: [UInt8]) -> Int { header.reversed().reduce(0) { $0 << 8 | Int($1) } }

    private static func bytes(_ count: Int, from descriptor: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var start = 0
        while start < count {
            let read = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
                return unsafe Foundation.read(descriptor, rest.baseAddress, rest.count)
            }
            if read > 0 { start += read } else if read == 0 || errno != EINTR { return nil }
        }
        return bytes
    }
}
