import Foundation

/// Makes articles out of the sentences of a corpus, for runs of `build` and `extract` over many: the same ones for the
/// same corpus and number.
struct ArticleGenerator {
    private let sentences: [String]
    private var numbers = RandomNumbers()

    /// Reads the `.txt` files of a folder.
    init(folder: String) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
        sentences = try names.flatMap { name in
            try String(contentsOf: URL(fileURLWithPath: folder + "/" + name), encoding: .utf8)
                .split(separator: "\n").flatMap { $0.components(separatedBy: ". ") }
                .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.utf8.count > 40 }
        }
        guard !sentences.isEmpty else { throw UsageError(message: "\(folder) holds no .txt file with sentences") }
    }

    /// Writes so many articles as JSON lines, each of about 1,600 bytes.
    mutating func write(_ count: Int, to path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var lines = Data()
        for number in 0..<count {
            var text = ""
            while text.utf8.count < 1500 { text += sentences[numbers.below(sentences.count)] + ".\n" }
            let day = "20\(10 + numbers.below(16))-0\(1 + numbers.below(9))-1\(numbers.below(10))"
            lines += try encoder.encode(["id": "article-\(number)", "published": day, "text": text])
            lines.append(0x0A)
            if number % 1000 == 999 {
                try file.write(contentsOf: lines)
                lines.removeAll()
            }
        }
        try file.write(contentsOf: lines)
        try file.close()
    }
}
