import EventModel
import Testing

@testable import InformationExtraction

/// What an entry's features see of its competitors.
struct RelationContestTests {
    private func entry(
        _ score: Float, source: Int = 0, target: Int = 1, type: RelationType = .owns, sentence: Int = 0,
        predicate: Int = 3
    ) -> RelationContest.Entry {
        RelationContest.Entry(
            sentence: sentence, predicate: predicate, type: type, source: source, target: target, form: 1,
            hasRule: false, circumstances: [Float](repeating: 0, count: RelationContest.circumstanceCount),
            score: score)
    }

    private func contest(_ entries: [RelationContest.Entry]) -> RelationContest {
        RelationContest(entries, pairs: ActorPairScores())
    }

    @Test func `A rival for the same words changes what is seen of an entry`() {
        let alone = contest([entry(0.5)]).observations(of: 0)
        let contested = contest([entry(0.5), entry(1.5, target: 2)]).observations(of: 0)
        #expect(alone.count == RelationContest.columnCount)
        #expect(contested.count == RelationContest.columnCount)
        #expect(alone != contested)
        #expect(alone.prefix(4) == contested.prefix(4), "its own score is seen the same")
    }

    @Test func `What has nothing in common with an entry changes only its place in the document`() {
        let alone = contest([entry(0.5)]).observations(of: 0)
        let stranger = entry(2, source: 8, target: 9, type: .heads, sentence: 7, predicate: 90)
        let beside = contest([entry(0.5), stranger]).observations(of: 0)
        #expect(alone.count == beside.count)
        // Rank, number, rival, margin, share of the rank and number of likely ones: the last of the standings.
        let changed = alone.indices.filter { alone[$0] != beside[$0] }
        #expect(changed == [44, 45, 46, 47, 48, 49])
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

    @Test func `What is said of a pair is seen beside its relation`() {
        var pairs = ActorPairScores()
        let scores = [Float](repeating: 0.75, count: ActorPair.columns.count)
        pairs.add(scores, of: ActorPair(sentence: 0, left: 0, right: 1, range: 0..<5, admitted: .max))
        let alone = contest([entry(0.5)]).observations(of: 0)
        let paired = RelationContest([entry(0.5)], pairs: pairs).observations(of: 0)
        let changed = alone.indices.filter { alone[$0] != paired[$0] }
        #expect(changed.map { paired[$0] } == [0.75, 0.75])
    }

    @Test func `The order of the entries does not matter`() {
        let entries = [entry(0.5), entry(1.5, target: 2), entry(-0.2, source: 4)]
        let forward = contest(entries)
        let backward = contest(entries.reversed())
        for position in entries.indices {
            #expect(forward.observations(of: position) == backward.observations(of: entries.count - 1 - position))
        }
    }
}
