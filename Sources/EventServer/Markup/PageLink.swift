import Foundation

/// An address: of a page of this server, or of an article's source on the web.
struct PageLink: Sendable, Hashable, CustomStringConvertible {
    /// The address, ready for an attribute.
    let description: String

    /// An address of this server.
    /// - Parameters:
    ///   - segments: parts of the path, in plain text.
    ///   - query: names and values, in plain text; those of an empty value are left out.
    ///   - fragment: identifier of an element of the page.
    init(_ segments: [String] = [], _ query: [(String, String)] = [], fragment: String? = nil) {
        var text = "/" + segments.map { PercentEncoding.encoded($0) }.joined(separator: "/")
        let items = query.filter { !$0.1.isEmpty }
        if !items.isEmpty {
            text += "?"
            text += items.map {
                PercentEncoding.encoded($0.0) + "=" + PercentEncoding.encoded($0.1, keepingSlashes: true)
            }
            .joined(separator: "&")
        }
        if let fragment { text += "#" + PercentEncoding.encoded(fragment) }
        description = text
    }

    /// A place in the same page.
    init(fragment: String) { description = "#" + PercentEncoding.encoded(fragment) }

    /// An address of the web; nil unless it is one of http or https with a host.
    init?(web text: String) {
        guard text.utf8.count <= 2000, let url = URL(string: text), let scheme = url.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = url.host(), !host.isEmpty
        else { return nil }
        description = text
    }
}
