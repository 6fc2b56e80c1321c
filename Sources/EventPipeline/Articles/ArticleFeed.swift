import ArticleReading
import EventModel
import Foundation
import Synchronization

/// The articles of a source of many, read a little ahead of their use: in groups, by a thread of its own.
///
/// A reader calls back and cannot wait for tasks; the thread can wait, and costs the cooperative pool nothing.
final class ArticleFeed: Sendable {
    typealias Group = [Result<Article, ArticleReadingError>]

    /// The groups in order; each is of one article at least, and small enough to keep several tasks busy.
    let groups: AsyncStream<Group>

    /// Begins at zero and is raised at once: a semaphore below its first value traps when it goes.
    private let room = DispatchSemaphore(value: 0)
    private let isStopped = Atomic(false)
    private static let groupSize = 16
    private static let groupsAhead = 4

    private struct Stopped: Error {}

    /// Starts reading a source.
    init(of source: ArticleSource, by reader: ArticleReader) {
        let (groups, continuation) = AsyncStream.makeStream(of: Group.self)
        self.groups = groups
        for _ in 0..<Self.groupsAhead { room.signal() }
        let thread = Thread { [self] in
            var group: Group = []
            func pass() throws {
                guard !group.isEmpty else { return }
                room.wait()
                if isStopped.load(ordering: .acquiring) { throw Stopped() }
                continuation.yield(group)
                group.removeAll(keepingCapacity: true)
            }
            do {
                try reader.read(source) { article in
                    group.append(article)
                    if group.count == Self.groupSize { try pass() }
                }
                try pass()
            } catch {
                // Stopped: nobody takes groups any more.
            }
            continuation.finish()
        }
        // Parsing a page nests as deep as the page does.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Lets the reader go on by one group.
    func groupWasTaken() { room.signal() }

    /// Ends the reading; to be called once, also after the last group.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        room.signal()
    }
}
