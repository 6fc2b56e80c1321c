/// What a run did with the articles it was given.
public struct PipelineReport: Hashable, Sendable {
    /// Identifiers of articles that the store did not have.
    public internal(set) var new: [String] = []
    /// Identifiers of articles that replaced their old selves.
    public internal(set) var changed: [String] = []
    /// Identifiers of articles that were passed over.
    public internal(set) var unchanged: [String] = []
    /// The articles that were left out, with the reasons.
    public internal(set) var failures: [ArticleFailure] = []

    /// Makes the report of a run without articles.
    public init() {}

    /// Number of articles that are in the store now because of this run or were before.
    public var articleCount: Int { new.count + changed.count + unchanged.count }
}
