import EventModel
import Foundation
import FrenchLanguage
import InformationExtraction
import TestSupport
import Testing
import Training

struct NameAnnotationTests {
    private func names(_ text: String, actors: String) throws -> [String] {
        let folder = try TemporaryDirectory()
        try folder.write(text, to: "a.txt")
        try folder.write(#"{"id": "a", "published": null, "actors": [\#(actors)], "relations": []}"#, to: "a.json")
        let article = try #require(try CorpusArticle.articles(in: folder.url.path).first)
        return NameAnnotation(article).names(in: article.document).map { name in
            "\(name.type.rawValue) \(article.document.text(of: article.document.span(of: name.range)))"
        }
    }

    @Test func longestFormIsFoundAndIntroductionsAreLeftOut() throws {
        let found = try names(
            "La société italienne Termosud Energia recrute. M. Benchaoui a reçu Termosud. La compagnie progresse.",
            actors: """
                {"id": "a1", "name": "Termosud Energia", "type": "company", "aliases": ["Termosud", "société italienne Termosud Energia", \
                "compagnie"], "optional": false},
                {"id": "a2", "name": "Noureddine Benchaoui", "type": "person", "aliases": ["M. Benchaoui", "Benchaoui"], "optional": false}
                """)
        #expect(found == ["company Termosud Energia", "person Benchaoui", "company Termosud"])
    }

    @Test func smallLettersAreNoName() throws {
        let found = try names(
            "Orange recrute. Le fruit orange mûrit.",
            actors: #"{"id": "a1", "name": "Orange", "type": "company", "aliases": [], "optional": false}"#)
        #expect(found == ["company Orange"])
    }

    @Test func missingTextIsNamed() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write("{}", to: "a.json")
        let error = #expect(throws: TrainingError.self) { try CorpusArticle.articles(in: folder.url.path) }
        #expect(error?.path == path)
    }
}
