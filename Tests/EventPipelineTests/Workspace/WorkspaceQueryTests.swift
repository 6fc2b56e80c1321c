import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import TestSupport
import Testing

/// Parts of the graph that are read from the store are those of the whole graph.
@Suite struct WorkspaceQueryTests {
    static func workspace(
        seed: UInt64, actorCount: Int, isDecided: Bool = false
    ) throws -> EventWorkspace {
        let workspace = try EventWorkspace.inMemory()
        var press = PressGenerator(seed: seed, actorCount: actorCount)
        var articles: [StoredArticle] = []
        for number in 0..<60 {
            articles.append(press.article("a\(number)"))
            if press.number(below: 4) == 0 { articles.append(press.copy(of: articles[number], id: "copie-\(number)")) }
        }
        try workspace.store.save(articles)
        if isDecided { try decide(in: workspace) }
        return workspace
    }

    /// The whole graph is read table by table; nothing else than what the articles say may come of it.
    @Test(arguments: [false, true])
    func theWholeGraphIsThatOfTheExtractions(isDecided: Bool) throws {
        for seed in 1...4 {
            let workspace = try Self.workspace(seed: UInt64(seed), actorCount: 30, isDecided: isDecided)
            let sourceIDs = try workspace.store.sourceIDs()
            var builder = GraphBuilder(identities: try workspace.store.identities())
            try workspace.store.forEachExtraction { builder.add($0, sourceID: sourceIDs[$0.id]) }
            #expect(try workspace.graph() == builder.graph())
        }
    }

    @Test func evidenceAndArticlesAreReadWhereAskedFor() throws {
        let workspace = try Self.workspace(seed: 7, actorCount: 30, isDecided: true)
        let whole = try workspace.graph()
        let types: Set<RelationType> = [.owns, .heads]
        let part = try workspace.graph(articleLists: .asked, evidence: .of(types))
        #expect(part.nodes.map(\.actorID) == whole.nodes.map(\.actorID))
        #expect(part.nodes.map(\.articleCount) == whole.nodes.map(\.articleCount))
        // Actors that decisions joined are put together from their articles.
        #expect(part.nodes.allSatisfy { $0.articleIDs.isEmpty || !$0.formerIDs.isEmpty })
        for (read, edge) in zip(part.edges, whole.edges) {
            #expect(read.statements.map(\.articleID) == edge.statements.map(\.articleID))
            let evidence = types.contains(edge.type) ? edge.statements.map(\.evidence) : edge.statements.map { _ in [] }
            #expect(read.statements.map(\.evidence) == evidence)
        }
        #expect(part.edges.count == whole.edges.count)
        let bare = try workspace.graph(evidence: .of([]))
        #expect(bare.edges.allSatisfy { $0.statements.allSatisfy(\.evidence.isEmpty) })
        #expect(try EventWorkspace.inMemory().graph() == EventGraph(nodes: [], edges: []))
    }

    /// Joins some actors, gives others a new name or type, and undoes a decision.
    private static func decide(in workspace: EventWorkspace) throws {
        let nodes = try workspace.graph().nodes
        func id(_ name: String) -> ActorID { ActorID(rawValue: "decided/\(name)") }
        func decide(_ kind: ActorDecision.Kind, _ subject: ActorNode, _ object: ActorID, name: String) throws -> Int {
            try workspace.store.decide(
                kind, subject: subject.actorID, object: object, subjectName: subject.name, name: name, type: .project
            ).number
        }
        for index in [0, 1, 2] {
            _ = try decide(.merge, nodes[index], nodes[3].actorID, name: nodes[3].name)
        }
        _ = try decide(.rename, nodes[4], id("zephyr"), name: "Zéphyr")
        _ = try decide(.retype, nodes[5], nodes[5].actorID, name: nodes[5].name)
        _ = try decide(.merge, nodes[6], id("zephyr"), name: "Zéphyr")
        try workspace.store.undoDecisions([try decide(.merge, nodes[7], nodes[3].actorID, name: "x")])
    }

