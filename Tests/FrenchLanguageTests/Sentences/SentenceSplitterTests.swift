import EventModel
import FrenchLanguage
import TestSupport
import Testing

struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let tokens = Tokenizer().tokens(in: text)
        return SentenceSplitter().sentences(of: tokens, in: bytes).map { range in
            let start = tokens[range.lowerBound].span.start
            let end = tokens[range.upperBound - 1].span.end
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("", []), ("Alger", ["Alger"]), ("Il signe. Elle part.", ["Il signe.", "Elle part."]),
        ("Vraiment ? Oui ! Il signe… L’Algérie aussi.", ["Vraiment ?", "Oui !", "Il signe…", "L’Algérie aussi."]),
        ("Il a signé. 26 entreprises suivent.", ["Il a signé.", "26 entreprises suivent."]),
        ("Il part. à suivre", ["Il part. à suivre"]),
    ])
    func `A full stop ends a sentence before a capital, a number or an elision`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(arguments: [
        "M. Arkab a signé.", "Mme. Diallo et MM. Arkab et Tebboune ont signé.", "J. Dupont et A. B. Martin ont signé.",
        "Le Dr. Morel a signé.", "Eni S.p.A. Roma a signé.", "Le gaz, le pétrole, etc. sont chers.",
        "Il vaut 1.500 dinars.", "Selon l’art. 12 du code.", "Le no. 4 part.", "Th. Morel a signé.",
    ])
    func `The full stop of an abbreviation does not`(text: String) {
        #expect(sentences(text) == [text])
    }

    @Test(arguments: [
        ("Il vend du gaz, etc. Le ministre part.", ["Il vend du gaz, etc.", "Le ministre part."]),
        ("Le groupe part en 2024. Il revient.", ["Le groupe part en 2024.", "Il revient."]),
        ("Il choisit le plan B. Le ministre part.", ["Il choisit le plan B. Le ministre part."]),
    ])
    func `Abbreviations at an end`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(arguments: [
        ("« Nous signons. » Il part.", ["« Nous signons. »", "Il part."]),
        ("« Nous signons », dit-il. Elle part.", ["« Nous signons », dit-il.", "Elle part."]),
        ("« Nous signons. Nous partons. »", ["« Nous signons.", "Nous partons. »"]),
        ("Il part (enfin.) Elle reste.", ["Il part (enfin.)", "Elle reste."]),
        ("Il part. « Enfin », dit-elle.", ["Il part.", "« Enfin », dit-elle."]),
        ("Il part. – Et vous ?", ["Il part.", "– Et vous ?"]),
    ])
    func `Closing quotes and brackets stay with their sentence`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(arguments: [
        ("Un titre sans point\n\nLe ministre signe.", ["Un titre sans point", "Le ministre signe."]),
        ("Un titre\r\n\r\nLe texte.\r\nLa suite.", ["Un titre", "Le texte.", "La suite."]),
        ("Un titre\nLe texte.", ["Un titre", "Le texte."]),
    ])
    func `A line break ends a heading`(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(arguments: ["\n", "\r\n"])
    func `Lines wrapped at a width are one sentence`(lineBreak: String) {
        let paragraph = [
            "Le ministre de l'Energie a signe lundi un accord de longue duree avec le",
            "groupe public qui exploite les champs de gaz du sud du pays depuis plus de",
            "trente ans et qui compte ouvrir une usine de plus dans la region voisine du",
            "port ou le pays fait construire deux quais pour les navires de fort tonnage",
            "et une route.",
        ].joined(separator: lineBreak)
        let text = paragraph + lineBreak + lineBreak + "La suite est connue."
        #expect(sentences(text) == [paragraph, "La suite est connue."])
    }

    @Test(arguments: 1...8)
    func `Any text: sentences cover all tokens in order`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [". ", "\n", "\n\n", "Alger", " m", "M.", "»", "« ", "?", "…", " 12", "l’", "\r\n", "(", ")"]
        let text = (0..<400).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
        let tokens = Tokenizer().tokens(in: text)
        let ranges = SentenceSplitter().sentences(of: tokens, in: Array(text.utf8))
        #expect(ranges.allSatisfy { !$0.isEmpty })
        #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
    }

    @Test func `A list without end is cut at a comma, and anywhere where there is none`() {
        let list = sentences(String(repeating: "Sonatrach, ", count: 1000))
        #expect(list.allSatisfy { $0.hasSuffix(",") && $0.utf8.count < 4000 })
        #expect(list.joined(separator: " ").split(separator: " ").count == 1000)
        let run = sentences(String(repeating: "mot ", count: 1000))
        #expect(run.map { $0.split(separator: " ").count } == [400, 400, 200])
    }
}
