import EventModel
import FrenchLanguage
import TestSupport
import Testing

struct TokenizerTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Tokenizer().tokens(in: text).map {
            String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("", []), (" \n\t", []), ("aujourd’hui", ["aujourd’hui"]), ("Aujourd'hui,", ["Aujourd'hui", ","]),
        ("prud’hommes", ["prud’hommes"]), ("à N’Djamena", ["à", "N’Djamena"]), ("N'Djamena", ["N'Djamena"]),
        ("à M’Sila", ["à", "M’Sila"]),
        ("N’est-ce", ["N’", "est", "-", "ce"]), ("N’EST PAS", ["N’", "EST", "PAS"]), ("D’Alger", ["D’", "Alger"]),
        ("l’Algérie", ["l’", "Algérie"]), ("L'OPEP", ["L'", "OPEP"]), ("Côte d’Ivoire", ["Côte", "d’", "Ivoire"]),
        ("qu’il", ["qu’", "il"]), ("lorsqu’Alger", ["lorsqu’", "Alger"]),
        ("l’ administration", ["l’", "administration"]),
        ("entr’aide", ["entr’aide"]), ("O’Brien", ["O’Brien"]),
    ])
    func `Elided words stand alone, other apostrophes hold a word together`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("dit-il", ["dit", "-", "il"]), ("a-t-elle", ["a", "-", "t", "-", "elle"]),
        ("vice-ministre", ["vice-ministre"]), ("Benkirane-Le", ["Benkirane-Le"]), ("prends-le", ["prends", "-", "le"]),
        ("Aïn-Témouchent", ["Aïn-Témouchent"]), ("algéro-russe", ["algéro-russe"]), ("Abou-Dabi", ["Abou-Dabi"]),
        ("Châteauneuf\u{2011}la\u{2011}Forêt", ["Châteauneuf\u{2011}la\u{2011}Forêt"]),
        ("porte-parole", ["porte-parole"]), ("Alger – Moscou", ["Alger", "–", "Moscou"]),
    ])
    func `Hyphens hold a word together but before an inverted pronoun`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("l'OPEP+ a", ["l'", "OPEP+", "a"]), ("R&D", ["R&D"]), ("Eni S.p.A. a", ["Eni", "S.p.A.", "a"]),
        ("U.S. Steel", ["U.S.", "Steel"]), ("1,7 milliard", ["1,7", "milliard"]), ("2.500", ["2.500"]),
        ("4ᵉ", ["4ᵉ"]), ("1er", ["1er"]), ("1 000", ["1", "000"]), ("1\u{A0}000", ["1", "000"]),
        ("12%", ["12", "%"]), ("2024-2025", ["2024", "-", "2025"]), ("A320-neo", ["A320-neo"]),
        ("en 2024.", ["en", "2024", "."]),
        ("14h30", ["14h30"]), ("G20", ["G20"]), ("a+b", ["a", "+", "b"]),
    ])
    func `Numbers and abbreviations are one token`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("«\u{A0}Oui\u{A0}»", ["«", "Oui", "»"]), ("fin.Le ministre", ["fin", ".", "Le", "ministre"]),
        ("eni.com", ["eni.com"]), ("Sonatrach…", ["Sonatrach", "…"]), ("🎉Eni🎉", ["🎉", "Eni", "🎉"]),
        ("Газпром и سوناطراك", ["Газпром", "и", "سوناطراك"]), ("E\u{301}nergie", ["E\u{301}nergie"]),
        ("par\u{AD}tenariat", ["par\u{AD}tenariat"]), ("Sonatrach\u{200B}Eni", ["Sonatrach", "Eni"]),
        ("\u{202B}Eni\u{202C}", ["Eni"]), ("M. Arkab", ["M", ".", "Arkab"]),
    ])
    func `Punctuation and other scripts`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    private static let shapes: [(String, Token.Shape)] = [
        ("Alger", .capitalized), ("ALGER", [.capitalized, .allCapitals]), ("alger", []),
        ("l’", .elided), ("L’", [.capitalized, .elided]), ("A", .capitalized), ("1,7", .numeric), ("«", .punctuation),
        ("eBay", .mixedCase), ("Élysée", .capitalized), ("ÉTATS", [.capitalized, .allCapitals]),
        ("S.p.A.", [.capitalized, .mixedCase]),
    ]

    @Test(arguments: shapes)
    func `What a token looks like`(text: String, expected: Token.Shape) throws {
        let tokens = Tokenizer().tokens(in: "x " + text)
        #expect(tokens.count == 2)
        #expect(tokens.last?.shape == expected)
    }

    @Test func `A token knows the line break before it`() {
        let tokens = Tokenizer().tokens(in: "Un deux\r\ntrois\u{2028}quatre cinq")
        #expect(tokens.map { $0.shape.contains(.afterLineBreak) } == [true, false, true, true, false])
    }

    @Test func `Only regions have tokens, at offsets of the whole text`() {
        let bytes = Array("Éte publicité Alger".utf8)
        let tokens = Tokenizer().tokens(
            in: bytes, regions: [TextSpan(start: 0, end: 4), TextSpan(start: 16, end: bytes.count)])
        #expect(tokens.map(\.folded) == ["ete", "alger"])
        #expect(tokens.map(\.span) == [TextSpan(start: 0, end: 4), TextSpan(start: 16, end: 21)])
    }

    @Test(arguments: 1...8)
    func `Any text: spans run forward, in bounds, and lose no letter`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<600).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text = String(decoding: bytes, as: UTF8.self)
        let valid = Array(text.utf8)
        let tokens = Tokenizer().tokens(in: text)
        #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
        #expect(tokens.allSatisfy { $0.span.count > 0 && $0.span.end <= valid.count })
        #expect(tokens.allSatisfy { String(validating: valid[$0.span.start..<$0.span.end], as: UTF8.self) != nil })
        let covered = tokens.map { String(decoding: valid[$0.span.start..<$0.span.end], as: UTF8.self) }.joined()
        #expect(
            covered.unicodeScalars.filter(\.properties.isAlphabetic)
                == text.unicodeScalars.filter(\.properties.isAlphabetic))
    }
}
