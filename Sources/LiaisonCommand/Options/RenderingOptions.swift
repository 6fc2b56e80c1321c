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

    /// A writer of pictures as the options say, drawn in child processes of this program.
    func writer(pool: RenderingPool) -> MapWriter {
        MapWriter(
            renderer: GraphvizRenderer(pool: pool, isolation: .always), resolution: dpi, background: background)
    }

    /// Child processes of this program: started at once, they make the library ready while this one reads.
    /// - Parameter mapCount: number of maps.
    func pool(mapCount: Int) -> RenderingPool {
        let pool = RenderingPool.ofThisProgram(timeLimit: timeout)
        pool.adopt(from: .early)
        pool.prepare(mapCount)
        return pool
    }
}

extension RenderingPool {
    /// Children that were started before the arguments were understood.
    static let early = ofThisProgram(timeLimit: 1)

    /// Starts a child at once where the arguments look like those of one map to draw: it takes longer to make the library
    /// ready than this program to understand them and to read a store.
    static func startEarly(for arguments: some Sequence<String>) {
        if lookLikeOneMap(arguments) { early.prepare() }
    }

    /// Whether arguments that nobody has understood yet are those of one map that Graphviz lays out.
    static func lookLikeOneMap(_ arguments: some Sequence<String>) -> Bool {
        var arguments = arguments.makeIterator()
        guard arguments.next() == MapCommand.configuration.commandName else { return false }
        return IteratorSequence(arguments).contains { argument in
            (try? MapFormat(path: argument)).map { $0 != .dot } ?? false
        }
    }

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
