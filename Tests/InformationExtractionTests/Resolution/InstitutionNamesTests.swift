import Testing

@testable import InformationExtraction

/// Fuller forms and shared words of names.
struct InstitutionNamesTests {
    private let names: InstitutionNames = {
        var names = InstitutionNames()
        names.note(0, key: "societe generale algerie", words: ["societe", "generale", "algerie"])
        names.note(1, key: "banque lagunaire de cote d ivoire", words: ["banque", "lagunaire", "cote", "ivoire"])
        names.note(2, key: "ministere de l energie", words: ["ministere", "energie"])
        return names
    }()

    @Test(
        arguments: [
            ("banque lagunaire", 1), ("societe generale", nil), ("banque", nil), ("banque lagunaire de cote", 1),
            ("", nil),
        ] as [(String, Int?)])
    func `A fuller name goes on with « de »`(key: String, expected: Int?) {
        #expect(names.fullerName(than: key) { _ in true } == expected)
        #expect(names.fullerName(than: key) { _ in false } == nil)
    }

    @Test func `A new name takes the place of the old one`() {
        var names = names
        names.note(2, key: "ministere de l energie et des mines", words: ["ministere", "energie", "mine"])
        #expect(names.actors(sharing: ["ministere", "mine"]).map(\.words) == [["ministere", "energie", "mine"]])
        #expect(names.actors(sharing: ["ministere", "sante"]).isEmpty)
        #expect(names.actors(sharing: ["ministere"]).isEmpty)
    }
}
