import Foundation

/// What is known about the terminal at the other end.
struct Terminal: Sendable {
    /// Whether standard output is a terminal that shows colour.
    let showsColour: Bool
    /// Columns of the terminal on standard output; nil for a file or a pipe.
    let width: Int?

    /// The terminal of this process.
    static let current = Terminal(
        isTerminal: isatty(STDOUT_FILENO) == 1, environment: ProcessInfo.processInfo.environment,
        width: columnCount(of: STDOUT_FILENO))

    /// Makes the description of a terminal; NO_COLOR (https://no-color.org) with any value but none wins.
    init(isTerminal: Bool, environment: [String: String], width: Int?) {
        let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        showsColour = isTerminal && !isPlain
        self.width = isTerminal ? width : nil
    }

    /// The text in bold where the terminal shows it.
    func bold(_ text: String) -> String { showsColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// The text in a fainter tone where the terminal shows it.
    func faint(_ text: String) -> String { showsColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    /// Columns of the terminal behind a descriptor; nil where there is none.
    static func columnCount(of descriptor: Int32) -> Int? {
        var size = winsize()
        let status = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
        return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
}
