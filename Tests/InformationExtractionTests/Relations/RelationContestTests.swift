import EventModel
import Testing

@testable import InformationExtraction

/// What an entry's features see of its competitors.
struct RelationContestTests {
    private func entry(
        _ score: Float, source: Int = 0, target: Int = 1, type: RelationType = .owns
    ) -> RelationContest.Entry {
        RelationContest.Entry(
            sentence: 0, predicate: 3, type: type, source: source, target: target, form: 1, hasRule: false, score: score
        )
    }

    @Test func `A rival for the same words changes what is seen of an entry`() {
        let alone = RelationContest([entry(0.5)]).features(of: 0)
        let contested = RelationContest([entry(0.5), entry(1.5, target: 2)]).features(of: 0)
        #expect(alone.count == contested.count)
        #expect(alone != contested)
        #expect(Set(alone).intersection(contested).count >= 4, "its own score is seen the same")
    }

    @Test func `What has nothing in common with an entry leaves most of it as it was`() {
        let alone = Set(RelationContest([entry(0.5)]).features(of: 0))
        let stranger = RelationContest.Entry(
            sentence: 7, predicate: 90, type: .heads, source: 8, target: 9, form: 1, hasRule: false, score: 2)
        #expect(Set(RelationContest([entry(0.5), stranger]).features(of: 0)) == alone)
    }

    @Test func `The order of the entries does not matter`() {
        let entries = [entry(0.5), entry(1.5, target: 2), entry(-0.2, source: 4)]
        let forward = RelationContest(entries)
        let backward = RelationContest(entries.reversed())
        for position in entries.indices {
            #expect(forward.features(of: position) == backward.features(of: entries.count - 1 - position))
        }
    }
}
