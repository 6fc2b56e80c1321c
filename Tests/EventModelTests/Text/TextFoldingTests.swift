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
}
