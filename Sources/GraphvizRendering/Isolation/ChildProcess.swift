import Foundation

/// A program that runs beside this one and answers messages, one at a time, over a pair of sockets.
///
/// Not safe for several threads at once: who holds it is alone with it.
final class ChildProcess {
    /// Why no answer came.
    enum Failure: Error, Hashable {
        /// The program could not be started.
        case notStarted(reason: String)
        /// It ended by a signal.
        case ended(signal: Int32, output: String)
        /// It ended by itself.
        case endedItself(status: Int32, output: String)
        /// It did not answer in time, and was ended.
        case timedOut
    }

    private let program: SpawnedProgram
    private let socket: Int32
    /// Where its standard error is read.
    private let errors: Int32
    private var errorHead: [UInt8] = []

    /// Starts a program.
    init(program: URL, arguments: [String]) throws(Failure) {
        guard let ends = Self.socketPair() else { throw Self.notStarted() }
        // A pipe, whose end is told apart from a message.
        var errorEnds: [Int32] = [-1, -1]
        guard unsafe pipe(&errorEnds) == 0 else {
            defer { for end in ends { close(end) } }
            throw Self.notStarted()
        }
        for end in errorEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (socket, errors) = (ends[0], errorEnds[0])
        #if canImport(Darwin)
            var isOn: Int32 = 1
            _ = unsafe setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #endif
        // Held by the child alone from here on, so that its end is seen.
        defer { for end in [ends[1], errorEnds[1]] { close(end) } }
        do throws(SpawnedProgram.Failure) {
            self.program = try SpawnedProgram(program, arguments: arguments, streams: [ends[1], ends[1], errorEnds[1]])
        } catch {
            for end in [socket, errors] { close(end) }
            throw .notStarted(reason: error.reason)
        }
    }

    private static func notStarted() -> Failure { .notStarted(reason: unsafe String(cString: strerror(errno))) }

    /// Two sockets that no other child inherits: the end of the input would never come.
    private static func socketPair() -> [Int32]? {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            // Marked as they are made: another thread may start a child at any time.
            let type = streamType | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let type = streamType
        #endif
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
        #if !canImport(Glibc)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #endif
        return ends
    }

    deinit {
        for end in [socket, errors] { close(end) }
        program.kill()
        // Who waits for any child of this process would find it over and over.
        _ = program.waitForEnd()
    }

    /// The system's number of the program.
    var processIdentifier: Int32 { program.processIdentifier }

    /// Whether the program still runs and has kept silent, as it must while it is asked nothing.
    var isAlive: Bool {
        var polled = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        let eventCount = unsafe poll(&polled, 1, 0)
        return program.isRunning && eventCount == 0
    }

    /// Sends a message and waits for the answer, until a moment at most.
    func answer(to body: [UInt8], until deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        let message = MessageStream.framed(body)
        var sent = 0
        var received: [UInt8] = []
        var expected = 4
        while received.count < expected {
            let isSending = sent < message.count
            let events = try wait(for: isSending ? POLLOUT : POLLIN, until: deadline)
            if isSending, events & Int16(POLLOUT) != 0 {
                let count = unsafe message.withUnsafeBytes { buffer in
                    let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                    return unsafe send(socket, rest.baseAddress, rest.count, Self.sendFlags)
                }
                if count > 0 { sent += count } else if errno != EINTR, errno != EAGAIN { throw end() }
            } else if events & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                // At least the header is asked for first: the answer's length is not known before.
                let wanted = expected - received.count
                let start = received.count
                received.append(contentsOf: repeatElement(0, count: min(wanted, 1 << 20)))
                let count = unsafe received.withUnsafeMutableBytes { buffer in
                    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
                    return unsafe recv(socket, room.baseAddress, room.count, Self.receiveFlags)
                }
                received.removeLast(received.count - start - max(0, count))
                if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { throw end() }
                if received.count == 4, expected == 4 {
                    expected += MessageStream.length(received)
                    guard expected <= MessageStream.byteLimit else { throw end() }
                }
            }
        }
        return Array(received.dropFirst(4))
    }

    /// Waits until the socket is ready, and meanwhile takes what the program says on its standard error.
    private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws(Failure) -> Int16 {
        while true {
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            guard left > 0 else {
                program.kill()
                throw .timedOut
            }
            var polled = [
                pollfd(fd: socket, events: Int16(event), revents: 0),
                pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            ]
            let count = unsafe poll(&polled, 2, Int32(min(left.rounded(.up), 60_000)))
            guard count > 0 else { continue }
            if polled[1].revents & Int16(POLLIN) != 0 { takeErrors() }
            if polled[0].revents != 0 { return polled[0].revents }
            // Standard error closed, nothing else: the program is ending.
            if polled[1].revents & Int16(POLLHUP) != 0, polled[1].revents & Int16(POLLIN) == 0 { throw end() }
        }
    }

    private func takeErrors() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe read(errors, &buffer, buffer.count)
        guard count > 0 else { return }
        errorHead.append(contentsOf: buffer.prefix(min(count, 2000 - errorHead.count)))
    }

    /// Ends the program, should it still run, and tells how it ended.
    private func end() -> Failure {
        // A program that died has closed its socket; give its end a moment to be noticed.
        let deadline = ContinuousClock.now + .seconds(2)
        while program.isRunning, ContinuousClock.now < deadline { usleep(2000) }
        program.kill()
        let end = program.waitForEnd()
        var polled = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
        while unsafe poll(&polled, 1, 0) > 0, polled.revents & Int16(POLLIN) != 0 { takeErrors() }
        let output =
            String(decoding: errorHead, as: UTF8.self)
            .split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return switch end {
        case .bySignal(let signal): .ended(signal: signal, output: output)
        case .byItself(let status): .endedItself(status: status, output: output)
        }
    }

    #if canImport(Glibc)
        private static let streamType = Int32(SOCK_STREAM.rawValue)
        private static let sendFlags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        private static let receiveFlags = Int32(MSG_DONTWAIT)
    #else
        private static let streamType = SOCK_STREAM
        private static let sendFlags = MSG_DONTWAIT
        private static let receiveFlags = MSG_DONTWAIT
    #endif
}
