/// Something wrong in a store.
public struct StoreDefect: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// SQLite finds its own structures broken.
        case file
        /// A row refers to one that is not there.
        case reference
        /// A passage or a mention is not what stands at its place in the article.
        case offset
        /// Names, counts, ties or groups differ from what the articles say.
        case derived
    }

    /// What is wrong.
    public let kind: Kind
    /// Where, and in what way.
    public let reason: String
    /// Number of rows concerned.
    public let count: Int

    /// What to do.
    public var remedy: String {
        switch kind {
        case .file, .reference: "Move the file away and build the store again from the articles"
        case .offset: "Take the article out (liaison remove ID) and build it again from its file"
        case .derived: "Run: liaison check --mend, which derives them anew from the articles"
        }
    }

    /// What is wrong and what to do.
    public var description: String { "\(reason). \(remedy)" }
}
