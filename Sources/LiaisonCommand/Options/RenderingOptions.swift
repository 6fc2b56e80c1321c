import ArgumentParser
import EventPipeline
import Foundation
import GraphvizRendering

/// The options of commands that draw.
struct RenderingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Pixels in an inch of a .png.", valueName: "n"))
    var dpi = 192

    @Option(help: "What lies behind the map of a .png (default: white) or a .pdf (default: transparent).")
    var background: PageBackground?

    @Option(help: ArgumentHelp("Seconds that a large map may take.", valueName: "seconds"))
    var timeout = 60

    func validate() throws {
        if !(24...1200).contains(dpi) { throw ValidationError("--dpi takes a number from 24 to 1200, not \(dpi).") }
        if timeout < 1 { throw ValidationError("--timeout takes a number of seconds from 1 on, not \(timeout).") }
    }

    /// Most pictures that are drawn in this process: with more, a crash would cost more than a child's start.
    private static let mostDrawnHere = 4

    /// A writer of so many pictures as the options say; large or many ones are drawn in child processes of this program.
    func writer(pictureCount: Int = 1) -> MapWriter {
        MapWriter(
            renderer: .ofThisProgram(
                timeLimit: timeout, isolation: pictureCount > Self.mostDrawnHere ? .always : .large),
            resolution: dpi, background: background)
    }
}

extension GraphvizRenderer {
    /// A renderer that draws large pictures, or all, in child processes of this program, one for each core at most.
    static func ofThisProgram(timeLimit: Int, isolation: Isolation = .large) -> GraphvizRenderer {
        let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        let pool = RenderingPool(
            program: program, arguments: [RenderWorkerCommand.name], timeLimit: timeLimit,
            size: ProcessInfo.processInfo.activeProcessorCount)
        return GraphvizRenderer(pool: pool, isolation: isolation)
    }
}
