/// Vertices that wait for their turn, the nearest first: a heap of four children a node.
///
/// A vertex that comes nearer is put in again; the older entry is passed over when its turn comes. Of entries at the
/// same distance the smaller vertex comes first, so that the order depends on nothing else.
///
/// Reference: D. B. Johnson, "Priority queues with update and finding minimum spanning trees", IPL 4 (1975).
struct DistanceQueue {
    struct Entry {
        let distance: Double
        let vertex: Int32

        @inline(__always) func isBefore(_ other: Entry) -> Bool {
            distance < other.distance || (distance == other.distance && vertex < other.vertex)
        }
    }

    private var entries: [Entry] = []

    /// The next entry.
    var first: Entry? { entries.first }

    /// Whether nothing waits.
    var isEmpty: Bool { entries.isEmpty }

    /// Forgets all entries.
    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    /// Adds an entry.
    /// - Complexity: O(log n).
    mutating func push(_ distance: Double, _ vertex: Int32) {
        let entry = Entry(distance: distance, vertex: vertex)
        entries.append(entry)
        var heap = entries.mutableSpan
        var hole = heap.count - 1
        while hole > 0 {
            let parent = (hole &- 1) / 4
            guard entry.isBefore(heap[parent]) else { break }
            heap[hole] = heap[parent]
            hole = parent
        }
        heap[hole] = entry
    }

    /// Takes the next entry out.
    /// - Complexity: O(log n).
    mutating func popFirst() -> Entry? {
        guard let last = entries.popLast() else { return nil }
        guard let first = entries.first else { return last }
        var heap = entries.mutableSpan
        let count = heap.count
        var hole = 0
        while true {
            let child = 4 &* hole &+ 1
            guard child < count else { break }
            var least = child
            for other in child &+ 1..<min(child &+ 4, count) where heap[other].isBefore(heap[least]) { least = other }
            guard heap[least].isBefore(last) else { break }
            heap[hole] = heap[least]
            hole = least
        }
        heap[hole] = last
        return first
    }
}
