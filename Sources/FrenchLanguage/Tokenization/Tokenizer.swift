public import EventModel

/// Cuts French text into words, numbers and punctuation marks in one pass over its bytes.
///
/// Elided words (« l’ », « d’ », « qu’ ») are tokens of their own, « aujourd’hui », « N’Djamena » and « prud’homme » are not cut;
/// hyphenated words are one token but for inverted pronouns (« dit-il »); « OPEP+ », « R&D », « S.p.A. », « 1,7 » and « 4ᵉ » are one token.
public struct Tokenizer: Sendable {
    /// Makes a tokenizer.
    public init() {}

    /// The tokens of some regions of a text, in order.
    /// - Parameters:
    ///   - bytes: The text in valid UTF-8.
    ///   - regions: Spans of the text in order, without overlap; what lies outside has no tokens.
    /// - Complexity: O(n) in the number of bytes.
    public func tokens(in bytes: [UInt8], regions: [TextSpan]) -> [Token] {
        var scan = TokenScan(bytes: bytes)
        scan.tokens.reserveCapacity(bytes.count / 5)
        for region in regions { scan.run(over: region) }
        return scan.tokens
    }

    /// The tokens of a whole text.
    public func tokens(in text: String) -> [Token] {
        let bytes = Array(text.utf8)
        return tokens(in: bytes, regions: [TextSpan(start: 0, end: bytes.count)])
    }
}

/// The state of one pass.
private struct TokenScan {
    let bytes: [UInt8]
    var tokens: [Token] = []
    private var sawLineBreak = true
    private var end = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run(over region: TextSpan) {
        var position = region.start
        end = region.end
        sawLineBreak = true
        while position < end {
            let (scalar, length) = decode(at: position)
            switch scalar.category {
            case .space:
                position += length
            case .lineBreak:
                sawLineBreak = true
                position += length
            case .letter:
                position = scanWord(from: position)
            case .digit:
                position = scanNumber(from: position)
            case .other:
                append(from: position, to: position + length, shape: .punctuation)
                position += length
            }
        }
    }

    private mutating func scanWord(from start: Int) -> Int {
        var position = start
        while position < end {
            let (scalar, length) = decode(at: position)
            if scalar.isWordPart {
                position += length
            } else if scalar.isApostrophe {
                let next = position + length
                guard next < end, decode(at: next).scalar.isWordPart else {
                    if isElided(start, position) {
                        append(from: start, to: next, shape: shape(start, next).union(.elided))
                        return next
                    }
                    break
                }
                if isElided(start, position), !beginsName(start, after: next) {
                    append(from: start, to: next, shape: shape(start, next).union(.elided))
                    return next
                }
                position = next
            } else if scalar.isJoiner, position + length < end, joins(scalar, at: position, length: length) {
                if scalar.isHyphen, isClitic(from: position + length) { break }
                position += length
            } else if scalar == "+" && shape(start, position).contains(.allCapitals) {
                position += length
                break
            } else {
                break
            }
        }
        // « S.p.A. », « U.S. »: the last full stop belongs to an abbreviation of single letters.
        if position < end, bytes[position] == 0x2E, position - start >= 3, bytes[position - 2] == 0x2E {
            append(from: start, to: position + 1, shape: shape(start, position))
            return position + 1
        }
        append(from: start, to: position, shape: shape(start, position))
        return position
    }

    private mutating func scanNumber(from start: Int) -> Int {
        var position = start
        while position < end {
            let (scalar, length) = decode(at: position)
            if scalar.isWordPart {
                position += length
            } else if scalar == "," || scalar == "." || scalar.isHyphen {
                let next = position + length
                guard next < end, (0x30...0x39).contains(bytes[next]), !scalar.isHyphen else {
                    // « 4-roues », « A320-neo »: a hyphen joins a number to letters, never to another number.
                    if scalar.isHyphen, next < end, decode(at: next).scalar.category == .letter {
                        position = next
                        continue
                    }
                    break
                }
                position = next
            } else {
                break
            }
        }
        append(from: start, to: position, shape: .numeric)
        return position
    }

    /// Whether a hyphen, full stop or ampersand between two letters holds a word together.
    private func joins(_ scalar: Unicode.Scalar, at position: Int, length: Int) -> Bool {
        let next = decode(at: position + length).scalar
        guard next.isWordPart else { return false }
        if scalar == "." {
            // « S.p.A. »: single letters between full stops.
            if position >= 2, bytes[position - 2] == 0x2E { return true }
            // « … de la fin.Le ministre »: a missing space, not a domain name.
            return !(next.properties.isUppercase && bytes[position - 1] >= 0x61)
        }
        if scalar == "&" { return next.properties.isUppercase }
        return true
    }

