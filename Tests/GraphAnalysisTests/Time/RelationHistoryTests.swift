import EventModel
import GraphAnalysis
import Testing

/// Valid time of relations, apart from the time of reports.
@Suite struct RelationHistoryTests {
    /// A relation that articles state: status, date and day of publication of each.
    private static func edge(
        _ type: RelationType = .heads, stated statements: [(RelationStatus, String?, String?)]
    ) throws -> RelationEdge {
        let articles = statements.enumerated().map { number, statement in
            TestGraph.article(
                "a\(number)", on: statement.2, TestGraph.relation(type, "x", "y", statement.0, date: statement.1))
        }
        return try #require(TestGraph.graph(articles).edges.first)
    }

    private static func filtered(_ edge: RelationEdge, asOf day: String) -> RelationStatus? {
        let nodes = ["x", "y"].map { name in
            ActorNode(actorID: TestGraph.id(name), name: name, type: .company, aliases: [], articleIDs: [])
        }
        let graph = EventGraph(nodes: nodes, edges: [edge])
        return graph.filtered(by: GraphFilter(asOf: CalendarDate(iso: day))).edges.first?.status
    }

    typealias Statements = [(RelationStatus, String?, String?)]

    @Test(
        arguments: [
            // Dated: from the last day of its date on.
            ([(.actual, "2019", "2025-01-01")], "2019-12-30", nil),
            ([(.actual, "2019", "2025-01-01")], "2019-12-31", .actual),
            ([(.actual, "2019-03-05", nil)], "2019-03-05", .actual),
            // Undated: the day of publication is the bound.
            ([(.actual, nil, "2020-05-01")], "2020-04-30", nil),
            ([(.actual, nil, "2020-05-01")], "2020-05-01", .actual),
            // Neither date nor day of publication: of no day.
            ([(.actual, nil, nil)], "2030", nil),
            // An end from its date on, whenever it is reported.
            ([(.actual, "2019", "2019-06-01"), (.ended, "2021-03", "2025-01-01")], "2021-03-30", .actual),
            ([(.actual, "2019", "2019-06-01"), (.ended, "2021-03", "2025-01-01")], "2021-03-31", .ended),
            // An end without a date from its report on.
            ([(.actual, nil, "2020-01-01"), (.ended, nil, "2022-01-01")], "2021-12-31", .actual),
            ([(.actual, nil, "2020-01-01"), (.ended, nil, "2022-01-01")], "2022-01-01", .ended),
            // The interval of an end tells both days.
            ([(.ended, "2015/2021", "2025-01-01")], "2018", .actual),
            ([(.ended, "2015/2021", "2025-01-01")], "2021", .ended),
            ([(.ended, "2015/2021", "2025-01-01")], "2014", nil),
            // An end alone tells of no beginning.
            ([(.ended, "2021", "2025-01-01")], "2020", nil),
            // A denial from its report on.
            ([(.actual, nil, "2025-02-01"), (.denied, nil, "2025-02-03")], "2025-02-02", .actual),
            ([(.actual, nil, "2025-02-01"), (.denied, nil, "2025-02-03")], "2025-02-03", .denied),
            // A plan never becomes a fact by the calendar.
            ([(.planned, "2024", "2023-01-01")], "2022", nil), ([(.planned, "2024", "2023-01-01")], "2030", .planned),
            ([(.planned, "2024", "2023-01-01"), (.actual, "2024-06-01", "2024-06-02")], "2024-05", .planned),
            ([(.planned, "2024", "2023-01-01"), (.actual, "2024-06-01", "2024-06-02")], "2024-06", .actual),
            // Resumed after an end.
            ([(.ended, "2021", "2021-05-05"), (.actual, nil, "2024-01-01")], "2023", .ended),
            ([(.ended, "2021", "2021-05-05"), (.actual, nil, "2024-01-01")], "2024", .actual),
        ] as [(Statements, String, RelationStatus?)])
    func statusOnADay(statements: Statements, day: String, expected: RelationStatus?) throws {
        let edge = try Self.edge(stated: statements)
        let date = try #require(CalendarDate(iso: day))
        #expect(edge.history.status(on: date) == expected)
        #expect(Self.filtered(edge, asOf: day) == expected)
    }

    @Test(arguments: [
        // An office said to be held in 2025 is held, though it ended in 2021; a signature is of its own day.
        (RelationType.heads, RelationStatus.actual), (.owns, .actual), (.signsWith, .ended), (.acquires, .ended),
    ])
    func reportsAttestWhatLasts(type: RelationType, expected: RelationStatus) throws {
        let edge = try Self.edge(type, stated: [(.actual, "2019", "2025-01-01"), (.ended, nil, "2021-06-01")])
        #expect(edge.status == expected)
    }

    @Test func oneEdgeWithAHistory() throws {
        let edge = try Self.edge(stated: [
            (.possible, nil, "2023-01-01"), (.planned, "2024", "2023-06-01"), (.actual, "2024-03-01", "2024-03-02"),
            (.ended, "2025", "2025-12-31"),
        ])
        #expect(edge.statements.count == 4)
        #expect(edge.history.changes.map(\.status) == [.possible, .planned, .actual, .ended])
        #expect(
            edge.history.changes.map { $0.date?.description } == ["2023-01-01", "2023-06-01", "2024-03-01", "2025"])
        #expect(edge.history.changes.map(\.isReportDay) == [true, true, false, false])
        #expect(edge.history.changes.map(\.articleIDs) == [["a0"], ["a1"], ["a2"], ["a3"]])
        #expect(edge.period.began == CalendarDate(iso: "2024-03-01"))
        #expect(edge.period.ended == CalendarDate(iso: "2025"))
        #expect(edge.period.plannedFor == EventDate(iso: "2024"))
        #expect(edge.period.firstReported == CalendarDate(iso: "2023-01-01"))
        #expect(edge.period.lastReported == CalendarDate(iso: "2025-12-31"))
    }

    @Test func nothingIsGuessed() throws {
        let edge = try Self.edge(stated: [(.actual, nil, nil), (.planned, nil, "2025-01-01")])
        #expect(edge.period.began == nil)
        #expect(edge.period.ended == nil)
        #expect(edge.period.plannedFor == nil)
        #expect(edge.history.changes.first?.date == nil)
    }

    @Test func anArticleThatTellsBeginningAndEnd() throws {
        let article = TestGraph.article(
            "a", on: "2025-01-01", TestGraph.relation(.heads, "x", "y", .actual, date: "2015"),
            TestGraph.relation(.heads, "x", "y", .ended, date: "2021"))
        let edge = try #require(TestGraph.graph([article]).edges.first)
        #expect(edge.statements.map(\.date) == [EventDate(iso: "2015/2021")])
        #expect(edge.history.status(on: try #require(CalendarDate(iso: "2018"))) == .actual)
    }

    @Test(arguments: [("2020", RelationStatus.actual as RelationStatus?), ("2022", .ended), ("2019", nil)])
    func onlyWhatWasKnown(day: String, expected: RelationStatus?) throws {
        let graph = TestGraph.graph(
            TestGraph.article("a", on: "2020-01-01", TestGraph.relation(.heads, "x", "y", .actual)),
            TestGraph.article("b", on: "2021-01-01", TestGraph.relation(.heads, "x", "y", .ended, date: "2020-02")),
            TestGraph.article("c", TestGraph.relation(.heads, "x", "z", .actual)))
        let known = graph.filtered(by: GraphFilter(knownOn: CalendarDate(iso: day)))
        #expect(known.edges.map(\.status) == (expected.map { [$0] } ?? []))
    }
}
