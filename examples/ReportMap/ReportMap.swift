// usage: swift run ReportMap ARTICLES ACTOR MAP.svg
// Reads a folder of articles, prints who partners with the actor, and draws what surrounds it.
import Liaison

@main
struct ReportMap {
    static func main() async throws {
        guard CommandLine.arguments.count == 4 else {
            return print("usage: ReportMap ARTICLES ACTOR MAP.svg")
        }
        let (articles, actor, file) = (CommandLine.arguments[1], CommandLine.arguments[2], CommandLine.arguments[3])

        let workspace = try EventWorkspace.inMemory()
        try await workspace.build(from: [articles])
        for partnership in try workspace.graph().partnerships(of: actor) { print(partnership) }
        try workspace.writeMap(MapRequest(focus: actor, depth: 1), to: file)
    }
}
