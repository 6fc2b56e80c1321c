import Foundation
import TestSupport
import Testing

/// `ask` and `search`, and that what `ask` calls the same command gives the same answer.
@Suite struct QuestionTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test(arguments: [
        (
            "Qui sont les partenaires de Gazprom ?",
            "Sonatrach (actual, 2025-09-08) — « Gazprom a scellé un partenariat avec Sonatrach » accord          "
                + "= liaison partners Gazprom\n"
        ),
        (
            "Que possède la banque Atlas ?",
            "Noria (possible) — « Atlas, « la banque, dit-on », possède Noria » banque          "
                + "= liaison show company/atlas --type owns --direction out\n"
        ),
        (
            "Does Gazprom partner with Sonatrach?",
            """
            Yes.
            Sonatrach (actual, 2025-09-08) — « Gazprom a scellé un partenariat avec Sonatrach » accord
            = liaison partners Gazprom --with Sonatrach

            """
        ),
        (
            "Combien de partenaires a Gazprom ?",
            "1\nSonatrach (actual, 2025-09-08) — « Gazprom a scellé un partenariat avec Sonatrach » accord\n= liaison partners Gazprom\n"
        ),
        ("Qui dirige Noria ?", "Aucun article ne le dit.\n= liaison show Noria --type heads\n"),
        ("Who heads Noria?", "No article says so.\n= liaison show Noria --type heads\n"),
    ])
    func answersInText(question: String, answer: String) throws {
        let outcome = try sample.run("ask", question)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == answer)
    }

    /// The command that is printed exists, and its answer is the one that was given.
    @Test(arguments: [
        "Qui sont les partenaires de Gazprom ?", "À qui appartient Noria ?", "Quel lien entre Gazprom et Sonatrach ?",
        "Où se trouve Gazprom ?", "Qui est le plus central ?", "Quelles sont les entreprises ?", "Qui est Gazprom ?",
        "Quels accords en 2025 ?", "Quelles sont les entreprises russes ?", "Quels sont les groupes d'acteurs ?",
        "Quels partenaires depuis 2025 ?", "Quels articles parlent de partenariat ?",
        "Which companies partner with Gazprom?",
        "Gazprom's partners in gas since 2024", "Quelles sociétés possède Noria ?",
    ])
    func commandGivesTheSameAnswer(question: String) throws {
        let asked = try sample.run("ask", question, "--format", "json")
        #expect(asked.status == 0)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(asked.output.utf8)) as? [String: Any])
        let arguments = try #require(object["arguments"] as? [String])
        let program = try BuiltProgram(named: "liaison")
        let direct = try program.run(arguments + ["--format", "json"], in: sample.folder.url)
        #expect(direct.status == 0)
        #expect(direct.errors == "")
        let answer = try JSONSerialization.jsonObject(with: Data(direct.output.utf8), options: .fragmentsAllowed)
        let given = try #require(object["answer"])
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
        #expect(
            try JSONSerialization.data(withJSONObject: given, options: options)
                == JSONSerialization.data(withJSONObject: answer, options: options))
        // The line is what a shell would make these arguments of.
        let line = try #require(object["command"] as? String)
        let text = try sample.run("ask", question)
        #expect(text.output.hasSuffix("= \(line)\n"))
        let shell = try program.run(arguments + ["--format", "csv"], in: sample.folder.url)
        #expect(try sample.run("ask", question, "--format", "csv").output == shell.output)
    }

    @Test(arguments: [
        (
            "Qui sont les partenaires de Gazprmo ?",
            """
            liaison: no actor is called “Gazprmo”. Did you mean Gazprom (company, 2 relations)?   Try: liaison actors gaz
              Try: liaison ask "Qui sont les partenaires de Gazprom ?"

            """
        ),
        (
            "Quel temps fait-il chez Gazprom ?",
            """
            liaison: I do not understand “temps” in this question.
              Nearest that I can answer: liaison show Gazprom

            """
        ),
        (
            "Qui possède Atlas ?",
            """
            liaison: “Atlas” may mean several actors; name one by its id:
              company/atlas  Atlas (company, 1 relation)
              organization/atlas  Atlas (organization, 0 relations)

            """
        ),
        (
            "Qui a rencontré Gazprom en septembre ?",
            "liaison: “septembre” of which year? Dates are never guessed: write “septembre 2025”.\n"
        ),
        (
            "Quels partenaires japonais de Gazprom ?",
            "liaison: no article of the store names Japon.   Try: liaison actors --type country\n"
        ),
        (
            "Qui dirige les partenaires de Gazprom ?",
            """
            liaison: “dirige”, “partenaires” are several relations; ask for one at a time.
              Nearest that I can answer: liaison show Gazprom --type heads

            """
        ),
    ])
    func questionsThatAreNotAnswered(question: String, message: String) throws {
        let outcome = try sample.run("ask", question)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == message)
    }

    @Test(arguments: ["", "   ", "???", "bla bla", "le la les"])
    func nothingToAnswer(question: String) throws {
        let outcome = try sample.run("ask", question)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Try: liaison ask \"Qui sont les partenaires de Gazprom ?\""))
    }

    // MARK: - Search

    @Test(arguments: [
        (["partenariat"], ["accord"]), (["PARTENARIAT"], ["accord"]), (["scelle"], ["accord"]),
        (["parten*"], ["accord"]),
        (["\"société russe\""], ["accord"]), (["russe", "société"], ["accord"]), (["\"russe société\""], []),
        (["nom", "Noria"], ["banque"]), (["noria OR gazprom"], ["accord", "banque"]), (["gazprom -sonatrach"], []),
        (["societe russe"], ["accord"]), (["« société russe »"], ["accord"]), (["\"société"], ["accord"]),
        (["AND gazprom"], []), (["gazprom", "NEAR("], []), (["text:gazprom"], []), (["gaz^*"], ["accord"]),
    ])
    func searchFinds(words: [String], articles: [String]) throws {
        let program = try BuiltProgram(named: "liaison")
        let outcome = try program.run(["search", "--format", "json", "--"] + words, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let hits = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        #expect(hits.compactMap { $0["article"] as? String }.sorted() == articles)
    }

    @Test func searchAsText() throws {
        let outcome = try sample.run("search", "partenariat")
        #expect(
            outcome.output == """
                accord  2025-09-11  Un accord
                  « La société russe Gazprom a scellé un partenariat avec Sonatrach le 8 septembre 2025. »  0–87
                    Gazprom locatedIn Russie (actual)
                    Gazprom partnersWith Sonatrach (actual 2025-09-08)

                """)
    }

    @Test func searchWithoutHitsTellsWhy() throws {
        let outcome = try sample.run("search", "partenariat", "partenarait")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                No article has all of that.
                  partenariat: in 1 article
                  partenarait: in none; there is partenariat

                """)
    }

    @Test(arguments: [
        ("?!", "there is no word to look for in “?!”. Try: liaison search \"hydrogène vert\""),
        ("-gaz", "“-gaz” says only what to leave out; add a word to look for. Try: liaison search \"hydrogène -gaz\""),
    ])
    func searchForNothing(query: String, message: String) throws {
        let outcome = try sample.run("search", "--", query)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "liaison: \(message)\n")
    }

    @Test func searchFollowsRemovals() throws {
        #expect(try sample.run("remove", "accord").status == 0)
        #expect(try sample.run("search", "partenariat", "--format", "json").output == "[]\n")
    }

    @Test func relationsOfTheWholeStore() throws {
        let outcome = try sample.run("relations", "--only", "country")
        #expect(
            outcome.output == """
                  FROM     RELATION   TO      STATUS  WHEN  SOURCES  EVIDENCE
                  Gazprom  locatedIn  Russie  actual  –     1        « La société russe Gazprom »  accord

                """)
        #expect(try sample.run("relations", "--type", "sanctions").output == "No such relation.\n")
    }
}
