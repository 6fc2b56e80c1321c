import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import Testing

/// Merging, renaming and retyping by hand, and undoing it.
@Suite struct ActorDecisionTests {
    let workspace: EventWorkspace

    init() throws {
        workspace = try EventWorkspace.inMemory()
        try workspace.store.save(QuestionGraph.articles())
    }

    private func node(_ name: String) throws -> ActorNode {
        let graph = try workspace.graph()
        return graph[try ActorDirectory(graph).node(named: name)]
    }

    @Test func mergedActorsAreOne() throws {
        let before = try workspace.graph()
        let decision = try workspace.merge("VNG", into: "Eni")
        #expect(decision.number == 1)
        let graph = try workspace.graph()
        #expect(graph.nodes.count == before.nodes.count - 1)
        let merged = try node("VNG")
        #expect(merged.name == "Eni")
        #expect(merged.actorID == ActorID(rawValue: "company/eni"))
        #expect(merged.aliases == ["VNG"])
        #expect(merged.formerIDs == [ActorID(rawValue: "company/vng")])
        #expect(try node("company/vng") == merged)
        // Both signed with Sonatrach: one relation, both statements.
        let signed = graph.partnerships(of: merged, filter: GraphFilter(types: [.signsWith]))
        #expect(signed.count == 1)
        #expect(signed[0].edge.statements.map(\.status) == [.actual, .planned])
        #expect(signed[0].edge.status == .actual)
        // What ask and maps see is the same graph.
        let answer = try workspace.answer(to: "Où se trouve VNG ?")
        #expect(answer.commandLine == "liaison show Eni --type locatedIn")
        #expect(try RelationMap(of: graph, as: MapRequest(focus: "VNG")).dot.contains("Eni"))
    }

    @Test func relationsBetweenMergedActorsGo() throws {
        try workspace.merge("VESNA", into: "Gazprom")
        let graph = try workspace.graph()
        #expect(!graph.edges.contains { $0.source == $0.target })
        #expect(graph.partnerships(of: try node("Gazprom"), filter: GraphFilter(types: [.owns])).isEmpty)
    }

    @Test func everyUndoGivesBackTheSameGraph() throws {
        let states = [try workspace.graph()]
        try workspace.merge("VNG", into: "Eni")
        let merged = try workspace.graph()
        try workspace.rename("Eni", to: "ENI SpA")
        let renamed = try workspace.graph()
        try workspace.retype("ENI SpA", as: .organization)
        #expect(try node("ENI SpA").actorID == ActorID(rawValue: "organization/eni-spa"))
        #expect(try node("company/eni").name == "ENI SpA")
        #expect(try node("company/vng").name == "ENI SpA")
        try workspace.undoDecision(3)
        #expect(try workspace.graph() == renamed)
        try workspace.undoDecision(2)
        #expect(try workspace.graph() == merged)
        try workspace.undoDecision(1)
        #expect(try workspace.graph() == states[0])
        #expect(try workspace.store.decisions().isEmpty)
        #expect(try workspace.store.decisions(includingUndone: true).map(\.undoneAt).allSatisfy { $0 != nil })
    }

    @Test func splitGivesBackTheSameGraph() throws {
        let before = try workspace.graph()
        try workspace.merge("VNG", into: "Eni")
        try workspace.merge("Loukoïl", into: "Eni")
        let undone = try workspace.split("Eni", off: "VNG")
        #expect(undone.map(\.subjectName) == ["VNG"])
        #expect(try node("Lukoil").name == "Eni")
        #expect(try node("VNG").name == "VNG")
        try workspace.split("Eni")
        #expect(try workspace.graph() == before)
    }

    @Test func chainsOfMergesAreFollowed() throws {
        try workspace.merge("VNG", into: "Eni")
        try workspace.merge("Eni", into: "Sonatrach")
        #expect(try node("company/vng").name == "Sonatrach")
        // The middle one taken out leaves the other two apart.
        try workspace.undoDecision(2)
        #expect(try node("VNG").name == "Eni")
        try workspace.merge("Sonatrach", into: "Eni")
        try workspace.undoDecision(1)
        #expect(try node("VNG").name == "VNG")
        #expect(try node("Sonatrach").name == "Eni")
    }

