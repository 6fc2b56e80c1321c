import Foundation
import TestSupport
import Testing

@testable import InformationExtraction

@Suite struct LexiconErrorTests {
    /// A file's text and the message without the path in front.
    static let mistakes: [(LexiconError.Code, String, String)] = [
        (
            .unknownKey, "actor:\n  - {name: X, type: company}\n",
            """
            :1:1: error: the lexicon has no key “actor”; did you mean “actors”?
              actor:
              ^
            """
        ),
        (
            .unknownKey, "actors:\n  - {name: Énergie, typ: company}\n",
            """
            :2:21: error: an entry of “actors” has no key “typ”; did you mean “type”?
              \u{20}\u{20}- {name: Énergie, typ: company}
              \("                    ")^
            """
        ),
        (
            .unknownKey, "titles: [M.]\nbananes: [x]\n",
            """
            :2:1: error: the lexicon has no key “bananes”; known keys: countries, places, actors, given-names, \
            institutions, roles, titles, triggers, cues, sectors, common-words
              bananes: [x]
              ^
            """
        ),
        (
            .unknownValue, "actors: [{name: X, type: compagny}]",
            """
            :1:26: error: “compagny” is no value of “type”; did you mean “company”?
              actors: [{name: X, type: compagny}]
              \("                         ")^
            """
        ),
        (
            .unknownValue, "roles: [{noun: roi, relation: owns}]",
            """
            :1:31: error: “owns” is no value of “relation”; choose one of heads, worksFor
              roles: [{noun: roi, relation: owns}]
              \("                              ")^
            """
        ),
        (
            .missingKey, "countries:\n  - {capital: Klow}\n",
            """
            :2:5: error: an entry of “countries” needs the key “name”
              \u{20}\u{20}- {capital: Klow}
              \("    ")^
            """
        ),
        (
            .missingKey, "actors: [{name: X}]",
            """
            :1:10: error: an entry of “actors” needs the key “type”
              actors: [{name: X}]
              \("         ")^
            """
        ),
        (
            .wrongType, "titles: M.\n",
            """
            :1:9: error: “titles” is a list of words, as in [one, two], not the single word “M.”
              titles: M.
              \("        ")^
            """
        ),
        (
            .wrongType, "places: [Oran]",
            """
            :1:10: error: an entry of “places” is a mapping with the keys name, country, aliases, demonyms, \
            not the single word “Oran”
              places: [Oran]
              \("         ")^
            """
        ),
        (
            .wrongType, "places: [{name: [Oran]}]",
            """
            :1:17: error: “name” is one word or name, not a list
              places: [{name: [Oran]}]
              \("                ")^
            """
        ),
        (
            .wrongType, "places: [{name: \"\"}]",
            """
            :1:17: error: “name” is empty; write a word or leave it out
              places: [{name: ""}]
              \("                ")^
            """
        ),
        (
            .wrongType, "- a\n- b\n",
            """
            :1:1: error: the lexicon is a mapping with the keys countries, places, actors, given-names, institutions, \
            roles, titles, triggers, cues, sectors, common-words, not a list
              - a
              ^
            """
        ),
        (
            .duplicate, "actors:\n  - {name: Éole, type: company}\n  - {name: EOLE, type: company}\n",
            """
            :3:5: error: “EOLE, company” stands twice in “actors”; join the two entries
              \u{20}\u{20}- {name: EOLE, type: company}
              \("    ")^
            """
        ),
        (
            .duplicate, "titles: [a]\ntitles: [b]\n",
            """
            :1:1: error: the key “titles” stands twice here; keep one
              titles: [a]
              ^
            """
        ),
        (
            .syntax, "titles: [a\nplaces: []\n",
            """
            :2:7: error: not YAML: did not find expected ',' or ']'
              places: []
              \("      ")^
            """
        ),
        (
            .empty, "# nothing\n",
            """
            : error: the file holds no section; a lexicon begins with one of countries, places, actors, given-names, \
            institutions, roles, titles, triggers, cues, sectors, common-words
            """
        ),
    ]

    @Test(arguments: mistakes) func aMistakeIsShownInItsPlace(
        code: LexiconError.Code, text: String, message: String
    ) throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(text, to: "user.yaml")
        let error = try #require(throws: LexiconError.self) { try Lexicon().adding(fileAt: path) }
        #expect(error.code == code)
        #expect(error.description == path + message)
    }

    @Test func aFileThatIsNotUTF8() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(Data([0x74, 0xE9, 0x0A]), to: "latin.yaml")
        let error = try #require(throws: LexiconError.self) { try Lexicon().adding(fileAt: path) }
        #expect(error.code == .notUTF8)
        #expect(error.description == "\(path): error: the file is not UTF-8; save it as UTF-8 and try again")
    }

    @Test func aFileThatIsNotThere() throws {
        let error = try #require(throws: LexiconError.self) { try Lexicon().adding(fileAt: "/no/such.yaml") }
        #expect(error.code == .unreadable)
        #expect(
            error.description == "/no/such.yaml: error: no such file; check the path given for the lexicon")
    }

    @Test func aFolder() throws {
        let folder = try TemporaryDirectory()
        let error = try #require(throws: LexiconError.self) { try Lexicon().adding(fileAt: folder.url.path) }
        #expect(error.code == .unreadable)
        #expect(error.reason == "this is a folder; name a YAML file in it")
    }
}
