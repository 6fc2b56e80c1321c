/// How far a run has come.
public struct PipelineProgress: Hashable, Sendable {
    /// Files read to their end.
    public internal(set) var sourcesDone = 0
    /// Files to read.
    public let sourceCount: Int
    /// Articles done, whether extracted, unchanged or failed.
    public internal(set) var articlesDone = 0
    /// Bytes of article text done.
    public internal(set) var bytesDone = 0

    init(sourceCount: Int) { self.sourceCount = sourceCount }
}