    @Test func decisionsHoldForLaterBuilds() throws {
        try workspace.merge("VNG", into: "Eni")
        try workspace.rename("Rosatom", to: "Rosatom Corporation")
        let vng = Actor(name: "VNG", type: .company)
        let rosatom = Actor(name: "Rosatom", type: .company)
        let corporation = Actor(name: "Rosatom Corporation", type: .company)
        let evidence = Evidence(text: "…", span: TextSpan(start: 0, end: 3), trigger: "…")
        let extraction = Extraction(
            id: "later", actors: [vng, rosatom, corporation],
            relations: [Relation(type: .tradesWith, source: vng.id, target: rosatom.id, evidence: [evidence])])
        try workspace.store.save([StoredArticle(extraction: extraction, source: "l", digest: "1", text: "…")])
        let ties = try workspace.graph().partnerships(of: try node("Eni"), filter: GraphFilter(types: [.tradesWith]))
        #expect(ties.map(\.partner.name) == ["Rosatom Corporation"])
        #expect(try node("Rosatom").articleIDs.contains("later"))
        // Articles stay as they were read.
        var ids: [ActorID] = []
        try workspace.store.forEachExtraction { if $0.id == "later" { ids = $0.actors.map(\.id) } }
        #expect(ids == [vng.id, rosatom.id, corporation.id])
    }

    @Test func renamedBackIsAsBefore() throws {
        let before = try node("VNG")
        try workspace.rename("VNG", to: "VNG Handel")
        #expect(try node("VNG").name == "VNG Handel")
        #expect(try node("VNG").aliases == ["VNG"])
        try workspace.rename("VNG Handel", to: "VNG")
        #expect(try node("VNG").actorID == before.actorID)
        #expect(try node("VNG").name == "VNG")
    }

    @Test func whatCannotBeDecided() throws {
        func message(_ change: () throws -> Void) -> String {
            do {
                try change()
                return "nothing"
            } catch { return "\(error)" }
        }
        try workspace.merge("VNG", into: "Eni")
        #expect(
            message { try workspace.merge("Eni", into: "VNG") }
                == "both names mean Eni (company/eni) by decision 1. Undo it: liaison split company/eni")
        #expect(
            message { try workspace.merge("Gazprom", into: "gazprom") }
                == "both names mean Gazprom (company/gazprom). Name two actors")
        #expect(
            message { try workspace.merge("OPEP", into: "Gazprom") }
                == "OPEP is an organization, Gazprom a company. If they are the same: liaison merge organization/opep "
                + "company/gazprom --across-types")
        #expect(
            message { try workspace.rename("Gazprom", to: "sonatrach") }
                == "“sonatrach” is another actor already (company/sonatrach). If they are the same, merge them: liaison merge "
                + "company/gazprom company/sonatrach")
        #expect(
            message { try workspace.rename("Gazprom", to: "  !") }
                == "“  !” is no name: it has no letter and no digit")
        #expect(
            message { try workspace.retype("Gazprom", as: .company) }
                == "Gazprom is a company of that name already; nothing to do")
        #expect(
            message { try workspace.split("Gazprom") }
                == "nothing was merged into Gazprom (company/gazprom). Decisions so far: liaison decisions")
        #expect(
            message { try workspace.split("Eni", off: "Gazprom") }
                == "“Gazprom” was not merged into Eni. What was: VNG (company/vng)")
        #expect(
            message { try workspace.undoDecision(7) }
                == "there is no decision 7 that holds. Try: liaison decisions --all")
        try workspace.rename("Rosatom", to: "Rosatom Corporation")
        try workspace.merge("Rosatom", into: "Gazprom")
        #expect(
            message { try workspace.undoDecision(2) }
                == "decision 2 cannot be undone alone: 3 rests on it. Undo 3 first: liaison decisions undo 3")
        #expect(message { try workspace.merge("Nobody", into: "Eni") }.contains("Nobody"))
        // Nothing of that was kept.
        #expect(try workspace.store.decisions().map(\.number) == [1, 2, 3])
        #expect(try workspace.merge("OPEP", into: "Gazprom", acrossTypes: true).type == .company)
    }
}