    /// Whether a capital and an apostrophe are the beginning of a name (« N’Djamena », « M’Sila ») and no elision.
    ///
    /// Only pronouns and the negation are in doubt: in running text a name never follows them. In a headline of capitals it may.
    private func beginsName(_ start: Int, after next: Int) -> Bool {
        guard [0x4A, 0x4D, 0x4E, 0x53, 0x54].contains(bytes[start]) else { return false }
        let (first, length) = decode(at: next)
        guard first.isUpper, next + length < end else { return false }
        let second = decode(at: next + length).scalar
        return second.category == .letter && !second.isUpper
    }

    /// Whether a pronoun ends the word behind a hyphen: « dit-il »; « Hamza Benkirane-Le Goff » has a capital there.
    private func isClitic(from start: Int) -> Bool {
        guard start < end, !decode(at: start).scalar.isUpper else { return false }
        var position = start
        while position < end, position - start < 12 {
            let (scalar, length) = decode(at: position)
            guard scalar.isWordPart || scalar.isHyphen else { break }
            position += length
        }
        return Self.clitics.contains(folded(start, position))
    }

    private mutating func append(from start: Int, to end: Int, shape: Token.Shape) {
        let span = TextSpan(start: start, end: end)
        let full = sawLineBreak ? shape.union(.afterLineBreak) : shape
        tokens.append(Token(span: span, folded: folded(start, end), shape: full))
        sawLineBreak = false
    }

    /// Whether the word before an apostrophe is one that French elides.
    private func isElided(_ start: Int, _ end: Int) -> Bool {
        end - start <= 6 && Self.elidedForms.contains(folded(start, end))
    }

    private func folded(_ start: Int, _ end: Int) -> String {
        TextFolding.folded(utf8: bytes[start..<end])
    }

    private func shape(_ start: Int, _ end: Int) -> Token.Shape {
        var shape: Token.Shape = []
        var letters = 0
        var capitals = 0
        var hasLower = false
        var position = start
        while position < end {
            let (scalar, length) = decode(at: position)
            if scalar.isUpper {
                if position == start { shape.insert(.capitalized) }
                if hasLower { shape.insert(.mixedCase) }
                capitals += 1
                letters += 1
            } else if scalar.category == .letter {
                hasLower = true
                letters += 1
            }
            position += length
        }
        if letters >= 2 && capitals == letters { shape.insert(.allCapitals) }
        return shape
    }

    private func decode(at position: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[position]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard position + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private static let elidedForms: Set<String> = [
        "l", "d", "j", "n", "s", "t", "m", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    ]
    private static let clitics: Set<String> = [
        "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "t-il", "t-elle", "t-on", "ce", "ci", "la",
        "le",
        "les", "lui", "leur", "en", "y", "moi", "toi",
    ]
}

extension Unicode.Scalar {
    fileprivate enum Category { case space, lineBreak, letter, digit, other }

    fileprivate var category: Category {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: .lineBreak
        case 0...0x20, 0x7F, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x2069, 0x3000, 0xFEFF:
            .space
        case 0...0x7F: .other
        case 0xC0...0x24F: value == 0xD7 || value == 0xF7 ? .other : .letter
        case 0x80...0xBF: value == 0xAA || value == 0xBA ? .letter : .other
        // Punctuation, superscripts of digits and currencies of French text, before the costly look-up of properties.
        case 0x2010...0x205E, 0x20A0...0x20CF: .other
        default: properties.isAlphabetic ? .letter : properties.numericType == .decimal ? .digit : .other
        }
    }

    fileprivate var isUpper: Bool {
        value < 0x250 ? Self.isUpperLatin[Int(value)] : properties.isUppercase
    }

    /// Upper-case letters up to U+024F: looking properties up takes longer than reading the rest of a token.
    private static let isUpperLatin: [Bool] = (0..<0x250).map {
        Unicode.Scalar(UInt32($0))?.properties.isUppercase ?? false
    }

    fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{02BC}" }
    fileprivate var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }
    fileprivate var isJoiner: Bool { isHyphen || self == "." || self == "&" }
    fileprivate var isWordPart: Bool {
        switch category {
        case .letter, .digit: true
        default: (0x300...0x36F).contains(value) || value == 0x200D || value == 0xAD
        }
    }
}
