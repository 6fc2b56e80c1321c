public import EventModel
public import FrenchLanguage

/// Sentences of a Universal Dependencies treebank as our tokenizer cuts them.
public struct Treebank: Sendable {
    /// A sentence with the part of speech of each token.
    public struct Sentence: Sendable {
        /// The text in UTF-8, as the forms and the spaces between them make it.
        public let bytes: [UInt8]
        /// Our tokens.
        public let tokens: [Token]
        /// Part of speech by token.
        public let tags: [PartOfSpeech]
    }

    /// Sentences in file order; those without a word are left out.
    public private(set) var sentences: [Sentence] = []

    /// Reads CoNLL-U text.
    public init(conllu text: String) {
        var builder = SentenceBuilder()
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.isEmpty {
                if let sentence = builder.finish() { sentences.append(sentence) }
            } else if line.first != UInt8(ascii: "#") {
                builder.add(Substring(line))
            }
        }
        if let sentence = builder.finish() { sentences.append(sentence) }
    }
}

/// Gathers the words of one sentence and lays our tokens over them.
private struct SentenceBuilder {
    private var text = ""
    private var words: [(start: Int, end: Int, tag: PartOfSpeech)] = []
    /// Number of syntactic words that the surface word read last still covers.
    private var covered = 0

    mutating func add(_ line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10, !fields[0].contains(".") else { return }
        let range = fields[0].split(separator: "-").compactMap { Int($0) }
        if range.count == 2 {
            append(fields[1], tag: .other, misc: fields[9])
            covered = range[1] - range[0] + 1
        } else if covered > 0 {
            // « du » is « de » and « le »: the first word's part of speech stands, but « auquel » is a pronoun.
            covered -= 1
            let tag = PartOfSpeech(tag: fields[3]) ?? .other
            if words[words.count - 1].tag == .other || tag == .pronoun { words[words.count - 1].tag = tag }
        } else {
            append(fields[1], tag: PartOfSpeech(tag: fields[3]) ?? .other, misc: fields[9])
        }
    }

    private mutating func append(_ form: Substring, tag: PartOfSpeech, misc: Substring) {
        let start = text.utf8.count
        text += form
        words.append((start, text.utf8.count, tag))
        if !misc.contains("SpaceAfter=No") { text += " " }
    }

    /// The part of speech of a token that begins in a word of the treebank.
    ///
    /// The treebanks disagree on signs, and « (1) » may be one word of theirs: there the token itself decides.
    private static func tag(of token: Token, word: (start: Int, end: Int, tag: PartOfSpeech)) -> PartOfSpeech {
        if ["%", "€", "$", "£", "°"].contains(token.folded) { return .symbol }
        let isWhole = token.span.start == word.start && token.span.end == word.end
        return !isWhole && token.shape.contains(.punctuation) ? .punctuation : word.tag
    }

    /// The sentence read, our tokens tagged with the word that they begin in.
    mutating func finish() -> Treebank.Sentence? {
        defer { self = SentenceBuilder() }
        let tokens = Tokenizer().tokens(in: text)
        guard !tokens.isEmpty else { return nil }
        var tags: [PartOfSpeech] = []
        var word = 0
        for token in tokens {
            while word + 1 < words.count, words[word].end <= token.span.start { word += 1 }
            tags.append(Self.tag(of: token, word: words[word]))
        }
        return Treebank.Sentence(bytes: Array(text.utf8), tokens: tokens, tags: tags)
    }
}
