import Foundation

/// Numbers as the program writes them for people, the same in every locale.
enum Format {
    /// A number with a fixed count of decimals.
    static func decimal(_ number: Double, _ decimals: Int) -> String {
        // The C library writes as in "en_US_POSIX" unless a program asks for another locale, and needs no tables for it.
        var buffer = [CChar](repeating: 0, count: 400)
        let count = unsafe withVaList([Int32(decimals), number]) { arguments in
            unsafe Int(vsnprintf(&buffer, buffer.count, "%.*f", arguments))
        }
        return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// A duration such as `0.03 s`.
    static func seconds(_ duration: Duration) -> String { decimal(duration / .seconds(1), 2) + " s" }

    /// A count with its noun, such as `1 article`, `2 articles`, `2 countries`.
    static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// A number of sources, with that of articles where several carry the same text: `3 sources, 12 articles`.
    static func sources(_ sources: Int, articles: Int) -> String {
        sources == articles ? count(articles, "article") : "\(count(sources, "source")), \(count(articles, "article"))"
    }

    /// The same for a column headed “sources”: `3`, or `3 of 12`.
    static func sourceCell(_ sources: Int, articles: Int) -> String {
        sources == articles ? String(sources) : "\(sources) of \(articles)"
    }
}
