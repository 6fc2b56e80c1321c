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
        #expect(examples.count >= 50)
        let misread = try Self.misread(examples)
        #expect(
            misread.count <= examples.count / 10,
            "\(misread.count) of \(examples.count)\n\(misread.joined(separator: "\n"))")
    }
}
