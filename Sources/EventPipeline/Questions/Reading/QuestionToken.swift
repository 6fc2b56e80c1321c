import EventModel

/// A word or number of a question.
struct QuestionToken: Hashable, Sendable {
    /// As it stands in the question.
    let text: String
    /// Folded: lower case without accents; a plus sign is spelt out, as in names.
    let folded: String
    /// What stands between the word before and this one.
    let separator: String
    /// Position of the first character in the question.
    let start: String.Index
    /// Position behind the last character.
    let end: String.Index

    /// Whether it begins with a capital.
    var isCapitalised: Bool { text.first?.isUppercase ?? false }
    /// Whether it is all digits.
    var isNumber: Bool { folded.allSatisfy { ("0"..."9").contains($0) } }

    /// The words of a text: runs of letters and digits, and each plus sign that closes a word.
    static func tokens(of text: String) -> [QuestionToken] {
        var tokens: [QuestionToken] = []
        var separator = ""
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            while index < text.endIndex, text[index].isLetter || text[index].isNumber {
                index = text.index(after: index)
            }
            if index > start {
                let word = String(text[start..<index])
                tokens.append(
                    QuestionToken(
                        text: word, folded: TextFolding.folded(word), separator: separator, start: start, end: index))
                separator = ""
            } else {
                let character = text[index]
                let next = text.index(after: index)
                if character == "+", separator.isEmpty, !tokens.isEmpty {
                    tokens.append(
                        QuestionToken(text: "+", folded: "plus", separator: "", start: index, end: next))
                } else {
                    separator.append(character)
                }
                index = next
            }
        }
        return tokens
    }
}
