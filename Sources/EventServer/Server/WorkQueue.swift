import Foundation
import Synchronization

/// Runs blocking work away from the tasks that talk to clients, with a bound on what waits.
final class WorkQueue: Sendable {
    private let queue: OperationQueue
    private let count = Mutex(0)
    private let limit: Int

    /// Makes a queue.
    /// - Parameters:
    ///   - name: what it does, for debuggers.
    ///   - width: how much runs at a time.
    ///   - waitingLimit: how much may wait beside; more is refused.
    init(name: String, width: Int, waitingLimit: Int) {
        queue = OperationQueue()
        queue.name = "liaison.\(name)"
        queue.maxConcurrentOperationCount = width
        limit = width + waitingLimit
    }

    /// Runs work and gives its result.
    /// - Throws: what the work throws; a failure of 503 where too much waits.
    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        let isAdmitted = count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
        guard isAdmitted else {
            throw PageFailure(
                status: 503, reason: "too many requests wait for an answer; try again in a moment",
                headers: [("Retry-After", "2")])
        }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { [self] in
                let result = Swift.Result { try work() }
                count.withLock { $0 -= 1 }
                continuation.resume(with: result)
            }
        }
    }
}
