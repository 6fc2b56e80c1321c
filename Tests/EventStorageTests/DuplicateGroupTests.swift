import EventModel
import EventStorage
import TestSupport
import Testing

@Suite struct DuplicateGroupTests {
    private static let agency = """
        L'Algérie et l'Italie signent un accord sur l'hydrogène
        ALGER – Le groupe public Sonatrach et l'italien Eni ont signé lundi à Alger un accord de coopération dans le \
        domaine de l'hydrogène vert, a annoncé le ministère de l'Énergie dans un communiqué.
        Le document a été paraphé par les présidents des deux compagnies en présence du ministre algérien de l'Énergie \
        et de l'ambassadeur d'Italie, qui ont salué une étape importante pour les deux pays.
        Selon le communiqué, les deux partenaires étudieront la construction d'une unité pilote à Arzew, dont la mise \
        en service est prévue pour 2028, ainsi que le transport du gaz par le Transmed.
        Les exportations algériennes vers l'Italie ont progressé de douze pour cent l'an dernier.
        """
    private static let headline = agency.split(separator: "\n").dropFirst()

    private static func article(_ id: String, _ text: String, day: String? = "2025-03-03") -> StoredArticle {
        let algeria = Actor(name: "Algérie", type: .country)
        let italy = Actor(name: "Italie", type: .country)
        let relation = Relation(
            type: .partnersWith, source: algeria.id, target: italy.id,
            evidence: [Evidence(text: "L", span: TextSpan(start: 0, end: 1), trigger: "")])
        let extraction = Extraction(
            id: id, published: day.flatMap { CalendarDate(iso: $0) }, actors: [algeria, italy], relations: [relation])
        return StoredArticle(extraction: extraction, source: "\(id).txt", digest: id + "\(text.utf8.count)", text: text)
    }

    private static let copies = [
        article("a-agence", agency, day: "2025-03-03"),
        article("b-titre", "Hydrogène : Alger et Rome s'entendent\n" + headline.joined(separator: "\n")),
        article("c-coupe", agency.split(separator: "\n").dropLast().joined(separator: "\n"), day: nil),
        article("d-capitales", agency.uppercased(), day: "2025-03-02"),
    ]
    private static let other = article(
        "z-autre",
        """
        Sonatrach et Eni s'associent dans l'hydrogène vert
        Le président de Sonatrach a rencontré lundi à Alger le patron d'Eni pour parler d'énergie. Au menu de leurs \
        entretiens, un accord sur l'hydrogène vert et la perspective d'un gazoduc vers la Sardaigne.
        « C'est une étape importante », s'est félicité l'ambassadeur d'Italie, qui a rappelé les liens entre les deux pays.
        """)

    @Test func anAgencyTextIsOneSourceAndAnotherReportIsAnother() throws {
        let store = try EventStore.inMemory()
        try store.save(Self.copies + [Self.other])
        let groups = try store.duplicateGroups()
        #expect(groups.map { $0.members.map(\.id) } == [["d-capitales", "a-agence", "b-titre", "c-coupe"]])
        let members = try #require(groups.first).members
        #expect(members.map(\.resembles) == [nil, "d-capitales", "d-capitales", "d-capitales"])
        #expect(members.map(\.hasSameWords) == [false, true, false, false])
        #expect(members[1].resemblance == 1)
        #expect(members.dropFirst(2).allSatisfy { ($0.resemblance ?? 0) > 0.6 && ($0.resemblance ?? 1) < 1 })
        #expect(
            try store.sourceIDs()
                == ["a-agence": "d-capitales", "b-titre": "d-capitales", "c-coupe": "d-capitales"])
        #expect(try store.counts() == store.counts())
        #expect(try store.counts().articles == 5)
        #expect(try store.counts().sources == 2)
    }

    @Test func groupsStayRightWhenArticlesComeChangeAndGo() throws {
        let store = try EventStore.inMemory()
        for article in Self.copies.reversed() { try store.save([article]) }
        try store.save([Self.other])
        func groups() throws -> [[String]] { try store.duplicateGroups().map { $0.members.map(\.id) } }
        #expect(try groups() == [["d-capitales", "a-agence", "b-titre", "c-coupe"]])
        _ = try store.remove(articleIDs: ["d-capitales"])
        #expect(try groups() == [["a-agence", "b-titre", "c-coupe"]])
        try store.save([Self.article("a-agence", Self.other.text)])
        #expect(try groups() == [["a-agence", "z-autre"], ["b-titre", "c-coupe"]])
        _ = try store.remove(articleIDs: ["b-titre", "z-autre"])
        #expect(try groups().isEmpty)
        #expect(try store.defects().filter { $0.kind == .derived }.isEmpty)
    }

    /// Links of a chain resemble their neighbours; who takes the middle out parts the ends.
    @Test func whatHoldsAGroupTogetherMayGo() throws {
        let words = (0..<400).map { "mot\($0)" }
        func text(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }
        let store = try EventStore.inMemory()
        let chain = [
            Self.article("a", text(0..<200)), Self.article("b", text(50..<250)), Self.article("c", text(100..<300)),
        ]
        try store.save(chain)
        #expect(try store.duplicateGroups().map { $0.members.map(\.id) } == [["a", "b", "c"]])
        _ = try store.remove(articleIDs: ["b"])
        #expect(try store.duplicateGroups().isEmpty)
        try store.save([chain[1]])
        #expect(try store.duplicateGroups().count == 1)
        #expect(try store.duplicateGroups().first?.members.last?.resembles == "b")
    }

    @Test func hundredsOfCopiesAreOneGroup() throws {
        let store = try EventStore.inMemory()
        for start in stride(from: 0, to: 300, by: 100) {
            try store.save(
                (start..<start + 100).map { Self.article("a\($0)", Self.agency + "\nEdition n° \($0)", day: nil) })
        }
        #expect(try store.duplicateGroups().map(\.members.count) == [300])
        #expect(try store.counts().sources == 1)
        _ = try store.remove(articleIDs: (0..<299).map { "a\($0)" })
        #expect(try store.duplicateGroups().isEmpty)
        #expect(try store.defects().filter { $0.kind == .derived }.isEmpty)
    }
}
