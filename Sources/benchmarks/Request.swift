/// A wrong command line.
struct UsageError: Error {
    let message: String
}

/// What the command line asks for.
struct Request {
    let kernel: Kernel
    let graph: String
    let threads: Int
    let repeats: Int
    let outputFile: String?

    init(_ arguments: [String]) throws(UsageError) {
        var words: [String] = []
        var outputFile: String?
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if word == "--out" {
                guard let file = rest.popFirst() else { throw UsageError(message: "--out needs a file") }
                outputFile = file
            } else {
                words.append(word)
            }
        }
        let names = Benchmarks.kernels.map(\.name)
        guard words.count == 4, let threads = Int(words[2]), let repeats = Int(words[3]), threads > 0, repeats > 0
        else {
            throw UsageError(
                message: """
                    usage: benchmarks KERNEL GRAPH THREADS REPEATS [--out FILE]
                      KERNEL   one of \(names.joined(separator: ", "))
                      GRAPH    path without suffix of GRAPH.el, GRAPH.wel, GRAPH.json
                    or: benchmarks suite FOLDER THREADS
                    or: benchmarks extract DIR THREADS REPEATS
                    or: benchmarks store make FILE ARTICLES
                    or: benchmarks store articles CORPUS FILE ARTICLES
                    or: benchmarks store build FILE INPUT
                    """)
        }
        guard let kernel = Benchmarks.kernels.first(where: { $0.name == words[0] }) else {
            throw UsageError(message: "no kernel is called \(words[0]); there are \(names.joined(separator: ", "))")
        }
        self.kernel = kernel
        self.graph = words[1]
        self.threads = threads
        self.repeats = repeats
        self.outputFile = outputFile
    }
}
