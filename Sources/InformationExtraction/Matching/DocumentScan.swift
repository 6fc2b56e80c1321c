import EventModel
import FrenchLanguage

/// A document with everything that the lexicon and the trained weights say about its tokens.
///
/// A class, for every grammar holds it.
final class DocumentScan: Sendable {
    let document: Document
    let book: RuleBook
    /// Phrases by their first token.
    private let matches: [PhraseTrie<RuleBook.Payload>.Match]
    private let firstMatch: [Int]
    /// Folded words that stand with a capital inside a sentence.
    let capitalizedInside: Set<String>
    /// Folded words that stand in lower case somewhere in the document.
    let lowerCaseWords: Set<String>
    /// What is known of each token as a word; nil where the lexicon holds no dictionary.
    let analysis: WordAnalysis?
    /// What the trained weights take for names.
    let names: NameEvidence

    convenience init(document: Document, book: RuleBook) {
        let scan = DocumentScan(untagged: document, book: book)
        var names = scan.names
        if let tagger = book.lexicon.names, let analysis = scan.analysis {
            names = NameEvidence(names: tagger.names(in: scan, analysis: analysis), document: document)
        }
        self.init(scan, names: names)
    }

    /// A scan with the names that were found by it.
    private init(_ scan: DocumentScan, names: NameEvidence) {
        document = scan.document
        book = scan.book
        matches = scan.matches
        firstMatch = scan.firstMatch
        capitalizedInside = scan.capitalizedInside
        lowerCaseWords = scan.lowerCaseWords
        analysis = scan.analysis
        self.names = names
    }

    private init(untagged document: Document, book: RuleBook) {
        self.document = document
        self.book = book
        let matches = book.trie.matches(in: document.tokens)
        var firstMatch = [Int](repeating: 0, count: document.tokens.count + 1)
        for match in matches { firstMatch[match.range.lowerBound + 1] += 1 }
        for index in 1..<firstMatch.count { firstMatch[index] += firstMatch[index - 1] }
        self.matches = matches
        self.firstMatch = firstMatch
        var lower: Set<String> = []
        for token in document.tokens where token.shape.isEmpty { lower.insert(token.folded) }
        lowerCaseWords = lower
        var inside: Set<String> = []
        for sentence in document.sentences {
            for token in sentence.dropFirst() where document.tokens[token].shape.contains(.capitalized) {
                let before = document.tokens[token - 1]
                if !before.shape.contains(.punctuation) || before.folded == "," {
                    inside.insert(document.tokens[token].folded)
                }
            }
        }
        capitalizedInside = inside
        analysis = book.lexicon.words?.analysis(of: document)
        names = NameEvidence(names: [], document: nil)
    }

    var tokens: [Token] { document.tokens }

    /// Phrases that begin at a token, shorter before longer.
    func matches(at token: Int) -> ArraySlice<PhraseTrie<RuleBook.Payload>.Match> {
        matches[firstMatch[token]..<firstMatch[token + 1]]
    }

    /// The longest phrase that begins at a token and whose payload the closure accepts, with what the closure makes of it.
    func longest<Value>(
        at token: Int, _ accept: (RuleBook.Payload) -> Value?
    ) -> (range: Range<Int>, value: Value)? {
        for match in matches(at: token).reversed() {
            if let value = accept(match.payload) { return (match.range, value) }
        }
        return nil
    }

    /// The form of a trigger at a token, with the accent that folding took: « dirigé » beside « dirige ».
    func accented(_ form: RuleBook.TriggerForm, at token: Int) -> RuleBook.TriggerForm {
        guard case .verb(let tense) = form, tense == .present || tense == .subjunctive || tense == .simplePast,
            endsInAcute(token)
        else { return form }
        return .verb(.pastParticiple)
    }

    /// Whether a token ends in « é ».
    func endsInAcute(_ token: Int) -> Bool {
        let end = tokens[token].span.end
        return end >= 2 && document.bytes[end - 2] == 0xC3 && document.bytes[end - 1] == 0xA9
    }

    /// Whether a conjugated verb that states a relation stands at a token.
    func isFiniteTrigger(at token: Int) -> Bool {
        matches(at: token).contains { match in
            guard case .trigger(_, let form) = match.payload, case .verb(let tense) = accented(form, at: token) else {
                return false
            }
            return tense != .infinitive && tense != .pastParticiple && tense != .presentParticiple
        }
    }

    func folded(_ token: Int) -> String { document.tokens[token].folded }

    func isCapitalized(_ token: Int) -> Bool { document.tokens[token].shape.contains(.capitalized) }

    func text(_ range: Range<Int>) -> String { document.text(of: document.span(of: range)) }

    /// The text of tokens with plain spaces and without line breaks: a name for people.
    func name(_ range: Range<Int>) -> String {
        text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a word is known as a common French word.
    func isCommon(_ folded: String) -> Bool {
        if lowerCaseWords.contains(folded) || book.commonWords.contains(folded) { return true }
        guard let words = book.lexicon.words else { return false }
        return !words.table.classes(ofFolded: folded).subtracting(.names).isEmpty
    }
}
