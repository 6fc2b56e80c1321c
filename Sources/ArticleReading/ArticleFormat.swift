/// The file formats that hold articles.
enum ArticleFormat: Sendable {
    case plainText, html, jsonLines

    /// Extensions in the order in which messages name them.
    static let extensions: [(name: String, format: ArticleFormat)] = [
        ("txt", .plainText), ("md", .plainText), ("html", .html), ("htm", .html), ("jsonl", .jsonLines),
        ("ndjson", .jsonLines),
    ]

    /// « .txt, .md, .html, .htm, .jsonl or .ndjson », for messages.
    static let expectation = ".txt, .md, .html, .htm, .jsonl or .ndjson"

    /// The format of a file by its extension, upper or lower case; nil for any other.
    init?(path: String) {
        let wanted = Self.fileExtension(of: path).lowercased()
        guard let found = Self.extensions.first(where: { $0.name == wanted }) else { return nil }
        self = found.format
    }

    /// The format of text by its first byte that is no white space: JSON lines begin with a brace, HTML with `<`.
    init(sniffing bytes: some Sequence<UInt8>) {
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF]
        switch bytes.first(where: { $0 > 0x20 && !marks.contains($0) }) {
        case UInt8(ascii: "{"): self = .jsonLines
        case UInt8(ascii: "<"): self = .html
        default: self = .plainText
        }
    }

    /// What follows the last full stop of a path's last component; empty where there is none.
    static func fileExtension(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let stop = name.lastIndex(of: "."), stop > name.startIndex else { return "" }
        return String(name[name.index(after: stop)...])
    }

    /// A path's last component without its extension.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let stop = name.lastIndex(of: "."), stop > name.startIndex else { return String(name) }
        return String(name[..<stop])
    }
}
