import EventModel

/// A plain list: a word a line; empty lines and those that begin with `#` are left out.
struct WordListFile {
    /// The words, folded, in file order.
    let words: [String]

    init(path: String) throws(LexiconError) {
        let text = try LexiconText(path: path).text
        words = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.first != UInt8(ascii: "#") else { return nil }
            let word = Substring(line)
            // Folding costs most of the time, and most words are folded already.
            let isFolded = line.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) && $0 != 0x0D }
            return isFolded ? String(word) : TextFolding.folded(word.filter { $0 != "\r" && $0 != "\r\n" })
        }
    }
}
