import EventModel
import FrenchLanguage
import Testing
import Training

struct TreebankTests {
    private func line(_ number: String, _ form: String, _ tag: String, _ misc: String = "_") -> String {
        "\(number)\t\(form)\t_\t\(tag)\t_\t_\t_\t_\t_\t\(misc)\n"
    }

    private func tagged(_ lines: String...) -> [String] {
        Treebank(conllu: lines.joined()).sentences.flatMap { sentence in
            zip(sentence.tokens, sentence.tags).map { "\($0.folded)/\($1.tag)" }
        }
    }

    @Test func contractedArticleIsAPreposition() {
        let words = tagged(
            "# text = Le chef du parti.\n", line("1", "Le", "DET"), line("2", "chef", "NOUN"), line("3-4", "du", "_"),
            line("3", "de", "ADP"), line("4", "le", "DET"), line("5", "parti", "NOUN", "SpaceAfter=No"),
            line("6", ".", "PUNCT"))
        #expect(words == ["le/DET", "chef/NOUN", "du/ADP", "parti/NOUN", "./PUNCT"])
    }

    @Test func contractedRelativeIsAPronoun() {
        let words = tagged(line("1-2", "auquel", "_"), line("1", "à", "ADP"), line("2", "lequel", "PRON"))
        #expect(words == ["auquel/PRON"])
    }

    @Test func wordsThatWeCutOtherwiseKeepTheirTag() {
        let words = tagged(
            line("1", "10 000", "NUM"), line("2", "(1)", "NOUN"), line("3", "5", "NUM"), line("4", "%", "NOUN"))
        #expect(words == ["10/NUM", "000/NUM", "(/PUNCT", "1/NOUN", ")/PUNCT", "5/NUM", "%/SYM"])
    }

    @Test func sentencesAreParagraphs() {
        #expect(Treebank(conllu: line("1", "Oui", "INTJ") + "\n" + line("1", "Non", "INTJ")).sentences.count == 2)
        #expect(Treebank(conllu: "").sentences.isEmpty)
        #expect(Treebank(conllu: "# no words\n\n\n").sentences.isEmpty)
    }
}
