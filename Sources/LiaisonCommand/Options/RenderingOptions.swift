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
    /// - Parameter pool: the child processes.
    func writer(pictureCount: Int = 1, pool: RenderingPool) -> MapWriter {
        let isolation: GraphvizRenderer.Isolation = Self.drawsAll(pictureCount) ? .always : .large
        return MapWriter(
            renderer: GraphvizRenderer(pool: pool, isolation: isolation), resolution: dpi, background: background)
    }

    /// Child processes of this program, the first of them started where the maps will probably be drawn there.
    /// - Parameters:
    ///   - mapCount: number of maps.
    ///   - actorCount: most actors of a map.
    func pool(mapCount: Int, actorCount: Int) -> RenderingPool {
        let pool = RenderingPool.ofThisProgram(timeLimit: timeout)
        if Self.drawsAll(mapCount) {
            pool.prepare(mapCount)
        } else if actorCount > RenderingLimit.smallNodeCount {
            pool.prepare()
        }
        return pool
    }

    private static func drawsAll(_ pictureCount: Int) -> Bool { pictureCount > mostDrawnHere }
}

extension RenderingPool {
    /// Child processes of this program, one for each core at most.
    static func ofThisProgram(timeLimit: Int) -> RenderingPool {
        let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return RenderingPool(
            program: program, arguments: [RenderWorkerCommand.name], timeLimit: timeLimit,
            size: ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension GraphvizRenderer {
    /// A renderer that draws large pictures, or all, in child processes of this program.
    static func ofThisProgram(timeLimit: Int, isolation: Isolation = .large) -> GraphvizRenderer {
        GraphvizRenderer(pool: .ofThisProgram(timeLimit: timeLimit), isolation: isolation)
    }
}
