/// Positions by the keys of rows, which SQLite numbers from 1 on with few gaps.
struct KeyPositions {
    /// By key; -1 for none.
    private var dense: [Int32]
    /// Of keys that lie too far beyond the others for a flat array.
    private var sparse: [Int64: Int32] = [:]

    /// Makes positions for about so many keys.
    init(count: Int) { dense = [Int32](repeating: -1, count: 2 * count + 1024) }

    /// Numbers keys in their order, from 0.
    init(of keys: [Int64]) {
        self.init(count: keys.count)
        for (position, key) in keys.enumerated() { self[key] = position }
    }

    /// The position of a key; nil where it has none.
    subscript(key: Int64) -> Int? {
        get {
            if dense.indices.contains(Int(key)) { return dense[Int(key)] < 0 ? nil : Int(dense[Int(key)]) }
            return sparse[key].map(Int.init)
        }
        set {
            if dense.indices.contains(Int(key)) {
                dense[Int(key)] = newValue.map(Int32.init) ?? -1
            } else {
                sparse[key] = newValue.map(Int32.init)
            }
        }
    }
}
