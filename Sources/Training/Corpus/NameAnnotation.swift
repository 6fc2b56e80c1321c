public import EventModel
import FrenchLanguage
public import InformationExtraction

/// Where an article's text names its actors: every place of every name and alias, the longest form first.
public struct NameAnnotation: Sendable {
    /// Labels by token, as positions in ``InformationExtraction/NameLabel``.
    public let labels: [UInt8]

    /// Lays the annotated forms over the tokens.
    public init(_ article: CorpusArticle) {
        let tokens = article.document.tokens
        let forms = Self.forms(of: article.actors)
        var labels = [UInt8](repeating: NameLabel.outside, count: tokens.count)
        var position = 0
        while position < tokens.count {
            let found = forms[tokens[position].folded]?.first { Self.stands($0, at: position, in: tokens) }
            guard let found else {
                position += 1
                continue
            }
            let first = NameLabel.first(found.type)
            for index in found.words.indices { labels[position + index] = index == 0 ? first : first + 1 }
            position += found.words.count
        }
        self.labels = labels
    }

    /// The names that the labels mark in a document, by position.
    public func names(in document: Document) -> [TaggedName] {
        document.sentences.flatMap { TaggedName.names(of: labels[$0], from: $0.lowerBound) }
    }

    private struct Form {
        let words: [Token]
        let type: ActorType
        let isCanonical: Bool
    }

    /// Forms by their first word; longer before shorter, names before aliases.
    private static func forms(of actors: [CorpusArticle.AnnotatedActor]) -> [String: [Form]] {
        var forms: [String: [Form]] = [:]
        let tokenizer = Tokenizer()
        for actor in actors {
            let all = ([actor.name] + actor.aliases).map { tokenizer.tokens(in: $0) }
            for (index, words) in all.enumerated() {
                guard let first = words.first, words.contains(where: { $0.shape.contains(.capitalized) }) else {
                    continue
                }
                let isIntroduced = all.contains { other in
                    other.count < words.count && other.contains { $0.shape.contains(.capitalized) }
                        && words.suffix(other.count).map(\.folded) == other.map(\.folded)
                        && words.dropLast(other.count).allSatisfy(introduces)
                }
                if isIntroduced { continue }
                forms[first.folded, default: []].append(Form(words: words, type: actor.type, isCanonical: index == 0))
            }
        }
        return forms.mapValues { list in
            list.enumerated().sorted { left, right in
                (-left.element.words.count, left.element.isCanonical ? 0 : 1, left.offset)
                    < (-right.element.words.count, right.element.isCanonical ? 0 : 1, right.offset)
            }.map(\.element)
        }
    }

    /// Whether a word stands before a name and is no part of it: « société italienne », « M ».
    private static func introduces(_ word: Token) -> Bool {
        !word.shape.contains(.capitalized) || ["m", "mm", "mme", "mmes", "dr", "pr", "me"].contains(word.folded)
    }

    /// Whether a form stands at a token: the same words, with a capital wherever the form has one.
    private static func stands(_ form: Form, at position: Int, in tokens: [Token]) -> Bool {
        guard position + form.words.count <= tokens.count else { return false }
        for (index, word) in form.words.enumerated() {
            let token = tokens[position + index]
            guard token.folded == word.folded else { return false }
            if word.shape.contains(.capitalized), !token.shape.contains(.capitalized) { return false }
        }
        return true
    }
}
