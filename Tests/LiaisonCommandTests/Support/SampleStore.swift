import EventModel
import EventStorage
import Foundation
import TestSupport

/// A folder with a small store that does not depend on what extraction finds.
struct SampleStore {
    let folder: TemporaryDirectory
    private let program: BuiltProgram

    /// Makes the folder, and in it `liaison.sqlite` with two articles.
    init() throws {
        folder = try TemporaryDirectory()
        program = try BuiltProgram(named: "liaison")
        let store = try EventStore(path: folder.url.appendingPathComponent("liaison.sqlite").path)
        try store.save([Self.partners, Self.bank])
    }

    /// Runs `liaison` in the folder.
    func run(_ arguments: String...) throws -> BuiltProgram.Outcome { try run(arguments) }

    /// Runs `liaison` in the folder.
    func run(_ arguments: [String]) throws -> BuiltProgram.Outcome { try program.run(arguments, in: folder.url) }

    private static let partners: StoredArticle = {
        let text = "La société russe Gazprom a scellé un partenariat avec Sonatrach le 8 septembre 2025."
        let gazprom = Actor(name: "Gazprom", type: .company, aliases: ["le géant"], mentions: [])
        let sonatrach = Actor(name: "Sonatrach", type: .company)
        let russia = Actor(name: "Russie", type: .country)
        return StoredArticle(
            extraction: Extraction(
                id: "accord", title: "Un accord", published: CalendarDate(year: 2025, month: 9, day: 11),
                actors: [gazprom, sonatrach, russia],
                relations: [
                    Relation(
                        type: .locatedIn, source: gazprom.id, target: russia.id,
                        evidence: [Self.evidence("La société russe Gazprom", "russe", in: text)]),
                    Relation(
                        type: .partnersWith, source: gazprom.id, target: sonatrach.id,
                        date: EventDate(iso: "2025-09-08"), sectors: [.hydrocarbons],
                        amount: Amount(value: 1_700_000_000, currency: "USD"), confidence: 0.91,
                        evidence: [
                            Self.evidence("Gazprom a scellé un partenariat avec Sonatrach", "partenariat", in: text)
                        ]),
                ]),
            source: "accord.txt", digest: "1", text: text)
    }()

    private static let bank: StoredArticle = {
        let text =
            "Atlas (banque) et l'association Atlas se disputent un nom ; Atlas, « la banque, dit-on », possède Noria."
        let bank = Actor(name: "Atlas", type: .company)
        let association = Actor(name: "Atlas", type: .organization)
        let noria = Actor(name: "Noria", type: .company)
        return StoredArticle(
            extraction: Extraction(
                id: "banque", actors: [bank, association, noria],
                relations: [
                    Relation(
                        type: .owns, source: bank.id, target: noria.id, status: .possible,
                        evidence: [
                            Self.evidence("Atlas, « la banque, dit-on », possède Noria", "possède", in: text)
                        ])
                ]),
            source: "banque.txt", digest: "2", text: text)
    }()

    private static func evidence(_ passage: String, _ trigger: String, in text: String) -> Evidence {
        guard let range = text.firstRange(of: passage) else { preconditionFailure("“\(passage)” is not in the text") }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Evidence(
            text: passage, span: TextSpan(start: start, end: start + passage.utf8.count), trigger: trigger)
    }
}
