import Foundation

/// The program's answer on its way out: buffered, and with an error where it cannot be delivered.
struct StandardOutput {
    /// Why the answer could not be delivered.
    enum Failure: Error, CustomStringConvertible {
        /// Nobody reads any more, as after `| head`: no mistake of anyone.
        case readerWentAway
        /// The system refused the bytes.
        case refused(reason: String)

        var description: String {
            switch self {
            case .readerWentAway: "nobody reads standard output"
            case .refused(let reason):
                "cannot write to standard output: \(reason). What was written so far is incomplete; make room and run again."
            }
        }
    }

    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 16

    /// Adds a text.
    mutating func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Adds a text and a line break.
    mutating func writeLine(_ text: String = "") throws(Failure) { try write(text + "\n") }

    /// Delivers what is buffered.
    mutating func flush() throws(Failure) {
        // On the screen, or in a pager that shares it, an answer is itself the sign that the program is at work.
        if !Self.isFile { ActivityLine.current.end() }
        var start = 0
        while start < buffer.count {
            let (written, code) = unsafe buffer.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
                let count = unsafe Foundation.write(STDOUT_FILENO, rest.baseAddress, rest.count)
                return (count, errno)
            }
            if written >= 0 {
                start += written
            } else if code == EPIPE {
                throw .readerWentAway
            } else if code != EINTR {
                throw .refused(reason: unsafe String(cString: strerror(code)))
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Whether standard output is a file, which nobody watches.
    private static let isFile: Bool = {
        var status = stat()
        return unsafe fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }()

    /// Writes a whole answer.
    static func print(_ text: String) throws(Failure) {
        var output = StandardOutput()
        try output.write(text)
        try output.flush()
    }
}
