import EventModel
import FrenchLanguage
import LinearModels
import Testing

struct WordAnalyzerTests {
    /// The words of a text with their tags: « Le/DET ministre/NOUN ».
    private func tagged(_ text: String) throws -> String {
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        let tags = try WordAnalyzer.builtIn().analysis(of: document).partsOfSpeech
        return zip(document.tokens, tags).map { "\(document.text(of: $0.span))/\($1.tag)" }.joined(separator: " ")
    }

    @Test(arguments: [
        "Le/DET ministre/NOUN a/AUX signé/VERB un/DET accord/NOUN important/ADJ ./PUNCT",
        "L'/DET entreprise/NOUN russe/ADJ investira/VERB 3/NUM milliards/NOUN de/ADP dollars/NOUN ./PUNCT",
        "Elle/PRON n'/ADV est/AUX pas/ADV venue/VERB à/ADP Alger/PROPN ./PUNCT",
        "Sonatrach/PROPN et/CCONJ Gazprom/PROPN coopèrent/VERB depuis/ADP 2006/NUM ./PUNCT",
        "Le/DET président/NOUN du/ADP groupe/NOUN estime/VERB que/SCONJ le/DET marché/NOUN progresse/VERB ./PUNCT",
    ])
    func sentenceIsTagged(expected: String) throws {
        let words = expected.split(separator: " ").compactMap { $0.split(separator: "/").first }
        let text = words.joined(separator: " ").replacing("' ", with: "'").replacing(" .", with: ".")
        #expect(try tagged(text) == expected)
    }

    @Test func emptyTextHasNoWords() throws {
        #expect(try tagged("").isEmpty)
        #expect(try tagged(" \n ").isEmpty)
    }

    @Test(arguments: ["😀 ﷺ Привет", "’’’ ' - …", "ÉTAT DES LIEUX", "a\u{2019}"])
    func oddTextIsTaggedToo(text: String) throws {
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        let analysis = try WordAnalyzer.builtIn().analysis(of: document)
        #expect(analysis.partsOfSpeech.count == document.tokens.count)
    }

    @Test func curlyAndStraightApostrophesAreOne() throws {
        #expect(try tagged("L’accord n’est pas prêt.") == tagged("L'accord n'est pas prêt.").replacing("'", with: "’"))
    }

    @Test func missingFolderIsNamed() {
        let error = #expect(throws: ModelFileError.self) { try WordAnalyzer(folder: "/nowhere") }
        #expect(error?.path == "/nowhere/word-forms.table")
    }
}
