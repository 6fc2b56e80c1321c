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
        let alone = RelationContest([entry(0.5)]).observations(of: 0)
        let contested = RelationContest([entry(0.5), entry(1.5, target: 2)]).observations(of: 0)
        #expect(alone.count == RelationContest.columnCount)
        #expect(contested.count == RelationContest.columnCount)
        #expect(alone != contested)
        #expect(alone.prefix(4) == contested.prefix(4), "its own score is seen the same")
    }

    @Test func `What has nothing in common with an entry changes only its place in the document`() {
        let alone = RelationContest([entry(0.5)]).observations(of: 0)
        let stranger = RelationContest.Entry(
            sentence: 7, predicate: 90, type: .heads, source: 8, target: 9, form: 1, hasRule: false, score: 2)
        let beside = RelationContest([entry(0.5), stranger]).observations(of: 0)
        #expect(zip(alone, beside).count { $0 != $1 } <= 6)
    }

    @Test func `What is said of a pair is found from either end`() {
        var pairs = ActorPairScores()
        let columns = ActorPair.columns
        let owned = columns.firstIndex { $0.type == .owns && $0.isReversed } ?? 0
        var scores = [Float](repeating: -2, count: columns.count)
        scores[owned] = 1
        pairs.add(scores, of: ActorPair(sentence: 4, left: 1, right: 2, range: 0..<5, admitted: .max))
        #expect(pairs.score(of: .owns, 2, 1, in: 4) == (1, 1))
        #expect(pairs.score(of: .owns, 2, 1, in: 5) == (RelationContest.absent, 1))
        #expect(pairs.score(of: .owns, 1, 2, in: 4) == (-2, -2))
        #expect(pairs.score(of: .owns, 1, 3, in: 4) == (RelationContest.absent, RelationContest.absent))
    }

    @Test func `The order of the entries does not matter`() {
        let entries = [entry(0.5), entry(1.5, target: 2), entry(-0.2, source: 4)]
        let forward = RelationContest(entries)
        let backward = RelationContest(entries.reversed())
        for position in entries.indices {
            #expect(forward.observations(of: position) == backward.observations(of: entries.count - 1 - position))
        }
    }
}
