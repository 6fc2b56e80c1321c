import EventModel
import EventStorage
import Foundation
import TestSupport
import Testing

/// Answers about an actor with more ties than anyone reads at once.
@Suite struct LongListTests {
    private let folder: TemporaryDirectory
    private let program: BuiltProgram

    /// A store where one company owns 30 others, three of them by the word of two articles, and has 25 partners.
    init() throws {
        folder = try TemporaryDirectory()
        program = try BuiltProgram(named: "liaison")
        let store = try EventStore(path: folder.url.appendingPathComponent("liaison.sqlite").path)
        var articles = (1...30).map { Self.article("vente-\($0)", .owns, "Filiale \($0)") }
        articles += [7, 19, 28].map { Self.article("rappel-\($0)", .owns, "Filiale \($0)") }
        articles += (1...25).map { Self.article("accord-\($0)", .partnersWith, "Partenaire \($0)") }
        try store.save(articles)
    }

    private static func article(_ id: String, _ type: RelationType, _ other: String) -> StoredArticle {
        let text = "Noria et \(other) : \(id)."
        let noria = Actor(name: "Noria", type: .company)
        let partner = Actor(name: other, type: .company)
        let evidence = Evidence(
            text: text, span: TextSpan(start: 0, end: text.utf8.count), trigger: "et")
        return StoredArticle(
            extraction: Extraction(
                id: id, actors: [noria, partner],
                relations: [Relation(type: type, source: noria.id, target: partner.id, evidence: [evidence])]),
            source: "\(id).txt", digest: id, text: text)
    }

    private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
        try program.run(arguments, in: folder.url)
    }

    private func rows(_ outcome: BuiltProgram.Outcome, of type: String) -> [Substring] {
        outcome.output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("  \(type) ") }
    }

    @Test func theBestAttestedOfEachTypeAreShown() throws {
        let outcome = try run("show", "Noria")
        #expect(outcome.status == 0)
        #expect(rows(outcome, of: "owns").count == 20)
        #expect(rows(outcome, of: "partnersWith").count == 20)
        for (row, name) in zip(rows(outcome, of: "owns"), ["Filiale 19", "Filiale 28", "Filiale 7"]) {
            #expect(row.contains("\(name) "))
        }
        #expect(outcome.output.contains("  degree     55 relations with 55 actors\n"))
        #expect(outcome.output.hasSuffix("\n  … 15 more: 5 partnersWith, 10 owns (--all for all)\n"))
    }

    @Test func lengthsAreChosen() throws {
        let all = try run("show", "Noria", "--all")
        #expect(rows(all, of: "owns").count == 30)
        #expect(rows(all, of: "partnersWith").count == 25)
        #expect(!all.output.contains("more:"))
        let few = try run("partners", "Noria", "--top", "2", "--evidence")
        #expect(rows(few, of: "partnersWith").count == 2)
        #expect(few.output.contains("« Noria et Partenaire "))
        #expect(few.output.hasSuffix("\n  … 23 more: 23 partnersWith (--all for all)\n"))
        // Where statements are filtered, those that pass are counted.
        let filtered = try run("show", "Noria", "--min-articles", "2", "--top", "1")
        #expect(rows(filtered, of: "owns").count == 1)
        #expect(filtered.output.hasSuffix("\n  … 2 more: 2 owns (--all for all)\n"))
        let data = try run("partners", "Noria", "--type", "owns", "--format", "csv")
        #expect(data.output.split(whereSeparator: \.isNewline).count == 34)
        let best = try run("partners", "Noria", "--type", "owns", "--format", "csv", "--top", "3")
        #expect(best.output.split(whereSeparator: \.isNewline).count == 7)
    }

    @Test func questionsTellHowManyMoreThereAre() throws {
        let outcome = try run("ask", "Quelles sont les filiales de Noria ?")
        #expect(outcome.output.split(whereSeparator: \.isNewline).count { $0.hasPrefix("Filiale ") } == 20)
        #expect(outcome.output.contains("\n… et 10 autres\n= liaison "))
        #expect(outcome.output.hasSuffix(" --all\n"))
        #expect(try run("ask", "Combien de filiales a Noria ?").output.hasPrefix("30\n"))
    }

    @Test func actorsTellHowManyMoreThereAre() throws {
        let outcome = try run("actors", "filiale", "--top", "4")
        #expect(outcome.output.split(whereSeparator: \.isNewline).count == 6)
        #expect(outcome.output.hasSuffix("\n  … 26 more (--all for all)\n"))
        let companies = try run("actors", "--type", "company", "--top", "10")
        #expect(companies.output.hasSuffix("\n  … 46 more (--all for all)\n"))
        #expect(companies.output.split(whereSeparator: \.isNewline)[1].hasPrefix("  Noria "))
        #expect(try run("actors", "filiale", "--format", "csv").output.split(whereSeparator: \.isNewline).count == 31)
    }

    @Test func wrongLengthsAreRefused() throws {
        let zero = try run("show", "Noria", "--top", "0")
        #expect(zero.status != 0)
        #expect(zero.errors.contains("--top takes a number from 1 on, not 0."))
        let both = try run("partners", "Noria", "--top", "3", "--all")
        #expect(both.status != 0)
        #expect(both.errors.contains("--all and --top exclude each other: leave one out."))
    }
}
