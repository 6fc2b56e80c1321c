import EventModel
import FrenchLanguage
import TestSupport
import Testing

@testable import InformationExtraction

@Suite struct LexiconTests {
    @Test func builtInLexiconIsWhole() throws {
        let lexicon = try Lexicon.builtIn()
        let algeria = try #require(lexicon.countries.first { $0.name == "Algérie" })
        #expect(algeria.capital == "Alger")
        #expect(algeria.seats.contains("El Mouradia"))
        #expect(algeria.demonyms == ["algérien", "algérienne", "algériens", "algériennes"])
        #expect(algeria.prefixes == ["algéro"])
        #expect(lexicon.actors.first { $0.name == "Rosatom" }?.type == .company)
        #expect(lexicon.actors.first { $0.name == "COMENA" }?.type == .government)
        #expect(lexicon.places.first { $0.name == "Marrakech" }?.country == "Maroc")
        #expect(lexicon.roles.first { $0.noun == "ministre" }?.institution == "ministère")
        #expect(lexicon.roles.first { $0.noun == "PDG" }?.relation == .heads)
        #expect(lexicon.titles.contains("M."))
        #expect(!lexicon.triggers.isEmpty)
        #expect(Set(lexicon.sectors.map(\.sector)) == Set(Sector.allCases))
        #expect(Set(lexicon.entries.givenNames).isSuperset(of: ["mohamed", "sergei", "helene"]))
        #expect(lexicon.words?.table.classes(ofFolded: "partenariat") == .noun)
        #expect(lexicon.words?.table.classes(ofFolded: "sonatrach") == [])
    }

    /// What one list refers to in another must be there.
    @Test func builtInEntriesReferToEachOther() throws {
        let lexicon = try Lexicon.builtIn()
        let countries = Set(lexicon.countries.map(\.name))
        #expect(Set(lexicon.places.compactMap(\.country)).subtracting(countries).sorted() == [])
        #expect(Set(lexicon.actors.compactMap(\.country)).subtracting(countries).sorted() == [])
        let heads = Set(lexicon.institutions.map(\.head))
        #expect(Set(lexicon.roles.compactMap(\.institution)).subtracting(heads).sorted() == [])
    }

    @Test func aCountryPrefixStandsForOneState() throws {
        var owners: [String: String] = [:]
        for country in try Lexicon.builtIn().countries {
            for prefix in country.prefixes {
                #expect(owners[prefix] == nil, "\(prefix): \(owners[prefix] ?? "") and \(country.name)")
                owners[prefix] = country.name
            }
        }
    }

    @Test func everyUserSectionIsAdded() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(
            """
            countries: [{name: Syldavie, capital: Klow, demonyms: [syldave]}]
            places: [{name: Szohôd}]
            actors: [{name: Sylgaz, type: company, aliases: [SG], country: Syldavie}]
            given-names: [Ottokar]
            institutions: [{head: burg, type: government}]
            roles: [{noun: régent, relation: heads}]
            titles: [Messire]
            triggers:
              - {relation: supplies, verbs: [livrer], prepositions: [à, direct], source: right, status: planned}
            sectors: [{sector: water, words: [source]}]
            common-words: [Klebs]
            """, to: "user.yaml")
        let before = try Lexicon.builtIn()
        let after = try before.adding(fileAt: path)
        #expect(
            after.countries.last
                == CountryEntry(
                    name: "Syldavie", aliases: [], capital: "Klow", seats: [], demonyms: ["syldave"], prefixes: []))
        #expect(after.places.last == PlaceEntry(name: "Szohôd", country: nil, aliases: [], demonyms: []))
        #expect(
            after.actors.last
                == ActorEntry(name: "Sylgaz", type: .company, aliases: ["SG"], country: "Syldavie"))
        #expect(Set(after.entries.givenNames).subtracting(before.entries.givenNames) == ["ottokar"])
        #expect(after.institutions.last == InstitutionEntry(head: "burg", forms: [], type: .government))
        #expect(after.roles.last == RoleEntry(noun: "régent", forms: [], relation: .heads, institution: nil))
        #expect(after.titles.last == "Messire")
        #expect(
            after.triggers.last
                == TriggerEntry(
                    relation: .supplies, nouns: [], verbs: ["livrer"], phrases: [], prepositions: ["à", "direct"],
                    source: .right, status: .planned))
        #expect(after.sectors.first { $0.sector == .water }?.words.last == "source")
        #expect(after.sectors.count == before.sectors.count)
        #expect(Set(after.entries.commonWords).subtracting(before.entries.commonWords) == ["klebs"])
    }

    @Test func aLaterEntryOfTheSameNameAndTypeReplaces() throws {
        let folder = try TemporaryDirectory()
        let first = try folder.write(
            "actors:\n  - {name: Éole, type: company, aliases: [A]}\n  - {name: Borée, type: company}\n", to: "1.yaml")
        let second = try folder.write(
            "actors:\n  - {name: eole, type: company}\n  - {name: Éole, type: project}\n", to: "2.yaml")
        let lexicon = try Lexicon().adding(fileAt: first).adding(fileAt: second)
        #expect(lexicon.actors.map(\.name) == ["eole", "Borée", "Éole"])
        #expect(lexicon.actors.map(\.aliases) == [[], [], []])
        #expect(lexicon.actors.map(\.type) == [.company, .company, .project])
    }

    @Test func wordsThatYAMLWouldTakeForValuesStayWords() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write("places:\n  - {name: 1984, aliases: [no, null, 5]}\n", to: "a.yaml")
        let place = try #require(try Lexicon().adding(fileAt: path).places.first)
        #expect(place.name == "1984")
        #expect(place.aliases == ["no", "null", "5"])
    }
}
