public import EventModel
import Foundation

/// Why a picture could not be drawn.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The picture has more nodes or edges than the engine draws in bearable time and memory.
    case tooLarge(nodeCount: Int, edgeCount: Int, engine: LayoutEngine, limit: RenderingLimit)
    /// The labels hold more text than a picture can show, in UTF-8 bytes.
    case tooMuchText(byteCount: Int, limit: Int)
    /// The bitmap would be larger than a program can open.
    case tooManyPixels(map: String, width: Int, height: Int, resolution: Int)
    /// The library refused; its own words are attached.
    case libraryFailure(engine: LayoutEngine, messages: String)
    /// The library cannot draw this format, for want of its cairo plugin.
    case pluginMissing(format: String)
    /// What the library drew holds something that a map never has.
    case unexpectedMarkup(reason: String)
    /// The child process that drew the picture ended before it was done.
    case crashed(map: String, engine: LayoutEngine, reason: String)
    /// The picture was not done in time, in seconds.
    case timedOut(map: String, engine: LayoutEngine, limit: Int, advice: Int)
    /// No child process could be had to draw in.
    case noChildProcess(reason: String)

    /// What went wrong and what to do, for users.
    public var description: String {
        switch self {
        case .tooLarge(let nodeCount, let edgeCount, let engine, let limit):
            """
            the map is too large for \(engine.rawValue): \(nodeCount) actors and \(edgeCount) ties, where at most \
            \(limit.nodeCount) and \(limit.edgeCount) are drawn. Keep the best connected ones with --top \
            \(limit.adviceCount), or the surroundings of one actor with --focus
            """
        case .tooMuchText(let byteCount, let limit):
            """
            the map's labels hold \(byteCount) bytes of text, where at most \(limit) are drawn. Keep fewer actors with \
            --top
            """
        case .tooManyPixels(let map, let width, let height, let resolution):
            """
            the map “\(map)” would be \(width) × \(height) pixels at \(resolution) dots per inch, more than most \
            programs open. Take a smaller --dpi, or write PDF or SVG, which have no pixels
            """
        case .libraryFailure(let engine, let messages):
            """
            Graphviz (\(engine.rawValue)) could not draw the map (\(messages.isEmpty ? "no reason given" : messages)). \
            Check that libgvc6 is installed with its plugins (apt-get install libgvc6), or write DOT with -o FILE.dot
            """
        case .pluginMissing(let format):
            """
            Graphviz cannot draw \(format) here: its cairo plugin is missing. On Debian and Ubuntu the package libgvc6 \
            has it (apt-get install --reinstall libgvc6), on macOS the formula graphviz. Or write SVG with -o FILE.svg
            """
        case .unexpectedMarkup(let reason):
            """
            Graphviz drew something that does not belong into a map: \(reason). Write DOT with -o FILE.dot instead, and \
            report the version of Graphviz
            """
        case .crashed(let map, let engine, let reason):
            """
            Graphviz (\(engine.rawValue)) crashed on the map “\(map)” (\(reason)); nothing else is lost. Try another \
            --layout, or fewer actors with --top
            """
        case .timedOut(let map, let engine, let limit, let advice):
            """
            the map “\(map)” was not drawn within \(limit) s by \(engine.rawValue). Keep the best connected actors with \
            --top \(advice), or give it more time with --timeout \(limit * 4)
            """
        case .noChildProcess(let reason):
            """
            the child process that draws maps does not work: \(reason). Check that the program's file is still where it \
            was started from
            """
        }
    }
}

extension RenderingError {
    /// What a refusal of the library means for a picture.
    init(_ failure: LibraryFailure, _ drawing: GraphDrawing) {
        switch failure {
        case .refused(let messages): self = .libraryFailure(engine: drawing.engine, messages: messages)
        case .formatMissing(let format):
            self = .pluginMissing(format: String(format.rawValue.prefix { $0 != ":" }).uppercased())
        }
    }

    /// What the end of a child process means for a picture.
    init(_ failure: ChildProcess.Failure, _ drawing: GraphDrawing, timeLimit: Int) {
        let map = LabelText.plain(drawing.title)
        switch failure {
        case .notStarted(let reason): self = .noChildProcess(reason: reason)
        case .timedOut:
            let advice = max(2, min(100, drawing.nodes.count / 2))
            self = .timedOut(map: map, engine: drawing.engine, limit: timeLimit, advice: advice)
        case .ended(let signal, let output):
            let name = unsafe strsignal(signal).map { unsafe String(cString: $0) }
            self = .crashed(
                map: map, engine: drawing.engine,
                reason: "signal \(signal), \(name ?? "unknown")" + (output.isEmpty ? "" : ": \(output)"))
        case .endedItself(let status, let output):
            self = .crashed(
                map: map, engine: drawing.engine,
                reason: "exit status \(status)" + (output.isEmpty ? "" : ": \(output)"))
        }
    }
}
