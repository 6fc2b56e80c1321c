import EventModel
import FrenchLanguage
import Testing

@testable import InformationExtraction

/// Which actors stand near each other, and what a document makes of each.
struct ActorPairTests {
    /// The pairs of a text by name, with the words between them.
    private func pairs(_ text: String) throws -> [String] {
        let document = DocumentAnalyzer().document(for: Article(id: "sample", published: nil, text: text))
        let (actors, _, pairs) = try SampleExtraction.extractor.get().proposals(of: document)
        let names = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.name) })
        return pairs.map { pair in
            let ends = [pair.left, pair.right].map { $0.flatMap { names[$0] } ?? "–" }
            return "\(ends[0]), \(ends[1]): \(document.text(of: pair.words))"
        }
    }

    @Test func `Every two actors of a sentence are a pair, and their words reach from one to the other`() throws {
        let pairs = try pairs("Sonatrach et Gazprom ont signé un accord avec Rosatom.")
        #expect(
            pairs == [
                "Sonatrach, Gazprom: Sonatrach et Gazprom",
                "Sonatrach, Rosatom: Sonatrach et Gazprom ont signé un accord avec Rosatom",
                "Gazprom, Rosatom: Gazprom ont signé un accord avec Rosatom",
            ])
    }

    @Test func `An actor of the sentence before meets those of this one, one of an earlier sentence does not`() throws {
        let before = try pairs("Sonatrach a un accord. Gazprom signe un accord.")
        #expect(before == ["Sonatrach, Gazprom: Gazprom signe un accord."])
        let earlier = try pairs("Sonatrach a un accord. La journée fut longue. Gazprom signe un accord.")
        #expect(earlier == [])
    }

    @Test func `Pairs grow with the length of a text and not with its square`() throws {
        func count(_ sentences: Int) throws -> Int {
            try pairs(String(repeating: "Sonatrach, Gazprom et Rosatom ont signé. ", count: sentences)).count
        }
        let (few, many) = (try count(20), try count(40))
        #expect(few > 0)
        #expect(many <= few * 21 / 10)
    }

    @Test func `A pair admits what the types of its two ends admit`() {
        func relations(_ left: ActorType, _ right: ActorType) -> Set<ActorPair.Column> {
            let mask = ActorPair.admitted(left: left, right: right)
            return Set(ActorPair.columns.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { ActorPair.columns[$0] })
        }
        let leads = relations(.person, .company)
        #expect(leads.contains(ActorPair.Column(type: .heads, isReversed: false)))
        #expect(!leads.contains(ActorPair.Column(type: .heads, isReversed: true)))
        #expect(relations(.company, .person).contains(ActorPair.Column(type: .heads, isReversed: true)))
        #expect(!relations(.company, .company).contains(ActorPair.Column(type: .heads, isReversed: false)))
    }

    private func slot(
        _ actor: Int, _ kind: RelationSlot.Kind = .name, length: Int = 1, preposition: UInt8 = PrepositionCode.direct
    ) -> RelationSlot {
        RelationSlot(actor: actor, type: .company, kind: kind, phrase: 0..<length, preposition: preposition)
    }

    @Test func `A document's actors are known by how often, where from and how they are spoken of`() {
        let presence = ActorPresence([
            [slot(1, length: 3), slot(2)], [], [slot(2, .nounPhrase, length: 2), slot(1, preposition: 99), slot(1)],
        ])
        var numbers: [Float] = []
        presence.append(1, in: 2, to: &numbers)
        // Mentions, names, first sentence, sentences, longest, subjects, sentences since the first, share of all mentions.
        #expect(numbers == [3, 3, 0, 2, 3, 2, 2, 0.6])
        numbers = []
        presence.append(2, in: 0, to: &numbers)
        #expect(numbers == [2, 1, 0, 2, 2, 1, 0, 0.4])
        numbers = []
        presence.append(7, in: 4, to: &numbers)
        #expect(numbers == [0, 0, -1, 0, 0, 0, 0, 0])
        #expect(numbers.count == ActorPresence.count)
        #expect(presence.together(1, 2) == 2)
        #expect(presence.together(2, 7) == 0)
    }
}