    /// Actors without lists of articles but for some, as parts of a graph are read.
    private func withoutArticles(_ graph: EventGraph, except kept: Set<ActorID> = []) -> EventGraph {
        let nodes = graph.nodes.map { node in
            kept.contains(node.actorID)
                ? node
                : ActorNode(
                    actorID: node.actorID, name: node.name, type: node.type, aliases: node.aliases, articleIDs: [],
                    articleCount: node.articleCount, sourceCount: node.sourceCount, formerIDs: node.formerIDs)
        }
        return EventGraph(nodes: nodes, edges: graph.edges)
    }

    private func neighbourhood(_ graph: EventGraph, _ actor: ActorNode, depth: Int) -> EventGraph {
        guard let node = graph.nodeID(of: actor.actorID) else { return EventGraph(nodes: [actor], edges: []) }
        return graph.neighbourhood(of: node, depth: depth)
    }

    @Test(arguments: [(21, 9, false), (22, 700, false), (23, 60, true)] as [(UInt64, Int, Bool)])
    func slicesAreTheWholeGraph(seed: UInt64, actorCount: Int, isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: seed, actorCount: actorCount, isDecided: isDecided)
        let whole = try workspace.graph()
        var nodes: [ActorNode] = []
        try workspace.forEachActorSlice { nodes += $0 }
        #expect(nodes == whole.nodes)
        func lines(_ graph: EventGraph) -> [String] {
            graph.edges.map { edge in
                "\(graph[edge.source].name) \(edge.type) \(graph[edge.target].name) \(edge.statements) \(edge.status)"
            }
        }
        var edges: [String] = []
        try workspace.forEachEdgeSlice { edges += lines($0) }
        #expect(edges == lines(whole))
        for count in [1, 7] {
            var actors: [ActorID] = []
            var relationCount = 0
            try workspace.store.forEachSlice(.relations, actorCount: count) { slice in
                #expect(slice.actors.count <= count)
                actors += slice.actors
                relationCount += slice.part.relations.rows.count
            }
            #expect(actors == whole.nodes.map(\.actorID))
            var all = 0
            try workspace.store.forEachExtraction { all += $0.relations.count { $0.source != $0.target } }
            #expect(isDecided ? relationCount <= all : relationCount == all)
        }
    }

    @Test(arguments: [(31, 30, false), (32, 120, false), (33, 60, true), (34, 80, false)] as [(UInt64, Int, Bool)])
    func chainsAreThoseOfTheWholeGraph(seed: UInt64, actorCount: Int, isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: seed, actorCount: actorCount, isDecided: isDecided)
        let whole = try workspace.graph()
        var press = PressGenerator(seed: seed, actorCount: actorCount)
        let filters = [
            GraphFilter(), GraphFilter(types: [.owns, .partnersWith]), GraphFilter(statuses: [.denied]),
            GraphFilter(since: CalendarDate(iso: "2025")), GraphFilter(minimumConfidence: 0.8),
        ]
        var lengths: Set<Int> = []
        for round in 0..<40 {
            let start = whole.nodes[press.number(below: whole.nodes.count)]
            let end = whole.nodes[press.number(below: whole.nodes.count)]
            if start == end { continue }
            let search = EvidenceChains(count: [1, 3, 10][round % 3])
            let limit = [nil, 2, 4][round % 3]
            for filter in filters {
                let expected = whole.chains(
                    from: start, to: end, search: search, filter: filter, maximumLength: limit)
                let (graph, found) = try workspace.chains(
                    from: start.actorID, to: end.actorID, search: search, filter: filter, maximumLength: limit)
                #expect(found.map(\.hops.count) == expected.map(\.hops.count))
                // Logarithms of the same strengths are added up in graphs of different size.
                #expect(zip(found, expected).allSatisfy { abs($0.strength - $1.strength) < 1e-9 })
                lengths.formUnion(found.map(\.hops.count))
                for chain in found {
                    let names = [start.actorID] + chain.hops.map(\.end.actorID)
                    #expect(Set(names).count == names.count && names.last == end.actorID)
                    for tie in chain.hops.flatMap(\.ties) {
                        let ends = [graph[tie.edge.source].actorID, graph[tie.edge.target].actorID]
                        let edges = whole.filtered(by: filter).edges.filter { $0.statements == tie.edge.statements }
                        #expect(!edges.isEmpty && ends.contains(tie.actor.actorID))
                    }
                }
                // Where no two are equally good, the chains are the same.
                if Set(expected.map(\.strength)).count == expected.count, expected.count < search.count {
                    #expect(found.map { $0.hops.map(\.end.actorID) } == expected.map { $0.hops.map(\.end.actorID) })
                }
            }
        }
        #expect(lengths.count > 1)
    }

    @Test func theBestAttestedChainIsThatOfTheWholeGraph() throws {
        let workspace = try Self.workspace(seed: 35, actorCount: 40)
        let whole = try workspace.graph()
        let (start, end) = (whole.nodes[0], whole.nodes[whole.nodes.count - 1])
        let search = EvidenceChains(count: 3, order: .strongest)
        let found = try workspace.chains(from: start.actorID, to: end.actorID, search: search)
        #expect(found.chains == whole.chains(from: start, to: end, search: search))
        #expect(try workspace.chains(from: start.actorID, to: ActorID(rawValue: "company/none")).chains.isEmpty)
    }

    @Test(arguments: [(41, 9, false), (42, 60, false), (43, 60, true)] as [(UInt64, Int, Bool)])
    func membersOfACountryAreThoseOfTheWholeGraph(seed: UInt64, actorCount: Int, isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: seed, actorCount: actorCount, isDecided: isDecided)
        let whole = try workspace.graph()
        var count = 0
        for country in whole.nodes {
            let members = whole.members(ofCountry: country.actorID)
            count += members.count - 1
            #expect(
                try workspace.members(ofCountry: country.actorID, among: whole.nodes.map(\.actorID)) == members)
            let some = whole.nodes.prefix(5).map(\.actorID)
            #expect(
                try workspace.members(ofCountry: country.actorID, among: some) == members.intersection(some))
            let actor = whole.nodes[0]
            let star = try workspace.graph(tiesOf: actor.actorID, country: country.actorID)
            let partners = PartnerFilter(country: country.actorID)
            let center = try #require(star.nodeID(of: actor.actorID))
            #expect(
                star.partnerships(of: star[center], filter: GraphFilter(), partners: partners).map(\.edge.statements)
                    == whole.partnerships(of: actor, filter: GraphFilter(), partners: partners).map(\.edge.statements))
        }
        #expect(count > 0)
    }

    @Test func whatACallerThrowsComesAsItIs() throws {
        let workspace = try Self.workspace(seed: 24, actorCount: 9)
        #expect(throws: CancellationError.self) {
            try workspace.store.forEachArticle { _ in throw CancellationError() }
        }
        #expect(throws: CancellationError.self) { try workspace.forEachActorSlice { _ in throw CancellationError() } }
    }

    @Test(
        arguments: [(1, 8, false), (2, 40, false), (3, 400, false), (4, 9, true), (5, 60, true)]
            as [(UInt64, Int, Bool)])
    func surroundingsAreThoseOfTheWholeGraph(seed: UInt64, actorCount: Int, isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: seed, actorCount: actorCount, isDecided: isDecided)
        let whole = try workspace.graph()
        #expect(whole.edges.contains { $0.sourceCount < $0.articleCount })
        #expect(whole.nodes.contains { $0.sourceCount < $0.articleCount })
        // Those that decisions joined are put together from their articles, and so come with them.
        let joined = Set(whole.nodes.filter { !$0.formerIDs.isEmpty }.map(\.actorID))
        for (index, node) in whole.nodes.enumerated() where index % 5 == 0 {
            for depth in 0...3 {
                let expected = neighbourhood(whole, node, depth: depth)
                #expect(try workspace.graph(around: node.actorID, depth: depth, articleLists: .all) == expected)
                let part = try workspace.graph(around: node.actorID, depth: depth)
                #expect(part == withoutArticles(expected, except: joined.union([node.actorID])))
            }
            let types: Set<RelationType> = [.owns, .partnersWith]
            #expect(
                try workspace.graph(around: node.actorID, depth: 2, types: types, articleLists: .all)
                    == neighbourhood(whole.filtered(by: GraphFilter(types: types)), node, depth: 2))
            let star = try workspace.graph(tiesOf: node.actorID, articleLists: .all)
            let center = try #require(star.nodeID(of: node.actorID))
            #expect(star[center] == node)
            let own = whole.partnerships(of: node, filter: GraphFilter()).map(\.edge.statements)
            #expect(star.partnerships(of: star[center], filter: GraphFilter()).map(\.edge.statements) == own)
            #expect(star.edges.count == own.count)
        }
    }

    /// The best of each type are the first of all that the whole graph has, but for the order of equals.
    @Test(arguments: [(13, 6, false), (14, 12, true), (15, 40, false)] as [(UInt64, Int, Bool)])
    func theBestTiesAreThoseOfTheWholeGraph(seed: UInt64, actorCount: Int, isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: seed, actorCount: actorCount, isDecided: isDecided)
        let whole = try workspace.graph()
        var omittedCount = 0
        for node in whole.nodes {
            for types in [nil, [.owns], [.partnersWith, .locatedIn]] as [Set<RelationType>?] {
                let filter = GraphFilter(types: types)
                let all = whole.partnerships(of: node, filter: filter)
                for most in [1, 2, 5, nil] {
                    let ties = try #require(try workspace.ties(of: node.actorID, filter: filter, mostOfEachType: most))
                    #expect(ties.actor.actorID == node.actorID)
                    #expect(ties.totals.count == whole.partnerships(of: node, filter: GraphFilter()).count)
                    #expect(
                        ties.totals.neighbours
                            == Set(whole.partnerships(of: node, filter: GraphFilter()).map(\.partner.actorID)).count)
                    for (type, passing) in Dictionary(grouping: all, by: \.edge.type) {
                        let shown = ties.partnerships.filter { $0.edge.type == type }
                        #expect(shown.count == min(passing.count, most ?? .max))
                        #expect(ties.omitted[type, default: 0] == passing.count - shown.count)
                        #expect(
                            shown.map(\.edge.sourceCount) == passing.prefix(shown.count).map(\.edge.sourceCount))
                        let statements = Set(passing.map(\.edge.statements))
                        #expect(shown.allSatisfy { statements.contains($0.edge.statements) })
                        omittedCount += passing.count - shown.count
                    }
                    #expect(Set(ties.partnerships.map(\.edge.type)) == Set(all.map(\.edge.type)))
                }
            }
            // Where statements are filtered, all are read, and the same number is shown.
            let filter = GraphFilter(statuses: [.actual])
            let all = whole.partnerships(of: node, filter: filter)
            let ties = try #require(try workspace.ties(of: node.actorID, filter: filter, mostOfEachType: 2))
            let byType = Dictionary(grouping: all, by: \.edge.type)
            #expect(ties.partnerships.count == byType.values.reduce(0) { $0 + min(2, $1.count) })
            #expect(ties.omitted == byType.mapValues { $0.count - 2 }.filter { $0.value > 0 })
        }
        #expect(omittedCount > 0)
        #expect(try workspace.ties(of: ActorID(rawValue: "company/none"), filter: GraphFilter()) == nil)
    }

    @Test(arguments: [(11, false), (12, true)] as [(UInt64, Bool)])
    func namesLeadWhereTheWholeGraphLeads(seed: UInt64, isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: seed, actorCount: 60, isDecided: isDecided)
        let whole = try workspace.graph()
        let directory = ActorDirectory(whole)
        let names =
            whole.nodes.flatMap { [$0.actorID.rawValue, $0.name] + $0.aliases }
            + [
                "", "?!", "societe", "SOCIÉTÉ N 7", "socite 12", "noria", "groupe noria 33", "le groupe noria-3", "zzz",
                "1",
            ] + whole.nodes.flatMap { Self.misspellings(of: $0.name) }
        for name in names {
            do {
                let expected = whole[try directory.node(named: name)]
                #expect(try workspace.actor(named: name).actorID == expected.actorID)
            } catch let error as ActorLookupError {
                let (code, nodes): (ActorNameError.Code, [NodeID]) =
                    switch error {
                    case .unknown(_, let nearest): (.unknown, nearest)
                    case .ambiguous(_, let candidates): (.ambiguous, candidates)
                    }
                let failure = #expect(throws: ActorNameError.self) { try workspace.actor(named: name) }
                #expect(failure?.code == code)
                #expect(failure?.name == name)
                #expect(failure?.actors.map(\.actorID) == nodes.map { whole[$0].actorID })
            }
            let matches = Set(directory.nodes(matching: name).map { whole[$0] })
            #expect(try Set(workspace.actors(matching: name, articleLists: .all)) == matches)
        }
    }

    /// A letter left out, two letters swapped, both, and three slips.
    private static func misspellings(of name: String) -> [String] {
        let letters = Array(name)
        guard letters.count > 5 else { return [] }
        let middle = letters.count / 2
        var swapped = letters
        swapped.swapAt(middle, middle + 1)
        let shorter = String(letters[..<2] + letters[3...])
        var both = swapped
        both.remove(at: 1)
        var three = both
        three.insert("x", at: 3)
        return [shorter, String(swapped), String(both), String(three)]
    }

    @Test(arguments: [false, true]) func countsAreThoseOfTheWholeGraph(isDecided: Bool) throws {
        let workspace = try Self.workspace(seed: 21, actorCount: 50, isDecided: isDecided)
        let whole = try workspace.graph()
        let counts = try workspace.store.counts()
        #expect(counts.actors == whole.nodes.count)
        #expect(counts.ties == whole.edges.count)
        #expect(try counts.articles == workspace.store.articles().count)
        #expect(try counts.sources == counts.articles - workspace.store.sourceIDs().count)
        #expect(counts.sources < counts.articles)
        #expect(try workspace.store.hasMoreTies(than: counts.ties - 1))
        if !isDecided { #expect(try !workspace.store.hasMoreTies(than: counts.ties)) }
        var degrees: [ActorID: Int] = [:]
        for edge in whole.edges {
            for end in [edge.source, edge.target] { degrees[whole[end].actorID, default: 0] += 1 }
        }
        for (actor, count) in try workspace.relationCounts(of: whole.nodes) { #expect(count == degrees[actor] ?? 0) }
    }

    @Test func mapsOfAStoreAreThoseOfItsGraph() throws {
        let workspace = try Self.workspace(seed: 31, actorCount: 40)
        let whole = try workspace.graph()
        for filter in [GraphFilter(), GraphFilter(types: [.owns]), GraphFilter(statuses: [.actual])] {
            let request = MapRequest(focus: whole.nodes[3].actorID.rawValue, depth: 2, filter: filter)
            let (part, located) = try workspace.graph(for: request)
            #expect(try RelationMap(of: part, as: located).dot == RelationMap(of: whole, as: request).dot)
        }
        let failure = #expect(throws: ActorNameError.self) { try workspace.graph(for: MapRequest(focus: "personne")) }
        #expect(failure?.code == .unknown)
    }

    @Test func anActorThatIsNotThere() throws {
        let workspace = try EventWorkspace.inMemory()
        #expect(try workspace.graph(around: ActorID(rawValue: "company/x"), depth: 1).nodes.isEmpty)
        #expect(try workspace.actors(matching: "").isEmpty)
        #expect(try workspace.actors(matching: "abc").isEmpty)
        #expect(try workspace.store.counts() == EventStore.inMemory().counts())
    }

    @Test func measuresAreKeptUntilTheStoreChanges() throws {
        let store = try EventStore.inMemory()
        let actor = ActorID(rawValue: "company/x")
        var press = PressGenerator(seed: 1, actorCount: 9)
        try store.save([press.article("a")])
        let revision = try store.revision()
        let place = MeasuredPlace(actor: actor, value: 0.25, rank: 3)
        #expect(try store.keep([place], by: "pagerank", at: revision))
        #expect(try store.places(of: actor)["pagerank"]?.place == place)
        #expect(try store.places(of: actor)["pagerank"]?.actorCount == 1)
        try store.save([press.article("b")])
        #expect(try store.revision() > revision)
        #expect(try store.places(of: actor).isEmpty)
        #expect(try !store.keep([place], by: "pagerank", at: revision))
        // Nothing changes where nothing is new.
        let unchanged = try store.revision()
        try store.save([])
        #expect(try store.remove(articleIDs: ["nobody"]).isEmpty)
        #expect(try store.revision() == unchanged)
    }
}
