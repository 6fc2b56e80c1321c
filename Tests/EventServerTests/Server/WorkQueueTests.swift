import Foundation
import Testing

@testable import EventServer

/// Work that blocks, and how much of it may wait.
@Suite struct WorkQueueTests {
    @Test func resultsAndErrorsComeBack() async throws {
        let queue = WorkQueue(name: "test", width: 2, waitingLimit: 2)
        #expect(try await queue.run { 7 } == 7)
        await #expect(throws: PageFailure.self) { try await queue.run { throw PageFailure.missing("x") } as Int }
        #expect(try await queue.run { 8 } == 8, "a failure frees its place")
    }

    @Test func tooMuchIsRefusedWithATimeToComeBack() async throws {
        let queue = WorkQueue(name: "test", width: 1, waitingLimit: 1)
        let gate = DispatchSemaphore(value: 0)
        let outcomes = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    try await queue.run {
                        gate.wait(); return 200
                    }
                }
            }
            // The two are admitted before the third comes.
            try await Task.sleep(for: .milliseconds(200))
            group.addTask {
                do { return try await queue.run { 200 } } catch let failure as PageFailure {
                    #expect(failure.headers.map(\.name) == ["Retry-After"])
                    return failure.status
                }
            }
            let first = try await group.next() ?? 0
            gate.signal()
            gate.signal()
            return try await group.reduce(into: [first]) { $0.append($1) }
        }
        #expect(outcomes == [503, 200, 200])
    }
}
