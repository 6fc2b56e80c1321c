public import ArticleReading

/// Why one article of a run was left out; the others go on.
public enum ArticleFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// It could not be read.
    case unreadable(ArticleReadingError)
    /// Another article of the same input has its identifier: the first is kept.
    case duplicate(id: String, kept: String, leftOut: String)

    /// What is wrong with which article, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let error):
            error.description
        case .duplicate(let id, let kept, let leftOut):
            """
            \(leftOut): left out, because \(kept) has the same article id “\(id)”. \
            Rename one of the two files (or give its JSON line another "id").
            """
        }
    }
}
