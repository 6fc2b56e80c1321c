import EventModel
import Foundation
import TestSupport
import Testing

@Suite struct TextSketchTests {
    /// Articles of the corpus.
    static let articles: [String] = {
        let folder = Golden.packageRoot.appendingPathComponent("corpus")
        let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? [])
            .filter { $0.hasSuffix(".txt") }.sorted()
        return names.compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    }()

    private func resemblance(_ one: String, _ other: String) throws -> Double {
        try #require(TextSketch(of: one)).resemblance(to: #require(TextSketch(of: other)))
    }

    @Test(arguments: [
        ("Gazprom et Sonatrach signent un accord.", "GAZPROM et  Sonatrach\nsignent, un accord"),
        ("L’Algérie à l’œuvre", "l'algerie a l'oeuvre"), ("seul", "« Seul ! »"),
    ])
    func caseAccentsAndLayoutDoNotMatter(one: String, other: String) throws {
        #expect(TextSketch(of: one) == TextSketch(of: other))
        #expect(try resemblance(one, other) == 1)
    }

    @Test(arguments: [("un accord", "un accords"), ("a b c d e", "a b c e d"), ("1 2", "2 1")])
    func otherWordsHaveAnotherDigest(one: String, other: String) throws {
        #expect(TextSketch(of: one)?.wordDigest != TextSketch(of: other)?.wordDigest)
    }

    @Test(arguments: ["", " \n", "… — !", "\u{0}"])
    func aTextWithoutWordsHasNoSketch(text: String) {
        #expect(TextSketch(of: text) == nil)
    }

    @Test func bytesGiveTheSketchBack() throws {
        let sketch = try #require(TextSketch(of: Self.articles[0]))
        #expect(TextSketch(wordDigest: sketch.wordDigest, bytes: sketch.bytes) == sketch)
        #expect(TextSketch(wordDigest: 1, bytes: sketch.bytes.dropLast()) == nil)
        #expect(sketch.bandKeys.count == TextSketch.bandCount)
        #expect(sketch.bandKeys.allSatisfy { $0 >= 0 && $0 < 1 << 47 })
    }

    /// What papers make of an agency's text.
    private static let variants: [(name: String, make: @Sendable ([String]) -> [String])] = [
        ("another headline", { ["Un tout autre titre pour cette dépêche"] + $0.dropFirst() }),
        ("the last paragraph cut", { $0.count > 2 ? $0.dropLast() : $0 }),
        ("a credit and a note", { ["Par notre rédaction"] + $0 + ["Tous droits réservés. Lire aussi nos dossiers."] }),
        ("capitals", { $0.map { $0.uppercased() } }),
        (
            "every fortieth word changed",
            { paragraphs in
                paragraphs.map { paragraph in
                    paragraph.split(separator: " ", omittingEmptySubsequences: false).enumerated()
                        .map { $0.offset % 40 == 39 ? "toutefois" : String($0.element) }.joined(separator: " ")
                }
            }
        ),
    ]

    @Test func variantsOfAnArticleAreFoundAndOthersAreNot() throws {
        let texts = Self.articles.filter { $0.utf8.count > 900 }
        try #require(texts.count > 250)
        let sketches = texts.compactMap { TextSketch(of: $0) }
        for variant in Self.variants {
            var found = 0
            var sum = 0.0
            for (text, sketch) in zip(texts, sketches) {
                let paragraphs = text.split(separator: "\n").map(String.init)
                let other = try #require(TextSketch(of: variant.make(paragraphs).joined(separator: "\n")))
                let resemblance = sketch.resemblance(to: other)
                sum += resemblance
                let isMet = !Set(sketch.bandKeys).isDisjoint(with: other.bandKeys)
                if isMet, resemblance >= TextSketch.duplicateThreshold { found += 1 }
            }
            // A short last paragraph is a line; a long one may be half of the article, which is then another text.
            #expect(Double(found) >= 0.97 * Double(texts.count), "\(variant.name): \(found) of \(texts.count)")
            #expect(sum / Double(texts.count) > 0.7, "\(variant.name)")
        }
        var highest = 0.0
        for (index, sketch) in sketches.enumerated() {
            for other in sketches[..<index] { highest = max(highest, sketch.resemblance(to: other)) }
        }
        #expect(highest < 0.25)
    }

    @Test func estimatesAreThoseOfTheShingles() throws {
        // Texts of 103 words have 100 shingles; k words of their own at the end take k of them.
        let words = (0..<300).map { "mot\($0)" }
        for changed in [10, 25, 50, 75] {
            let one = words[..<103].joined(separator: " ")
            let other = (words[..<(103 - changed)] + words[200..<(200 + changed)]).joined(separator: " ")
            let exact = Double(100 - changed) / Double(100 + changed)
            #expect(try abs(resemblance(one, other) - exact) < 0.2)
        }
    }
}
