import EventModel
import Foundation
import FrenchLanguage
import TestSupport
import Testing

@testable import InformationExtraction

/// Annotated articles spoilt by chance: bytes changed, pieces cut out, doubled, swapped and mixed between articles.
///
/// A few in every run; `make fuzz-text` goes on for ten minutes. What was found is kept among the tests by name.
struct ExtractionFuzzTests {
    private static let seconds = ProcessInfo.processInfo.environment["LIAISON_FUZZ_TEXT"].flatMap(Double.init)
    /// Longest time that an article of a few thousand bytes may take; far more than the slowest takes in a debug build.
    private static let patience = 20.0

    @Test(.timeLimit(.minutes(30)))
    func `Spoilt articles`() throws {
        let sources = try Self.articles()
        try #require(sources.count > 100)
        let extractor = try SampleExtraction.extractor.get()
        let start = Date()
        var seed: UInt64 = 0
        while seed < 60 || Date().timeIntervalSince(start) < Self.seconds ?? 0 {
            var generator = SeededGenerator(seed: seed)
            let bytes = Self.spoilt(sources, &generator)
            let began = Date()
            let text = String(decoding: bytes, as: UTF8.self)
            let document = DocumentAnalyzer().document(for: Article(id: "fuzz", published: nil, text: text))
            let violations = ExtractionInvariants.violations(of: extractor.extraction(of: document), in: document)
            let time = Date().timeIntervalSince(began)
            #expect(violations.isEmpty, "seed \(seed)")
            #expect(time < Self.patience, "seed \(seed) took \(time) seconds for \(bytes.count) bytes")
            seed += 1
        }
        print("\(seed) spoilt articles in \(Int(Date().timeIntervalSince(start))) seconds")
    }

    private static func articles() throws -> [[UInt8]] {
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let corpus = project.appendingPathComponent("corpus")
        let names = try FileManager.default.subpathsOfDirectory(atPath: corpus.path).filter { $0.hasSuffix(".txt") }
        return try names.sorted().map { Array(try Data(contentsOf: corpus.appendingPathComponent($0))) }
    }

    /// What breaks grammars: marks, separators, controls, half characters, and words that rules begin with.
    private static let pieces: [[UInt8]] =
        [
            "«", "»", "(", ")", ",", ", ", ". ", "\n", "\n\n", "’", "l’", "d'", "-", " - ", "–", "\u{0}", "\u{202E}",
            "\u{200B}",
            "\u{FEFF}", "e\u{301}", "🎉", "سوناطراك", "Газпром", " et ", " de ", " ministre de la ", " ministre des ",
            "M. ",
            " ambassadeur de ", " groupe ", " fonds ", " les deux pays ", " ce dernier ", " nous ", " 12e ",
            " le 8 septembre ",
            " mardi ", " depuis 2019", " 1,7 milliard d’euros ", " (OTAN) ", " filiale de ", "A", "ALGER, ", "É", "ß",
            "ŉ", "ﬁ",
            "\u{1E9E}", "\u{23A}",
        ].map { Array($0.utf8) } + [[0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xFF], [0x80]]

    private static func spoilt(_ sources: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = sources[Int.random(in: 0..<sources.count, using: &generator)]
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let position = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, position + Int.random(in: 0...200, using: &generator))
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: bytes.removeSubrange(position..<end)
            case 1:
                bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            case 2:
                let other = sources[Int.random(in: 0..<sources.count, using: &generator)]
                let from = Int.random(in: 0..<other.count, using: &generator)
                bytes.insert(contentsOf: other[from..<min(other.count, from + 300)], at: position)
            case 3: if position < bytes.count { bytes[position] = UInt8.random(in: 0...255, using: &generator) }
            case 4:
                let count = Int.random(in: 1...40, using: &generator)
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: position)
            case 5:
                // Capitals, as a headline has them.
                for index in position..<end where 0x61...0x7A ~= bytes[index] { bytes[index] -= 32 }
            default:
                for _ in 0..<5 {
                    let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                    bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
                }
            }
        }
        return bytes
    }
}
