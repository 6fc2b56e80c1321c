import Dispatch
import EventStorage
import Synchronization

/// Saves batches of articles beside the reading of the next ones: one at a time, in order, on a thread of its own, so that
/// no core waits for the disk.
///
/// Memory is bounded: who hands over a batch waits until the one before is stored.
final class BatchSaver: Sendable {
    private let store: EventStore
    private let queue = DispatchQueue(label: "BatchSaver")
    private let turn = DispatchSemaphore(value: 1)
    private let failure = Mutex<EventStoreError?>(nil)

    init(store: EventStore) { self.store = store }

    /// Hands over a batch, as soon as the one before is stored.
    /// - Throws: why one of those before could not be stored; this one is not, then.
    func save(_ articles: [StoredArticle]) throws(EventStoreError) {
        turn.wait()
        if let failure = failure.withLock({ $0 }) {
            turn.signal()
            throw failure
        }
        queue.async { [self] in
            do throws(EventStoreError) { try store.save(articles) } catch {
                failure.withLock { $0 = error }
            }
            turn.signal()
        }
    }

    /// Waits until everything is stored.
    /// - Throws: why a batch could not be.
    func finish() throws(EventStoreError) {
        turn.wait()
        turn.signal()
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}
