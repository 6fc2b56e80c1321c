import ArgumentParser
import GraphvizRendering

/// The program as a child of itself, which draws what it is sent: not for people.
struct RenderWorkerCommand: ParsableCommand {
    static let name = "render-worker"

    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Draw the maps that another liaison asks for.", shouldDisplay: false)

    func run() { RenderingService.run() }
}
