import EventModel
import EventPipeline
import Foundation
import GraphAnalysis
import TestSupport
import Testing

/// Questions and the commands that mean the same.
@Suite struct QuestionReaderTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let question: String
        let command: String
        var testDescription: String { question }
    }

    static func examples(_ name: String) throws -> [Example] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fixtures/questions/\(name).txt")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let separator = line.range(of: " = ", options: .backwards) else { return nil }
            return Example(
                question: String(line[..<separator.lowerBound]), command: String(line[separator.upperBound...]))
        }
    }

    static func misread(_ examples: [Example]) throws -> [String] {
        let answerer = try QuestionAnswerer(QuestionGraph.graph(), today: CalendarDate(iso: "2025-10-01"))
        return examples.compactMap { example in
            var read: String
            do {
                read = try answerer.understand(example.question).query.commandLine(in: answerer.graph)
            } catch { read = "\(error)" }
            if read.hasPrefix("liaison ") { read.removeFirst("liaison ".count) }
            return read == example.command ? nil : "\(example.question)\n    want \(example.command)\n    read \(read)"
        }
    }

    @Test func everyKnownQuestionIsUnderstood() throws {
        let examples = try Self.examples("known")
        #expect(examples.count >= 100)
        let misread = try Self.misread(examples)
        #expect(misread.isEmpty, "\(misread.count) of \(examples.count)\n\(misread.joined(separator: "\n"))")
    }

    /// The share of questions that is understood although nobody looked at them while the grammar was written.
    @Test func mostUnseenQuestionsAreUnderstood() throws {
        let examples = try Self.examples("unseen")
        #expect(examples.count >= 40)
        let misread = try Self.misread(examples)
        #expect(
            misread.count <= examples.count / 4,
            "\(misread.count) of \(examples.count)\n\(misread.joined(separator: "\n"))")
    }

    /// Whatever is typed, a question is understood or refused; it never ends the program.
    @Test func anythingIsReadOrRefused() throws {
        let answerer = try QuestionAnswerer(QuestionGraph.graph(), today: CalendarDate(iso: "2025-10-01"))
        let pieces =
            try Self.examples("known").flatMap { $0.question.split(separator: " ").map(String.init) } + [
                "'", "’", "-", "+", "\u{0}", "«", "»", "\"", "2025", "31/02/2025", "99999999999999999999", "é\u{301}",
                "🇩🇿", "ﷺ",
                "entre", "et", "de", "à", "a", "\u{200B}", "٣", "--help", "company/gazprom",
            ]
        var generator = SeededGenerator(seed: 7)
        var answered = 0
        var refused = 0
        for _ in 0..<3000 {
            let count = Int.random(in: 0...12, using: &generator)
            let question = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
                .joined(separator: ["", " ", "  "][Int.random(in: 0..<3, using: &generator)])
            do {
                let understood = try answerer.understand(question)
                #expect(understood.query.commandLine(in: answerer.graph).hasPrefix("liaison "))
                answered += 1
            } catch {
                refused += 1
            }
        }
        #expect(answered > 0 && refused > 0)
    }
}
