/// Why an input gave no article, and what to do about it.
public struct ArticleReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable {
        /// No file or folder of that name.
        case missing
        /// A folder without a file in one of the known formats.
        case folderWithoutArticles
        /// No text in the file.
        case empty
        /// NUL bytes: no text file.
        case binary
        /// Bytes that are not UTF-8, in a file that declares no other charset.
        case notUTF8
        /// Larger than the limit.
        case tooLarge
        /// The system refuses to read it.
        case unreadable
        /// A file named directly whose extension is of no known format.
        case unknownExtension
        /// A line of a JSON Lines file that holds no article.
        case badLine
    }

    /// The kind of failure.
    public let code: Code
    /// The file or folder; `-` for standard input.
    public let path: String
    /// Line of a JSON Lines file, counted from 1.
    public let line: Int?
    /// What is wrong, what was expected and what to do.
    public let reason: String

    /// Makes an error from its parts.
    public init(code: Code, path: String, line: Int? = nil, reason: String) {
        self.code = code
        self.path = path
        self.line = line
        self.reason = reason
    }

    /// The message for users: place, reason, expectation and next step.
    public var description: String {
        let place = path == "-" ? "standard input" : path
        return place + (line.map { ":\($0)" } ?? "") + ": " + reason
    }
}

extension ArticleReadingError {
    static func missing(_ path: String) -> ArticleReadingError {
        ArticleReadingError(
            code: .missing, path: path, reason: "there is no such file or folder. Check the spelling of the path.")
    }

    static func folderWithoutArticles(_ path: String) -> ArticleReadingError {
        ArticleReadingError(
            code: .folderWithoutArticles, path: path,
            reason: "the folder holds no article. Expected files ending in \(ArticleFormat.expectation).")
    }

    static func empty(_ path: String, line: Int? = nil) -> ArticleReadingError {
        ArticleReadingError(
            code: .empty, path: path, line: line,
            reason: "there is no text in it. Expected the text of an article.")
    }

    static func binary(_ path: String, offset: Int, isUTF16: Bool) -> ArticleReadingError {
        let advice =
            isUTF16
            ? "It looks like UTF-16; convert it: iconv -f UTF-16 -t UTF-8 \(path) > converted.txt"
            : "Expected text; save it as .txt or .html first."
        return ArticleReadingError(
            code: .binary, path: path, reason: "the file is binary (NUL byte at offset \(offset)). \(advice)")
    }

    static func notUTF8(_ path: String, line: Int? = nil, offset: Int, byte: UInt8) -> ArticleReadingError {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        return ArticleReadingError(
            code: .notUTF8, path: path, line: line,
            reason: "the text is not UTF-8 (byte 0x\(hexadecimal) at offset \(offset)). "
                + "Convert it: iconv -f ISO-8859-1 -t UTF-8 \(path) > converted.txt")
    }

    static func unknownCharset(_ path: String, name: String) -> ArticleReadingError {
        ArticleReadingError(
            code: .notUTF8, path: path,
            reason: "the page declares the charset “\(name)”, which is not known. "
                + "Convert it: iconv -f \(name) -t UTF-8 \(path) > converted.html")
    }

    static func tooLarge(_ path: String, line: Int? = nil, size: Int?, limit: Int) -> ArticleReadingError {
        let stated = limit % (1 << 20) == 0 ? "\(limit >> 20) MiB" : "\(limit) bytes"
        let reason =
            size.map { "the article has \($0) bytes; the limit is \(stated). " }
            ?? "the article is larger than the limit of \(stated). "
        return ArticleReadingError(
            code: .tooLarge, path: path, line: line,
            reason: reason + "Split it, or give many articles as .jsonl, one a line.")
    }

    static func unreadable(_ path: String, cause: String) -> ArticleReadingError {
        ArticleReadingError(
            code: .unreadable, path: path, reason: "it cannot be read (\(cause)). Check its permissions: ls -l \(path)")
    }

    static func unknownExtension(_ path: String) -> ArticleReadingError {
        let name = ArticleFormat.fileExtension(of: path)
        let stated = name.isEmpty ? "the file has no extension" : "the extension .\(name) is not known"
        return ArticleReadingError(
            code: .unknownExtension, path: path,
            reason: "\(stated). Expected \(ArticleFormat.expectation); plain text may be renamed to .txt.")
    }

    static func badLine(_ path: String, line: Int, problem: String) -> ArticleReadingError {
        ArticleReadingError(
            code: .badLine, path: path, line: line,
            reason: problem + #". Expected {"id"?, "title"?, "published"?, "url"?, "text" or "html"} on one line."#)
    }
}
