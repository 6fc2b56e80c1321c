import EventModel
import Testing

@Suite struct TextSpanTests {
    @Test(arguments: [
        (0, 2, 2, 4, false), (0, 3, 2, 4, true), (2, 4, 0, 3, true), (0, 9, 2, 4, true), (2, 2, 0, 4, true),
        (2, 2, 2, 2, false),
    ])
    func overlap(start: Int, end: Int, otherStart: Int, otherEnd: Int, expected: Bool) {
        let span = TextSpan(start: start, end: end)
        #expect(span.overlaps(TextSpan(start: otherStart, end: otherEnd)) == expected)
    }

    @Test func containsItselfAndLess() {
        let span = TextSpan(start: 2, end: 6)
        #expect(span.count == 4)
        #expect(span.contains(span))
        #expect(span.contains(TextSpan(start: 3, end: 3)))
        #expect(!span.contains(TextSpan(start: 1, end: 3)))
    }

    @Test func ordersByStartThenEnd() {
        let spans = [(3, 4), (0, 9), (0, 2)].map { TextSpan(start: $0.0, end: $0.1) }
        #expect(spans.sorted().map(\.end) == [2, 9, 4])
    }

    @Test func backwardSpanTraps() async {
        await #expect(processExitsWith: .failure) { _ = TextSpan(start: 3, end: 2) }
    }
}
