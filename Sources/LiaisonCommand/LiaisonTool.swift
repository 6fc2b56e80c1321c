import ArgumentParser
import Foundation
import GraphvizRendering

/// The program: French press articles in; who is tied to whom, with the evidence, out.
@main
struct LiaisonTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "liaison",
        abstract: "Reads French press articles and tells who is tied to whom, with the evidence.",
        discussion: """
            Start with:
              liaison build articles/              read a folder of articles into liaison.sqlite
              liaison partners Sonatrach           who partners with Sonatrach?
              liaison ask "Qui dirige Sonatrach ?" questions in French or English
              liaison map --focus Sonatrach -o sonatrach.svg

            Exit status: 0 done, 1 done in part or a named thing does not exist, 64 wrong usage.
            Shell completion: liaison --generate-completion-script bash|zsh|fish
            """,
        version: "0.1.0",
        subcommands: [
            ExtractCommand.self, BuildCommand.self, ArticlesCommand.self, RemoveCommand.self, ActorsCommand.self,
            ShowCommand.self, PartnersCommand.self, RelationsCommand.self, AskCommand.self, SearchCommand.self,
            PathCommand.self, RankCommand.self, CommunitiesCommand.self, MapCommand.self, ReportCommand.self,
            MergeCommand.self, SplitCommand.self, RenameCommand.self, RetypeCommand.self, DecisionsCommand.self,
            ServeCommand.self, ExportCommand.self, CheckCommand.self, RenderWorkerCommand.self,
        ])

    /// Runs the command that the arguments name and ends the process with the status of the contract.
    static func main() async {
        openStandardStreams()
        // A reader that went away (`| head`) shows as an error of write, which ends the program quietly.
        signal(SIGPIPE, SIG_IGN)
        // So does a file that outgrows its limit (ulimit -f): that is told, not died of.
        signal(SIGXFSZ, SIG_IGN)
        // A child that draws has nothing to parse, and somebody waits for it.
        if CommandLine.arguments.dropFirst().elementsEqual([RenderWorkerCommand.name]) {
            return RenderWorkerCommand().run()
        }
        RenderingPool.startEarly(for: CommandLine.arguments.dropFirst())
        var command: any ParsableCommand
        do { command = try parseAsRoot() } catch { exit(withError: error) }
        do {
            // Before anything is said of how it ended.
            defer { ActivityLine.current.end() }
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch StandardOutput.Failure.readerWentAway {
            exit()
        } catch {
            // Help, wrong usage and bare exit codes are the parser's to tell; everything else is told in our words.
            if exitCode(for: error) == .failure, !(error is ExitCode) {
                StandardError.report("\(error)")
                exit(withError: ExitCode.failure)
            }
            exit(withError: error)
        }
    }

    /// Opens what the caller closed of input, output and error: the next file would take its place, and the answer.
    private static func openStandardStreams() {
        while true {
            let descriptor = unsafe open("/dev/null", O_RDWR)
            if descriptor < 0 { return }
            if descriptor > STDERR_FILENO {
                close(descriptor)
                return
            }
        }
    }
}
