import ArgumentParser
import Training

/// Makes the weights and tables that the package ships, from the data they are named after.
@main
struct TrainTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "liaison-train", abstract: "Makes the weights and tables that Liaison ships.")
}
