public import EventModel
import Foundation

/// Reads articles from text, Markdown, HTML and JSON Lines files, from folders of them and from standard input.
public struct ArticleReader: Sendable {
    /// Limits of a reader.
    public struct Configuration: Sendable {
        /// Largest file of one article, and largest line of a JSON Lines file, in bytes.
        public var maximumFileSize: Int

        /// Makes a configuration; the limit is 32 MiB where none is given.
        public init(maximumFileSize: Int = 32 << 20) { self.maximumFileSize = maximumFileSize }
    }

    private let configuration: Configuration

    /// Makes a reader.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    // MARK: Finding sources

    /// What the inputs of a command line name, in their order.
    ///
    /// Folders are searched recursively, their files sorted by path, those of other formats and hidden ones passed over. Files and `-`
    /// stay as given. A missing path, a folder without articles and a named file of an unknown format are failures.
    public func sources(for inputs: [String]) -> [Result<ArticleSource, ArticleReadingError>] {
        inputs.flatMap { input -> [Result<ArticleSource, ArticleReadingError>] in
            if input == "-" { return [.success(ArticleSource(path: "-", byteCount: nil))] }
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
                return [.failure(.missing(input))]
            }
            if isFolder.boolValue { return files(under: input) }
            guard ArticleFormat(path: input) != nil else { return [.failure(.unknownExtension(input))] }
            return [.success(ArticleSource(path: input, byteCount: Self.size(of: input)))]
        }
    }

    private func files(under folder: String) -> [Result<ArticleSource, ArticleReadingError>] {
        guard FileManager.default.isReadableFile(atPath: folder),
            let enumerator = FileManager.default.enumerator(atPath: folder)
        else { return [.failure(.unreadable(folder, cause: "Permission denied"))] }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        var paths: [String] = []
        while let relative = enumerator.nextObject() as? String {
            let isHidden = relative.split(separator: "/").contains { $0.hasPrefix(".") }
            guard !isHidden, ArticleFormat(path: relative) != nil else { continue }
            let path = prefix + relative
            var isFolder: ObjCBool = false
            // A link to nowhere is kept: reading it names the failure.
            _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if !isFolder.boolValue { paths.append(path) }
        }
        if paths.isEmpty { return [.failure(.folderWithoutArticles(folder))] }
        return paths.sorted().map { .success(ArticleSource(path: $0, byteCount: Self.size(of: $0))) }
    }

    private static func size(of path: String) -> Int? {
        // Through a link, the size of what it leads to.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        do {
            return try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int
        } catch {
            return nil
        }
    }

    // MARK: Reading

    /// Reads every article of a source in order, with one call of `body` for each article or failure.
    ///
    /// Files of JSON Lines are read as a stream: a bad line is one failure, and the next lines go on.
    /// - Throws: What `body` throws, which ends the reading.
    public func read(
        _ source: ArticleSource, _ body: (Result<Article, ArticleReadingError>) throws -> Void
    ) rethrows {
        var stream: ByteStream
        let format: ArticleFormat
        switch Self.opened(source.path) {
        case .failure(let error): return try body(.failure(error))
        case .success(let opened): (stream, format) = opened
        }
        if format == .jsonLines {
            let parser = JSONLineParser(path: source.path)
            var lines = LineStream(stream: stream, limit: configuration.maximumFileSize)
            while let line = lines.next() {
                switch line.content {
                case .failure(let error): try body(.failure(error))
                case .success(let bytes):
                    if let result = parser.article(in: bytes, line: line.number) { try body(result) }
                }
            }
            return
        }
        try body(article(from: &stream, of: source, format: format))
    }

    private static func opened(_ path: String) -> Result<(ByteStream, ArticleFormat), ArticleReadingError> {
        Result { () throws(ArticleReadingError) in
            var stream = try ByteStream(path: path)
            if let format = ArticleFormat(path: path) { return (stream, format) }
            let format = ArticleFormat(sniffing: try stream.peek())
            return (stream, format)
        }
    }

    private func article(
        from stream: inout ByteStream, of source: ArticleSource, format: ArticleFormat
    ) -> Result<Article, ArticleReadingError> {
        let limit = configuration.maximumFileSize
        if let size = source.byteCount, size > limit {
            return .failure(.tooLarge(source.path, size: size, limit: limit))
        }
        let id = source.isStandardInput ? "stdin" : ArticleFormat.stem(of: source.path)
        return Result { () throws(ArticleReadingError) in
            let bytes = try stream.all(limit: limit)
            if format == .html { return try HTMLArticle(bytes: bytes, path: source.path).article(id: id) }
            let text = try UTF8Text.text(of: bytes, path: source.path)
            guard !UTF8Text.isBlank(bytes) else { throw .empty(source.path) }
            return Article(id: id, text: text)
        }
    }
}
