import Foundation

/// Messages for the person at the terminal.
enum StandardError {
    /// Writes `liaison: MESSAGE`.
    static func report(_ message: String) { write("liaison: \(message)\n") }

    /// Writes a text as it is.
    ///
    /// Where even that fails there is nobody left to tell.
    static func write(_ text: String) {
        ActivityLine.current.writeAside {
            do { try FileHandle.standardError.write(contentsOf: Data(text.utf8)) } catch { return }
        }
    }
}
