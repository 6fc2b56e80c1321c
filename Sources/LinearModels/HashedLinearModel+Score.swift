extension HashedLinearModel {
    /// The score of the only class of a model of one: what ``scores(of:)`` gives, without an array for it.
    /// - Complexity: O(f) for f features.
    package func score(of features: [UInt64]) -> Float {
        precondition(classes.count == 1, "a score without a class is one of a model of one class")
        let rowBits = rowBits
        return unsafe withWeights { weights in
            var sum = 0
            for feature in features { unsafe sum += Int(weights[Int(Self.row(of: feature, rowBits: rowBits))]) }
            return Float(sum) * scale
        }
    }
}
