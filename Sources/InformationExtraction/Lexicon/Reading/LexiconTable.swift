import EventModel
package import LinearModels

/// The entries of a lexicon in one compiled file, of which a program that starts reads no more than it needs.
///
/// Reading YAML takes longer than everything else that a start takes; this takes a twentieth of that. The cells of the file
/// hold UTF-8 text. Each section is a line with its name, a line for each entry, and an empty line; fields are parted by
/// tabs, the words of a list by unit separators, and a field that an entry lacks is empty.
package struct LexiconTable: Sendable {
    /// The file's name in the folder of the lexicon.
    package static let file = "lexicon.table"

    private static let newline = UInt8(ascii: "\n")
    private static let fieldEnd = UInt8(ascii: "\t")
    private static let wordEnd: UInt8 = 0x1F

    private let path: String
    private let bytes: [UInt8]

    /// Reads a file.
    /// - Throws: ``LinearModels/ModelFileError`` where it is missing, damaged or of another version.
    package init(path: String) throws(ModelFileError) {
        let file = try ModelFile(path: path, kind: .entries)
        self.path = path
        bytes = unsafe file.withCells { unsafe Array($0) }
    }

    /// The entries of some sections.
    /// - Throws: ``LinearModels/ModelFileError`` where an entry is none.
    func entries(
        of sections: Set<LexiconSection> = Set(LexiconSection.allCases)
    ) throws(ModelFileError)
        -> LexiconEntries
    {
        var entries = LexiconEntries()
        var reader = Reader(path: path, bytes: bytes)
        while let section = try reader.nextSection() {
            while try reader.nextEntry() {
                if sections.contains(section) {
                    try entries.append(&reader, to: section)
                } else {
                    reader.skipEntry()
                }
            }
        }
        return entries
    }

    /// The bytes of the file for some entries: the same entries give the same bytes.
    package static func bytes(of entries: LexiconEntries) -> [UInt8] {
        var writer = Writer()
        for section in LexiconSection.allCases {
            writer.bytes += Array(section.rawValue.utf8) + [newline]
            entries.write(section, to: &writer)
            writer.bytes.append(newline)
        }
        return ModelFile.bytes(
            kind: .entries, header: ModelFile.Header(rowBits: 0, scale: 1), names: [], parameters: [],
            cells: writer.bytes)
    }

    /// Writes lines.
    struct Writer {
        fileprivate(set) var bytes: [UInt8] = []

        /// Adds an entry; words hold neither tabs nor controls, which reading YAML has seen to.
        mutating func add(_ fields: Field...) {
            bytes += fields.map { field in
                let words = field.words.map { Array($0.utf8) }
                precondition(words.joined().allSatisfy { $0 >= 0x20 }, "a word of the lexicon holds no control")
                return Array(words.joined(separator: [wordEnd]))
            }.joined(separator: [fieldEnd])
            bytes.append(newline)
        }

        /// A field of an entry.
        enum Field {
            case word(String?)
            case list([String])

            fileprivate var words: [String] {
                switch self {
                case .word(let word): word.map { [$0] } ?? []
                case .list(let words): words
                }
            }
        }
    }

    /// Reads lines, field by field.
    struct Reader {
        fileprivate let path: String
        fileprivate let bytes: [UInt8]
        private var position = 0

        fileprivate init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }

        fileprivate mutating func nextSection() throws(ModelFileError) -> LexiconSection? {
            if position == bytes.count { return nil }
            guard let section = LexiconSection(rawValue: try word()) else { throw damaged }
            return section
        }

        /// Whether the section has one more entry; steps over the section's end.
        fileprivate mutating func nextEntry() throws(ModelFileError) -> Bool {
            guard position < bytes.count else { throw damaged }
            if bytes[position] != newline { return true }
            position += 1
            return false
        }

        fileprivate mutating func skipEntry() {
            while position < bytes.count, bytes[position] != newline { position += 1 }
            position += 1
        }

        /// The next field as one word; empty for none.
        mutating func word() throws(ModelFileError) -> String {
            let end = try fieldEnd(from: position)
            defer { position = end + 1 }
            return text(position..<end)
        }

        /// The next field as one word, or none.
        mutating func optionalWord() throws(ModelFileError) -> String? {
            let word = try word()
            return word.isEmpty ? nil : word
        }

        /// The next field as a list.
        mutating func words() throws(ModelFileError) -> [String] {
            let end = try fieldEnd(from: position)
            defer { position = end + 1 }
            guard position < end else { return [] }
            var words: [String] = []
            var start = position
            for index in position..<end where bytes[index] == wordEnd {
                words.append(text(start..<index))
                start = index + 1
            }
            words.append(text(start..<end))
            return words
        }

        /// The next field as a value of a closed vocabulary.
        mutating func choice<Value: RawRepresentable<String>>(_: Value.Type) throws(ModelFileError) -> Value {
            guard let value = try optionalChoice(Value.self) else { throw damaged }
            return value
        }

        /// The next field as a value of a closed vocabulary, or none.
        mutating func optionalChoice<Value: RawRepresentable<String>>(_: Value.Type) throws(ModelFileError) -> Value? {
            guard let word = try optionalWord() else { return nil }
            guard let value = Value(rawValue: word) else { throw damaged }
            return value
        }

        private func fieldEnd(from start: Int) throws(ModelFileError) -> Int {
            var index = start
            while index < bytes.count {
                if bytes[index] == LexiconTable.fieldEnd || bytes[index] == newline { return index }
                index += 1
            }
            throw damaged
        }

        private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        private var damaged: ModelFileError {
            ModelFileError(
                .damaged, path: path,
                reason: "the entries are not those of a lexicon; install the program again, or run `make train`")
        }
    }
}
