import ArgumentParser

/// The options that say how long a list may get.
struct LengthOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "List so many, the best first; of relations, so many of each type (text: 20 of each type, 100 actors; JSON and "
                + "CSV: all).", valueName: "n"))
    var top: Int?

    @Flag(help: "List all, as JSON and CSV do.")
    var all = false

    /// Ties of each type that are listed for people; more are counted.
    static let tiesOfEachType = 20
    /// Actors that are listed for people; more are counted.
    static let actors = 100

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on, not \(top).") }
        if all, top != nil { throw ValidationError("--all and --top exclude each other: leave one out.") }
    }

    /// How many are listed at most; nil for all.
    func most(in format: OutputFormat, byDefault length: Int) -> Int? {
        all ? nil : top ?? (format == .text ? length : nil)
    }
}
