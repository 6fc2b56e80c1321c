import EventModel
import Testing

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("", ""), ("Sonatrach", "sonatrach"), ("ÉNERGIE", "energie"), ("Énergie", "energie"),
        ("E\u{301}nergie", "energie"), ("Œuvre", "oeuvre"), ("Lætitia", "laetitia"), ("Straße", "strasse"),
        ("l’Algérie", "l'algerie"), ("Çà et là", "ca et la"), ("1\u{A0}000\u{202F}000", "1 000 000"),
        ("Châteauneuf\u{2011}la\u{2010}Forêt", "chateauneuf-la-foret"), ("par\u{AD}te\u{200B}nariat", "partenariat"),
        ("XXᵉ", "xxe"), ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("Ẽẑ", "ez"), ("Ștefan", "stefan"),
        ("سوناطراك", "سوناطراك"), ("Газпром", "газпром"), ("OPEP+", "opep+"), ("Ÿ", "y"), ("ĐOKOVIĆ", "dokovic"),
        ("Nguyễn Phú Trọng", "nguyen phu trong"), ("Nguye\u{302}\u{303}n", "nguyen"),
        ("Trương Mỹ Hoa", "truong my hoa"),
        ("ẞ", "ss"), ("Ǽ", "ae"), ("Ǻ Ǖ Ȫ", "a u o"), ("Ḁ Ỹ", "a y"),
    ])
    func folds(text: String, expected: String) {
        #expect(TextFolding.folded(text) == expected)
    }

    @Test func everyFormOfALetterFoldsAlike() {
        for letter in "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿñœæ" {
            let upper = String(letter).uppercased()
            #expect(TextFolding.folded(upper) == TextFolding.folded(String(letter)))
        }
    }

    @Test func foldingTwiceChangesNothingMore() {
        let text = "L’« Œuvre » d’Ÿann à Łódź, XXᵉ — ÀÉÎÕÜ ŉ ſ"
        let folded = TextFolding.folded(text)
        #expect(TextFolding.folded(folded) == folded)
    }

    /// The tables of rare letters must cover their blocks: a missing letter would shift all that follow.
    @Test(arguments: [0x180...0x24F, 0x1E00...0x1EFF])
    func rareLetters(block: ClosedRange<UInt32>) {
        for value in block {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = TextFolding.folded(String(Character(scalar)))
            #expect(!folded.isEmpty)
            #expect(TextFolding.folded(folded) == folded)
            #expect(TextFolding.folded(scalar.properties.lowercaseMapping) == folded, "U+\(String(value, radix: 16))")
        }
    }
}
