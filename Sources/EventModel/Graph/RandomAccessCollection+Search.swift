extension RandomAccessCollection {
    /// The position of the first element of which a condition does not hold, where it holds of those before and of none
    /// after; the end where it holds of all.
    /// - Complexity: O(log n).
    package func partitionPoint(_ isBefore: (Element) throws -> Bool) rethrows -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if try isBefore(self[middle]) {
                low = index(after: middle)
                count -= half + 1
            } else {
                count = half
            }
        }
        return low
    }
}
