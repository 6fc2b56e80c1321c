/// An article as read: the text that every byte offset of its extraction points into.
public struct Article: Hashable, Sendable, Codable, Identifiable {
    /// Name of the article, unique in a store: its file's name without extension, or the `id` of a JSON line.
    public let id: String
    /// Headline, where the format states one apart from the text.
    public let title: String?
    /// Day of publication, where known.
    public let published: CalendarDate?
    /// Address of the original, where known.
    public let url: String?
    /// The text as read.
    ///
    /// For a plain text file it is the file's content, byte for byte.
    public let text: String

    /// Makes an article from its parts.
    public init(id: String, title: String? = nil, published: CalendarDate? = nil, url: String? = nil, text: String) {
        self.id = id
        self.title = title
        self.published = published
        self.url = url
        self.text = text
    }
}
