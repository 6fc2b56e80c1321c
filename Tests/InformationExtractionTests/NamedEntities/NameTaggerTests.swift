import EventModel
import FrenchLanguage
import Testing

@testable import InformationExtraction

struct NameTaggerTests {
    private func names(_ text: String) throws -> [String] {
        let lexicon = try Lexicon.builtIn()
        let tagger = try #require(lexicon.names)
        let document = DocumentAnalyzer().document(for: Article(id: "a", text: text))
        return tagger.names(in: document, lexicon: lexicon).map { name in
            "\(name.type.rawValue) \(document.text(of: document.span(of: name.range)))"
        }
    }

    @Test(arguments: [
        (
            "La société Zelkova Energia a signé un contrat avec Karim Belhadj.",
            ["company Zelkova Energia", "person Karim Belhadj"]
        ),
        ("L'Algérie a reçu une délégation de la Russie.", ["country Algérie", "country Russie"]),
        ("Le marché progresse lentement cette année.", []),
        ("", []),
    ])
    func namesAreFound(text: String, expected: [String]) throws {
        #expect(try names(text) == expected)
    }

    @Test func insideLabelsFollowTheirType() {
        let company = Int(NameLabel.first(.company))
        let person = Int(NameLabel.first(.person))
        #expect(NameLabel.isAllowed(company, company + 1))
        #expect(NameLabel.isAllowed(company + 1, company + 1))
        #expect(!NameLabel.isAllowed(company, person + 1))
        #expect(!NameLabel.isAllowed(0, company + 1))
        #expect(!NameLabel.isAllowed(nil, company + 1))
        #expect(NameLabel.isAllowed(company, person))
    }
}
