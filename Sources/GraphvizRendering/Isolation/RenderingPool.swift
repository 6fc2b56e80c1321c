public import Foundation
import Synchronization

/// Child processes that draw, so that a crash or a hang inside the library ends one of them and not the program.
///
/// A child lives on for the next picture: its start costs as much as a small map. All end with the pool. Safe for
/// several threads, which draw at the same time, one in each child.
public final class RenderingPool: Sendable {
    /// Seconds that a picture may take, from the moment a child takes it on.
    public let timeLimit: Int

    private let program: URL
    private let arguments: [String]
    private let idle = Mutex<[Idle]>([])
    private let size: Int
    private let places: DispatchSemaphore

    /// Handed from thread to thread: whoever takes it out of the list is alone with it.
    private struct Idle: @unchecked Sendable { let child: ChildProcess }

    /// Makes a pool without children; they are started when they are needed.
    /// - Parameters:
    ///   - program: a program that calls `RenderingService.run` when it is started with the arguments.
    ///   - arguments: what tells the program so.
    ///   - timeLimit: seconds that a picture may take, from 1 on.
    ///   - size: most children at a time.
    public init(program: URL, arguments: [String], timeLimit: Int = 60, size: Int = 2) {
        precondition(timeLimit >= 1 && size >= 1, "a pool draws with one child at least, for one second at least")
        self.program = program
        self.arguments = arguments
        self.timeLimit = timeLimit
        self.size = size
        places = DispatchSemaphore(value: size)
    }

    /// Starts children ahead of their first picture, which make the library ready while this process does other work.
    ///
    /// One that cannot be started is tried again when it is needed.
    /// - Parameter count: how many; the pool's size at most.
    public func prepare(_ count: Int = 1) {
        let missing = min(count, size) - idle.withLock { $0.count }
        for _ in 0..<max(0, missing) {
            guard let child = try? ChildProcess(program: program, arguments: arguments) else { return }
            let ready = Idle(child: child)
            idle.withLock { $0.append(ready) }
        }
    }

    /// Takes over the children that another pool of the same program made ready.
    package func adopt(from other: RenderingPool) {
        let children = other.idle.withLock { idle in
            defer { idle = [] }
            return idle
        }
        idle.withLock { $0 += children }
    }

    /// Has a child do a task; waits until one is free.
    func answer(to task: RenderingRequest.Task, of graph: LayoutGraph) throws(ChildProcess.Failure) -> RenderingAnswer {
        places.wait()
        defer { places.signal() }
        // The parent ends the child in time; the child's own limit is for when the parent is gone.
        let request = RenderingRequest(task: task, lifetime: timeLimit + 10, graph: graph).encoded
        // A child may have ended while it was idle; only a fresh one's failure is the picture's.
        while let used = idle.withLock({ $0.popLast() })?.child {
            guard used.isAlive else { continue }
            return try answer(to: request, from: used)
        }
        return try answer(to: request, from: ChildProcess(program: program, arguments: arguments))
    }

    /// The children that wait for a picture, for tests that watch them.
    var idleProcessIdentifiers: [Int32] { idle.withLock { $0.map(\.child.processIdentifier) } }

    private func answer(
        to request: [UInt8], from child: sending ChildProcess
    ) throws(ChildProcess.Failure) -> RenderingAnswer {
        let deadline = ContinuousClock.now + .seconds(timeLimit)
        let bytes = try child.answer(to: request, until: deadline)
        let back = Idle(child: child)
        idle.withLock { $0.append(back) }
        do { return try RenderingAnswer(decoding: bytes) } catch { return .misunderstood }
    }
}
