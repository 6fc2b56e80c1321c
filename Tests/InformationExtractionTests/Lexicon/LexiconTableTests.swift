import EventModel
import Foundation
import LinearModels
import TestSupport
import Testing

@testable import InformationExtraction

/// The compiled lexicon: what the YAML files say, in a form that starts faster.
struct LexiconTableTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
        + "/Sources/InformationExtraction/Resources/Lexicon"

    private func table(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let folder = try TemporaryDirectory()
        try body(try folder.write(Data(bytes), to: "x.table"))
    }

    private func table(_ text: String, _ body: (String) throws -> Void) throws {
        try table(
            ModelFile.bytes(
                kind: .entries, header: ModelFile.Header(rowBits: 0, scale: 1), names: [], parameters: [],
                cells: Array(text.utf8)), body)
    }

    @Test func `The shipped table is what the files beside it make`() throws {
        let bytes = LexiconTable.bytes(of: try Lexicon.sources(in: Self.folder).entries)
        let shipped = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + LexiconTable.file))
        #expect(Data(bytes) == shipped, "the lexicon's files have changed: run `make train`")
    }

    @Test func `Entries come back with every field, given or not`() throws {
        var entries = LexiconEntries()
        entries.countries = [
            CountryEntry(
                name: "Syldavie", aliases: ["Royaume de Syldavie", "RS"], capital: nil, seats: [],
                demonyms: ["syldave"], prefixes: [])
        ]
        entries.roles = [
            RoleEntry(noun: "régent", forms: [], relation: .heads, institution: nil, portfolio: "de l’État")
        ]
        entries.cues = [
            TriggerEntry(
                relation: .supplies, nouns: ["envoi"], verbs: [], phrases: [], prepositions: ["à", "vers"],
                source: .right, status: .planned)
        ]
        entries.givenNames = ["wadek"]
        try table(LexiconTable.bytes(of: entries)) { path in
            let read = try LexiconTable(path: path).entries()
            #expect(read == entries)
        }
    }

    @Test func `Sections that are not asked for stay out`() throws {
        let table = try LexiconTable(path: Self.folder + "/" + LexiconTable.file)
        let all = try table.entries()
        let some = try table.entries(of: [.countries, .sectors])
        #expect(some.countries == all.countries)
        #expect(some.sectors == all.sectors)
        #expect(!all.actors.isEmpty)
        #expect(some.actors.isEmpty && some.places.isEmpty && some.givenNames.isEmpty)
    }

    @Test(arguments: [
        "planets\nMars\n\n", "actors\nSylgaz\tplanet\t\t\n\n", "actors\nSylgaz\tcompany\t\t\n", "titles\nM.",
        "countries\nSyldavie", "actors",
    ])
    func `What is no lexicon is refused by name`(text: String) throws {
        try table(text) { path in
            let table = try LexiconTable(path: path)
            let error = #expect(throws: ModelFileError.self) { try table.entries() }
            #expect(error?.code == .damaged)
            #expect(error?.description.contains("x.table") == true)
        }
    }

    @Test func `A table that is cut short is refused`() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + LexiconTable.file)))
        try table(Array(bytes.dropLast(64))) { path in
            #expect(throws: ModelFileError.self) { try LexiconTable(path: path) }
        }
    }
}
