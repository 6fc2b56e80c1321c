import EventModel
import Foundation
import Testing

@testable import EventServer

/// The interface for programs, asked without a socket.
@Suite struct ProgramInterfaceTests {
    private let site: Site

    init() throws { site = try Site(testing: HostileStore.plain()) }

    /// An answer as a program reads it.
    private func answer(_ target: String) async throws -> (status: Int, type: String, value: Any) {
        let response = try await site.get("/api/v1/\(target)")
        return (
            response.status, response.header("Content-Type") ?? "",
            try JSONSerialization.jsonObject(with: Data(response.body), options: .fragmentsAllowed)
        )
    }

    @Test func actorsAreListedInParts() async throws {
        let all = try #require(try await answer("actors").value as? [[String: Any]])
        #expect(
            all.compactMap { ($0["actor"] as? [String: Any])?["name"] as? String } == [
                "Gazprom", "Sonatrach", "VESNA", "Énergie",
            ])
        #expect(all.compactMap { $0["relations"] as? Int } == [2, 1, 1, 0])
        let second = try #require(try await answer("actors?limit=1&offset=1").value as? [[String: Any]])
        #expect(second.compactMap { ($0["actor"] as? [String: Any])?["name"] as? String } == ["Sonatrach"])
        #expect((try await answer("actors?text=ener&actorType=company").value as? [Any])?.isEmpty == true)
    }

    @Test func partnersComeWithEvidence() async throws {
        let value = try #require(try await answer("partners?actor=sonatrach").value as? [String: Any])
        let relations = try #require(value["relations"] as? [[String: Any]])
        #expect(relations.count == 1)
        let statements = try #require(relations[0]["statements"] as? [[String: Any]])
        #expect(statements.compactMap { $0["article"] as? String } == ["un", "deux"])
        let actor = try #require(try await answer("actor?actor=Gazprom&type=owns").value as? [String: Any])
        #expect((actor["relations"] as? [[String: Any]])?.compactMap { $0["type"] as? String } == ["owns"])
        #expect((actor["centrality"] as? [String: Any])?["actorCount"] as? Int == 3)
    }

    @Test func mapTellsEachTieOnce() async throws {
        let value = try #require(try await answer("map?actor=Sonatrach&actor=Gazprom").value as? [String: Any])
        let relations = try #require(value["relations"] as? [[String: Any]])
        #expect(relations.compactMap { $0["type"] as? String } == ["signsWith", "owns"])
        #expect(
            relations.compactMap { ($0["source"] as? [String: Any])?["id"] as? String } == [
                "company/gazprom", "company/gazprom",
            ])
    }

    @Test func pathRankAndGroupsAnswer() async throws {
        let path = try #require(try await answer("path?from=Sonatrach&to=VESNA").value as? [String: Any])
        #expect((path["paths"] as? [[String: Any]])?.compactMap { $0["length"] as? Int } == [2])
        let same = try #require(try await answer("path?from=VESNA&to=vesna").value as? [String: Any])
        #expect((same["paths"] as? [Any])?.isEmpty == true)
        let rank = try #require(try await answer("rank?by=pagerank&top=1").value as? [String: Any])
        #expect((rank["ranking"] as? [Any])?.count == 1)
        #expect(try await answer("communities?method=louvain&resolution=0.5").status == 200)
    }

    @Test func articleComesWithItsText() async throws {
        let value = try #require(try await answer("article?id=un").value as? [String: Any])
        let text = try #require(value["text"] as? String)
        let relation = try #require((value["relations"] as? [[String: Any]])?.first)
        let evidence = try #require((relation["evidence"] as? [[String: Any]])?.first)
        let start = try #require(evidence["byteStart"] as? Int)
        let end = try #require(evidence["byteEnd"] as? Int)
        #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == evidence["text"] as? String)
    }

    @Test(arguments: [
        ("actor?actor=Gazprmo", 404, "no actor is called “Gazprmo”"),
        ("article?id=x", 404, "the store holds no article “x”"),
        ("actor", 400, "the parameter “actor” is missing: id or any name of an actor, case and accents aside"),
        ("actor?actor=", 400, "“actor” is empty; leave it out or give it a value"),
        ("actors?limit=0", 400, "“limit” is “0”; expected a whole number from 1 to 1000"),
        ("actors?limit=1&limit=2", 400, "“limit” is given 2 times; give it once"),
        ("actors?name=x", 400, "/api/v1/actors has no parameter “name”; it takes text, actorType, limit, offset"),
        ("communities?resolution=nan", 400, "“resolution” is “nan”; expected a number from 0 to 100"),
        (
            "rank?by=luck", 400,
            "“by” is “luck”; expected one of degree, betweenness, closeness, harmonic, pagerank, eigenvector, core"
        ),
    ])
    func failuresAreProblems(target: String, status: Int, detail: String) async throws {
        let answer = try await answer(target)
        #expect(answer.status == status)
        #expect(answer.type == "application/problem+json")
        let problem = try #require(answer.value as? [String: Any])
        #expect(problem["detail"] as? String == detail)
        #expect(problem["status"] as? Int == status)
        if detail.contains("Gazprmo") {
            #expect((problem["candidates"] as? [[String: Any]])?.first?["id"] as? String == "company/gazprom")
        }
    }

    @Test func descriptionNamesEveryQuestion() async throws {
        let value = try #require(try await answer("openapi.json").value as? [String: Any])
        #expect(value["openapi"] as? String == "3.1.0")
        let paths = try #require(value["paths"] as? [String: Any])
        #expect(
            paths.keys.sorted()
                == [
                    "actor", "actors", "article", "articles", "ask", "communities", "map", "partners", "path", "rank",
                    "relations", "search",
                ].map {
                    "/api/v1/\($0)"
                })
        // Every shape that is referred to is there.
        let text = try await site.get("/api/v1/openapi.json").text
        let components = try #require((value["components"] as? [String: Any])?["schemas"] as? [String: Any])
        for reference in text.matches(of: /#\/components\/schemas\/(\w+)/) {
            #expect(components[String(reference.output.1)] != nil, "\(reference.output.1)")
        }
    }

    @Test func everyExampleOfTheDescriptionIsAnswered() async throws {
        for endpoint in ProgramInterface.endpoints {
            let examples: [Parameter.Example: String] = [
                .actor: "company/gazprom", .partner: "company/vesna", .article: "un", .name: "Gazprom",
                .question: "Qui%20poss%C3%A8de%20VESNA%20%3F",
            ]
            let query = endpoint.parameters.compactMap { parameter in
                parameter.example.flatMap { examples[$0] }.map { "\(parameter.name)=\($0)" }
            }
            #expect(
                try await answer("\(endpoint.name)?\(query.joined(separator: "&"))").status == 200, "\(endpoint.name)")
        }
    }

    @Test func writingIsNoQuestion() async throws {
        let response = await site.response(to: try PageRequest(method: "POST", target: "/api/v1/actors"))
        #expect(response.status == 405)
        #expect(response.header("Allow") == "GET, HEAD")
    }
}
